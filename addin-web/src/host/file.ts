import { changeComments, readDocument, updateDocument } from "../api/documents";
import { createDocument } from "../api/sops";
import type { Comment, CommentChange, ReadResult, Sop } from "../api/wire";
import type { Abilities, DocumentHost, Written } from "./DocumentHost";

/** A .docx in the browser: opened from disk or made by the server, kept in memory until it is downloaded. */
export class FileHost implements DocumentHost {
  #bytes: ArrayBuffer | null = null;

  /** Takes a file's content as the document; null lets go of it. */
  load(bytes: ArrayBuffer | null): void {
    this.#bytes = bytes;
  }

  async abilities(): Promise<Abilities> {
    return { inPlace: false, comments: true, reveal: false };
  }

  async read(signal?: AbortSignal): Promise<ReadResult | null> {
    return this.#bytes && readDocument(this.#bytes, signal);
  }

  async write(sop: Sop, signal?: AbortSignal): Promise<Written> {
    this.#bytes = this.#bytes ? await updateDocument(this.#bytes, sop, signal) : await createDocument(sop, signal);
    return { notes: [] };
  }

  async wholeFile(): Promise<ArrayBuffer | null> {
    return this.#bytes;
  }

  async comment(change: CommentChange, signal?: AbortSignal): Promise<Comment[]> {
    if (!this.#bytes) return [];
    this.#bytes = await changeComments(this.#bytes, change, signal);
    return (await readDocument(this.#bytes, signal)).comments;
  }

  async reveal(): Promise<void> {
    // A file has no view of its own.
  }
}
