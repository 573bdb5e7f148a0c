import { useMemo } from "react";
import { coverMarks } from "../../state/marks";
import { arrived, useNavigation } from "../../state/navigation";
import { useReview } from "../../state/review";
import { marked, useVisited } from "../../state/visited";
import { Mark } from "../../ui/Mark";

/** What the check says about a field of the identity, and whether the cursor is called to it. */
export function useFieldCall(field: string) {
  const findings = useReview((state) => state.findings);
  const places = useVisited((state) => state.places);
  const mark = useMemo(() => coverMarks(marked(findings, places)).get(field), [findings, places, field]);
  const called = useNavigation(({ target }) => target !== null && "cover" in target && target.cover === field);
  return { mark: mark ? <Mark {...mark} /> : null, called, cameHere: arrived };
}
