import { create } from "zustand";
import * as api from "../../api/secretariat/overlaps";
import type { LooseEnd, LooseEndVerdict, OverlapPair, OverlapVerdict } from "../../api/wire";
import type { Text } from "../../i18n/secretariat/texts";
import { remote } from "./remote";
import { telling } from "./register";

export const overlaps = remote((signal, unit: string, judged: boolean | null) => api.overlaps(unit, judged, signal));

export const looseEnds = remote((signal, unit: string, kind: string, judged: boolean | null) => api.looseEnds(unit, kind, judged, signal));

interface Judged {
  /** What was judged, in words. */
  about: string;
  verdict: Text;
  undo: () => Promise<boolean>;
}

export const useJudged = create<{ last: Judged | null }>()(() => ({ last: null }));

export async function judge(pair: OverlapPair, verdict: OverlapVerdict): Promise<void> {
  const say = (wanted: OverlapVerdict | null) =>
    telling(async () => {
      await api.judge(pair.one.id, pair.other.id, wanted, pair.note ?? "");
      await overlaps.again();
    });
  const about = `${pair.one.title} – ${pair.other.title}`;
  if (await say(verdict)) useJudged.setState({ last: { about, verdict: `overlap.verdict.${verdict}`, undo: () => say(pair.verdict ?? null) } });
}

export async function judgeEnd({ sopId, kind, key, note, text, verdict: before }: LooseEnd, verdict: LooseEndVerdict): Promise<void> {
  const say = (wanted: LooseEndVerdict | null) =>
    telling(async () => {
      await api.judgeEnd({ sopId, kind, key, verdict: wanted, note: note ?? "" });
      await looseEnds.again();
    });
  if (await say(verdict)) useJudged.setState({ last: { about: text, verdict: `ends.verdict.${verdict}`, undo: () => say(before ?? null) } });
}

/** What was said last is as it was before. */
export async function takeBack(): Promise<void> {
  if (await useJudged.getState().last?.undo()) useJudged.setState({ last: null });
}
