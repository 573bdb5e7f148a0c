import { create } from "zustand";

export const pages = { register: "/daftar", units: "/daftar/unit", overlap: "/daftar/tumpang-tindih", awareness: "/daftar/sosialisasi" } as const;
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

export const sopAddress = (id: string) => `/daftar/sop/${id}`;

/** The SOP on one sheet. */
export const briefAddress = (id: string) => `${sopAddress(id)}/ringkas`;

/** The id of the SOP whose sheet is open; null elsewhere. */
export const openBrief = (path: string): string | null => /^\/daftar\/sop\/([0-9a-f-]{36})\/ringkas$/.exec(path)?.[1] ?? null;

/** The id of the SOP whose page is open; null elsewhere. */
export const openSop = (path: string): string | null => /^\/daftar\/sop\/([0-9a-f-]{36})$/.exec(path)?.[1] ?? null;
