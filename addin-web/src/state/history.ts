import type { Sop } from "../api/wire";

/** The SOP or whatever else is edited, and how it was before each edit. Immutable; states share what did not change. */
export interface History<T = Sop> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** The field being typed in: further edits of it belong to the same undo. */
  readonly typing: string | null;
}

const longest = 200;

export const begin = <T>(value: T): History<T> => ({ past: [], present: value, future: [], typing: null });

/** @param field the same text for successive edits that one undo takes back together, or null */
export function record<T>(history: History<T>, value: T, field: string | null): History<T> {
  if (value === history.present) return history;
  const goesOn = field !== null && field === history.typing;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-longest);
  return { past, present: value, future: [], typing: field };
}

/** Ends the run of edits of one field, so that the next edit of it is an undo of its own. */
export const seal = <T>(history: History<T>): History<T> => (history.typing === null ? history : { ...history, typing: null });

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (!before) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], typing: null };
}

export function redo<T>(history: History<T>): History<T> {
  const [after, ...future] = history.future;
  if (!after) return history;
  return { past: [...history.past, history.present], present: after, future, typing: null };
}
