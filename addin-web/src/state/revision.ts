import { create } from "zustand";
import { today } from "./dates";
import { currentSop, edit } from "./editor";
import { revise } from "./edits/revise";
import { goTo } from "./navigation";
import { tell } from "./work";

/** The draft for which the offer of a revision was put aside. */
export const useFiledCopy = create<{ closed: string | null }>()(() => ({ closed: null }));

/** Makes the SOP its next revision; the date from which it is in force is asked for first. */
export function startRevision(): void {
  edit((sop) => revise(sop, today()));
  tell({ kind: "info", text: "revision.started", args: [currentSop()?.cover.revision ?? 0] });
  goTo({ cover: "effectiveOn" });
}
