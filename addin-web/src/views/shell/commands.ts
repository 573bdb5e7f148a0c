import { close, downloadDocument, openExample, openFile, startNew } from "../../state/documents";
import { isUnsaved, useEditor } from "../../state/editor";
import type { Example } from "../../state/examples";
import { updateInPlace, useHost } from "../../state/inPlace";
import { askUser } from "../../state/question";
import type { Say } from "../../ui/useText";

/** Asks before work that was not downloaded is put aside. */
export async function askBeforeLeaving(): Promise<boolean> {
  return (
    !isUnsaved(useEditor.getState()) ||
    askUser({ title: "question.leave.title", text: "question.leave.text", yes: "question.leave.yes" })
  );
}

export const commands = {
  async new(say: Say) {
    if (await askBeforeLeaving()) startNew([say("start.actor1"), say("start.actor2")]);
  },
  async example(example: Example) {
    if (await askBeforeLeaving()) await openExample(example);
  },
  async open(file: File) {
    if (await askBeforeLeaving()) await openFile(file);
  },
  async close() {
    if (await askBeforeLeaving()) await close();
  },
  /** Hands over what was made: into the document around the pane, or as a file. */
  deliver: () => (useHost.getState().inPlace ? updateInPlace() : downloadDocument()),
  download: downloadDocument,
};

/** Lets the user choose a file and opens it. */
export function pickAndOpen(): void {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ".docx,.json" });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) void commands.open(file);
  });
  input.click();
}
