import { call, get } from "../http";
import type { LooseEndAnswer, LooseEndJudgement, OverlapAnswer, OverlapVerdict } from "../wire";

/** @param judged null for both kinds */
export const overlaps = async (unit: string, judged: boolean | null, signal?: AbortSignal): Promise<OverlapAnswer> => {
  const query = new URLSearchParams();
  if (unit) query.set("unit", unit);
  if (judged !== null) query.set("judged", String(judged));
  return (await get(`/api/overlaps?${query}`, signal)).json();
};

export const judge = async (one: string, other: string, verdict: OverlapVerdict | null, note: string): Promise<void> => {
  await call("/api/overlaps/judgement", { json: { one, other, verdict, note } });
};

export const looseEnds = async (unit: string, kind: string, judged: boolean | null, signal?: AbortSignal): Promise<LooseEndAnswer> => {
  const query = new URLSearchParams();
  if (unit) query.set("unit", unit);
  if (kind) query.set("kind", kind);
  if (judged !== null) query.set("judged", String(judged));
  return (await get(`/api/overlaps/loose-ends?${query}`, signal)).json();
};

export const judgeEnd = async (judgement: LooseEndJudgement): Promise<void> => {
  await call("/api/overlaps/loose-ends/judgement", { json: judgement });
};
