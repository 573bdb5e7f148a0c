import type { CoverageCounts, CoverageState } from "../../../api/wire";

/** From done to not begun: the order of the bars, and of the legend. */
export const states = ["inForce", "overdue", "upcoming", "inReview", "drafted", "needed", "withdrawn"] as const satisfies CoverageState[];

/** All but what was withdrawn: what a unit should have. */
export const wanted = (counts: CoverageCounts): number => states.reduce((sum, state) => sum + (state === "withdrawn" ? 0 : counts[state]), 0);

/** In force, whether or not a review is due. */
export const held = (counts: CoverageCounts): number => counts.inForce + counts.overdue;
