import * as api from "../api/archive";
import type { FilingStatus } from "../api/wire";
import { followed, settle } from "./filing";
import { useIdentity } from "./identity";
import type { Notice } from "./notice";
import { loadOpenFilings, useOpenFilings } from "./openFilings";
import { tell, work } from "./work";

/** Goes on in this person's name. */
export const continueFiling = (filing: FilingStatus) =>
  work("work.filing", async (signal) => {
    const mine = filing.filedBy === useIdentity.getState().me?.name;
    if (mine && filing.state === "needsSignIn") await api.resumeFilings(signal);
    else await api.takeOver(filing.id, signal);
    await seeThrough(await api.filing(filing.id, signal), signal, { kind: "success", text: "filings.filed" });
  });

export const cancelFiling = (filing: FilingStatus) =>
  work("work.cancelling", async (signal) => seeThrough(await api.cancel(filing.id, signal), signal, { kind: "warning", text: "filings.tooLate" }));

/** @param filed what is said when it was filed */
async function seeThrough(first: FilingStatus, signal: AbortSignal, filed: Notice): Promise<void> {
  const last = await followed(first, showInList, signal);
  await Promise.all([settle(last), loadOpenFilings()]);
  // What is still in the list says there what it waits for.
  if (last.state === "filed") tell({ ...filed, args: [last.title] });
  if (last.state === "cancelled") tell({ kind: "info", text: "filings.cancelled", args: [last.title] });
}

const showInList = (now: FilingStatus) =>
  useOpenFilings.setState(({ filings }) => ({ filings: filings.map((each) => (each.id === now.id ? now : each)) }));

/** Looks again at what moves, whoever set it going; what has left the list is settled. */
export async function lookAgain(): Promise<void> {
  const before = useOpenFilings.getState().filings;
  await loadOpenFilings();
  const left = useOpenFilings.getState().filings.map(({ id }) => id);
  for (const { id } of before.filter((each) => !left.includes(each.id))) await settle(await api.filing(id));
}
