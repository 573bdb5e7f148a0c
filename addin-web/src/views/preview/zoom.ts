/**
 * How large pages are shown; 1 is as on paper. `fit`: as wide as there is room; `readable`: so too, but never too small to
 * read; `whole`: all of a page at once.
 */
export type Zoom = number | "readable" | "fit" | "whole";

export const zoomSteps = [0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3];

const smallestReadable = 0.6;

/** Pixels in a point: CSS has 96 in an inch. */
const pixels = 96 / 72;

/** In pixels. */
export interface Size {
  width: number;
  height: number;
}

/** @returns the size on paper of a page drawn in points */
export function paperOf(svg: string): Size {
  const [, width, height] = /viewBox="\S+ \S+ ([\d.]+) ([\d.]+)/.exec(svg) ?? [];
  return { width: Number(width ?? 0) * pixels, height: Number(height ?? 0) * pixels };
}

/** A size in which each of some papers fits. */
export const largest = (papers: readonly Size[]): Size => ({
  width: Math.max(0, ...papers.map((paper) => paper.width)),
  height: Math.max(0, ...papers.map((paper) => paper.height)),
});

export function scaleOf(zoom: Zoom, room: Size, paper: Size): number {
  if (typeof zoom === "number") return zoom;
  const wide = share(room.width, paper.width);
  if (zoom === "whole") return Math.min(wide, share(room.height, paper.height));
  return zoom === "fit" ? wide : Math.max(wide, smallestReadable);
}

const share = (room: number, paper: number) => (room > 0 && paper > 0 ? room / paper : 1);

/** What was kept of a choice; `readable` where nothing was, or nothing that is offered. */
export function zoomOf(text: string | null): Zoom {
  if (text === "fit" || text === "whole") return text;
  return zoomSteps.find((step) => String(step) === text) ?? "readable";
}
