import { call, fileOf, get, type SavedFile } from "../http";
import type { RegisterDetail, RegisterPage, SavedView, SopChanges, VersionPicture } from "../wire";

export const register = async (query: URLSearchParams, signal?: AbortSignal): Promise<RegisterPage> => (await get(`/api/register?${query}`, signal)).json();

export const executors = async (signal?: AbortSignal): Promise<string[]> => (await get("/api/register/executors", signal)).json();

export const exported = async (query: URLSearchParams, format: "xlsx" | "csv"): Promise<SavedFile> =>
  fileOf(await get(`/api/register/export?${query}&format=${format}`), `Daftar SOP.${format}`);

export const findSop = async (id: string, signal?: AbortSignal): Promise<RegisterDetail> => (await get(`/api/register/${id}`, signal)).json();

export const version = async (id: string, number: number, signal?: AbortSignal): Promise<VersionPicture> =>
  (await get(`/api/register/${id}/versions/${number}`, signal)).json();

export const changes = async (id: string, number: number, signal?: AbortSignal): Promise<SopChanges> =>
  (await get(`/api/register/${id}/versions/${number}/changes`, signal)).json();

/** @param on yyyy-MM-dd; today when empty */
export const withdraw = async (id: string, reason: string, on: string): Promise<void> => {
  await call(`/api/register/${id}/withdrawal`, { json: { reason, on: on || null } });
};

export const reinstate = async (id: string): Promise<void> => {
  await call(`/api/register/${id}/withdrawal`, { method: "DELETE" });
};

export const callOff = async (id: string, version: number, reason: string): Promise<void> => {
  await call(`/api/register/${id}/versions/${version}/withdrawal`, { json: { reason } });
};

export const awaitAgain = async (id: string, version: number): Promise<void> => {
  await call(`/api/register/${id}/versions/${version}/withdrawal`, { method: "DELETE" });
};

export const views = async (signal?: AbortSignal): Promise<SavedView[]> => (await get("/api/register/views", signal)).json();

export const saveView = async (name: string, query: string): Promise<void> => {
  await call("/api/register/views", { json: { name, query } });
};

export const deleteView = async (id: string): Promise<void> => {
  await call(`/api/register/views/${id}`, { method: "DELETE" });
};
