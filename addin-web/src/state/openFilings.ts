import { create } from "zustand";
import * as api from "../api/archive";
import type { FilingStatus } from "../api/wire";
import { followFiling } from "./filing";
import { useIdentity } from "./identity";
import { work } from "./work";

/** Filings of the whole office that have not arrived. */
export const useOpenFilings = create<{ filings: FilingStatus[] }>()(() => ({ filings: [] }));

export async function loadOpenFilings(): Promise<void> {
  // Left as it was when the server is away, which the register below says already.
  const filings = await api.openFilings().catch(() => null);
  if (filings) useOpenFilings.setState({ filings });
}

/** Goes on in this person's name. */
export const continueFiling = (filing: FilingStatus) =>
  work("work.filing", async (signal) => {
    const mine = filing.filedBy === useIdentity.getState().me?.name;
    if (mine && filing.state === "needsSignIn") await api.resumeFilings(signal);
    else await api.takeOver(filing.id, signal);
    await followFiling(await api.filing(filing.id, signal), signal);
    await loadOpenFilings();
  });

export const cancelFiling = (filing: FilingStatus) =>
  work("work.cancelling", async (signal) => {
    await followFiling(await api.cancel(filing.id, signal), signal);
    await loadOpenFilings();
  });
