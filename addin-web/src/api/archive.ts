import { docx } from "./documents";
import { followEvents } from "./events";
import { call, get } from "./http";
import type { FilingStatus, LibraryAnswer, LibraryOfUnits, RegisterPage } from "./wire";

/** @param reason why it is filed although comments are open or changes tracked */
export const fileDocument = async (document: ArrayBuffer, reason = "", signal?: AbortSignal): Promise<FilingStatus> =>
  (await call(reason ? `/api/archive?${new URLSearchParams({ reason })}` : "/api/archive", { body: document, type: docx, later: true, signal })).json();

export const openFilings = async (signal?: AbortSignal): Promise<FilingStatus[]> => (await get("/api/archive", signal)).json();

/** Goes on with the caller's own filings that waited for a sign-in. */
export const resumeFilings = (signal?: AbortSignal) => call("/api/archive/resume", { signal });

export const takeOver = async (id: string, signal?: AbortSignal): Promise<FilingStatus> => (await act(id, "take-over", signal)).json();

/** Does not wait for the next attempt. */
export const tryNow = async (id: string): Promise<FilingStatus> => (await act(id, "try")).json();

/** Makes a filed edition the current one again. */
export const restore = async (id: string): Promise<FilingStatus> => (await act(id, "restore")).json();

export const cancel = async (id: string, signal?: AbortSignal): Promise<FilingStatus> => (await act(id, "cancel", signal)).json();

const act = (id: string, what: string, signal?: AbortSignal) => call(`/api/archive/${encodeURIComponent(id)}/${what}`, { signal });

export const checkLibrary = async (unit: string, signal?: AbortSignal): Promise<LibraryAnswer> =>
  (await get(`/api/archive/library?${new URLSearchParams({ unit })}`, signal)).json();

/** The same of every library. */
export const checkLibraries = async (signal?: AbortSignal): Promise<LibraryOfUnits[]> => (await get("/api/archive/libraries", signal)).json();

export const filing = async (id: string, signal?: AbortSignal): Promise<FilingStatus> =>
  (await get(`/api/archive/${encodeURIComponent(id)}`, signal)).json();

/** Follows a filing until the server ends the stream. */
export const follow = (id: string, tell: (state: FilingStatus) => void, signal: AbortSignal) =>
  followEvents(`/api/archive/${encodeURIComponent(id)}/events`, tell, signal);

export const fetchFiled = async (url: string, signal?: AbortSignal): Promise<ArrayBuffer> => (await get(url, signal)).arrayBuffer();

export interface RegisterQuery {
  text: string;
  unit: string;
  year: string;
  status: string;
  /** From 1. */
  page: number;
  /** Entries a page. */
  size: number;
}

export async function register(query: RegisterQuery, signal?: AbortSignal): Promise<RegisterPage> {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== "") asked.set(name, String(value));
  return (await get(`/api/register?${asked}`, signal)).json();
}
