import type { book as inIndonesian } from "./book.id";

/** Putting SOPs together as a book. */
export const book: Record<keyof typeof inIndonesian, string> = {
  "book.open": "Make a book of SOPs…",
  "book.heading": "Make a book of SOPs",
  "book.loading": "Loading the register",
  "book.making": "Making the book",
  "book.progress": "{0} of {1} SOPs drawn",
  "book.ready": "The book of {0} SOPs is ready and downloaded.",
  "book.make": "Make it of {0} SOPs",
  "book.choose": "SOPs in it: {0} of {1}",
  "book.all": "All",
  "book.title": "Title of the book",
  "book.agency": "Agency",
  "book.agencyHint": "One line a level, as printed on the cover",
  "book.year": "Year",
  "book.decisionNumber": "Number of the decision",
  "book.position": "Official who decides",
  "book.place": "Made in",
  "book.name": "Name of the official",
  "book.nip": "NIP",
  "book.scope": "Scope",
  "book.usualHint": "Leave empty for the usual words; what is empty in the decision is printed as dots",
};
