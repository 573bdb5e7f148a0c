/** Where something lies, in pixels of the window. */
export interface Extent {
  top: number;
  bottom: number;
}

const middle = ({ top, bottom }: Extent) => (top + bottom) / 2;

/** Is most of a row to be seen in the scrolled part? */
export const isInSight = (room: Extent, row: Extent): boolean => middle(row) >= room.top && middle(row) <= room.bottom;

/**
 * How far to scroll until a row is in sight: to the top of its page where the row shows then, else to the row.
 * @param margin kept above the page
 */
export function wayTo(room: Extent, page: Extent, row: Extent, margin: number): number {
  const toPage = page.top - room.top - margin;
  return row.bottom - toPage <= room.bottom ? toPage : middle(row) - middle(room);
}
