import { Refused, SignedOut, Unreachable } from "../api/http";
import { DocumentTrouble } from "../host/DocumentTrouble";
import type { Notice } from "./notice";

/** A failed call as a person should hear of it. */
export function explain(reason: unknown): Notice {
  if (reason instanceof Unreachable) return { kind: "error", text: "problem.unreachable" };
  if (reason instanceof SignedOut) return { kind: "error", text: "problem.signedOut" };
  if (reason instanceof Refused) {
    return { kind: "error", text: "problem.refused", args: [reason.message], lines: reason.details.slice(0, 8), code: reason.code };
  }
  if (reason instanceof FileTrouble) return { kind: "error", text: reason.text, args: reason.args };
  if (reason instanceof DocumentTrouble) {
    const { address } = reason.detail;
    return { kind: "error", text: `trouble.${reason.code}`, lines: address ? [address] : [] };
  }
  // Left by the user: nothing to tell.
  if (reason instanceof DOMException && reason.name === "AbortError") return { kind: "info", text: "trouble.left" };
  // A bug: the console and the browser's error report must have it.
  queueMicrotask(() => {
    throw reason;
  });
  return { kind: "error", text: "problem.bug" };
}

/** A file the pane itself can't take. */
export class FileTrouble extends Error {
  constructor(
    readonly text: Notice["text"],
    readonly args: (string | number)[] = [],
  ) {
    super(text);
  }
}
