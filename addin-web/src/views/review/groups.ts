import type { Finding, Severity, Sop } from "../../api/wire";
import { severities } from "../../state/review";
import type { Say } from "../../ui/useText";

export type Grouping = "place" | "severity";

export interface Group {
  key: string;
  title: string;
  /** What stands at that place, to recognise it by. */
  detail?: string;
  findings: Finding[];
}

const order = (severity: Severity) => severities.indexOf(severity);

/** Places without a row: the identity comes before the steps, the document as a whole after them. */
const identity = -2;
const flow = -1;
const document = Infinity;

/** Findings under headings: the worst first, or in the order of the document. */
export function groupsOf(findings: readonly Finding[], sop: Sop, grouping: Grouping, say: Say): Group[] {
  const rowOf = new Map(sop.flow.steps.map((step, row) => [step.id, row]));
  const placeOf = ({ where, also }: Finding): number => {
    if (also.length > 0) return flow;
    if (where.path === "") return document;
    if (/^(cover|page|profile)/.test(where.path)) return identity;
    return rowOf.get(where.stepId ?? "") ?? rowOf.get(sop.flow.steps[Number(/^flow\.steps\[(\d+)/.exec(where.path)?.[1])]?.id ?? "") ?? flow;
  };
  const groups = new Map<string, Group>();
  const sorted = [...findings].sort((a, b) => placeOf(a) - placeOf(b) || order(a.severity) - order(b.severity));
  if (grouping === "severity") sorted.sort((a, b) => order(a.severity) - order(b.severity));
  for (const finding of sorted) {
    const place = placeOf(finding);
    const key = grouping === "severity" ? finding.severity : String(place);
    const group = groups.get(key) ?? { key, findings: [], ...headingOf() };
    group.findings.push(finding);
    groups.set(key, group);

    function headingOf(): Pick<Group, "title" | "detail"> {
      if (grouping === "severity") return { title: say(`severity.${finding.severity}`) };
      if (place === identity) return { title: say("review.coverGroup") };
      if (place === flow) return { title: say("review.flowGroup") };
      if (place === document) return { title: say("review.documentGroup") };
      return { title: say("review.stepGroup", place + 1), detail: sop.flow.steps[place]?.activity };
    }
  }
  return [...groups.values()];
}

/** The list as text, for a message to the author. */
export const listAsText = (groups: readonly Group[], say: Say): string =>
  groups
    .map(({ title, detail, findings }) => {
      const lines = findings.map((finding) => `- ${say(`severity.${finding.severity}`)} ${finding.rule}: ${finding.message}`);
      return [detail ? `${title}: ${detail}` : title, ...lines].join("\n");
    })
    .join("\n\n");
