import { revisionDraft } from "../api/secretariat/monitoring";
import { openDocument } from "./documents";
import { currentSop, useEditor } from "./editor";
import { show } from "./navigation";
import { revisionName } from "./secretariat/route";
import { tell, work } from "./work";

/** Opens the draft of a revision that the address asks for, once: a reload comes back to what became of it. */
export async function openRevisionAsked(): Promise<void> {
  const address = new URL(location.href);
  const evaluation = address.searchParams.get(revisionName);
  if (!evaluation) return;
  address.searchParams.delete(revisionName);
  history.replaceState(null, "", address);
  await work("work.opening", async (signal) => {
    await openDocument(await revisionDraft(evaluation, signal), "", signal);
    // Nobody else has it: it is kept as what was written here.
    useEditor.setState({ saved: null });
    show("comments");
    tell({ kind: "info", text: "revision.opened", args: [currentSop()?.cover.revision ?? 0] });
  });
}
