import * as api from "../../api/secretariat/awareness";
import type { TableImport } from "../../api/wire";
import { safeName, saveFile } from "../../host/download";
import { remote } from "./remote";
import { telling } from "./register";

export const awareness = remote((signal) => api.awareness(signal));

export const readingList = remote((signal, unit: string) => api.readingList(unit, signal));

export const sopAwareness = remote((signal, sop: string) => api.sopAwareness(sop, signal));

export const people = remote((signal) => api.people(signal));

export const brief = remote((signal, sop: string) => api.brief(sop, signal));

const all = () => Promise.all([awareness, readingList, sopAwareness].map((each) => each.again()));

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

/** @returns what came in, null when it was refused */
export async function importPeople(table: File | string): Promise<TableImport | null> {
  let answer: TableImport | null = null;
  await telling(async () => {
    answer = await api.importPeople(typeof table === "string" ? table : await table.arrayBuffer());
    await Promise.all([people.again(), all()]);
  });
  return answer;
}

export const removePerson = (id: string) =>
  telling(async () => {
    await api.removePerson(id);
    await Promise.all([people.again(), all()]);
  });

export const saveBrief = (sop: string, name: string) => telling(async () => saveFile(safeName(name), await api.briefDocument(sop)));
