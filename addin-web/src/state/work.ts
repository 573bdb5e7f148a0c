import { create } from "zustand";
import type { Text } from "../i18n/texts";
import { connection } from "./connection";
import { explain } from "./problems";

export interface Notice {
  kind: "success" | "error" | "warning" | "info";
  text: Text;
  args?: (string | number)[];
  /** Further lines, already in the user's language. */
  lines?: string[];
  /** The server's stable code, for asking for help. */
  code?: string;
}

interface Work {
  /** Long work under way, by what it is called. */
  running: Text | null;
  /** How far it is, from 0 to 1; null while nobody knows. */
  progress: number | null;
  notice: Notice | null;
}

export const useWork = create<Work>()(() => ({ running: null, progress: null, notice: null }));

export const tell = (notice: Notice | null) => useWork.setState({ notice });

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
