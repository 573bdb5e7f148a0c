import { nextRevision, revisionDraft } from "../api/secretariat/monitoring";
import { openDocument } from "./documents";
import { currentSop, useEditor } from "./editor";
import { goTo, show } from "./navigation";
import { nextRevisionName, revisionName } from "./secretariat/route";
import { tell, work } from "./work";

/** Opens the draft of a revision that the address asks for, once: a reload comes back to what became of it. */
export async function openRevisionAsked(): Promise<void> {
  const address = new URL(location.href);
  const evaluation = address.searchParams.get(revisionName);
  const sop = address.searchParams.get(nextRevisionName);
  if (!evaluation && !sop) return;
  for (const name of [revisionName, nextRevisionName]) address.searchParams.delete(name);
  history.replaceState(null, "", address);
  await work("work.opening", async (signal) => {
    await openDocument(await (evaluation ? revisionDraft(evaluation, signal) : nextRevision(sop!, signal)), "", signal);
    // Nobody else has it: it is kept as what was written here.
    useEditor.setState({ saved: null });
    const revision = currentSop()?.cover.revision ?? 0;
    if (evaluation) show("comments");
    else goTo({ cover: "effectiveOn" });
    tell({ kind: "info", text: evaluation ? "revision.opened" : "revision.started", args: [revision] });
  });
}
