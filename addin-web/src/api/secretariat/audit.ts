import { fileOf, get, type SavedFile } from "../http";
import type { AuditPage } from "../wire";

export const audit = async (query: URLSearchParams, signal?: AbortSignal): Promise<AuditPage> => (await get(`/api/audit?${query}`, signal)).json();

export const exportedAudit = async (query: URLSearchParams, format: "xlsx" | "csv"): Promise<SavedFile> =>
  fileOf(await get(`/api/audit/export?${query}&format=${format}`), `jejak.${format}`);
