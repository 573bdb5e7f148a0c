import { Refused, SignedOut, Unreachable, type Fault } from "../api/http";
import { DocumentTrouble } from "../host/DocumentTrouble";
import { say, type Fill, type Text } from "../i18n/texts";
import { useLanguage } from "./language";
import type { Notice } from "./notice";

/** A failed call as a person should hear of it. */
export function explain(reason: unknown): Notice {
  if (reason instanceof Unreachable) return { kind: "error", text: "problem.unreachable" };
  if (reason instanceof SignedOut) return { kind: "error", text: "problem.signedOut" };
  if (reason instanceof Refused) return refused(reason);
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

const mostLines = 8;

/** What is wrong is told once, place by place; the code helps only where the words cannot. */
function refused({ message, faults, code, status }: Refused): Notice {
  const inTable = code === "units.tableRefused";
  const several = !inTable && faults.length > 1;
  const lines = inTable ? faults.map(inRow) : several ? faults.map((fault) => `${fault.message}${fault.path && ` (${fault.path})`}`) : [];
  return {
    kind: "error",
    ...(several ? { text: "problem.several", args: [faults.length] } : { text: "problem.refused", args: [message] }),
    lines: lines.length > mostLines ? [...lines.slice(0, mostLines), sayNow("problem.more", lines.length - mostLines)] : lines,
    ...(status >= 500 && { code }),
  };
}

const inRow = ({ line, path, message }: Fault) => sayNow("problem.inRow", line, path, message);

const sayNow = (text: Text, ...args: Fill[]) => say(useLanguage.getState().language, text, ...args);

/** A file the pane itself can't take. */
export class FileTrouble extends Error {
  constructor(
    readonly text: Notice["text"],
    readonly args: (string | number)[] = [],
  ) {
    super(text);
  }
}
