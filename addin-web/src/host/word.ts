/// <reference types="office-js" />
import type { NewWords } from "./cells";
import { base64, stateNamespace } from "./docx";
import type { Progress } from "./DocumentHost";
import { DocumentTrouble } from "./DocumentTrouble";
import type { OpenDocument, ThreadChange } from "./OpenDocument";
import { persistently, withinTime } from "./patience";
import type { Place } from "./threads";

/*
 * Word through Office.js. Behaviour relied on, and what of it nobody could try, is written down in README.md beside this file.
 * One batch (`Word.run`) is one thing done: within it the calls stand in order, and the first that fails ends it.
 */

const has = (set: string, version: string): boolean => Office.context.requirements?.isSetSupported(set, version) ?? false;

/** Slices of 64 kB are the largest that every platform gives (iPad). */
const sliceSize = 64 * 1024;
const fileTimeLimit = 60_000;

/** A Common API call as a promise. */
function asked<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    call(({ status, value, error }) => (status === Office.AsyncResultStatus.Succeeded ? resolve(value) : reject(new DocumentTrouble("failed", { reason: error })))),
  );
}

async function batch<T>(work: (context: Word.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Word.run(work);
  } catch (reason) {
    // What Word refuses is a trouble with the document; anything else is a bug of ours.
    throw isOfWord(reason) ? new DocumentTrouble("failed", { reason }) : reason;
  }
}

const isOfWord = (reason: unknown): boolean => reason instanceof OfficeExtension.Error;

/** Waits for Word; null when the page was not opened by it. */
export async function openInWord(): Promise<WordDocument | null> {
  const { host } = await Office.onReady();
  return host === Office.HostType.Word ? new WordDocument() : null;
}

export class WordDocument implements OpenDocument {
  #fileIsOpen: Promise<unknown> = Promise.resolve();

  can() {
    return { comments: has("WordApi", "1.4"), tracking: has("WordApi", "1.4"), newDocument: has("WordApi", "1.3") };
  }

  /** Word's own theme; null where it does not tell (some web hosts). */
  isDark(): boolean | null {
    const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
    return theme?.isDarkTheme ?? null;
  }

