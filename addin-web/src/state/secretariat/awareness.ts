import * as api from "../../api/secretariat/awareness";
import { safeName, saveFile } from "../../host/download";
import { remote } from "./remote";
import { sending, telling } from "./register";

export const awareness = remote((signal) => api.awareness(signal));

export const readingList = remote((signal, unit: string) => api.readingList(unit, signal));

export const sopAwareness = remote((signal, sop: string) => api.sopAwareness(sop, signal));

export const people = remote((signal) => api.people(signal));

export const brief = remote((signal, sop: string) => api.brief(sop, signal));

/** Whatever a person says or is listed for counts in all of them; only those that were asked for are asked again. */
const all = () => Promise.all([awareness, readingList, sopAwareness, people].map((each) => each.again()));

export const confirmReading = (sop: string, revision: number) =>
  telling(async () => {
    await api.confirmReading(sop, revision);
    await all();
  });

export const takeBackReading = (sop: string) =>
  telling(async () => {
    await api.takeBackReading(sop);
    await all();
  });

export const chooseUnit = (unit: string) =>
  telling(async () => {
    await api.chooseUnit(unit || null);
    await all();
  });

export const importPeople = (table: File | string) =>
  sending(async () => {
    const came = await api.importPeople(typeof table === "string" ? table : await table.arrayBuffer());
    await all();
    return came;
  });

export const removePerson = (id: string) =>
  telling(async () => {
    await api.removePerson(id);
    await all();
  });

export const saveBrief = (sop: string, name: string) => telling(async () => saveFile(safeName(name), await api.briefDocument(sop)));
