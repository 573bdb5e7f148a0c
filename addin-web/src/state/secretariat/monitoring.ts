import * as api from "../../api/secretariat/monitoring";
import type { AssessmentKind } from "../../api/wire";
import { safeName, saveFile } from "../../host/download";
import { remote } from "./remote";
import { sending, telling } from "./register";

/** How far the list of what is due looks ahead, in days. */
export const ranges = [0, 30, 90, 366] as const;

export const due = remote((signal, unit: string, days: number) => api.due(unit, days, signal));

export const calendar = remote((signal) => api.calendarAddress(signal));

/** A new address; the server tells it this once. */
export const renewAddress = () => telling(async () => calendar.use.setState({ state: "loaded", value: await api.renewCalendarAddress() }));

export const revokeAddress = () =>
  telling(async () => {
    await api.revokeCalendarAddress();
    await calendar.again();
  });

export const assessments = remote((signal, sop: string) => api.assessments(sop, signal));

const fileName = (name: string) => `${safeName(name)}.docx`;

export const downloadBlank = (sop: string, kind: AssessmentKind, name: string) => telling(async () => saveFile(fileName(name), await api.blankForm(sop, kind)));

export const downloadFilled = (id: string, name: string) => telling(async () => saveFile(fileName(name), await api.filledForm(id)));

/** Takes in a form that was filled in with Word. @returns whether it could be read */
export const takeFilled = (sop: string, kind: AssessmentKind, file: File) =>
  telling(async () => {
    await api.takeFilledForm(sop, kind, await file.arrayBuffer());
    await assessments.again();
  });

export const times = remote((signal, sop: string, months: number) => api.times(sop, months, signal));

/** @param typed times parted by semicolons or line ends */
export const enterTimes = (sop: string, stepId: string, on: string, typed: string) =>
  sending(async () => {
    const given = typed.split(/[;\n]/).map((each) => each.trim()).filter(Boolean);
    await api.enterTimes(sop, { stepId, on, times: given, note: "" });
    await times.again();
  });

export const importTimes = (sop: string, table: File) =>
  sending(async () => {
    const came = await api.importTimes(sop, await table.arrayBuffer());
    await times.again();
    return came;
  });

export const removeTimes = (sop: string, batch: string) =>
  telling(async () => {
    await api.removeTimes(sop, batch);
    await times.again();
  });

export const timesTemplate = (sop: string, name: string) => telling(async () => saveFile(name, await api.timesTemplate(sop), "text/csv"));
