import { create } from "zustand";
import type { Comment, DocumentSights, ReadNote, ReviewRound, Sop } from "../api/wire";
import { begin, record, redo, seal, undo, type History } from "./history";
import { commitPending } from "./pending";

/** Where the SOP was last the same as in the pane; `version` of those in the archive. */
export type SavedAs = { kind: "new" | "opened" | "downloaded" | "document" | "sent" } | { kind: "archived"; version: number };

export interface Sights {
  seen: DocumentSights;
  of: Sop;
}

/** The SOP being worked on. */
export interface Editor {
  history: History | null;
  /** What was last downloaded, filed or opened: any other content is unsaved. */
  saved: Sop | null;
  /** What that was. */
  savedAs: SavedAs;
  /** The draft that is kept of it; another opening of the same SOP has a draft of its own. */
  draft: string;
  /** Name of the file it came from, without extension. */
  fileName: string | null;
  notes: ReadNote[];
  /** Left by reviewers; they live in the document, not in the SOP. */
  comments: Comment[];
  rounds: ReviewRound[];
  /** Changes in the document that nobody has accepted or rejected; null where nobody has looked since it was written. */
  trackedChanges: number | null;
  /** What else the document shows and the SOP has no place for, and the SOP that was read with it; null as above. */
  sights: Sights | null;
  /** The file in the browser has comments or rounds that were not downloaded or filed yet. */
  discussed: boolean;
  /** The user has put the notes aside. */
  notesSeen: boolean;
}

export const nothing: Editor = {
  history: null,
  saved: null,
  savedAs: { kind: "opened" },
  draft: "",
  fileName: null,
  notes: [],
  comments: [],
  rounds: [],
  trackedChanges: null,
  sights: null,
  discussed: false,
  notesSeen: false,
};

export const useEditor = create<Editor>()(() => nothing);

export type Edit = (sop: Sop) => Sop;

/** Starts work on an SOP; what was being worked on before is gone from here (its draft stays). */
export function take(sop: Sop, from: Partial<Omit<Editor, "history">> = {}): void {
  useEditor.setState({ ...nothing, history: begin(sop), draft: crypto.randomUUID(), ...from }, true);
}

/**
 * Changes the SOP.
 * @param field names a field being typed in: successive edits of it are one undo
 */
export function edit(change: Edit, field: string | null = null): void {
  const { history } = useEditor.getState();
  if (history) useEditor.setState({ history: record(history, change(history.present), field) });
}

export function undoEdit(): void {
  commitPending();
  move(undo);
}

export function redoEdit(): void {
  commitPending();
  move(redo);
}

/** The next edit of the field being typed in is an undo of its own. */
export const sealTyping = () => move(seal);

function move(step: (history: History) => History): void {
  const { history } = useEditor.getState();
  if (history) useEditor.setState({ history: step(history) });
}

export const currentSop = (): Sop | null => useEditor.getState().history?.present ?? null;

/** Everything typed so far, also in a field that has not handed it over yet. */
export function committedSop(): Sop | null {
  commitPending();
  return currentSop();
}

/** @param sop what was saved; the user may have typed on meanwhile */
export const markSaved = (savedAs: SavedAs, sop = currentSop()) => useEditor.setState({ saved: sop, savedAs, discussed: false });

/** Threads that wait for an answer. */
export const openComments = (comments: readonly Comment[]): number => comments.filter(({ resolved }) => !resolved).length;

export const isUnsaved = ({ history, saved, discussed }: Editor): boolean => history !== null && (history.present !== saved || discussed);

/** Reads from the SOP; only to be used where there is one. */
export function useSop<T>(read: (sop: Sop) => T): T {
  return useEditor((state) => read(state.history!.present));
}
