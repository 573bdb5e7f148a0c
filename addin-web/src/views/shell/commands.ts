import { downloadDocument, openExample, openFile, startNew } from "../../state/documents";
import { close } from "../../state/drafts";
import { isUnsaved, useEditor } from "../../state/editor";
import type { Example } from "../../state/examples";
import { updateInPlace, useHost } from "../../state/inPlace";
import { importFiles } from "../../state/imports/imports";
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
  /** A single document or JSON file opens; several, and ZIP files, are read as SOPs made by hand. */
  async takeIn(files: readonly File[]) {
    const [first] = files;
    if (!first || !(await askBeforeLeaving())) return;
    await (files.length === 1 && !/\.zip$/i.test(first.name) ? openFile(first) : importAll(files));
  },
  async import(files: readonly File[]) {
    if (files.length > 0 && (await askBeforeLeaving())) await importAll(files);
  },
  async close() {
    if (await askBeforeLeaving()) await close();
  },
  /** Hands over what was made: into the document around the pane, or as a file. */
  deliver: () => (useHost.getState().inPlace ? updateInPlace() : downloadDocument()),
  download: downloadDocument,
};

/** Several are read while the start page shows how far that is. */
async function importAll(files: readonly File[]): Promise<void> {
  if (useEditor.getState().history) await close();
  await importFiles(files);
}

/** Lets the user choose SOPs made by hand: documents and ZIP files, or a whole folder. */
export function pickAndImport(folder: boolean): void {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ".docx,.zip", multiple: true, webkitdirectory: folder });
  input.addEventListener("change", () => void commands.import([...(input.files ?? [])]));
  input.click();
}

/** Lets the user choose a file. @param accept endings, such as `.docx,.json` */
export function pick(accept: string, take: (file: File) => void): void {
  const input = Object.assign(document.createElement("input"), { type: "file", accept });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) take(file);
  });
  input.click();
}

export const pickAndOpen = () => pick(".docx,.json", (file) => void commands.open(file));
