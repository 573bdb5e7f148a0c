import type { Sop } from "../../api/wire";
import { addActor, deleteActor } from "../edits/actors";
import { setNodeActors } from "../edits/nodes";
import { deleteSteps, emptyTexts, insertStep, type StepTexts } from "../edits/steps";
import type { Meaning, Reading } from "./columns";

export interface PastedStep {
  texts: StepTexts;
  /** Names, as written. */
  actors: string[];
}

/** The steps that pasted rows stand for; rows without an activity and any other text are left out. */
export function stepsOf({ columns, rows }: Reading): PastedStep[] {
  return rows
    .map((row) => {
      const text = (meaning: Meaning) => row[columns.indexOf(meaning)] ?? "";
      const texts: StepTexts = {
        activity: text("activity").replaceAll("\n", " "),
        inputs: lines(text("inputs")),
        time: text("time").replaceAll("\n", " "),
        outputs: lines(text("outputs")),
        notes: text("notes"),
      };
      return { texts, actors: text("actors").split(/\n|;|,| dan /).map((name) => name.trim()).filter(Boolean) };
    })
    .filter(({ texts }) => texts.activity || texts.inputs.length || texts.time || texts.outputs.length || texts.notes);
}

const lines = (text: string): string[] => (text ? text.split("\n") : []);

const sameName = (a: string, b: string) => a.toLowerCase().replace(/\s+/g, " ") === b.toLowerCase().replace(/\s+/g, " ");

/** The executors that pasted steps name and the SOP has not. */
export const newActors = (sop: Sop, steps: readonly PastedStep[]): string[] =>
  steps
    .flatMap((step) => step.actors)
    .filter((name, i, all) => all.findIndex((other) => sameName(other, name)) === i)
    .filter((name) => !sop.flow.actors.some((actor) => sameName(actor.name, name)));

const isBlank = (sop: Sop): boolean =>
  sop.flow.steps.every(({ id: _, nodes: __, ...texts }) => JSON.stringify(texts) === JSON.stringify(emptyTexts));

/**
 * Puts pasted steps in from a place on. In an SOP without any text yet they take the place of its empty rows, and their
 * executors that of the ones it began with.
 */
export function addRows(sop: Sop, at: number, steps: readonly PastedStep[]): Sop {
  const blank = isBlank(sop);
  const empty = new Set(blank ? sop.flow.steps.map((step) => step.id) : []);
  const withActors = newActors(sop, steps).reduce(addActor, sop);
  const idOf = (name: string) => withActors.flow.actors.find((actor) => sameName(actor.name, name))!.id;
  const added = steps.reduce((before, step, i) => {
    const ids = [...new Set(step.actors.map(idOf))];
    const next = insertStep(before, at + i, step.texts);
    return ids.length === 0 ? next : setNodeActors(next, next.flow.steps[at + i]!.nodes[0]!.id, ids);
  }, withActors);
  const kept = deleteSteps(added, empty);
  return blank && steps.some((step) => step.actors.length > 0) ? withoutIdleActors(kept) : kept;
}

function withoutIdleActors(sop: Sop): Sop {
  const busy = new Set(sop.flow.steps.flatMap((step) => step.nodes.flatMap((node) => node.actors)));
  const idle = sop.flow.actors.filter((actor) => !busy.has(actor.id));
  return idle.reduce((before, actor) => deleteActor(before, actor.id), sop);
}
