import type { Sop } from "../api/wire";
import { merge, type Choices, type Merge } from "./merge";

/** Nothing agreed on yet: whatever differs is a question. */
const nothing = (sop: Sop): Sop => ({
  ...sop,
  cover: {} as Sop["cover"],
  flow: { actors: [], steps: [], links: [] },
  page: {} as Sop["page"],
});

export interface Meeting {
  /** What document and pane last agreed on in this session, if they did. */
  seen: Sop | null;
  /** What the document holds now. */
  document: Sop | null;
  pane: Sop;
}

/** What shall be written, or the questions that stand before it. */
export function agree({ seen, document, pane }: Meeting, choices: Choices): Merge {
  if (document === null) return { sop: pane, collisions: [] };
  if (document.id !== pane.id) return anotherSop(document, pane, choices);
  const base = seen?.id === pane.id ? seen : nothing(pane);
  return merge({ base, document, pane }, choices);
}

/** The document holds another SOP: the pane's takes its place only when the user says so, and then as it is. */
function anotherSop(document: Sop, pane: Sop, choices: Choices): Merge {
  if (choices.id) return { sop: choices.id === "pane" ? pane : document, collisions: [] };
  return { sop: document, collisions: [{ path: "id", stepId: null, base: null, document: document.cover.title, pane: pane.cover.title }] };
}
