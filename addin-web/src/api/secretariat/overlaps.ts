import { call, get } from "../http";
import type { OverlapAnswer, OverlapVerdict } from "../wire";

/** @param judged null for both kinds */
export const overlaps = async (unit: string, judged: boolean | null, signal?: AbortSignal): Promise<OverlapAnswer> => {
  const query = new URLSearchParams();
  if (unit) query.set("unit", unit);
  if (judged !== null) query.set("judged", String(judged));
  return (await get(`/api/overlaps?${query}`, signal)).json();
};

export const judge = async (one: string, other: string, verdict: OverlapVerdict, note: string): Promise<void> => {
  await call("/api/overlaps/judgement", { json: { one, other, verdict, note } });
};
