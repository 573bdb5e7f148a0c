import type { Comment, ReviewRound, Sop } from "../api/wire";
import type { Text } from "../i18n/texts";
import type { Target } from "./navigation";

/** The fields of a step and of the identity that can be commented on, in the order of the tables. */
export const stepFields = ["activity", "inputs", "time", "outputs", "notes"] as const;
export const coverFields = [
  "agency", "number", "createdOn", "revisedOn", "effectiveOn", "approvedBy", "title",
  "legalBasis", "executorQualifications", "relatedSops", "equipment", "warnings", "records",
] as const;

export interface FieldThreads {
  /** Wire name of the field or id of the executor; empty for the place as a whole. */
  field: string;
  threads: Comment[];
}

export interface PlaceThreads {
  /** Null outside the steps. */
  stepId: string | null;
  /** From 0; -1 for the identity, null for anywhere else in the document. */
  row: number | null;
  fields: FieldThreads[];
}

/** Comments by step and field, in the order of the document. */
export function threadsByPlace(comments: readonly Comment[], { flow }: Sop): PlaceThreads[] {
  const rowOf = (comment: Comment): number | null => {
    const row = flow.steps.findIndex(({ id }) => id === comment.stepId);
    if (row >= 0) return row;
    return !comment.stepId && comment.field && (coverFields as readonly string[]).includes(comment.field) ? -1 : null;
  };
  const fieldOrder = ["", "number", "activity", ...flow.actors.map(({ id }) => id), ...stepFields.slice(1), ...coverFields];
  const places = new Map<number | null, PlaceThreads>();
  for (const comment of comments) {
    const row = rowOf(comment);
    const place = places.get(row) ?? { stepId: row !== null && row >= 0 ? comment.stepId! : null, row, fields: [] };
    places.set(row, place);
    const field = comment.field ?? "";
    const known = place.fields.find((each) => each.field === field);
    if (known) known.threads.push(comment);
    else place.fields.push({ field, threads: [comment] });
  }
  const last = flow.steps.length;
  return [...places.values()]
    .sort((a, b) => (a.row ?? last) - (b.row ?? last))
    .map((place) => ({ ...place, fields: place.fields.toSorted((a, b) => fieldOrder.indexOf(a.field) - fieldOrder.indexOf(b.field)) }));
}

/** Where in the pane the words stand that a comment speaks of; null outside the SOP. */
export function targetOfComment({ stepId, field }: Pick<Comment, "stepId" | "field">, { flow }: Sop): Target | null {
  if (!stepId) return field ? { cover: field === "approvedBy" ? "approvedBy.name" : field } : null;
  if (!flow.steps.some(({ id }) => id === stepId)) return null;
  return { step: stepId, field: flow.actors.some(({ id }) => id === field) ? "nodes" : (stepFields as readonly string[]).includes(field ?? "") ? field! : "activity" };
}

/** A field's name: a text of the pane, or an executor's own name. */
export function nameOfField(field: string, { flow }: Sop): Text | { name: string } | null {
  const actor = flow.actors.find(({ id }) => id === field);
  if (actor) return { name: actor.name };
  if (field === "number") return "steps.number";
  if (field === "approvedBy") return "cover.approvalSection";
  if ((stepFields as readonly string[]).includes(field)) return `steps.${field as (typeof stepFields)[number]}`;
  if ((coverFields as readonly string[]).includes(field)) return `cover.${field as Exclude<(typeof coverFields)[number], "approvedBy">}`;
  return null;
}

/** What reviewing still leaves to do before an SOP may be called finished. */
export interface Unfinished {
  /** Comments not resolved. */
  open: number;
  /** The last round, when it was not decided or asks for work. */
  round: ReviewRound | null;
}

export function unfinished(comments: readonly Comment[], rounds: readonly ReviewRound[]): Unfinished | null {
  const open = comments.filter(({ resolved }) => !resolved).length;
  const last = rounds.at(-1);
  const round = last && last.verdict !== "accepted" ? last : null;
  return open > 0 || round ? { open, round } : null;
}
