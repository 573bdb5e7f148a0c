import { call, get } from "../http";
import type { AwarenessAnswer, BriefPicture, Person, ReadingList, SopAwareness, TableImport } from "../wire";

export const awareness = async (signal?: AbortSignal): Promise<AwarenessAnswer> => (await get("/api/awareness", signal)).json();

export const readingList = async (unit: string, signal?: AbortSignal): Promise<ReadingList> => (await get(`/api/awareness/units/${unit}`, signal)).json();

export const sopAwareness = async (sop: string, signal?: AbortSignal): Promise<SopAwareness> => (await get(`/api/awareness/sops/${sop}`, signal)).json();

export const confirmReading = async (sop: string, revision: number): Promise<void> => {
  await call(`/api/awareness/sops/${sop}/reading`, { json: { revision } });
};

export const takeBackReading = async (sop: string): Promise<void> => {
  await call(`/api/awareness/sops/${sop}/reading`, { method: "DELETE" });
};

export const chooseUnit = async (unitId: string | null): Promise<void> => {
  await call("/api/awareness/me", { method: "PUT", json: { unitId } });
};

export const people = async (signal?: AbortSignal): Promise<Person[]> => (await get("/api/people", signal)).json();

export const importPeople = async (table: BodyInit): Promise<TableImport> =>
  (await call("/api/people/import", { body: table, type: "application/octet-stream" })).json();

export const removePerson = async (id: string): Promise<void> => {
  await call(`/api/people/${id}`, { method: "DELETE" });
};

export const brief = async (sop: string, signal?: AbortSignal): Promise<BriefPicture> => (await get(`/api/register/${sop}/brief`, signal)).json();

export const briefDocument = async (sop: string): Promise<ArrayBuffer> => (await get(`/api/register/${sop}/brief/document`)).arrayBuffer();
