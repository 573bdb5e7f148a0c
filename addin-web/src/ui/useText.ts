import { useCallback } from "react";
import { say, type Fill, type Text } from "../i18n/texts";
import { useLanguage } from "../state/language";

export type Say = (text: Text, ...args: Fill[]) => string;

/** Says texts in the user's language. */
export function useText(): Say {
  const language = useLanguage((state) => state.language);
  return useCallback((text, ...args) => say(language, text, ...args), [language]);
}
