import { call, get } from "./http";
import type { CheckAnswer, Profile, Sop } from "./wire";

export const profiles = async (signal?: AbortSignal): Promise<Profile[]> => (await get("/api/profiles", signal)).json();

/** What only the document shows of the review. */
export interface ReviewState {
  openComments: number;
  /** Null where nobody knows. */
  trackedChanges: number | null;
}

export const checkSop = async (sop: Sop, { openComments, trackedChanges }: ReviewState, signal?: AbortSignal): Promise<CheckAnswer> =>
  (await call(`/api/sops/check?openComments=${openComments}&trackedChanges=${trackedChanges ?? 0}`, { json: sop, signal })).json();

/** The pages as SVG texts. */
export const previewSop = async (sop: Sop, signal?: AbortSignal): Promise<string[]> =>
  (await (await call("/api/sops/preview", { json: sop, signal })).json()).pages;

/** A complete new .docx. */
export const createDocument = async (sop: Sop, signal?: AbortSignal): Promise<ArrayBuffer> =>
  (await call("/api/sops/document", { json: sop, signal })).arrayBuffer();
