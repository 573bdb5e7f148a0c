import { produce } from "immer";
import type { Flow, Node, Sop } from "../../api/wire";
import { connect, disconnect, entryOf, exitOf, outgoing } from "./links";

/**
 * An edit of the rows. The first and the last row keep being the capsules: whoever comes to stand there takes the role over,
 * unless a person had given it to another symbol.
 */
export function restructure(sop: Sop, change: (flow: Flow) => void): Sop {
  return produce(sop, (draft) => {
    const flow = draft.flow;
    const small = flow.steps.length < 2;
    const start = entryOf(flow, 0);
    const end = exitOf(flow, flow.steps.length - 1);
    const startId = start?.kind === "start" ? start.id : undefined;
    const endId = end?.kind === "end" ? end.id : undefined;
    change(flow);
    passOn(flow, small || startId !== undefined, small || endId !== undefined, new Set([startId, endId]));
  });
}

function passOn(flow: Flow, start: boolean, end: boolean, holders: ReadonlySet<string | undefined>): void {
  const free = (node: Node | undefined) => node && (node.kind === "process" || holders.has(node.id));
  const first = entryOf(flow, 0);
  const last = exitOf(flow, flow.steps.length - 1);
  const newStart = start && free(first) ? first : undefined;
  const newEnd = end && flow.steps.length > 1 && free(last) ? last : undefined;
  flow.steps.forEach((step, row) => {
    for (const node of step.nodes.filter((each) => holders.has(each.id))) {
      if (node.kind === "start" ? newStart : newEnd ?? flow.steps.length === 1) demote(flow, row, node);
    }
  });
  if (newStart) newStart.kind = "start";
  if (newEnd) becomeEnd(flow, newEnd);
}

function demote(flow: Flow, row: number, node: Node): void {
  node.kind = "process";
  goOn(flow, row, node);
}

/** An end has no way out. */
export function becomeEnd(flow: Flow, node: Node): void {
  node.kind = "end";
  for (const link of outgoing(flow, node.id)) disconnect(flow, link);
}

/** A symbol without a way out goes on to the next symbol of its row, or to the next row. */
export function goOn(flow: Flow, row: number, node: Node): void {
  if (node.kind === "end" || outgoing(flow, node.id).length > 0) return;
  const nodes = flow.steps[row]?.nodes ?? [];
  const next = nodes[nodes.indexOf(node) + 1] ?? entryOf(flow, row + 1);
  if (next) connect(flow, node.id, next.id);
}
