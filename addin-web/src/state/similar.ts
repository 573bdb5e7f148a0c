import { create } from "zustand";
import { similarTo } from "../api/similar";
import type { OverlapAnswer, Sop } from "../api/wire";
import { keepAsking } from "./live";

/** The SOPs of other units that the draft is like. */
export const useSimilar = create<{ answer: OverlapAnswer | null; of: Sop | null; problem: unknown }>()(() => ({ answer: null, of: null, problem: null }));

/** Asked while it is looked at. @returns the way to stop */
export const keepComparing = () =>
  keepAsking({
    pause: 1200,
    ask: async (sop, signal) => {
      if (useSimilar.getState().of === sop) return;
      useSimilar.setState({ answer: await similarTo(sop, signal), of: sop, problem: null });
    },
    failed: (problem) => useSimilar.setState({ problem }),
  });
