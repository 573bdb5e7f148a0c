import * as api from "../../api/secretariat/register";
import { saveFile } from "../../host/download";
import type { Notice } from "../notice";
import { explain } from "../problems";
import { tell } from "../work";
import { remote } from "./remote";
import { changed, go, pages, useRoute, withQuery } from "./route";

/** What narrows the list, as the address and the server name it. */
export const filters = ["text", "unit", "status", "year", "due", "executor"] as const;
export type Filter = (typeof filters)[number];

export const pageSize = 25;

export const register = remote((signal, query: URLSearchParams) => {
  const asked = new URLSearchParams(query);
  asked.set("size", String(pageSize));
  return api.register(asked, signal);
});

export const executors = remote((signal) => api.executors(signal));

export const savedViews = remote((signal) => api.views(signal));

/** Any change but that of the page starts at the first page again. */
export function ask(change: Partial<Record<Filter | "sort" | "page", string>>, keep = false): void {
  show(changed(useRoute.getState().query, { page: undefined, ...change }), keep);
}

export const show = (query: URLSearchParams, keep = false): void => go(withQuery(pages.register, query), keep);

export const isNarrowed = (query: URLSearchParams): boolean => filters.some((name) => query.has(name));

export async function exportAs(format: "xlsx" | "csv"): Promise<void> {
  await telling(async () => {
    const { name, content } = await api.exported(useRoute.getState().query, format);
    saveFile(name, content);
  });
}

/** Keeps the present question under a name. */
export async function saveView(name: string): Promise<boolean> {
  const query = changed(useRoute.getState().query, { page: undefined });
  return telling(async () => {
    await api.saveView(name, String(query));
    await savedViews.again();
  });
}

export async function deleteView(id: string): Promise<void> {
  await telling(async () => {
    await api.deleteView(id);
    await savedViews.again();
  });
}

/** What came of something sent: the server's answer, or why it was refused, to be said where it was sent from. */
export type Sent<T> = { answer: T; refused?: undefined } | { answer?: undefined; refused: Notice };

export async function sending<T>(job: () => Promise<T>): Promise<Sent<T>> {
  try {
    return { answer: await job() };
  } catch (reason) {
    return { refused: explain(reason) };
  }
}

/** Does something the server may refuse, and says so. @returns whether it was done */
export async function telling(job: () => Promise<void>): Promise<boolean> {
  tell(null);
  try {
    await job();
    return true;
  } catch (reason) {
    tell(explain(reason));
    return false;
  }
}