  /** Which Word this is, for a report. */
  about(): string {
    const { diagnostics } = Office.context;
    const highest = (set: string, versions: string[]) => versions.findLast((version) => has(set, version)) ?? "-";
    const api = highest("WordApi", ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9"]);
    const desktop = highest("WordApiDesktop", ["1.1", "1.2", "1.3", "1.4", "1.5"]);
    return `${diagnostics.platform} ${diagnostics.version}, WordApi ${api}, WordApiDesktop ${desktop}`;
  }

  isProtected(): Promise<boolean> {
    return batch(async (context) => {
      const { properties } = context.document;
      properties.load("security");
      await context.sync();
      // 2 read-only recommended, 4 read-only enforced, 8 locked for annotations.
      return (properties.security & 0b1100) !== 0;
    });
  }

  /** One at a time: on the web a second file that is asked for meanwhile never comes. */
  file(progress?: Progress, signal?: AbortSignal): Promise<Uint8Array> {
    const mine = this.#fileIsOpen.then(() => withinTime(fileTimeLimit, readSlices(progress, signal)));
    this.#fileIsOpen = mine.catch(() => undefined);
    return mine.catch((reason: unknown) => {
      throw signal?.aborted ? signal.reason : new DocumentTrouble("noFile", { reason });
    });
  }

  tags(): Promise<string[]> {
    return batch(async (context) => {
      const controls = context.document.contentControls;
      controls.load("items/tag");
      await context.sync();
      return controls.items.map(({ tag }) => tag);
    });
  }

  async untracked<T>(work: () => Promise<T>): Promise<T> {
    if (!this.can().tracking) return work();
    const before = await trackingMode();
    if (before === "Off") return work();
    try {
      await track("Off");
      return await work();
    } finally {
      await persistently(() => track(before));
    }
  }

  markupOf(tag: string): Promise<string> {
    return batch(async (context) => {
      const markup = controlOf(context, tag).getOoxml();
      await context.sync();
      return markup.value;
    });
  }

  replaceInside(tag: string, markup: string): Promise<void> {
    return batch(async (context) => {
      controlOf(context, tag).insertOoxml(markup, "Replace");
      await context.sync();
    });
  }

  insertAtEnd(markup: string, onNewPage: boolean): Promise<void> {
    return batch(async (context) => {
      if (onNewPage) context.document.body.insertBreak("SectionNext", "End");
      context.document.body.insertOoxml(markup, "End");
      await context.sync();
    });
  }

  insertBeside(tag: string, where: "Before" | "After", markup: string): Promise<void> {
    return batch(async (context) => {
      controlOf(context, tag).getRange("Whole").insertOoxml(markup, where);
      await context.sync();
    });
  }

  replaceTable(table: number, markup: string): Promise<void> {
    return batch(async (context) => {
      const { tables } = context.document.body;
      tables.load("items/rowCount");
      await context.sync();
      const old = tables.items[table]!;
      old.getRange().insertOoxml(markup, "Before");
      old.delete();
      await context.sync();
    });
  }

  writeWords(tag: string, words: readonly NewWords[]): Promise<void> {
    return batch(async (context) => {
      const { tables } = controlOf(context, tag);
      tables.load("items/rowCount");
      await context.sync();
      const places = words.map(({ table, row, cell }) => tables.items[table]!.getCell(row, cell).body.paragraphs);
      for (const paragraphs of places) paragraphs.load("items/text");
      await context.sync();
      words.forEach(({ paragraph, to }, index) => places[index]!.items[paragraph]!.insertText(to, "Replace"));
      await context.sync();
    });
  }

  removeControls(tag: string, keep: number): Promise<void> {
    return batch(async (context) => {
      const controls = context.document.contentControls.getByTag(tag);
      controls.load("items/tag");
      await context.sync();
      for (const control of controls.items.slice(keep)) control.delete(false);
      await context.sync();
    });
  }

  countSections(): Promise<number> {
    return batch(async (context) => {
      const { sections } = context.document;
      sections.load("items");
      await context.sync();
      return sections.items.length;
    });
  }

  /** The new part comes before the old ones go: at no moment is there none. */
  async setState(xml: string): Promise<void> {
    const old = await stateParts();
    await asked((done) => Office.context.document.customXmlParts.addAsync(xml, done));
    for (const part of old) await asked<void>((done) => part.deleteAsync(done));
  }

  addComment(tag: string, { table, row, cell, paragraph }: Place, text: string): Promise<void> {
    return batch(async (context) => {
      const { tables } = controlOf(context, tag);
      tables.load("items/rowCount");
      await context.sync();
      const { paragraphs } = tables.items[table]!.getCell(row, cell).body;
      paragraphs.load("items/text");
      await context.sync();
      paragraphs.items[Math.min(paragraph, paragraphs.items.length - 1)]!.getRange("Content").insertComment(text);
      await context.sync();
    });
  }

  changeThread(thread: number, change: ThreadChange): Promise<void> {
    return batch(async (context) => {
      const comment = (await loadComments(context))[thread]!;
      if (change.kind === "reply") comment.reply(change.text);
      else if (change.kind === "resolve") comment.resolved = change.resolved;
      else if (change.kind === "delete") comment.delete();
      else comment.replies.items[change.reply]!.delete();
      await context.sync();
    });
  }

  show(tag: string, row: number | null): Promise<void> {
    return batch(async (context) => {
      const control = controlOf(context, tag);
      if (row === null) control.select("Start");
      else control.tables.getFirst().getCell(row, 0).body.getRange("Start").select("Start");
      await context.sync();
    });
  }

  showThread(thread: number): Promise<void> {
    return batch(async (context) => {
      (await loadComments(context))[thread]!.getRange().select();
      await context.sync();
    });
  }

  openNew(docx: Uint8Array): Promise<void> {
    return batch(async (context) => {
      context.application.createDocument(base64(docx)).open();
      await context.sync();
    });
  }

  async saveAndLocate(): Promise<string | null> {
    await batch(async (context) => {
      context.document.save();
      await context.sync();
    });
    return Office.context.document.url || null;
  }
}

/** The first control of a tag; ids do not outlast a replacement, so the tag is all there is to go by. */
const controlOf = (context: Word.RequestContext, tag: string): Word.ContentControl => context.document.contentControls.getByTag(tag).getFirst();

type Mode = Word.Document["changeTrackingMode"];

const trackingMode = (): Promise<Mode> =>
  batch(async (context) => {
    context.document.load("changeTrackingMode");
    await context.sync();
    return context.document.changeTrackingMode;
  });

const track = (mode: Mode): Promise<void> =>
  batch(async (context) => {
    context.document.changeTrackingMode = mode;
    await context.sync();
  });

const stateParts = (): Promise<Office.CustomXmlPart[]> =>
  asked((done) => Office.context.document.customXmlParts.getByNamespaceAsync(stateNamespace, done));

/** The body's comments and not the document's: document.comments came much later and never to the web. */
async function loadComments(context: Word.RequestContext): Promise<Word.Comment[]> {
  const comments = context.document.body.getComments();
  comments.load("items/id,items/replies/items/id");
  await context.sync();
  return comments.items;
}

async function readSlices(progress?: Progress, signal?: AbortSignal): Promise<Uint8Array> {
  const file = await asked<Office.File>((done) => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, done));
  try {
    const slices: Uint8Array[] = [];
    for (let index = 0; index < file.sliceCount; index++) {
      signal?.throwIfAborted();
      const slice = await asked<Office.Slice>((done) => file.getSliceAsync(index, done));
      slices.push(new Uint8Array(slice.data));
      progress?.((index + 1) / file.sliceCount);
    }
    return joined(slices);
  } finally {
    // A file left open bars the way to the next.
    await persistently(() => asked<void>((done) => file.closeAsync(done))).catch(() => undefined);
  }
}

function joined(slices: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(slices.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const slice of slices) {
    bytes.set(slice, at);
    at += slice.length;
  }
  return bytes;
}
