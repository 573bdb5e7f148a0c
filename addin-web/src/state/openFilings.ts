import { create } from "zustand";
import * as api from "../api/archive";
import type { FilingStatus } from "../api/wire";

/** Filings of the whole office that have not arrived. */
export const useOpenFilings = create<{ filings: FilingStatus[] }>()(() => ({ filings: [] }));

export async function loadOpenFilings(): Promise<void> {
  // Left as it was when the server is away, which the register below says already.
  const filings = await api.openFilings().catch(() => null);
  if (filings) useOpenFilings.setState({ filings });
}
