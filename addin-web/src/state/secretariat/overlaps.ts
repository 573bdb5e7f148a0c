import * as api from "../../api/secretariat/overlaps";
import type { OverlapVerdict } from "../../api/wire";
import { remote } from "./remote";
import { telling } from "./register";

export const overlaps = remote((signal, unit: string, judged: boolean | null) => api.overlaps(unit, judged, signal));

export const judge = (one: string, other: string, verdict: OverlapVerdict, note: string) =>
  telling(async () => {
    await api.judge(one, other, verdict, note);
    await overlaps.again();
  });
