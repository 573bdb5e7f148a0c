export type TroubleCode =
  /** The document is protected or read-only. */
  | "protected"
  /** This Word tracks changes and cannot be told to stop. */
  | "tracking"
  /** The whole file was not given; `address` is where it lies, if that is known. */
  | "noFile"
  /** Nothing came of it, and the document is as it was. */
  | "failed"
  /** Only a part was written and could not be taken back: undo in Word. */
  | "half"
  /** The comment stands where the pane cannot reach it. */
  | "commentPlace";

/** A document that cannot be read or written as asked. */
export class DocumentTrouble extends Error {
  constructor(
    readonly code: TroubleCode,
    readonly detail: { address?: string | null; reason?: unknown } = {},
  ) {
    super(`${code}: ${String(detail.reason ?? "")}`);
  }
}
