import { create } from "zustand";
import * as api from "../api/archive";
import type { FilingStatus, Sop } from "../api/wire";
import { DocumentTrouble } from "../host/DocumentTrouble";
import { buildDocument } from "./documents";
import { markSaved, useEditor } from "./editor";
import { finishImport } from "./imports/imports";
import { useHost } from "./inPlace";
import { loadRegister } from "./register";
import { work } from "./work";

/** The filing started last, the draft it was made from, and its content: the user may have typed on. */
interface Filing {
  filing: FilingStatus | null;
  draft: string;
  of: Sop | null;
}

export const useFiling = create<Filing>()(() => ({ filing: null, draft: "", of: null }));

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

const isOver = ({ state }: FilingStatus) => state === "filed" || state === "refused" || state === "cancelled";

/** Builds the document, hands it to the archive and follows it there. */
export const fileIt = () =>
  work("work.filing", async (signal) => {
    useFiling.setState({ filing: null });
    const bytes = await buildDocument(signal).catch(savedFirst);
    await handOver(bytes, signal);
  });

/** Files what the user saved, where Word does not give its file. */
export const fileSaved = (file: File) =>
  work("work.filing", async (signal) => {
    useFiling.setState({ filing: null });
    await handOver(await file.arrayBuffer(), signal);
  });

/** Where Word gives no file, what is in it is saved, so that the user can hand it over. */
async function savedFirst(reason: unknown): Promise<never> {
  const isWithout = reason instanceof DocumentTrouble && reason.code === "noFile" && reason.detail.address === undefined;
  if (isWithout) await useHost.getState().inPlace?.wholeFile();
  throw reason;
}

async function handOver(bytes: ArrayBuffer, signal: AbortSignal): Promise<void> {
  const { draft, history } = useEditor.getState();
  const of = history?.present ?? null;
  const first = await api.fileDocument(bytes, signal);
  useFiling.setState({ draft, of });
  // From here on the archive has it, whatever becomes of this page.
  markSaved({ kind: "sent" }, of);
  await followToTheEnd(first, signal);
  const filed = useFiling.getState().filing?.state === "filed";
  if (useEditor.getState().draft === draft) markSaved(filed ? { kind: "archived", version: first.version } : { kind: "sent" }, filed ? of : null);
  if (filed) await finishImport(of?.id ?? "");
  await loadRegister();
}

async function followToTheEnd(first: FilingStatus, signal: AbortSignal): Promise<void> {
  const tell = (filing: FilingStatus) => useFiling.setState({ filing });
  tell(first);
  if (isOver(first)) return;
  await api.follow(first.id, tell, signal);
  // A proxy may cut the stream: the state itself is what counts.
  tell(await api.filing(first.id, signal));
}
