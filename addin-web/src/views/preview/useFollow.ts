import { useEffect, useRef, type RefObject } from "react";
import { useGridCursor } from "../../state/gridCursor";
import { isInSight, wayTo } from "./sight";

/**
 * The pages come along when the cursor goes to another step, or a step is clicked; a step that is not drawn yet is gone to
 * once it is. They never move while one types.
 * @param margin kept above a page, in pixels
 */
export function useFollow(scroll: RefObject<HTMLElement | null>, pages: readonly string[], margin: number): void {
  const awaited = useRef<string | null>(null);
  useEffect(
    () =>
      useGridCursor.subscribe(({ step, clicks }, before) => {
        if (!scroll.current || !step || (step === before.step && clicks === before.clicks)) return;
        awaited.current = follow(scroll.current, step, margin) ? null : step;
      }),
    [scroll, margin],
  );
  useEffect(() => {
    if (scroll.current && awaited.current && follow(scroll.current, awaited.current, margin)) awaited.current = null;
  }, [scroll, pages, margin]);
}

/** @returns false where the step is not drawn */
function follow(scroll: HTMLElement, step: string, margin: number): boolean {
  const room = scroll.getBoundingClientRect();
  // A long step is drawn in parts, on more than one page.
  const parts = [...scroll.querySelectorAll(`[data-step-id="${CSS.escape(step)}"]`)];
  const [first] = parts;
  const page = first?.closest("[data-page]");
  if (!first || !page) return false;
  if (parts.some((part) => isInSight(room, part.getBoundingClientRect()))) return true;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const top = wayTo(room, page.getBoundingClientRect(), first.getBoundingClientRect(), margin);
  scroll.scrollBy({ top, behavior: calm ? "auto" : "smooth" });
  return true;
}
