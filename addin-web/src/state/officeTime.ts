import type { Text } from "../i18n/texts";
import { currentProfile } from "./profiles";

/** Minutes of office time as a text and its numbers: in working days, hours and minutes, those that are not zero. */
export function officeTime(minutes: number, minutesADay = (currentProfile()?.calendar.hoursPerDay ?? 7.5) * 60): [Text, ...number[]] {
  const all = Math.round(minutes);
  const days = Math.floor(all / minutesADay);
  const left = all - days * minutesADay;
  const [hours, rest] = [Math.floor(left / 60), Math.round(left % 60)];
  if (days > 0 && hours > 0 && rest > 0) return ["time.daysHoursMinutes", days, hours, rest];
  if (days > 0) return hours > 0 ? ["time.daysHours", days, hours] : rest > 0 ? ["time.daysMinutes", days, rest] : ["time.days", days];
  if (hours > 0) return rest > 0 ? ["time.hoursMinutes", hours, rest] : ["time.hours", hours];
  return ["time.minutes", rest];
}
