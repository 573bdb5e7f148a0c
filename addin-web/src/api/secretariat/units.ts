import { call, get } from "../http";
import type { CoverageAnswer, CoveredNeed, Forwarding, TableImport, Need } from "../wire";

export const coverage = async (signal?: AbortSignal): Promise<CoverageAnswer> => (await get("/api/units/coverage", signal)).json();

export const needs = async (unit: string, signal?: AbortSignal): Promise<CoveredNeed[]> => (await get(`/api/units/${unit}/needs`, signal)).json();

export const importTable = async (what: "units" | "needs", table: File): Promise<TableImport> =>
  (await call(`/api/${what}/import`, { body: await table.arrayBuffer(), type: "application/octet-stream" })).json();

/** @param id null for a new one */
export const saveNeed = async (id: string | null, need: Need): Promise<void> => {
  await (id ? call(`/api/needs/${id}`, { method: "PUT", json: need }) : call("/api/needs", { json: need }));
};

export const deleteNeed = async (id: string): Promise<void> => {
  await call(`/api/needs/${id}`, { method: "DELETE" });
};

export const forwardings = async (signal?: AbortSignal): Promise<Forwarding[]> => (await get("/api/forwardings", signal)).json();

export const offer = async (sopId: string, note: string): Promise<void> => {
  await call("/api/forwardings", { json: { sopId, note } });
};

export const decide = async (id: string, accept: boolean, note: string): Promise<void> => {
  await call(`/api/forwardings/${id}/decision`, { json: { accept, note } });
};
