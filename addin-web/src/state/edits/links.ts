import type { Flow, Link, Node } from "../../api/wire";

/*
 * How arrows follow the rows. All functions change a draft (immer) of the flow and keep three things true:
 * an arrow's ends exist, no arrow leads back to its own symbol, and at most one arrow goes from one symbol to another.
 */

export const outgoing = (flow: Flow, node: string): Link[] => flow.links.filter((link) => link.from === node);

export const entryOf = (flow: Flow, row: number): Node | undefined => flow.steps[row]?.nodes[0];

export const exitOf = (flow: Flow, row: number): Node | undefined => flow.steps[row]?.nodes.at(-1);

/** Draws an arrow unless it would lead to its own symbol or lie on another. */
export function connect(flow: Flow, from: string, to: string, label: string | null = null): void {
  if (from !== to && !flow.links.some((link) => link.from === from && link.to === to)) {
    flow.links.push({ from, to, label });
  }
}

export function disconnect(flow: Flow, link: Link): void {
  flow.links = flow.links.filter((other) => other.from !== link.from || other.to !== link.to);
}

/** Leads an arrow elsewhere and keeps its label; one that has no place there any more goes. */
export function retarget(flow: Flow, link: Link, to: string): void {
  const taken = flow.links.some((other) => other !== link && other.from === link.from && other.to === to);
  if (link.from === to || taken) {
    disconnect(flow, link);
  } else {
    link.to = to;
  }
}

/** Where a further arrow of a symbol may lead: the nearest symbol below that none of its arrows reaches, or else above. */
export function freeTarget(flow: Flow, from: string): string | undefined {
  const nodes = flow.steps.flatMap((step) => step.nodes.map((node) => node.id));
  const at = nodes.indexOf(from);
  const reached = new Set(outgoing(flow, from).map((link) => link.to));
  return [...nodes.slice(at + 1), ...nodes.slice(0, at).reverse()].find((node) => !reached.has(node));
}

/** The arrow by which the procedure goes on from a symbol: the one to the next row, or else the first branch. */
export function mainArrow(flow: Flow, node: string): Link | undefined {
  const row = flow.steps.findIndex((step) => step.nodes.some((each) => each.id === node));
  const next = new Set(flow.steps[row + 1]?.nodes.map((each) => each.id));
  const arrows = outgoing(flow, node);
  return arrows.find((link) => next.has(link.to)) ?? arrows[0];
}

/** Puts new symbols into the way that leaves `after`: its arrow now leads to `entry`, and `exit` goes on where it led. */
export function splice(flow: Flow, after: Node, entry: string, exit: string): void {
  if (after.kind === "end") return;
  const arrow = mainArrow(flow, after.id);
  if (after.kind === "decision" && arrow) {
    const led = arrow.to;
    retarget(flow, arrow, entry);
    connect(flow, exit, led);
    return;
  }
  for (const link of outgoing(flow, after.id)) {
    disconnect(flow, link);
    connect(flow, exit, link.to, link.label ?? null);
  }
  connect(flow, after.id, entry);
}

/** Takes symbols out of the way: what led to them leads to where they led. Call before the symbols go. */
export function bypass(flow: Flow, gone: ReadonlySet<string>): void {
  for (const link of flow.links.filter((each) => gone.has(each.to) && !gone.has(each.from))) {
    const target = beyond(flow, link.to, gone);
    if (target) {
      retarget(flow, link, target);
    } else {
      disconnect(flow, link);
    }
  }
  flow.links = flow.links.filter((link) => !gone.has(link.from) && !gone.has(link.to));
}

function beyond(flow: Flow, node: string, gone: ReadonlySet<string>): string | undefined {
  const seen = new Set<string>();
  let at: string | undefined = node;
  while (at && gone.has(at)) {
    if (seen.has(at)) return undefined;
    seen.add(at);
    at = mainArrow(flow, at)?.to;
  }
  return at;
}
