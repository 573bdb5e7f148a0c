import { call, get } from "../http";
import { docx } from "../documents";
import type { Assessment, AssessmentChange, AssessmentKind, AssessmentList, CalendarAddress, DueAnswer, EnteredTimes, NewTimes, TimesAnswer } from "../wire";

/** @param days how far the list looks ahead */
export const due = async (unit: string, days: number, signal?: AbortSignal): Promise<DueAnswer> =>
  (await get(`/api/monitoring/due?${new URLSearchParams({ unit, days: String(days) })}`, signal)).json();

export const calendarAddress = async (signal?: AbortSignal): Promise<CalendarAddress> => (await get("/api/monitoring/calendar", signal)).json();

export const renewCalendarAddress = async (): Promise<CalendarAddress> => (await call("/api/monitoring/calendar")).json();

export const revokeCalendarAddress = async (): Promise<void> => {
  await call("/api/monitoring/calendar", { method: "DELETE" });
};

export const assessments = async (sop: string, signal?: AbortSignal): Promise<AssessmentList> => (await get(`/api/register/${sop}/assessments`, signal)).json();

/** The open form of the kind; where there is none a blank one, which nobody keeps. */
export const offer = async (sop: string, kind: AssessmentKind, signal?: AbortSignal): Promise<Assessment> =>
  (await get(`/api/register/${sop}/assessments/${kind}`, signal)).json();

/** The open form of the kind, begun where there is none. */
export const begin = async (sop: string, kind: AssessmentKind): Promise<Assessment> => (await call(`/api/register/${sop}/assessments/${kind}`)).json();

/** Reads a form that was filled in with Word into the open one. */
export const takeFilledForm = async (sop: string, kind: AssessmentKind, document: ArrayBuffer): Promise<Assessment> =>
  (await call(`/api/register/${sop}/assessments/${kind}/document`, { body: document, type: docx })).json();

export const assessment = async (id: string, signal?: AbortSignal): Promise<Assessment> => (await get(`/api/assessments/${id}`, signal)).json();

export const save = async (id: string, change: AssessmentChange): Promise<Assessment> => (await call(`/api/assessments/${id}`, { method: "PUT", json: change })).json();

export const discard = async (id: string): Promise<void> => {
  await call(`/api/assessments/${id}`, { method: "DELETE" });
};

/** Refused where something is still missing. */
export const check = async (id: string): Promise<void> => {
  await get(`/api/assessments/${id}/completion`);
};

export const complete = async (id: string, edit: number): Promise<Assessment> => (await call(`/api/assessments/${id}/completion?edit=${edit}`)).json();

export const blankForm = async (sop: string, kind: AssessmentKind): Promise<ArrayBuffer> => (await get(`/api/register/${sop}/assessments/${kind}/document`)).arrayBuffer();

export const filledForm = async (id: string): Promise<ArrayBuffer> => (await get(`/api/assessments/${id}/document`)).arrayBuffer();

/** The filed document as the draft of the next revision. */
export const revisionDraft = async (id: string, signal?: AbortSignal): Promise<ArrayBuffer> => (await get(`/api/assessments/${id}/revision?utcOffset=${-new Date().getTimezoneOffset()}`, signal)).arrayBuffer();

/** The newest filed document as the draft of the next revision. */
export const nextRevision = async (sop: string, signal?: AbortSignal): Promise<ArrayBuffer> => (await get(`/api/register/${sop}/revision`, signal)).arrayBuffer();

/** @param months how far back; 0 for all */
export const times = async (sop: string, months: number, signal?: AbortSignal): Promise<TimesAnswer> => (await get(`/api/register/${sop}/times?months=${months}`, signal)).json();

export const enterTimes = async (sop: string, given: NewTimes): Promise<EnteredTimes> => (await call(`/api/register/${sop}/times`, { json: given })).json();

export const importTimes = async (sop: string, table: ArrayBuffer): Promise<EnteredTimes> =>
  (await call(`/api/register/${sop}/times/import`, { body: table, type: "application/octet-stream" })).json();

export const removeTimes = async (sop: string, batch: string): Promise<void> => {
  await call(`/api/register/${sop}/times/${batch}`, { method: "DELETE" });
};

export const timesTemplate = async (sop: string): Promise<ArrayBuffer> => (await get(`/api/register/${sop}/times/template`)).arrayBuffer();
