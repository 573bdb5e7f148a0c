import { create } from "zustand";
import { get, Unreachable } from "../api/http";

/** Is the server there? Nothing typed depends on it. */
export const useConnection = create<{ lost: boolean; trying: boolean }>()(() => ({ lost: false, trying: false }));

const waits = [3_000, 6_000, 15_000, 30_000];
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let tries = 0;

async function tryAgain(): Promise<void> {
  clearTimeout(timer);
  useConnection.setState({ trying: true });
  try {
    await get("/health/live");
    connection.answered();
  } catch (reason) {
    useConnection.setState({ trying: false });
    if (reason instanceof Unreachable) wait();
    else connection.answered();
  }
}

function wait(): void {
  clearTimeout(timer);
  timer = setTimeout(tryAgain, waits[Math.min(tries++, waits.length - 1)]);
}

export const connection = {
  tryAgain,
  answered(): void {
    clearTimeout(timer);
    tries = 0;
    if (!useConnection.getState().lost) return;
    useConnection.setState({ lost: false, trying: false });
    for (const tell of listeners) tell();
  },
  /** Takes note of a failed call; only one that reached nobody counts. */
  failed(reason: unknown): void {
    if (!(reason instanceof Unreachable) || useConnection.getState().lost) return;
    useConnection.setState({ lost: true });
    wait();
  },
  /** @returns the way to leave again */
  onReturn(tell: () => void): () => void {
    listeners.add(tell);
    return () => listeners.delete(tell);
  },
};
