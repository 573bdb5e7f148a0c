import { create } from "zustand";
import type { Text } from "../i18n/texts";
import { connection } from "./connection";
import { useEditor } from "./editor";
import type { Notice } from "./notice";
import { explain } from "./problems";

interface Work {
  /** Long work under way, by what it is called. */
  running: Text | null;
  /** How far it is, from 0 to 1; null while nobody knows. */
  progress: number | null;
  notice: Notice | null;
  /** The dialog in which it was told; null for the page. */
  within: string | null;
}

export const useWork = create<Work>()(() => ({ running: null, progress: null, notice: null, within: null }));

/** Dialogs that are open, the uppermost last. */
const dialogs: string[] = [];

/** From now on what is told is told in this dialog. @returns the way out of it, which takes an error along: what failed is gone, too */
export function enterDialog(dialog: string): () => void {
  dialogs.push(dialog);
  return () => {
    dialogs.splice(dialogs.indexOf(dialog), 1);
    const { notice, within } = useWork.getState();
    if (within !== dialog) return;
    if (notice?.kind === "error") tell(null);
    else useWork.setState({ within: dialogs.at(-1) ?? null });
  };
}

const readable = 10_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something until it is closed, its cause is gone, or, when it only confirms, for as long as it takes to read. */
export function tell(notice: Notice | null): void {
  clearTimeout(timer);
  useWork.setState({ notice, within: dialogs.at(-1) ?? null });
  if (notice && isPassing(notice)) timer = setTimeout(() => unsay((now) => now === notice), readable);
}

const isPassing = ({ kind, lines = [] }: Notice): boolean => (kind === "success" || kind === "info") && lines.length === 0;

/** Takes back what no longer holds. */
export function unsay(isOver: (notice: Notice) => boolean): void {
  const { notice } = useWork.getState();
  if (notice && isOver(notice)) tell(null);
}

connection.onReturn(() => unsay(({ text }) => text === "problem.unreachable" || text === "problem.signedOut"));
useEditor.subscribe((now, before) => {
  if (now.draft !== before.draft || now.history?.present !== before.history?.present) unsay(isPassing);
});

let current: AbortController | undefined;

/** Does one long piece of work at a time and tells its failure. The user may give it up. */
export async function work(name: Text, job: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
  current?.abort();
  const mine = (current = new AbortController());
  useWork.setState({ running: name, progress: null, notice: null });
  try {
    await job(mine.signal);
    connection.answered();
    return true;
  } catch (reason) {
    if (!mine.signal.aborted) {
      connection.failed(reason);
      tell(explain(reason));
    }
    return false;
  } finally {
    if (current === mine) useWork.setState({ running: null });
  }
}

export const tellProgress = (progress: number) => useWork.setState({ progress: progress < 1 ? progress : null });

export const giveUp = () => current?.abort();
