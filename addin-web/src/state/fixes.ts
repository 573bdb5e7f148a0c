import { produce } from "immer";
import type { FixEdit, Sop } from "../api/wire";

/** The parts of a JSON path such as `flow.steps[3].time`. */
const partsOf = (path: string): string[] => path.split(/[.[\]]+/).filter(Boolean);

/** Sets places of the SOP to JSON values, in order; a place that is no longer there is left alone. */
export function applyEdits(sop: Sop, edits: readonly FixEdit[]): Sop {
  return produce(sop, (draft) => {
    for (const { path, value } of edits) {
      const parts = partsOf(path);
      const last = parts.pop();
      let at: unknown = draft;
      for (const part of parts) at = isObject(at) ? at[part] : undefined;
      if (last && isObject(at)) at[last] = value;
    }
  });
}

/** The sets of edits that can be applied together: none touches what an earlier one touches. */
export function disjoint(sets: readonly (readonly FixEdit[])[]): (readonly FixEdit[])[] {
  const taken: string[] = [];
  return sets.filter((set) => {
    const paths = set.map((each) => `${each.path}.`.replaceAll("[", "."));
    if (paths.some((path) => taken.some((other) => path.startsWith(other) || other.startsWith(path)))) return false;
    taken.push(...paths);
    return true;
  });
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
