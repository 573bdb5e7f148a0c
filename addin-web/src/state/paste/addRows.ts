import type { Sop } from "../../api/wire";
import { addActor, deleteActor } from "../edits/actors";
import { setNodeActors } from "../edits/nodes";
import { deleteSteps, insertStep, type StepTexts } from "../edits/steps";
import { entriesOf } from "../listMarks";
import type { Reading } from "./columns";
import { isMark } from "./headings";
import type { Meaning } from "./meanings";
import { isUnnamed, sameName } from "./names";

export interface PastedStep {
  texts: StepTexts;
  /** Names, as written. */
  actors: string[];
}

type Read = Pick<Reading, "columns" | "names" | "rows">;

/** The steps that pasted rows stand for; rows without an activity and any other text are left out. */
export function stepsOf({ columns, names, rows }: Read): PastedStep[] {
  return rows
    .map((row) => {
      const text = (meaning: Meaning) => row[columns.indexOf(meaning)] ?? "";
      const texts: StepTexts = {
        activity: text("activity").replaceAll("\n", " "),
        inputs: entriesOf(text("inputs")),
        time: text("time").replaceAll("\n", " "),
        outputs: entriesOf(text("outputs")),
        notes: text("notes"),
      };
      const named = text("actors").split(/\n|;|,| dan /).map((name) => name.trim()).filter(Boolean);
      const marked = names.filter((_, i) => columns[i] === "executor" && isMark(row[i] ?? ""));
      return { texts, actors: [...named, ...marked] };
    })
    .filter(({ texts }) => texts.activity || texts.inputs.length || texts.time || texts.outputs.length || texts.notes);
}

/** The executors that have a column of their own. */
export const columnActors = ({ columns, names }: Pick<Reading, "columns" | "names">): string[] =>
  names.filter((_, i) => columns[i] === "executor");

/** The executors that pasted steps or columns name and the SOP has not. */
export const newActors = (sop: Sop, steps: readonly PastedStep[], columns: readonly string[] = []): string[] =>
  [...columns, ...steps.flatMap((step) => step.actors)]
    .filter((name, i, all) => all.findIndex((other) => sameName(other, name)) === i)
    .filter((name) => !sop.flow.actors.some((actor) => sameName(actor.name, name)));

/** Has nobody written a step yet? Pasted rows then take the place of the empty ones. */
export const hasNoText = (sop: Sop): boolean =>
  sop.flow.steps.every(({ activity, inputs, time, outputs, notes }) => ![activity, ...inputs, time, ...outputs, notes].some((text) => text.trim()));

/**
 * Puts pasted steps in from a place on. In an SOP without any text yet they take the place of its empty rows, and their
 * executors that of the unnamed ones it began with; an executor that somebody has named stays.
 * @param columns the executors that have a column of their own, with or without a mark in it
 */
export function addRows(sop: Sop, at: number, steps: readonly PastedStep[], columns: readonly string[] = []): Sop {
  const blank = hasNoText(sop);
  const empty = new Set(blank ? sop.flow.steps.map((step) => step.id) : []);
  const withActors = newActors(sop, steps, columns).reduce(addActor, sop);
  const idOf = (name: string) => withActors.flow.actors.find((actor) => sameName(actor.name, name))!.id;
  const added = steps.reduce((before, step, i) => {
    const ids = [...new Set(step.actors.map(idOf))];
    const next = insertStep(before, at + i, step.texts);
    return ids.length === 0 ? next : setNodeActors(next, next.flow.steps[at + i]!.nodes[0]!.id, ids);
  }, withActors);
  const kept = deleteSteps(added, empty);
  return blank && steps.some((step) => step.actors.length > 0) ? withoutUnnamed(kept, new Set(columns.map(idOf))) : kept;
}

function withoutUnnamed(sop: Sop, pasted: ReadonlySet<string>): Sop {
  const busy = new Set(sop.flow.steps.flatMap((step) => step.nodes.flatMap((node) => node.actors)));
  const idle = sop.flow.actors.filter(({ id, name, group }) => isUnnamed(name) && !group && !busy.has(id) && !pasted.has(id));
  return idle.reduce((before, actor) => deleteActor(before, actor.id), sop);
}
