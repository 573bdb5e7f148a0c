import type { NewWords } from "./cells";
import type { Place } from "./threads";
import type { Progress } from "./DocumentHost";

/**
 * A document open in a word processor, as the host needs it. Each call is done or fails as a whole where the processor allows it;
 * nothing here decides anything.
 */
export interface OpenDocument {
  can(): { comments: boolean; tracking: boolean; newDocument: boolean };

  /** Protected or read-only: nothing can be written. */
  isProtected(): Promise<boolean>;

  /** @throws DocumentTrouble `noFile` when the processor does not give it */
  file(progress?: Progress, signal?: AbortSignal): Promise<Uint8Array>;

  /** Tags of all controls in the document's order. */
  tags(): Promise<string[]>;

  /** Works while changes are not tracked; afterwards they are again as before, whatever happened. */
  untracked<T>(work: () => Promise<T>): Promise<T>;

  /** Markup of a control, the control included. */
  markupOf(tag: string): Promise<string>;

  replaceInside(tag: string, markup: string): Promise<void>;

  /** @param onNewPage begins a section of its own before it */
  insertAtEnd(markup: string, onNewPage: boolean): Promise<void>;

  insertBeside(tag: string, where: "Before" | "After", markup: string): Promise<void>;

  /** Puts markup in the place of a table that lies in no control, counted among all tables. */
  replaceTable(table: number, markup: string): Promise<void>;

  writeWords(tag: string, words: readonly NewWords[]): Promise<void>;

  /** Removes controls of this tag with what they hold. @param keep how many of them stay, counted from the first */
  removeControls(tag: string, keep: number): Promise<void>;

  countSections(): Promise<number>;

  /** Makes this the only custom XML part of ours. */
  setState(xml: string): Promise<void>;

  addComment(tag: string, place: Place, text: string): Promise<void>;

  /** @param thread counted from 0, as the file has them */
  changeThread(thread: number, change: ThreadChange): Promise<void>;

  /** Brings a row of a control's table into view, or the control. */
  show(tag: string, row: number | null): Promise<void>;

  /** Selects what a comment hangs on. @param thread counted as for {@link changeThread} */
  showThread(thread: number): Promise<void>;

  /** Opens a file in a window of its own. */
  openNew(docx: Uint8Array): Promise<void>;

  /** Saves and tells where the file lies; null while it lies nowhere. */
  saveAndLocate(): Promise<string | null>;
}

export type ThreadChange =
  | { kind: "reply"; text: string }
  | { kind: "resolve"; resolved: boolean }
  | { kind: "delete" }
  | { kind: "deleteReply"; reply: number };
