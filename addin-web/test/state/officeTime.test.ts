import { expect, it } from "vitest";
import { officeTime } from "../../src/state/officeTime";

it.each([
  [5, ["time.minutes", 5]],
  [60, ["time.hours", 1]],
  [95, ["time.hoursMinutes", 1, 35]],
  [450, ["time.days", 1]],
  [450 + 20, ["time.daysMinutes", 1, 20]],
  [2 * 450 + 120, ["time.daysHours", 2, 2]],
  [2 * 450 + 75, ["time.daysHoursMinutes", 2, 1, 15]],
])("%d minutes in an office of 7.5 hours a day", (minutes, said) => {
  expect(officeTime(minutes, 450)).toEqual(said);
});
