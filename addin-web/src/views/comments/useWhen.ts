import { useLanguage } from "../../state/language";

/** Says when a comment was written. Word stores what the writer's clock showed and calls it UTC: so it is shown as it stands. */
export function useWhen(): (date: string | null | undefined, style?: "day" | "minute") => string {
  const language = useLanguage((state) => state.language);
  const formats = {
    day: new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }),
    minute: new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }),
  };
  return (date, style = "minute") => (date ? formats[style].format(new Date(/Z|[+-]\d\d:\d\d$/.test(date) ? date : `${date.slice(0, 10)}T${date.slice(11) || "00:00:00"}Z`)) : "");
}
