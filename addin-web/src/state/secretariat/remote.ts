import { create } from "zustand";
import { connection } from "../connection";

export interface Remote<T> {
  state: "loading" | "loaded" | "failed";
  /** The last answer; stays while the next is on its way. */
  value: T | null;
  problem: unknown;
}

/** Asks again when somebody comes back to the page: others have worked meanwhile. @returns the way to stop */
export function keepFresh(...remotes: { again: () => Promise<void> }[]): () => void {
  const back = () => {
    if (document.visibilityState === "visible") for (const each of remotes) void each.again();
  };
  document.addEventListener("visibilitychange", back);
  return () => document.removeEventListener("visibilitychange", back);
}

/** Something the server is asked for; an answer that a newer question has overtaken is dropped. */
export function remote<T, Args extends unknown[]>(ask: (signal: AbortSignal, ...args: Args) => Promise<T>) {
  const use = create<Remote<T>>()(() => ({ state: "loading", value: null, problem: null }));
  let running: AbortController | undefined;
  let last: Args | undefined;

  async function load(...args: Args): Promise<void> {
    running?.abort();
    const mine = (running = new AbortController());
    last = args;
    use.setState({ state: "loading" });
    try {
      const value = await ask(mine.signal, ...args);
      use.setState({ state: "loaded", value, problem: null });
      connection.answered();
    } catch (problem) {
      if (mine.signal.aborted) return;
      connection.failed(problem);
      use.setState({ state: "failed", problem });
    }
  }

  return {
    use,
    load,
    /** The same question again. */
    again: async () => {
      if (last) await load(...last);
    },
    /** Forgets the last answer, so that another's is not shown in its place. */
    forget: () => use.setState({ state: "loading", value: null, problem: null }),
  };
}
