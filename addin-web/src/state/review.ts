import { create } from "zustand";
import { produce } from "immer";
import { checkSop } from "../api/sops";
import type { Finding, Fix, Severity, Sop, ProcedureTime } from "../api/wire";
import { committedSop, edit, openComments, useEditor } from "./editor";
import { applyEdits, disjoint } from "./fixes";
import { keepAsking } from "./live";
import { sightsLeft } from "./sights";
import { work } from "./work";

/** What the check says about the SOP. */
export interface Review {
  findings: Finding[];
  /** How long the procedure takes by its own times. */
  time: ProcedureTime | null;
  /** The SOP that the findings speak of; null before the first answer. */
  of: Sop | null;
  problem: unknown;
}

/** The rule that tells of open comments and tracked changes. */
export const aboutReview = "DOC-03";

export const useReview = create<Review>()(() => ({ findings: [], time: null, of: null, problem: null }));

async function check(sop: Sop, signal?: AbortSignal): Promise<Finding[]> {
  const { comments, trackedChanges, sights } = useEditor.getState();
  const { findings, time } = await checkSop(sop, { openComments: openComments(comments), trackedChanges, sights: sightsLeft(sights, sop) }, signal);
  useReview.setState({ findings, time, of: sop, problem: null });
  return findings;
}

export const keepChecking = () =>
  keepAsking({
    pause: 500,
    also: ({ comments, trackedChanges, sights }) => [openComments(comments), trackedChanges, JSON.stringify(sights?.seen)],
    ask: async (sop, signal) => void (await check(sop, signal)),
    failed: (problem) => useReview.setState({ problem }),
  });

export const applyFix = (fix: Fix) => edit((sop) => applyEdits(sop, fix.edits));

/** The first fix of a kind that each finding offers. */
export const fixesOfKind = (findings: readonly Finding[], kind: string): Fix[] =>
  findings.map((finding) => finding.fixes.find((fix) => fix.kind === kind)).filter((fix) => fix !== undefined);

const mostRounds = 20;

/** Applies all fixes of a kind as one edit. Fixes that touch the same place are asked for again after the others. */
export const applyAllOfKind = (kind: string) =>
  work("work.fixing", async (signal) => {
    const before = committedSop();
    if (!before) return;
    let sop = before;
    let findings = await check(sop, signal);
    for (let round = 0; round < mostRounds; round++) {
      const fixes = disjoint(fixesOfKind(findings, kind).map((fix) => fix.edits));
      const next = fixes.reduce(applyEdits, sop);
      if (next === sop) break;
      sop = next;
      findings = await check(sop, signal);
    }
    edit((now) => (now === before ? sop : now));
  });

/** Each place by itself: what is said once of several stands at all of them. */
export const atEachPlace = (findings: readonly Finding[]): Finding[] =>
  findings.flatMap((finding) => [finding, ...finding.also.map((where) => ({ ...finding, where }))]);

export const severities: Severity[] = ["error", "warning", "info"];

export function count(findings: readonly Finding[]): Record<Severity, number> {
  return produce({ error: 0, warning: 0, info: 0 }, (draft) => {
    for (const finding of findings) draft[finding.severity]++;
  });
}
