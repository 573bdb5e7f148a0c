import { say as sayOfPane, texts as textsOfPane, type Fill, type Text as TextOfPane } from "../texts";
import { en } from "./en";
import { id } from "./id";

export type OwnText = keyof typeof id;

/** The name of a text: the secretariat's own, and those it shares with the pane. */
export type Text = OwnText | TextOfPane;

export const texts: Record<"id" | "en", Record<OwnText, string>> = { id, en };

export const say = (language: "id" | "en", text: Text, ...args: Fill[]): string =>
  text in textsOfPane[language]
    ? sayOfPane(language, text as TextOfPane, ...args)
    : texts[language][text as OwnText].replace(/\{(\d)\}/g, (_, place: string) => String(args[Number(place)] ?? ""));
