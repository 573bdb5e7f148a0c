import { create } from "zustand";
import { previewSop } from "../api/sops";
import type { Sop } from "../api/wire";
import { keepAsking } from "./live";
import { useEditor } from "./editor";

/** The pages as they would be printed. */
export const usePreview = create<{ pages: string[]; of: Sop | null; problem: unknown }>()(() => ({ pages: [], of: null, problem: null }));

export const keepPreviewing = () =>
  keepAsking({
    pause: 350,
    ask: async (sop, signal) => {
      if (usePreview.getState().of === sop) return;
      usePreview.setState({ pages: await previewSop(sop, signal), of: sop, problem: null });
    },
    failed: (problem) => usePreview.setState({ problem }),
  });

/** Is the preview behind what was typed? */
export function usePreviewStale(): boolean {
  const of = usePreview((state) => state.of);
  return useEditor((state) => state.history?.present !== of);
}
