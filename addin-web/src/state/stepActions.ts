import type { Step } from "../api/wire";
import { committedSop, edit } from "./editor";
import { deleteSteps, duplicateStep, editStep, insertStep, moveStep } from "./edits/steps";
import { isTextField, open, select, useGridCursor, type Field, type TextField } from "./gridCursor";
import { entriesOf } from "./listMarks";
import { tell } from "./work";

/*
 * What can be done with the rows of the grid. The cursor goes along.
 */
const rowOf = (id: string) => (committedSop()?.flow.steps ?? []).findIndex((step) => step.id === id);
const stepAt = (row: number): Step | undefined => committedSop()?.flow.steps[row];

/** @param at the place the new row takes; without it the end */
export function insertAt(at = committedSop()?.flow.steps.length ?? 0): void {
  edit((sop) => insertStep(sop, at));
  const added = stepAt(at);
  if (added) open(added.id, "activity");
}

export const insertBelow = (id: string) => insertAt(rowOf(id) + 1);

export const insertAbove = (id: string) => insertAt(rowOf(id));

export function duplicate(id: string): void {
  const row = rowOf(id);
  edit((sop) => duplicateStep(sop, id));
  const copy = stepAt(row + 1);
  if (copy) select(copy.id, "activity");
}

export function remove(id: string): void {
  const row = rowOf(id);
  edit((sop) => deleteSteps(sop, new Set([id])));
  tell({ kind: "info", text: "steps.deleted", args: [row + 1] });
  const neighbour = stepAt(row) ?? stepAt(row - 1);
  if (neighbour) select(neighbour.id, useGridCursor.getState().field);
}

export function move(id: string, by: number): void {
  committedSop();
  edit((sop) => moveStep(sop, id, by));
  select(id, useGridCursor.getState().field);
}

/** What a text cell shows, and what is typed into it: list entries are lines. */
export const cellText = (step: Step, field: TextField): string => {
  const value = step[field];
  return typeof value === "string" ? value : value.join("\n");
};

export const tidyLines = (text: string): string => entriesOf(text).join("\n");

export function setCell(id: string, field: TextField, text: string, typing = false): void {
  const value = field === "inputs" || field === "outputs" ? entriesOf(text) : text;
  edit((sop) => editStep(sop, id, { [field]: value }), typing ? `${id}.${field}` : null);
}

export function clearCell(id: string, field: Field): void {
  if (isTextField(field)) setCell(id, field, "");
}
