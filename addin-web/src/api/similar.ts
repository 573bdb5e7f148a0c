import { call } from "./http";
import type { OverlapAnswer, Sop } from "./wire";

/** The SOPs of the register that do the same work as a draft. */
export const similarTo = async (sop: Sop, signal?: AbortSignal): Promise<OverlapAnswer> => (await call("/api/overlaps/of", { json: sop, signal })).json();
