import type { Flow } from "../../api/wire";

/** The next unused id of the form letter + number, so that ids stay short and readable in the document. */
function freeId(letter: string, taken: Iterable<string>): string {
  let highest = 0;
  for (const id of taken) {
    const number = id.startsWith(letter) ? Number(id.slice(letter.length)) : Number.NaN;
    if (Number.isSafeInteger(number) && number > highest) highest = number;
  }
  return `${letter}${highest + 1}`;
}

export const freeStepId = (flow: Flow) => freeId("s", flow.steps.map((step) => step.id));

export const freeActorId = (flow: Flow) => freeId("a", flow.actors.map((actor) => actor.id));

export const freeNodeId = (flow: Flow) => freeId("n", flow.steps.flatMap((step) => step.nodes.map((node) => node.id)));
