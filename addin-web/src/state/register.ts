import { create } from "zustand";
import { fetchFiled, register, type RegisterQuery } from "../api/archive";
import type { RegisterEntry } from "../api/wire";
import { openDocument } from "./documents";
import { connection } from "./connection";
import { show } from "./navigation";
import { work } from "./work";

interface Register {
  query: RegisterQuery;
  entries: RegisterEntry[];
  total: number;
  /** To filter by. */
  units: string[];
  years: number[];
  state: "loading" | "loaded" | "failed";
  problem: unknown;
}

export const noQuery: RegisterQuery = { text: "", unit: "", year: "", status: "", page: 1, size: 20 };

export const useRegister = create<Register>()(() => ({
  query: noQuery,
  entries: [],
  total: 0,
  units: [],
  years: [],
  state: "loading",
  problem: null,
}));

let running: AbortController | undefined;

export async function loadRegister(): Promise<void> {
  running?.abort();
  const mine = (running = new AbortController());
  useRegister.setState({ state: "loading" });
  try {
    const page = await register(useRegister.getState().query, mine.signal);
    useRegister.setState({ ...page, state: "loaded", problem: null });
    connection.answered();
  } catch (problem) {
    if (mine.signal.aborted) return;
    connection.failed(problem);
    useRegister.setState({ state: "failed", problem });
  }
}

/** Any change but that of the page starts at the first page again. */
export function ask(change: Partial<RegisterQuery>): Promise<void> {
  useRegister.setState(({ query }) => ({ query: { ...query, page: 1, ...change } }));
  return loadRegister();
}

export const openFiled = (entry: RegisterEntry) =>
  work("work.opening", async (signal) => {
    await openDocument(await fetchFiled(entry.url, signal), entry.title, signal, { kind: "archived", version: entry.version });
    show("cover");
  });
