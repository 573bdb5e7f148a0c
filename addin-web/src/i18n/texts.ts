import { en } from "./en";
import { id } from "./id";

/** The name of a text. */
export type Text = keyof typeof id;

export const texts: Record<"id" | "en", Record<Text, string>> = { id, en };

export type Fill = string | number;

export const say = (language: "id" | "en", text: Text, ...args: Fill[]): string =>
  texts[language][text].replace(/\{(\d)\}/g, (_, place: string) => String(args[Number(place)] ?? ""));
