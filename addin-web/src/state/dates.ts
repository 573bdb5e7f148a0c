import type { Language } from "./language";

/** A day as the documents write it, "2 Maret 2026"; nothing for a text that is no day. */
export function longDate(day: string | null | undefined, language: Language): string {
  const date = new Date(/^\d{4}-\d\d-\d\d/.test(day ?? "") ? `${day!.slice(0, 10)}T00:00:00Z` : Number.NaN);
  return Number.isNaN(date.getTime()) ? "" : format(language, { timeZone: "UTC" }).format(date);
}

/** Today on this machine's calendar, as yyyy-MM-dd. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A moment on this machine's clock: "2 Maret 2026 14.05". */
export const longTime = (moment: number, language: Language): string => format(language, { hour: "2-digit", minute: "2-digit" }).format(moment);

const format = (language: Language, more: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language === "id" ? "id-ID" : "en-GB", { day: "numeric", month: "long", year: "numeric", ...more });
