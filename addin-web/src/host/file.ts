import { addReviewAnnex, changeComments, readDocument, setRounds, updateDocument } from "../api/documents";
import { createDocument } from "../api/sops";
import type { Comment, CommentChange, ReadNote, ReadResult, ReviewRound, Sop } from "../api/wire";
import { agree } from "./agree";
import type { Abilities, DocumentHost, Outcome, Review, WriteOptions } from "./DocumentHost";

/** A .docx in the browser: opened from disk or made by the server, kept in memory until it is downloaded. */
export class FileHost implements DocumentHost {
  #bytes: ArrayBuffer | null = null;
  /** What document and pane last agreed on. */
  #seen: Sop | null = null;

  /** Takes a file's content as the document; null lets go of it. */
  load(bytes: ArrayBuffer | null): void {
    this.#bytes = bytes;
    this.#seen = null;
  }

  /** Takes what became of the document elsewhere meanwhile: the next write meets it as it would meet another's typing. */
  reload(bytes: ArrayBuffer): void {
    this.#bytes = bytes;
  }

  async abilities(): Promise<Abilities> {
    return { inPlace: false, comments: true, reveal: false, newDocument: false };
  }

  async read(signal?: AbortSignal): Promise<ReadResult | null> {
    const answer = this.#bytes && (await readDocument(this.#bytes, signal));
    if (!answer?.sop) return null;
    this.#seen = answer.sop;
    return answer;
  }

  async write(sop: Sop, { choices = {}, signal }: WriteOptions = {}): Promise<Outcome> {
    const found = (this.#bytes && (await readDocument(this.#bytes, signal)).sop) ?? null;
    // Only the pane changes this document, unless it was changed elsewhere and reloaded.
    const { sop: target, collisions } = agree({ seen: this.#seen ?? found, document: found, pane: sop }, choices);
    if (collisions.length > 0) return { kind: "question", collisions };
    const { document, notes } = this.#bytes
      ? await updateDocument(this.#bytes, target, signal)
      : { document: await createDocument(target, signal), notes: [] };
    this.#bytes = document;
    this.#seen = target;
    return { kind: "written", sop: target, notes };
  }

  async wholeFile(): Promise<ArrayBuffer | null> {
    return this.#bytes;
  }

  async comment(change: CommentChange, signal?: AbortSignal): Promise<Comment[]> {
    if (!this.#bytes) return [];
    this.#bytes = await changeComments(this.#bytes, change, signal);
    return (await readDocument(this.#bytes, signal)).comments;
  }

  async review(signal?: AbortSignal): Promise<Review | null> {
    return this.#bytes && (await readDocument(this.#bytes, signal));
  }

  async setRounds(rounds: readonly ReviewRound[], signal?: AbortSignal): Promise<void> {
    if (this.#bytes) this.#bytes = await setRounds(this.#bytes, rounds, signal);
  }

  async addAnnex(signal?: AbortSignal): Promise<ReadNote[]> {
    if (this.#bytes) this.#bytes = await addReviewAnnex(this.#bytes, signal);
    return [];
  }

  async reveal(): Promise<void> {
    // A file has no view of its own.
  }
}
