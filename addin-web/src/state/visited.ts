import { create } from "zustand";
import type { Finding } from "../api/wire";
import { useEditor } from "./editor";
import { targetOf, type Target } from "./navigation";

/** The fields of a brand-new SOP where the cursor has been: only what was passed over is marked. Null: all of them. */
export const useVisited = create<{ places: ReadonlySet<string> | null }>()(() => ({ places: null }));

/** All cells of the grid at once, such as after pasting. */
export const allSteps = "flow";

export const visitNothing = () => useVisited.setState({ places: new Set() });

export const visit = (place: string): void =>
  useVisited.setState(({ places }) => (places === null || places.has(place) ? {} : { places: new Set([...places, place]) }));

export const placeOf = (target: Target): string =>
  "cover" in target ? `cover.${target.cover}` : "actor" in target ? allSteps : `${target.step}.${target.field}`;

/** What is to be marked in the forms; the findings themselves list everything. */
export function marked(findings: readonly Finding[], places: ReadonlySet<string> | null): readonly Finding[] {
  if (places === null) return findings;
  return findings.filter(({ where }) => {
    const target = targetOf(where);
    if (!target) return false;
    return places.has(placeOf(target)) || (!("cover" in target) && places.has(allSteps));
  });
}

// Whatever else is opened has been written before.
useEditor.subscribe((now, before) => {
  if (now.draft !== before.draft) useVisited.setState({ places: null });
});
