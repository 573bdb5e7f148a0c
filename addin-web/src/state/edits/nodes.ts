import { produce } from "immer";
import type { Flow, Link, Node, NodeKind, Sop } from "../../api/wire";
import { becomeEnd, goOn, restructure } from "./capsules";
import { freeNodeId } from "./ids";
import { bypass, connect, disconnect, entryOf, exitOf, outgoing, splice } from "./links";

export interface DecisionLabels {
  yes: string;
  no: string;
}

const find = (flow: Flow, id: string): { row: number; node: Node | undefined } => {
  const row = flow.steps.findIndex((step) => step.nodes.some((node) => node.id === id));
  return { row, node: flow.steps[row]?.nodes.find((node) => node.id === id) };
};

/** Changes a symbol by hand. A decision gets two labelled branches, an end loses its way out. */
export function setKind(sop: Sop, id: string, kind: NodeKind, labels: DecisionLabels): Sop {
  return produce(sop, ({ flow }) => {
    const { row, node } = find(flow, id);
    if (!node || node.kind === kind) return;
    const was = node.kind;
    node.kind = kind;
    if (kind === "end") becomeEnd(flow, node);
    else goOn(flow, row, node);
    if (kind === "decision") branch(flow, row, node, labels);
    else if (was === "decision") oneWay(flow, node);
  });
}

function branch(flow: Flow, row: number, node: Node, labels: DecisionLabels): void {
  const [first, second] = outgoing(flow, node.id);
  if (first && !first.label) first.label = labels.yes;
  if (second) {
    second.label ??= labels.no;
    return;
  }
  // The usual "no" sends the work back for correction; from the first row it can only skip ahead.
  const back = exitOf(flow, row - 1) ?? entryOf(flow, row + 2);
  if (back) connect(flow, node.id, back.id, labels.no);
}

function oneWay(flow: Flow, node: Node): void {
  const [first, ...rest] = outgoing(flow, node.id);
  if (first) first.label = null;
  for (const link of rest) disconnect(flow, link);
}

/** Sets the executors of a symbol in the order of the columns; the first one holds the main symbol. */
export const setNodeActors = (sop: Sop, id: string, actors: string[]): Sop =>
  produce(sop, ({ flow }) => {
    const { node } = find(flow, id);
    if (node) node.actors = actors.filter((actor) => flow.actors.some((known) => known.id === actor));
  });

export const setNodeText = (sop: Sop, id: string, text: string): Sop =>
  produce(sop, ({ flow }) => {
    const { node } = find(flow, id);
    if (!node) return;
    if (text) node.text = text;
    else delete node.text;
  });

/** Adds a symbol at the end of a row. */
export function addNode(sop: Sop, stepId: string): Sop {
  return restructure(sop, (flow) => {
    const row = flow.steps.findIndex((step) => step.id === stepId);
    const step = flow.steps[row];
    if (!step) return;
    const node: Node = { id: freeNodeId(flow), kind: "process", actors: step.nodes.at(-1)?.actors.slice(0, 1) ?? [] };
    const before = step.nodes.at(-1);
    if (before) splice(flow, before, node.id, node.id);
    step.nodes.push(node);
    goOn(flow, row, step.nodes.at(-1)!);
  });
}

/** Takes one symbol out of a row that has others. */
export function removeNode(sop: Sop, id: string): Sop {
  return restructure(sop, (flow) => {
    const { row, node } = find(flow, id);
    const step = flow.steps[row];
    if (!node || !step || step.nodes.length < 2) return;
    bypass(flow, new Set([id]));
    step.nodes = step.nodes.filter((each) => each.id !== id);
  });
}

/** Leads a branch elsewhere or renames it; a branch of the same symbol that already goes there changes places with it. */
export function setLink(sop: Sop, link: Pick<Link, "from" | "to">, change: Partial<Pick<Link, "to" | "label">>): Sop {
  return produce(sop, ({ flow }) => {
    const found = flow.links.find((each) => each.from === link.from && each.to === link.to);
    if (!found) return;
    if (change.label !== undefined) found.label = change.label || null;
    const to = change.to;
    if (!to || to === link.from) return;
    const there = flow.links.find((each) => each.from === link.from && each.to === to);
    if (there) there.to = found.to;
    found.to = to;
  });
}

export const addLink = (sop: Sop, from: string, to: string): Sop => produce(sop, ({ flow }) => connect(flow, from, to));

export const removeLink = (sop: Sop, link: Pick<Link, "from" | "to">): Sop =>
  produce(sop, ({ flow }) => {
    flow.links = flow.links.filter((each) => each.from !== link.from || each.to !== link.to);
  });
