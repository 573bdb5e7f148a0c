import type { DocumentSights, ReadResult, Sop } from "../api/wire";
import type { Sights } from "./editor";

/** What the document shows and the SOP has no place for. */
export const sightsOf = ({ sop, sights }: Pick<ReadResult, "sop" | "sights">): Sights | null => (sop && sights ? { seen: sights, of: sop } : null);

/** What of it still stands: a date that was set since is no longer the one that could not be read. */
export function sightsLeft(sights: Sights | null, sop: Sop): DocumentSights | null {
  if (!sights) return null;
  const { seen, of } = sights;
  return { ...seen, unreadDates: seen.unreadDates?.filter((entry) => dateAt(entry, sop) === dateAt(entry, of)) };
}

/** The date of the entry `cover.createdOn=April 2020`, as it is in an SOP. */
function dateAt(entry: string, sop: Sop): unknown {
  const field = entry.slice("cover.".length, entry.indexOf("="));
  return sop.cover[field as keyof Sop["cover"]] ?? null;
}
