import { addReviewAnnex, changeComments, readDocument, setRounds, updateDocument } from "../api/documents";
import { createDocument } from "../api/sops";
import type { Comment, CommentChange, ReadNote, ReadResult, ReviewRound, Sop } from "../api/wire";
import { agree } from "./agree";
import { carryOut, tagOf } from "./carryOut";
import { blockNames, blocksIn, openDocx, rowsOf, stateOf, stepOf, tracksChanges, type Parts } from "./docx";
import type { Abilities, DocumentHost, Outcome, Progress, Review, Shown, WriteOptions } from "./DocumentHost";
import { DocumentTrouble } from "./DocumentTrouble";
import { same } from "./merge";
import type { OpenDocument } from "./OpenDocument";
import { persistently } from "./patience";
import { planAnnex, planRewriting, type Rewriting } from "./rewriting";
import { entriesOf, presentId, storedThreads, type Known, type StoredThread } from "./threads";

/** The document that is open around the pane. */
export class InPlaceHost implements DocumentHost {
  readonly #document: OpenDocument;
  /** What document and pane last agreed on. */
  #seen: Sop | null = null;
  /** The SOP whose drawing stands in the document, when that is sure, and a document of it alone once there was one. */
  #drawn: { sop: Sop; parts: Parts | null } | null = null;
  /** The comments last handed out: their ids are the pane's, not what Word calls them next time. */
  #told: Known[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(document: OpenDocument) {
    this.#document = document;
  }

  async abilities(): Promise<Abilities> {
    const { newDocument } = this.#document.can();
    return { inPlace: true, comments: true, reveal: true, newDocument };
  }

  read(signal?: AbortSignal): Promise<ReadResult | null> {
    return this.#alone(async () => {
      const answer = await readDocument(await this.#bytes(undefined, signal), signal);
      if (!answer.sop) return null;
      this.#tellOf(answer.comments);
      this.#seen = answer.sop;
      if (this.#drawn?.sop.id !== answer.sop.id || !same(this.#drawn.sop, answer.sop)) {
        this.#drawn = answer.notes.length === 0 ? { sop: answer.sop, parts: null } : null;
      }
      return answer;
    });
  }

  write(sop: Sop, { choices = {}, progress, signal }: WriteOptions = {}): Promise<Outcome> {
    return this.#alone(async () => {
      const bytes = await this.#writable(signal, progress);
      const before = openDocx(bytes);
      const found = await readDocument(bytes, signal);
      const { sop: target, collisions } = agree({ seen: this.#seen, document: found.sop ?? null, pane: sop }, choices);
      const copies = copiesIn(before);
      if (copies.length > 0 && !choices.copies) collisions.push({ path: "copies", stepId: null, base: 1, document: copies.length + 1, pane: 1 });
      if (collisions.length > 0) return { kind: "question", collisions };
      const rewriting = await this.#plan(bytes, found.sop ?? null, target, signal);
      signal?.throwIfAborted();
      const kept = await carryOut(this.#document, rewriting, before);
      const notes = [...rewriting.notes.filter(({ code }) => code !== "word.copiesLeft" || choices.copies !== "pane"), ...kept];
      if (choices.copies === "pane") for (const tag of copies) await this.#document.removeControls(tag, 1);
      this.#seen = target;
      this.#drawn = { sop: target, parts: rewriting.fresh };
      return { kind: "written", sop: target, notes };
    });
  }

  wholeFile(progress?: Progress, signal?: AbortSignal): Promise<ArrayBuffer | null> {
    return this.#alone(async () => {
      try {
        return await this.#bytes(progress, signal);
      } catch (reason) {
        if (!(reason instanceof DocumentTrouble) || reason.code !== "noFile") throw reason;
        const address = await this.#document.saveAndLocate().catch(() => null);
        throw new DocumentTrouble("noFile", { ...reason.detail, address });
      }
    });
  }

  comment(change: CommentChange, signal?: AbortSignal): Promise<Comment[]> {
    return this.#alone(async () => {
      if (await this.#document.isProtected()) throw new DocumentTrouble("protected");
      const bytes = await this.#bytes(undefined, signal);
      const parts = openDocx(bytes);
      const before = storedThreads(parts);
      const meant = { ...change, commentId: change.commentId && presentId(change.commentId, this.#told, entriesOf(before)) };
      const changed = openDocx(await changeComments(bytes, meant, signal));
      const after = storedThreads(changed);
      if (this.#document.can().comments) await this.#transplant(meant, before, after, parts);
      else await this.#throughMarkup(parts, changed, before, after);
      return (await this.#review(signal)).comments;
    });
  }

  review(signal?: AbortSignal): Promise<Review | null> {
    return this.#alone(() => this.#review(signal));
  }

  setRounds(rounds: readonly ReviewRound[], signal?: AbortSignal): Promise<void> {
    return this.#alone(async () => {
      if (await this.#document.isProtected()) throw new DocumentTrouble("protected");
      const changed = openDocx(await setRounds(await this.#bytes(undefined, signal), rounds, signal));
      await persistently(() => this.#document.setState(stateOf(changed)!));
    });
  }

  addAnnex(signal?: AbortSignal): Promise<ReadNote[]> {
    return this.#alone(async () => {
      const bytes = await this.#writable(signal);
      const before = openDocx(bytes);
      return carryOut(this.#document, planAnnex(before, openDocx(await addReviewAnnex(bytes, signal))), before);
    });
  }

  async reveal(place: Shown): Promise<void> {
    await this.#alone(async () => {
      if ("commentId" in place) return this.#revealComment(place.commentId);
      const { stepId } = place;
      const tags = await this.#document.tags();
      const tag = tags.find((each) => each.startsWith(stepId === null ? "sop:cover:" : "sop:flow:"));
      if (!tag) return;
      await this.#document.show(tag, stepId === null ? null : await this.#rowOf(tag, stepId));
    });
  }

  /** Opens a complete new document in a window of its own: the one way to have no page that is not the SOP's. */
  async openNew(sop: Sop, signal?: AbortSignal): Promise<void> {
    await this.#document.openNew(new Uint8Array(await createDocument(sop, signal)));
  }

  async #review(signal?: AbortSignal): Promise<Review> {
    const answer = await readDocument(await this.#bytes(undefined, signal), signal);
    this.#tellOf(answer.comments);
    return answer;
  }

  #tellOf(comments: readonly Comment[]): void {
    this.#told = comments.flatMap((comment) => [comment, ...comment.replies]);
  }

  async #revealComment(commentId: string): Promise<void> {
    const threads = storedThreads(openDocx(await this.#bytes()));
    const present = presentId(commentId, this.#told, entriesOf(threads));
    const at = threads.findIndex(({ id }) => id === present);
    const { block, place } = threads[at] ?? {};
    if (at >= 0 && this.#document.can().comments) return this.#document.showThread(at);
    const tag = (await this.#document.tags()).find((each) => block && each.startsWith(`sop:${block}:`));
    if (tag) await this.#document.show(tag, place?.row ?? null);
  }

  async #rowOf(tag: string, stepId: string): Promise<number | null> {
    const table = blocksIn(await this.#document.markupOf(tag))[0]?.tables[0];
    const row = table ? rowsOf(table).findIndex((cells) => stepOf(cells) === stepId) : -1;
    return row < 0 ? null : row;
  }

  /** The file of a document that may be written to. */
  async #writable(signal?: AbortSignal, progress?: Progress): Promise<ArrayBuffer> {
    if (await this.#document.isProtected()) throw new DocumentTrouble("protected");
    const bytes = await this.#bytes(progress, signal);
    if (!this.#document.can().tracking && tracksChanges(openDocx(bytes))) throw new DocumentTrouble("tracking");
    return bytes;
  }

  async #bytes(progress?: Progress, signal?: AbortSignal): Promise<ArrayBuffer> {
    return (await this.#document.file(progress, signal)).slice().buffer;
  }

  /** Whatever was asked before is done first: two batches at once would find each other's halves. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #plan(bytes: ArrayBuffer, found: Sop | null, target: Sop, signal?: AbortSignal): Promise<Rewriting & { notes: ReadNote[] }> {
    const before = openDocx(bytes);
    const [updated, fresh, drawn] = await Promise.all([
      found && updateDocument(bytes, target, signal),
      createDocument(target, signal).then(openDocx),
      this.#drawn && (this.#drawn.parts ?? createDocument(this.#drawn.sop, signal).then(openDocx)),
    ]);
    const after = updated && (isSameFile(updated.document, bytes) ? before : openDocx(updated.document));
    return { ...planRewriting({ before, after, fresh, drawn, threads: storedThreads(before) }), notes: updated?.notes ?? [] };
  }

  /** Does in Word what the server did in the file. */
  async #transplant(change: CommentChange, before: StoredThread[], after: StoredThread[], parts: Parts): Promise<void> {
    const document = this.#document;
    if (change.kind === "add") {
      const known = new Set(before.map(({ id }) => id));
      const added = after.find(({ id }) => !known.has(id));
      if (!added?.place) throw new DocumentTrouble("commentPlace");
      return document.addComment(tagOf(parts, added), added.place, change.text ?? "");
    }
    const at = before.findIndex(({ id, replyIds }) => id === change.commentId || replyIds.includes(change.commentId!));
    const reply = before[at]!.replyIds.indexOf(change.commentId!);
    if (change.kind === "reply") return document.changeThread(at, { kind: "reply", text: change.text ?? "" });
    if (change.kind === "delete") return document.changeThread(at, reply < 0 ? { kind: "delete" } : { kind: "deleteReply", reply });
    return document.changeThread(at, { kind: "resolve", resolved: change.kind === "resolve" });
  }

  /** Where Word has no calls for comments (before 2024's LTSC), the block is replaced by the one that the server commented. */
  async #throughMarkup(before: Parts, changed: Parts, old: StoredThread[], now: StoredThread[]): Promise<void> {
    const touched = [...now, ...old].find((thread) => !hasEqual(thread, old) || !hasEqual(thread, now));
    if (!touched?.block || touched.block === "review") throw new DocumentTrouble("commentPlace");
    const rewriting = planRewriting({ before, after: changed, fresh: changed, drawn: null, threads: [] });
    await carryOut(this.#document, { ...rewriting, steps: rewriting.steps.filter(({ block }) => block === touched.block) }, before);
  }
}

const hasEqual = (thread: StoredThread, among: readonly StoredThread[]): boolean => among.some((each) => JSON.stringify(each) === JSON.stringify(thread));

function isSameFile(a: ArrayBuffer, b: ArrayBuffer): boolean {
  const [one, other] = [new Uint8Array(a), new Uint8Array(b)];
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Tags that more than one block bears. */
function copiesIn(parts: Parts): string[] {
  const tags = blocksIn(parts).flatMap(({ name, tag }) => (blockNames.includes(name) ? [tag] : []));
  return [...new Set(tags.filter((tag, index) => tags.indexOf(tag) !== index))];
}
