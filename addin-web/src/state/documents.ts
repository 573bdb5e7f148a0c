import { today } from "./dates";
import { createDocument } from "../api/sops";
import type { Sop } from "../api/wire";
import { safeName, saveFile } from "../host/download";
import { FileHost } from "../host/file";
import { fileHost } from "./fileHost";
import { demandSize, largest } from "./fileSize";
import { settle, useHost, writeInPlace } from "./inPlace";
import { committedSop, markSaved, take, useEditor, type SavedAs } from "./editor";
import { sightsOf } from "./sights";
import { newSop } from "./edits/newSop";
import type { Example } from "./examples";
import { importOne, openImport } from "./imports/imports";
import { goTo, show } from "./navigation";
import { FileTrouble } from "./problems";
import { visitNothing } from "./visited";
import { tell, tellProgress, work } from "./work";

/** What the pane has just taken is safe in a browser; the document around a pane does not hold it yet. */
const onceHere = (sop: Sop): Sop | null => (useHost.getState().inPlace ? null : sop);

export function startNew(actorNames: readonly [string, string]): void {
  fileHost.load(null);
  const blank = newSop(crypto.randomUUID(), actorNames);
  take(blank, { saved: onceHere(blank), savedAs: { kind: "new" } });
  visitNothing();
  goTo({ cover: "title" });
}

export const openExample = (example: Example) =>
  work("work.opening", async () => {
    const sop = await example.load();
    fileHost.load(null);
    // A copy of its own: what is made of an example is another SOP.
    const copy = withDates({ ...sop, id: crypto.randomUUID() }, example.synthetic);
    take(copy, { saved: onceHere(copy), savedAs: { kind: "opened" } });
    show("steps");
  });

/** Invented examples are as if made today: none is due for review, whenever it is opened. */
const withDates = (sop: Sop, invented: boolean): Sop =>
  invented ? { ...sop, cover: { ...sop.cover, createdOn: today(), effectiveOn: today() } } : sop;

export const openFile = (file: File) =>
  work("work.opening", async (signal) => {
    const isJson = /\.json$/i.test(file.name);
    if (!isJson && !/\.docx$/i.test(file.name)) throw new FileTrouble("open.unknownKind", [file.name]);
    demandSize(file.name, file.size, isJson ? largest.json : largest.docx);
    const bytes = await file.arrayBuffer();
    if (isJson) await openJson(bytes, file, signal);
    else if (await openDocument(bytes, baseName(file), signal)) return importThis(bytes, baseName(file), signal);
    show("cover");
  });

/** A document made by hand is read and not known: a person checks what was taken. */
async function importThis(bytes: ArrayBuffer, name: string, signal: AbortSignal): Promise<void> {
  const read = await importOne({ name, bytes }, signal);
  if (read) openImport(read.id);
}

/**
 * Opens a .docx that is already here, such as a filed version.
 * @returns whether it was made by hand: its SOP was put together from what the tables show
 */
export async function openDocument(bytes: ArrayBuffer, fileName: string, signal: AbortSignal, savedAs: SavedAs = { kind: "opened" }): Promise<boolean> {
  const candidate = new FileHost();
  candidate.load(bytes);
  const answer = await candidate.read(signal);
  if (!answer?.sop) throw new FileTrouble("open.noSop", [fileName]);
  fileHost.load(bytes);
  take(answer.sop, { saved: onceHere(answer.sop), savedAs, fileName, notes: answer.notes, comments: answer.comments, rounds: answer.rounds, trackedChanges: answer.trackedChanges, sights: sightsOf(answer) });
  return answer.notes.some(({ code }) => code === "word.noState");
}

async function openJson(bytes: ArrayBuffer, file: File, signal: AbortSignal): Promise<void> {
  let sop: Sop;
  try {
    sop = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new FileTrouble("open.notJson", [file.name]);
  }
  if (!isMeantAsSop(sop)) throw new FileTrouble("open.notSop", [file.name]);
  // The server is the one judge of the shape: what it can't draw is refused here, with its place and line.
  await createDocument(sop, signal);
  fileHost.load(null);
  take(sop, { saved: onceHere(sop), fileName: baseName(file) });
}

/** Any other JSON is not worth a list of what it lacks. */
const isMeantAsSop = (json: unknown): boolean => typeof json === "object" && json !== null && ("cover" in json || "flow" in json);

/**
 * The document as it would be filed now, with everything typed so far.
 * @throws the abort reason when the user left a question about the document open
 */
export async function buildDocument(signal: AbortSignal): Promise<ArrayBuffer> {
  const sop = committedSop();
  if (!sop) throw new FileTrouble("open.nothing", [""]);
  const { inPlace } = useHost.getState();
  const isWritten = inPlace ? await writeInPlace(inPlace, sop, signal) : await writeFile(sop, signal);
  if (!isWritten) throw new DOMException("", "AbortError");
  return (await (inPlace ?? fileHost).wholeFile(tellProgress, signal))!;
}

/** Brings the document in the browser up to date. @returns false when the user left a question about it open */
export async function writeFile(sop: Sop, signal: AbortSignal): Promise<boolean> {
  const written = await settle(fileHost, sop, signal);
  if (written?.notes.length) useEditor.setState({ notes: written.notes, notesSeen: false });
  return written !== null;
}

export const downloadDocument = () =>
  work("work.building", async (signal) => {
    const bytes = await buildDocument(signal);
    const name = `${nameOf(useEditor.getState().history!.present)}.docx`;
    saveFile(name, bytes);
    markSaved({ kind: "downloaded" });
    tell({ kind: "success", text: "download.done", args: [name] });
  });

/** The SOP as a new document, without what else stands in the one that it is in. */
export const downloadAnew = () =>
  work("work.building", async (signal) => {
    const sop = committedSop();
    if (!sop) return;
    const name = `${nameOf(sop)}.docx`;
    saveFile(name, await createDocument(sop, signal));
    tell({ kind: "success", text: "download.done", args: [name] });
  });

export function downloadJson(): void {
  const sop = committedSop();
  if (!sop) return;
  const name = `${nameOf(sop)}.sop.json`;
  saveFile(name, JSON.stringify(sop, null, 2), "application/json");
  markSaved({ kind: "downloaded" });
  tell({ kind: "success", text: "download.done", args: [name] });
}

const baseName = (file: File) => file.name.replace(/(\.sop)?\.\w+$/i, "");

const nameOf = ({ cover }: Sop): string => {
  const words = ["SOP", cover.number, cover.title].filter(Boolean).join(" ");
  return safeName(words).replace(/^SOP SOP/i, "SOP").slice(0, 120).trim();
};
