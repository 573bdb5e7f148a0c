import type { Sop } from "../api/wire";

/** The SOP, and how it was before each edit. Immutable; states share what did not change. */
export interface History {
  readonly past: readonly Sop[];
  readonly present: Sop;
  readonly future: readonly Sop[];
  /** The field being typed in: further edits of it belong to the same undo. */
  readonly typing: string | null;
}

const longest = 200;

export const begin = (sop: Sop): History => ({ past: [], present: sop, future: [], typing: null });

/** @param field the same text for successive edits that one undo takes back together, or null */
export function record(history: History, sop: Sop, field: string | null): History {
  if (sop === history.present) return history;
  const goesOn = field !== null && field === history.typing;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-longest);
  return { past, present: sop, future: [], typing: field };
}

/** Ends the run of edits of one field, so that the next edit of it is an undo of its own. */
export const seal = (history: History): History => (history.typing === null ? history : { ...history, typing: null });

export function undo(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], typing: null };
}

export function redo(history: History): History {
  const [after, ...future] = history.future;
  if (!after) return history;
  return { past: [...history.past, history.present], present: after, future, typing: null };
}
