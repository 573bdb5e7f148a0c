import { create } from "zustand";
import type { Span } from "../api/wire";

/** The columns of the grid, in order. */
export const fields = ["activity", "nodes", "inputs", "time", "outputs", "notes", "links", "actions"] as const;
export type Field = (typeof fields)[number];

export const textFields = ["activity", "inputs", "time", "outputs", "notes"] as const;
export type TextField = (typeof textFields)[number];

export const isTextField = (field: Field): field is TextField => (textFields as readonly string[]).includes(field);

interface Cursor {
  /** The step of the cell that the Tab key enters the grid by; null for the first one. */
  step: string | null;
  field: Field;
  /** The cell's text is being typed, or its choices are open. */
  editing: boolean;
  /** What of the text is selected when typing starts; null for its end. */
  words: Span | null;
  /** The Tab key goes from cell to cell, as in a table being filled in; else it leaves the grid. */
  filling: boolean;
  /** Raised each time the keyboard's focus shall follow the cursor. */
  focus: number;
  /** Raised by each click on a cell: what shows its step elsewhere comes along, even when the cursor was there already. */
  clicks: number;
}

export const useGridCursor = create<Cursor>()(() => ({ step: null, field: "activity", editing: false, words: null, filling: false, focus: 0, clicks: 0 }));

const put = (step: string, field: Field, editing: boolean, words: Span | null = null) =>
  useGridCursor.setState(({ focus, filling }) => ({ step, field, editing, words, filling: filling || editing, focus: focus + 1 }));

/** From now on the Tab key leaves the grid. */
export const stopFilling = () => useGridCursor.setState({ filling: false });

export const select = (step: string, field: Field) => put(step, field, false);

export const click = (step: string, field: Field, caret: Span | null) =>
  useGridCursor.setState(({ focus, clicks }) => ({ step, field, editing: true, words: caret, filling: true, focus: focus + 1, clicks: clicks + 1 }));

export const open = (step: string, field: Field, words: Span | null = null) => put(step, field, true, words);

/** Back from typing to moving; the focus stays on the cell. */
export const finish = () => useGridCursor.setState(({ focus }) => ({ editing: false, focus: focus + 1 }));

/** The focus has gone elsewhere by itself. */
export function left(step: string, field: Field): void {
  const now = useGridCursor.getState();
  if (now.editing && now.step === step && now.field === field) useGridCursor.setState({ editing: false });
}
