import { useLayoutEffect, useState, type RefObject } from "react";

type Side = "clientWidth" | "clientHeight";

/** The width of an element in pixels, kept up to date; 0 before it is laid out. */
export const useWidth = (element: RefObject<HTMLElement | null>): number => useSide(element, "clientWidth");

/** Its height, likewise. */
export const useHeight = (element: RefObject<HTMLElement | null>): number => useSide(element, "clientHeight");

function useSide(element: RefObject<HTMLElement | null>, side: Side): number {
  const [pixels, setPixels] = useState(0);
  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) return;
    setPixels(observed[side]);
    const observer = new ResizeObserver(() => setPixels(observed[side]));
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element, side]);
  return pixels;
}
