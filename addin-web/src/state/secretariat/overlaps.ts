import * as api from "../../api/secretariat/overlaps";
import type { LooseEnd, LooseEndVerdict, OverlapVerdict } from "../../api/wire";
import { remote } from "./remote";
import { telling } from "./register";

export const overlaps = remote((signal, unit: string, judged: boolean | null) => api.overlaps(unit, judged, signal));

export const judge = (one: string, other: string, verdict: OverlapVerdict, note: string) =>
  telling(async () => {
    await api.judge(one, other, verdict, note);
    await overlaps.again();
  });

export const looseEnds = remote((signal, unit: string, kind: string, judged: boolean | null) => api.looseEnds(unit, kind, judged, signal));

export const judgeEnd = ({ sopId, kind, key, note }: LooseEnd, verdict: LooseEndVerdict) =>
  telling(async () => {
    await api.judgeEnd({ sopId, kind, key, verdict, note: note ?? "" });
    await looseEnds.again();
  });
