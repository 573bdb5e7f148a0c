import * as api from "../api/archive";
import type { FilingStatus } from "../api/wire";
import type { Notice } from "./notice";
import { followed, loadOpenFilings, moves, settled, useOpenFilings } from "./openFilings";
import { explain } from "./problems";
import { tell, work } from "./work";

/** Goes on in this person's name. */
export const continueFiling = (filing: FilingStatus) =>
  work("work.filing", async (signal) => {
    if (filing.mine && filing.state === "needsSignIn") await api.resumeFilings(signal);
    else await api.takeOver(filing.id, signal);
    await seeThrough(await api.filing(filing.id, signal), signal, { kind: "success", text: "filings.filed" });
  });

export const cancelFiling = (filing: FilingStatus) =>
  work("work.cancelling", async (signal) => seeThrough(await api.cancel(filing.id, signal), signal, { kind: "warning", text: "filings.tooLate" }));

/** Does not wait for the next attempt. It is no work of its own: whoever follows the filing goes on doing so. */
export async function tryNow({ id, title }: FilingStatus): Promise<void> {
  try {
    const now = await api.tryNow(id);
    showInList(now);
    if (moves(now)) tell({ kind: "info", text: "filings.triedInVain", args: [title], lines: now.problem ? [now.problem.message] : [] });
    else await end(now, { kind: "success", text: "filings.filed" });
  } catch (reason) {
    tell(explain(reason));
  }
}

async function seeThrough(first: FilingStatus, signal: AbortSignal, filed: Notice): Promise<void> {
  await end(await followed(first, showInList, signal), filed);
}

/** @param filed what is said when it was filed */
async function end(last: FilingStatus, filed: Notice): Promise<void> {
  await Promise.all([settled(last), loadOpenFilings()]);
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
  for (const { id } of before.filter((each) => !left.includes(each.id))) await settled(await api.filing(id));
}
