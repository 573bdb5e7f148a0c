import { produce } from "immer";
import type { Cover, Sop } from "../../api/wire";

/** The fields of the identity table that hold a list. */
export type CoverList = "agency" | "legalBasis" | "executorQualifications" | "relatedSops" | "equipment" | "warnings" | "records";

export const editCover = (sop: Sop, change: Partial<Cover>): Sop =>
  produce(sop, (draft) => {
    Object.assign(draft.cover, change);
  });

export const editApprover = (sop: Sop, change: Partial<Cover["approvedBy"]>): Sop =>
  produce(sop, (draft) => {
    Object.assign(draft.cover.approvedBy, change);
  });

export const editPage = (sop: Sop, change: Partial<Sop["page"]>): Sop =>
  produce(sop, (draft) => {
    Object.assign(draft.page, change);
  });

export const setProfile = (sop: Sop, profile: string): Sop => ({ ...sop, profile });
