import { call, get } from "./http";
import type { CheckAnswer, DocumentSights, Profile, Sop } from "./wire";

export const profiles = async (signal?: AbortSignal): Promise<Profile[]> => (await get("/api/profiles", signal)).json();

/** What only the document shows. */
export interface Shown {
  openComments: number;
  /** Null where nobody knows. */
  trackedChanges: number | null;
  /** Null where nobody has looked since the document was written. */
  sights: DocumentSights | null;
}

export async function checkSop(sop: Sop, { openComments, trackedChanges, sights }: Shown, signal?: AbortSignal): Promise<CheckAnswer> {
  const query = new URLSearchParams({ openComments: String(openComments), trackedChanges: String(trackedChanges ?? 0) });
  for (const date of sights?.unreadDates ?? []) query.append("unreadDates", date);
  for (const label of sights?.labels ?? []) query.append("labels", label);
  if (sights?.foreignShapes) query.append("foreignShapes", String(sights.foreignShapes));
  return (await call(`/api/sops/check?${query}`, { json: sop, signal })).json();
}

/** The pages as SVG texts. */
export const previewSop = async (sop: Sop, signal?: AbortSignal): Promise<string[]> =>
  (await (await call("/api/sops/preview", { json: sop, signal })).json()).pages;

/** A complete new .docx. */
export const createDocument = async (sop: Sop, signal?: AbortSignal): Promise<ArrayBuffer> =>
  (await call("/api/sops/document", { json: sop, signal })).arrayBuffer();
