import { produce } from "immer";
import type { Sop } from "../../api/wire";

/**
 * The next revision of an SOP that is in force: its day is today, and from when it is in force is to be decided anew.
 * @param today as yyyy-MM-dd
 */
export const revise = (sop: Sop, today: string): Sop =>
  produce(sop, ({ cover }) => {
    cover.revision += 1;
    cover.revisedOn = today;
    cover.effectiveOn = null;
  });
