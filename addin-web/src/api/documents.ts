import { call } from "./http";
import type { CommentChange, ImportAnswer, ReadNote, ReadResult, ReviewRound, Sop } from "./wire";

export const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export const readDocument = async (document: ArrayBuffer, signal?: AbortSignal): Promise<ReadResult> =>
  (await call("/api/documents/read", { body: document, type: docx, signal })).json();

/** An SOP made by hand, as far as the server can tell it. */
export const importDocument = async (document: ArrayBuffer, signal?: AbortSignal): Promise<ImportAnswer> =>
  (await call("/api/documents/import", { body: document, type: docx, signal })).json();

export interface Updated {
  document: ArrayBuffer;
  /** Blocks that were missing or doubled, comments whose place is gone. */
  notes: ReadNote[];
}

/** The document with its SOP replaced; everything else and every comment stay. */
export async function updateDocument(document: ArrayBuffer, sop: Sop, signal?: AbortSignal): Promise<Updated> {
  const answer = await (await call("/api/documents/update", { body: form(document, "sop", sop), accept: "multipart/form-data", signal })).formData();
  const part = (name: string) => answer.get(name) as File;
  return { document: await part("document").arrayBuffer(), notes: JSON.parse(await part("notes").text()) };
}

export const changeComments = async (document: ArrayBuffer, change: CommentChange, signal?: AbortSignal): Promise<ArrayBuffer> =>
  (await call("/api/documents/comments", { body: form(document, "change", change), signal })).arrayBuffer();

/** The document with these review rounds noted in it. */
export const setRounds = async (document: ArrayBuffer, rounds: readonly ReviewRound[], signal?: AbortSignal): Promise<ArrayBuffer> =>
  (await call("/api/documents/rounds", { body: form(document, "rounds", rounds), signal })).arrayBuffer();

/** Who raised what and what became of it. @param round from 1; null for all */
export const summarizeReview = async (document: ArrayBuffer, round: number | null, signal?: AbortSignal): Promise<ArrayBuffer> =>
  (await call(`/api/documents/summary${round === null ? "" : `?round=${round}`}`, { body: document, type: docx, signal })).arrayBuffer();

/** The document with that summary at its end. */
export const addReviewAnnex = async (document: ArrayBuffer, signal?: AbortSignal): Promise<ArrayBuffer> =>
  (await call("/api/documents/annex", { body: document, type: docx, signal })).arrayBuffer();

function form(document: ArrayBuffer, name: string, value: unknown): FormData {
  const parts = new FormData();
  parts.append("document", new Blob([document], { type: docx }), "sop.docx");
  parts.append(name, new Blob([JSON.stringify(value)], { type: "application/json" }), `${name}.json`);
  return parts;
}
