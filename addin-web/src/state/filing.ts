import { create } from "zustand";
import * as api from "../api/archive";
import { Refused } from "../api/http";
import type { FilingStatus, Sop } from "../api/wire";
import { DocumentTrouble } from "../host/DocumentTrouble";
import { buildDocument } from "./documents";
import { currentSop, edit, markSaved, useEditor } from "./editor";
import { editCover } from "./edits/cover";
import { finishImport } from "./imports/imports";
import { useHost } from "./inPlace";
import { followed, loadOpenFilings, onSettled } from "./openFilings";
import { loadRegister } from "./register";
import { tell, work } from "./work";

/** The filing started last, the draft it was made from, and its content: the user may have typed on. */
interface Filing {
  filing: FilingStatus | null;
  draft: string;
  of: Sop | null;
  /** The server takes the document only with a written reason, and says why. */
  wantsReason: string | null;
}

const none: Filing = { filing: null, draft: "", of: null, wantsReason: null };

export const useFiling = create<Filing>()(() => none);

const unsettled = ["filing.openComments", "filing.trackedChanges"];

/** What became of the SOP in the pane, of this draft and since the page was loaded. */
export function useCurrentFiling(): FilingStatus | null {
  const { filing, draft } = useFiling();
  return useEditor((state) => state.draft) === draft ? filing : null;
}

/** The version in the archive that the SOP was last the same as, and whether it still is; null when it never was. */
export function useLastFiled(): { version: number; changed: boolean } | null {
  const savedAs = useEditor((state) => state.savedAs);
  const changed = useEditor((state) => state.history?.present !== state.saved);
  return savedAs.kind === "archived" ? { version: savedAs.version, changed } : null;
}

/**
 * Builds the document, hands it to the archive and follows it there.
 * @param reason why it is filed although it is not settled
 */
export const fileIt = (reason = "") =>
  work("work.filing", async (signal) => {
    useFiling.setState({ filing: null, wantsReason: null });
    const bytes = await buildDocument(signal).catch(savedFirst);
    await handOver(bytes, reason, signal);
  });

/** Files what the user saved, where Word does not give its file. */
export const fileSaved = (file: File) =>
  work("work.filing", async (signal) => {
    useFiling.setState({ filing: null, wantsReason: null });
    await handOver(await file.arrayBuffer(), "", signal);
  });

/** Where Word gives no file, what is in it is saved, so that the user can hand it over. */
async function savedFirst(reason: unknown): Promise<never> {
  const isWithout = reason instanceof DocumentTrouble && reason.code === "noFile" && reason.detail.address === undefined;
  if (isWithout) await useHost.getState().inPlace?.wholeFile();
  throw reason;
}

async function handOver(bytes: ArrayBuffer, reason: string, signal: AbortSignal): Promise<void> {
  const { draft } = useEditor.getState();
  const sent = currentSop();
  const first = await handIn(bytes, reason, signal);
  if (!first) return;
  const typedOn = currentSop() !== sent;
  takeNumber(first.number);
  const of = typedOn ? sent : currentSop();
  useFiling.setState({ draft, of });
  // From here on the archive has it, whatever becomes of this page.
  markSaved({ kind: "sent" }, of);
  useFiling.setState({ filing: first });
  try {
    await settle(await followed(first, (filing) => useFiling.setState({ filing }), signal));
  } finally {
    if (signal.aborted) await goesOn();
  }
}

// Whoever waits no longer has not called it off: where it stands, and where to call it off, is in the list.
async function goesOn(): Promise<void> {
  tell({ kind: "info", text: "filings.goesOn" });
  await loadOpenFilings();
}

/** What became of a filing; the pane and its draft follow when it is theirs. */
async function settle(last: FilingStatus): Promise<void> {
  const { filing, draft, of } = useFiling.getState();
  const filed = last.state === "filed";
  if (filing?.id === last.id) {
    useFiling.setState({ filing: last });
    if (useEditor.getState().draft === draft) markSaved(filed ? { kind: "archived", version: last.version } : { kind: "sent" }, filed ? of : null);
    if (filed) await finishImport(of?.id ?? "");
  }
  await loadRegister();
}

async function handIn(bytes: ArrayBuffer, reason: string, signal: AbortSignal): Promise<FilingStatus | null> {
  try {
    return await api.fileDocument(bytes, reason, signal);
  } catch (refused) {
    if (!(refused instanceof Refused) || !unsettled.includes(refused.code)) throw refused;
    useFiling.setState({ wantsReason: refused.message });
    return null;
  }
}

// Given by the server where the cover has none.
function takeNumber(number: string): void {
  if (!currentSop()?.cover.number.trim()) edit((sop) => editCover(sop, { number }));
}

onSettled(settle);
