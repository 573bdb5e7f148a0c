/** How large pages are shown; 1 is as on paper. `readable`: as wide as there is room, but never too small to read. */
export type Zoom = number | "readable" | "fit";

export const zoomSteps = [0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3];

const smallestReadable = 0.6;

/** Pixels in a point: CSS has 96 in an inch. */
const pixels = 96 / 72;

/** @returns the width on paper of a page drawn in points, in pixels */
export const paperWidth = (svg: string): number => Number(/viewBox="\S+ \S+ ([\d.]+)/.exec(svg)?.[1] ?? 0) * pixels;

/**
 * @param room pixels beside each other
 * @param paper the page's width on paper, in pixels
 */
export function scaleOf(zoom: Zoom, room: number, paper: number): number {
  if (typeof zoom === "number") return zoom;
  const fit = room > 0 && paper > 0 ? room / paper : 1;
  return zoom === "fit" ? fit : Math.max(fit, smallestReadable);
}
