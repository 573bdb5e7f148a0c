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
    await seeThrough(await api.filing(filing.id, signal), signal);
  });

export const cancelFiling = (filing: FilingStatus) =>
  work("work.cancelling", async (signal) => {
    const last = await seeThrough(await api.cancel(filing.id, signal), signal);
    if (last.state === "filed") tell({ kind: "warning", text: "filings.tooLate", args: [last.title] });
  });

async function seeThrough(first: FilingStatus, signal: AbortSignal): Promise<FilingStatus> {
  const last = await followed(first, showInList, signal);
  await Promise.all([settle(last), loadOpenFilings()]);
  const said = outcome(last);
  if (said) tell(said);
  return last;
}

const showInList = (now: FilingStatus) =>
  useOpenFilings.setState(({ filings }) => ({ filings: filings.map((each) => (each.id === now.id ? now : each)) }));

// What is still in the list says there what it waits for.
const outcome = ({ state, title }: FilingStatus): Notice | null =>
  state === "filed" ? { kind: "success", text: "filings.filed", args: [title] } : state === "cancelled" ? { kind: "info", text: "filings.cancelled", args: [title] } : null;

/** Looks again at what moves, whoever set it going; what has left the list is settled. */
export async function lookAgain(): Promise<void> {
  const before = useOpenFilings.getState().filings;
  await loadOpenFilings();
  const left = useOpenFilings.getState().filings.map(({ id }) => id);
  for (const { id } of before.filter((each) => !left.includes(each.id))) await settle(await api.filing(id));
}
