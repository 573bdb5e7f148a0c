import { create } from "zustand";
import * as api from "../api/archive";
import type { FilingStatus } from "../api/wire";
import { DocumentTrouble } from "../host/DocumentTrouble";
import { buildDocument } from "./documents";
import { currentSop, markSaved } from "./editor";
import { finishImport } from "./imports/imports";
import { useHost } from "./inPlace";
import { loadRegister } from "./register";
import { work } from "./work";

/** The filing started last. */
export const useFiling = create<{ filing: FilingStatus | null }>()(() => ({ filing: null }));

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
  const first = await api.fileDocument(bytes, signal);
  // From here on the archive has it, whatever becomes of this page.
  markSaved();
  await followToTheEnd(first, signal);
  if (useFiling.getState().filing?.state === "filed") await finishImport(currentSop()?.id ?? "");
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
