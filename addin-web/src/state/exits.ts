import type { Flow } from "../api/wire";

/** Where each step goes on to, one line an arrow, such as `Ya → 3`; arrows inside the row are left out. */
export function exitsOf(flow: Flow): Map<string, string> {
  const rowOf = new Map(flow.steps.flatMap((step, row) => step.nodes.map((node) => [node.id, row] as const)));
  const lines = new Map<string, string[]>(flow.steps.map((step) => [step.id, []]));
  for (const { from, to, label } of flow.links) {
    const [source, target] = [rowOf.get(from), rowOf.get(to)];
    if (source === undefined || target === undefined || source === target) continue;
    lines.get(flow.steps[source]!.id)!.push(label ? `${label} → ${target + 1}` : `→ ${target + 1}`);
  }
  return new Map([...lines].map(([step, each]) => [step, each.join("\n")]));
}
