import { produce } from "immer";
import type { Flow, Node, Sop, Step } from "../../api/wire";
import { goOn, restructure } from "./capsules";
import { freeNodeId, freeStepId } from "./ids";
import { bypass, connect, disconnect, entryOf, exitOf, mainArrow, outgoing, retarget, splice } from "./links";

/** The texts of a row, as typed or pasted. */
export type StepTexts = Pick<Step, "activity" | "inputs" | "time" | "outputs" | "notes">;

const emptyTexts: StepTexts = { activity: "", inputs: [], time: "", outputs: [], notes: "" };

export const editStep = (sop: Sop, id: string, texts: Partial<StepTexts>): Sop =>
  produce(sop, ({ flow }) => {
    Object.assign(flow.steps.find((step) => step.id === id) ?? {}, texts);
  });

/** Puts an empty row at a place; it takes the executor of the row above and its place in the arrows. */
export function insertStep(sop: Sop, at: number, texts: StepTexts = emptyTexts, actors?: string[]): Sop {
  return restructure(sop, (flow) => {
    const above = exitOf(flow, at - 1) ?? entryOf(flow, at);
    const node: Node = { id: freeNodeId(flow), kind: "process", actors: actors ?? above?.actors.slice(0, 1) ?? firstActor(flow) };
    put(flow, at, { id: freeStepId(flow), nodes: [node], ...texts });
  });
}

/** Copies a row below itself; arrows back to earlier rows are copied with it. */
export function duplicateStep(sop: Sop, id: string): Sop {
  return restructure(sop, (flow) => {
    const row = flow.steps.findIndex((step) => step.id === id);
    const source = flow.steps[row];
    if (!source) return;
    const copy: Step = { ...source, id: freeStepId(flow), inputs: [...source.inputs], outputs: [...source.outputs], nodes: [] };
    const number = Number(freeNodeId(flow).slice(1));
    const twins = new Map(source.nodes.map((node, i) => [node.id, `n${number + i}`]));
    copy.nodes = source.nodes.map((node) => ({
      ...node,
      id: twins.get(node.id)!,
      actors: [...node.actors],
      kind: node.kind === "decision" ? "decision" : "process",
    }));
    const branches = flow.links.filter((link) => twins.has(link.from));
    const main = mainArrow(flow, source.nodes.at(-1)?.id ?? "");
    const mainLabel = main?.label ?? null;
    put(flow, row + 1, copy);
    for (const link of branches) {
      const inner = twins.get(link.to);
      if (inner || link !== main) connect(flow, twins.get(link.from)!, inner ?? link.to, link.label ?? null);
    }
    const exit = copy.nodes.at(-1);
    if (exit?.kind === "decision") {
      const on = mainArrow(flow, exit.id);
      if (on && !on.label) on.label = mainLabel;
    }
  });
}

function put(flow: Flow, at: number, step: Step): void {
  const above = exitOf(flow, at - 1);
  const entry = step.nodes[0];
  const exit = step.nodes.at(-1);
  if (above && entry && exit) splice(flow, above, entry.id, exit.id);
  flow.steps.splice(at, 0, step);
  step.nodes.slice(0, -1).forEach((node, i) => connect(flow, node.id, step.nodes[i + 1]!.id));
  // The draft's own object, not the one put in: only the draft's changes count.
  const last = exitOf(flow, at);
  if (last) goOn(flow, at, last);
}

/** Takes rows away; what led to them leads on to where they led. */
export function deleteSteps(sop: Sop, ids: ReadonlySet<string>): Sop {
  return restructure(sop, (flow) => {
    const gone = flow.steps.filter((step) => ids.has(step.id)).flatMap((step) => step.nodes.map((node) => node.id));
    bypass(flow, new Set(gone));
    flow.steps = flow.steps.filter((step) => !ids.has(step.id));
  });
}

/** Moves a row up or down by a number of places; the arrows of a straight run follow the new order. */
export function moveStep(sop: Sop, id: string, by: number): Sop {
  const from = sop.flow.steps.findIndex((step) => step.id === id);
  const to = Math.max(0, Math.min(sop.flow.steps.length - 1, from + by));
  if (from < 0 || from === to) return sop;
  return restructure(sop, (flow) => {
    for (let row = from; row < to; row++) swap(flow, row);
    for (let row = from; row > to; row--) swap(flow, row - 1);
  });
}

/** Exchanges a row with the next. Where the procedure runs through both, it runs through them in the new order. */
function swap(flow: Flow, row: number): void {
  const [upper, lower] = [flow.steps[row], flow.steps[row + 1]];
  if (!upper || !lower) return;
  rethread(flow, row);
  flow.steps[row] = lower;
  flow.steps[row + 1] = upper;
}

function rethread(flow: Flow, row: number): void {
  const [upperIn, upperOut] = [entryOf(flow, row), exitOf(flow, row)];
  const [lowerIn, lowerOut] = [entryOf(flow, row + 1), exitOf(flow, row + 1)];
  if (!upperIn || !upperOut || !lowerIn || !lowerOut) return;
  const between = outgoing(flow, upperOut.id).find((link) => link.to === lowerIn.id);
  if (!between) return;
  const above = exitOf(flow, row - 1);
  const into = above && outgoing(flow, above.id).find((link) => link.to === upperIn.id);
  const onward = mainArrow(flow, lowerOut.id);
  if (onward && onward.to !== upperIn.id) {
    const target = onward.to;
    retarget(flow, onward, upperIn.id);
    retarget(flow, between, target);
  } else {
    disconnect(flow, between);
    if (lowerOut.kind === "end") connect(flow, lowerOut.id, upperIn.id);
  }
  if (into) retarget(flow, into, lowerIn.id);
}

const firstActor = (flow: Flow): string[] => flow.actors.slice(0, 1).map((actor) => actor.id);
