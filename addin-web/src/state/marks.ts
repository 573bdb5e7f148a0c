import type { Finding, Severity } from "../api/wire";
import { targetOf } from "./navigation";

/** The worst that was found at one place, and all that was said about it. */
export interface PlaceMark {
  severity: Severity;
  text: string;
}

const rank: Record<Severity, number> = { error: 2, warning: 1, info: 0 };

function markOf(findings: readonly Finding[]): PlaceMark | null {
  const [first, ...rest] = findings;
  if (!first) return null;
  const severity = rest.reduce((worst, each) => (rank[each.severity] > rank[worst] ? each.severity : worst), first.severity);
  return { severity, text: findings.map((each) => each.message).join("\n") };
}

/** The marks of the identity's fields, by the name of the field. */
export function coverMarks(findings: readonly Finding[]): Map<string, PlaceMark> {
  const byField = new Map<string, Finding[]>();
  for (const finding of findings) {
    const field = /^cover\.([\w.]+)/.exec(finding.where.path)?.[1] ?? (finding.where.path.startsWith("page") ? "page" : undefined);
    if (field) byField.set(field, [...(byField.get(field) ?? []), finding]);
  }
  return new Map([...byField].map(([field, list]) => [field, markOf(list)!]));
}

/** The marks of the cells, by step: JSON of field to mark, so that a row can see that its own are unchanged. */
export function stepMarks(findings: readonly Finding[]): Map<string, string> {
  const byStep = new Map<string, Map<string, Finding[]>>();
  for (const finding of findings) {
    const target = targetOf(finding.where);
    if (!target || !("step" in target)) continue;
    const cells = byStep.get(target.step) ?? new Map<string, Finding[]>();
    cells.set(target.field, [...(cells.get(target.field) ?? []), finding]);
    byStep.set(target.step, cells);
  }
  return new Map(
    [...byStep].map(([step, cells]) => [step, JSON.stringify(Object.fromEntries([...cells].map(([field, list]) => [field, markOf(list)])))]),
  );
}
