import { create } from "zustand";
import { get, SignedOut, Unreachable } from "../api/http";

interface Connection {
  /** The server cannot be reached. */
  lost: boolean;
  trying: boolean;
  /** It no longer knows who asks. */
  signedOut: boolean;
}

const whole: Connection = { lost: false, trying: false, signedOut: false };

/** Does the server answer? Nothing typed depends on it. */
export const useConnection = create<Connection>()(() => whole);

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
    const { lost, signedOut } = useConnection.getState();
    if (!lost && !signedOut) return;
    useConnection.setState(whole);
    for (const tell of listeners) tell();
  },
  /** Takes note of a failed call; only one that reached nobody, or in nobody's name, counts. */
  failed(reason: unknown): void {
    if (reason instanceof SignedOut) useConnection.setState({ signedOut: true });
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
