import { create } from "zustand";
import * as api from "../api/archive";
import type { FilingStatus } from "../api/wire";

/** Filings of the whole office that have not arrived. */
export const useOpenFilings = create<{ filings: FilingStatus[]; loaded: boolean }>()(() => ({ filings: [], loaded: false }));

export async function loadOpenFilings(): Promise<void> {
  // Left as it was when the server is away, which the page says already.
  const filings = await api.openFilings().catch(() => null);
  if (filings) useOpenFilings.setState({ filings, loaded: true });
}

/** Something more happens by itself. */
export const moves = ({ state }: FilingStatus) => state === "waiting" || state === "uploading";

/** Waits for its next attempt, which a person may bring forward. */
export const isHeldUp = ({ state, problem }: FilingStatus) => state === "waiting" && Boolean(problem?.nextAttempt);

/** The name of what is said of its state. */
export const stateText = (filing: FilingStatus) => (isHeldUp(filing) ? "filings.heldUp" : (`archive.state.${filing.state}` as const));

/** What becomes of a filing, once nothing more happens by itself; what happens on the way is told. */
export async function followed(first: FilingStatus, tell: (now: FilingStatus) => void, signal: AbortSignal): Promise<FilingStatus> {
  if (!moves(first)) return first;
  await api.follow(first.id, tell, signal);
  // A proxy may cut the stream: the state itself is what counts.
  return api.filing(first.id, signal);
}

type Listener = (last: FilingStatus) => Promise<void>;
const listeners = new Set<Listener>();

/** Tells what became of filings, whoever set them going. */
export const onSettled = (listener: Listener): void => void listeners.add(listener);

export const settled = (last: FilingStatus): Promise<unknown> => Promise.all([...listeners].map((tell) => tell(last)));
