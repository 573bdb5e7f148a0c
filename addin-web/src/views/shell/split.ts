import { create } from "zustand";
import { kept } from "../../state/kept";
import { useMedia } from "../../ui/useMedia";

const remembered = kept("split", (text) => (text === "on" || text === "off" ? text : "auto"));
const useChoice = create(() => ({ choice: remembered.read() }));

/** Narrower than this there is no room for two. */
const room = "(min-width: 1000px)";
const plenty = "(min-width: 1500px)";

export const useSplitPossible = () => useMedia(room);

/** Is the preview shown beside the form? On by itself where there is plenty of room. */
export function useSplit(): boolean {
  const choice = useChoice((state) => state.choice);
  const possible = useMedia(room);
  const automatic = useMedia(plenty);
  return possible && (choice === "on" || (choice === "auto" && automatic));
}

export function setSplit(on: boolean): void {
  const choice = on ? "on" : "off";
  remembered.write(choice);
  useChoice.setState({ choice });
}
