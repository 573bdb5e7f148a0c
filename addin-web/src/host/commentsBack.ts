import type { ReadNote } from "../api/wire";
import { openDocx } from "./docx";
import type { OpenDocument } from "./OpenDocument";
import { isSame, signed, storedThreads, type Place, type StoredThread, type Words } from "./threads";

/** What became of comments that the markup did not carry: signed anew in the present user's name, or lost. */
export interface Returned {
  rewritten: number;
  lost: Words[];
}

/**
 * Word may leave comments of inserted markup behind, or forget who answered whom and what is resolved. What is missing is
 * written again at its place, its author and date before the text, since no call can set them.
 *
 * @param wanted every comment of the document as it shall be
 * @param tagOf the tag of the block that a comment hangs in
 */
export async function bringCommentsBack(document: OpenDocument, wanted: readonly StoredThread[], tagOf: (thread: StoredThread) => string): Promise<Returned> {
  const returned: Returned = { rewritten: 0, lost: [] };
  if (wanted.length === 0) return returned;
  for (const thread of wanted) {
    const back = new Return(document, thread, wanted, tagOf);
    try {
      // Once more when it failed: a call may have failed after it was done, and each try looks first.
      await back.bring().catch(() => back.bring());
      if (back.wrote) returned.rewritten++;
    } catch {
      returned.lost.push(thread);
    }
  }
  return returned;
}

class Return {
  wrote = false;

  constructor(
    readonly document: OpenDocument,
    readonly thread: StoredThread,
    readonly wanted: readonly StoredThread[],
    readonly tagOf: (thread: StoredThread) => string,
  ) {}

  async bring(): Promise<void> {
    const { document, thread } = this;
    let found = await this.#look();
    if (!found.thread) {
      if (!thread.place) throw new Error("The comment has no place in a block.");
      await document.addComment(this.tagOf(thread), thread.place, signed(thread));
      this.wrote = true;
      found = await this.#look();
    }
    for (const reply of thread.replies) {
      if (found.thread!.replies.some((each) => isSame(each, reply))) continue;
      await this.#answer(reply, found.at);
      found = await this.#look();
    }
    if (found.thread!.resolved !== thread.resolved) await document.changeThread(found.at, { kind: "resolve", resolved: thread.resolved });
  }

  /** Where the thread is now, counted as Word counts: the file has them in the same order. */
  async #look(): Promise<{ at: number; thread: StoredThread | undefined; all: StoredThread[] }> {
    const all = storedThreads(openDocx(await this.document.file()));
    const isAlike = (each: StoredThread) => isSame(each, this.thread) && isSamePlace(each.place, this.thread.place) && each.block === this.thread.block;
    const rank = this.wanted.slice(0, this.wanted.indexOf(this.thread)).filter(isAlike).length;
    const thread = all.filter(isAlike)[rank];
    return { at: thread ? all.indexOf(thread) : -1, thread, all };
  }

  /** Answers the thread; the same answer that arrived as a comment of its own goes. */
  async #answer(reply: Words, at: number): Promise<void> {
    await this.document.changeThread(at, { kind: "reply", text: signed(reply) });
    this.wrote = true;
    const { all } = await this.#look();
    const isStray = (each: StoredThread) =>
      each.replies.length === 0 && each.text === reply.text && each.author === reply.author && isSamePlace(each.place, this.thread.place);
    const stray = all.findIndex(isStray);
    if (stray >= 0 && !this.wanted.some(isStray)) await this.document.changeThread(stray, { kind: "delete" });
  }
}

const isSamePlace = (a: Place | null, b: Place | null): boolean =>
  a === b || (a !== null && b !== null && a.table === b.table && a.row === b.row && a.cell === b.cell && a.paragraph === b.paragraph);

export const notesOf = ({ rewritten, lost }: Returned): ReadNote[] => [
  ...(rewritten > 0 ? [{ code: "host.commentsSigned", where: null, message: String(rewritten) }] : []),
  ...lost.map(({ author, text }) => ({ code: "host.commentLost", where: null, message: `${author}: ${text}` })),
];
