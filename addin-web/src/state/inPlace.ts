import { create } from "zustand";
import type { Sop } from "../api/wire";
import type { Choices, Collision, DocumentHost, Written } from "../host/DocumentHost";
import type { InPlaceHost } from "../host/InPlaceHost";
import type { Text } from "../i18n/texts";
import { committedSop, edit, markSaved, useEditor } from "./editor";
import { tell, tellProgress, work } from "./work";

/** The document around the pane; null in a browser. */
interface Host {
  inPlace: InPlaceHost | null;
  /** Null while the host does not say. */
  dark: boolean | null;
  /** What this Word cannot do. */
  limits: Text[];
  /** Word itself says who writes a comment. */
  signsComments: boolean;
}

export type { Collision };

export const useHost = create<Host>()(() => ({ inPlace: null, dark: null, limits: [], signsComments: false }));

/** Places changed in the document and in the pane, waiting for the user's choice. */
interface Collisions {
  collisions: Collision[] | null;
  /** Null when the user leaves everything as it is. */
  answer: (choices: Choices | null) => void;
}

export const useCollisions = create<Collisions>()(() => ({ collisions: null, answer: () => undefined }));

const askAbout = (collisions: Collision[]): Promise<Choices | null> =>
  new Promise((resolve) => {
    const answer = (choices: Choices | null) => {
      useCollisions.setState({ collisions: null });
      resolve(choices);
    };
    useCollisions.setState({ collisions, answer });
  });

/** Puts the SOP into the document, asking where both were changed. @returns null when the user left it as it was */
export async function settle(host: DocumentHost, sop: Sop, signal: AbortSignal): Promise<Written | null> {
  let outcome = await host.write(sop, { signal, progress: tellProgress });
  let choices: Choices = {};
  while (outcome.kind === "question") {
    const answer = await askAbout(outcome.collisions);
    if (answer === null) return null;
    choices = { ...choices, ...answer };
    outcome = await host.write(sop, { choices, signal });
  }
  // What was typed in the document meanwhile comes into the pane, as an edit that can be undone.
  const { sop: written } = outcome;
  edit((now) => (now === sop ? written : now));
  // Those in the tables are gone, others may stand elsewhere.
  useEditor.setState({ trackedChanges: null, sights: null });
  return outcome;
}

/** Puts the SOP into the document around the pane and tells what came of it. @returns false when the user left it as it was */
export async function writeInPlace(host: InPlaceHost, sop: Sop, signal: AbortSignal): Promise<boolean> {
  const outcome = await settle(host, sop, signal);
  if (!outcome) return false;
  const { notes } = outcome;
  markSaved({ kind: "document" });
  const lines = notes.filter(({ code }) => code !== "host.commentsSigned").map(({ message }) => message);
  const signed = notes.find(({ code }) => code === "host.commentsSigned");
  tell(signed ? { kind: "warning", text: "host.commentsSigned", args: [signed.message], lines } : { kind: "success", text: "word.updated", lines });
  return true;
}

export const updateInPlace = () =>
  work("work.writing", async (signal) => {
    const { inPlace } = useHost.getState();
    const sop = committedSop();
    if (inPlace && sop) await writeInPlace(inPlace, sop, signal);
  });
