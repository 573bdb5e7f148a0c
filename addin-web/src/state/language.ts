import { create } from "zustand";
import { speak } from "../api/http";
import { kept } from "./kept";

export const languages = ["id", "en"] as const;
export type Language = (typeof languages)[number];

const remembered = kept("language", (text): Language => (text === "en" ? "en" : "id"));

export const useLanguage = create<{ language: Language }>()(() => ({ language: remembered.read() }));

export function setLanguage(language: Language): void {
  remembered.write(language);
  useLanguage.setState({ language });
}

const apply = () => {
  const { language } = useLanguage.getState();
  speak(language);
  document.documentElement.lang = language;
};
useLanguage.subscribe(apply);
apply();
