import * as api from "../../api/secretariat/audit";
import { saveFile } from "../../host/download";
import { telling } from "./register";
import { remote } from "./remote";
import { changed, go, pages, useRoute, withQuery } from "./route";

/** What narrows the log, as the address and the server name it. */
export const auditFilters = ["text", "sop", "person", "act", "from", "to"] as const;
export type AuditFilter = (typeof auditFilters)[number];

export const audit = remote((signal, query: URLSearchParams) => api.audit(query, signal));

/** Any change but that of the page starts at the first page again. */
export function askAudit(change: Partial<Record<AuditFilter | "page", string>>, keep = false): void {
  go(withQuery(pages.audit, changed(useRoute.getState().query, { page: undefined, ...change })), keep);
}

export const isNarrowedAudit = (query: URLSearchParams): boolean => auditFilters.some((name) => query.has(name));

export const exportAudit = (format: "xlsx" | "csv") =>
  telling(async () => {
    const { name, content } = await api.exportedAudit(useRoute.getState().query, format);
    saveFile(name, content);
  });

export const auditOf = (sop: string) => withQuery(pages.audit, new URLSearchParams({ sop }));
