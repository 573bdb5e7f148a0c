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

/** What the exits of a decision are called in this SOP. */
export function decisionLabels(): DecisionLabels {
  const profile = useProfiles.getState().list.find((each) => each.id === currentSop()?.profile);
  return profile?.decisionLabels ?? { yes: "Ya", no: "Tidak" };
}
