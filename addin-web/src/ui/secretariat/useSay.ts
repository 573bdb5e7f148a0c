import { useCallback, useMemo } from "react";
import { say, type Text } from "../../i18n/secretariat/texts";
import type { Fill } from "../../i18n/texts";
import { useLanguage } from "../../state/language";
import { officeTime } from "../../state/officeTime";

export type Say = (text: Text, ...args: Fill[]) => string;

/** Says texts of the secretariat's pages in the user's language. */
export function useSay(): Say {
  const language = useLanguage((state) => state.language);
  return useCallback((text, ...args) => say(language, text, ...args), [language]);
}

/** Writes days, moments, numbers and office time as the user's language does. */
export function useFormats() {
  const language = useLanguage((state) => state.language);
  return useMemo(() => {
    const days = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
    const moments = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
    const numbers = new Intl.NumberFormat(language);
    return {
      /** @param date yyyy-MM-dd */
      day: (date: string) => days.format(new Date(date)),
      moment: (at: string) => moments.format(new Date(at)),
      number: (value: number) => numbers.format(value),
      time: (minutes: number) => say(language, ...officeTime(minutes)),
    };
  }, [language]);
}
