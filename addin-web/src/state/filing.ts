import { create } from "zustand";
import * as api from "../api/archive";
import type { FilingStatus } from "../api/wire";
import { buildDocument } from "./documents";
import { currentSop, markSaved } from "./editor";
import { finishImport } from "./imports/imports";
import { loadRegister } from "./register";
import { work } from "./work";

/** The filing started last. */
export const useFiling = create<{ filing: FilingStatus | null }>()(() => ({ filing: null }));

const isOver = ({ state }: FilingStatus) => state === "filed" || state === "refused" || state === "cancelled";

/** Builds the document, hands it to the archive and follows it there. */
export const fileIt = () =>
  work("work.filing", async (signal) => {
    useFiling.setState({ filing: null });
    const bytes = await buildDocument(signal);
    const first = await api.fileDocument(bytes, signal);
    // From here on the archive has it, whatever becomes of this page.
    markSaved();
    await followToTheEnd(first, signal);
    if (useFiling.getState().filing?.state === "filed") await finishImport(currentSop()?.id ?? "");
    await loadRegister();
  });

async function followToTheEnd(first: FilingStatus, signal: AbortSignal): Promise<void> {
  const tell = (filing: FilingStatus) => useFiling.setState({ filing });
  tell(first);
  if (isOver(first)) return;
  await api.follow(first.id, tell, signal);
  // A proxy may cut the stream: the state itself is what counts.
  tell(await api.filing(first.id, signal));
}
