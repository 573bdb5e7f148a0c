import { call } from "./http";
import type { CommentChange, ReadResult, Sop } from "./wire";

export const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export const readDocument = async (document: ArrayBuffer, signal?: AbortSignal): Promise<ReadResult> =>
  (await call("/api/documents/read", { body: document, type: docx, signal })).json();

/** The document with its SOP replaced; everything else and every comment stay. */
export const updateDocument = async (document: ArrayBuffer, sop: Sop, signal?: AbortSignal): Promise<ArrayBuffer> =>
  (await call("/api/documents/update", { body: form(document, "sop", sop), signal })).arrayBuffer();

export const changeComments = async (document: ArrayBuffer, change: CommentChange, signal?: AbortSignal): Promise<ArrayBuffer> =>
  (await call("/api/documents/comments", { body: form(document, "change", change), signal })).arrayBuffer();

function form(document: ArrayBuffer, name: string, value: unknown): FormData {
  const parts = new FormData();
  parts.append("document", new Blob([document], { type: docx }), "sop.docx");
  parts.append(name, new Blob([JSON.stringify(value)], { type: "application/json" }), `${name}.json`);
  return parts;
}
