import { create } from "zustand";
import type { AssessmentKind } from "../../api/wire";

export const pages = {
  register: "/daftar",
  units: "/daftar/unit",
  overlap: "/daftar/tumpang-tindih",
  awareness: "/daftar/sosialisasi",
  monitoring: "/daftar/monitoring",
  archive: "/daftar/arsip",
  audit: "/daftar/jejak",
} as const;
export type Page = keyof typeof pages;

interface Route {
  path: string;
  query: URLSearchParams;
}

const here = (): Route => ({ path: location.pathname.replace(/\/$/, ""), query: new URLSearchParams(location.search) });

/** Where in the secretariat's pages we are: the address is the state, so that a page can be kept, sent and gone back to. */
export const useRoute = create<Route>()(here);

addEventListener("popstate", () => useRoute.setState(here()));

/** @param keep replaces the entry in the browser's history instead of adding one, as for each letter of a search */
export function go(address: string, keep = false): void {
  history[keep ? "replaceState" : "pushState"](null, "", address);
  useRoute.setState(here());
  if (!keep) scrollTo(0, 0);
}

/** Changes some of what an address asks for; what is empty is left out. */
export function changed(query: URLSearchParams, change: Record<string, string | undefined>): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

export const withQuery = (page: string, query: URLSearchParams): string => (query.size > 0 ? `${page}?${query}` : page);

export const sopAddress = (id: string) => `/daftar/sop/${id}`;

/** The SOP on one sheet. */
export const briefAddress = (id: string) => `${sopAddress(id)}/ringkas`;

/** The id of the SOP whose sheet is open; null elsewhere. */
export const openBrief = (path: string): string | null => /^\/daftar\/sop\/([0-9a-f-]{36})\/ringkas$/.exec(path)?.[1] ?? null;

const forms = { monitoring: "monitoring", evaluation: "evaluasi" } as const;

/** @param form id of the one to look at; the open one, or a new one, when left out */
export const formAddress = (sop: string, kind: AssessmentKind, form?: string) => `${sopAddress(sop)}/${forms[kind]}${form ? `?form=${form}` : ""}`;

/** The form whose page is open; null elsewhere. */
export function openForm(path: string): { sop: string; kind: AssessmentKind } | null {
  const [, sop, kind] = /^\/daftar\/sop\/([0-9a-f-]{36})\/(monitoring|evaluasi)$/.exec(path) ?? [];
  return sop ? { sop, kind: kind === forms.monitoring ? "monitoring" : "evaluation" } : null;
}

/** The id of the SOP whose page is open; null elsewhere. */
export const openSop = (path: string): string | null => /^\/daftar\/sop\/([0-9a-f-]{36})$/.exec(path)?.[1] ?? null;

/** By this name the pane's address asks for the draft that an evaluation calls for. */
export const revisionName = "revisi";

export const revisionAddress = (evaluation: string) => `/?${revisionName}=${evaluation}`;

/** By this name it asks for the draft of an SOP's next revision. */
export const nextRevisionName = "revisi-sop";

export const nextRevisionAddress = (sop: string) => `/?${nextRevisionName}=${sop}`;
