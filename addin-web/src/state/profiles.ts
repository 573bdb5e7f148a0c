import { create } from "zustand";
import { profiles } from "../api/sops";
import type { Profile } from "../api/wire";
import { connection } from "./connection";
import { currentSop } from "./editor";
import type { DecisionLabels } from "./edits/nodes";

/** The profiles the server knows. */
export const useProfiles = create<{ list: Profile[] }>()(() => ({ list: [] }));

/** Loads them, and again when the server comes back. */
export async function loadProfiles(): Promise<void> {
  try {
    useProfiles.setState({ list: await profiles() });
  } catch (reason) {
    connection.failed(reason);
    const leave = connection.onReturn(() => {
      leave();
      void loadProfiles();
    });
  }
}

/** The profile of this SOP; undefined while it is not loaded. */
export const currentProfile = (): Profile | undefined =>
  useProfiles.getState().list.find((each) => each.id === currentSop()?.profile);

/** What the exits of a decision are called in this SOP. */
export const decisionLabels = (): DecisionLabels => currentProfile()?.decisionLabels ?? { yes: "Ya", no: "Tidak" };
