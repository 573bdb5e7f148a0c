import { createStore, del, entries, set } from "idb-keyval";
import { create } from "zustand";
import { importDocument } from "../../api/documents";
import type { FlowPicture, Sop } from "../../api/wire";
import { say } from "../../i18n/texts";
import { close } from "../drafts";
import { take, useEditor, type Editor } from "../editor";
import { fileHost } from "../fileHost";
import { useLanguage } from "../language";
import { show } from "../navigation";
import { explain } from "../problems";
import { work } from "../work";
import { itemsOf, taken, type Item, type Words } from "./check";
import type { Found } from "./files";

/** A hand-made document that was read and waits until a person has confirmed all of it. */
export interface Import {
  /** Of the SOP. */
  id: string;
  fileName: string;
  sop: Sop;
  items: Item[];
  /** Keys of the items that a person has confirmed. */
  confirmed: string[];
  picture: FlowPicture | null;
}

interface Imports {
  list: Import[];
  /** Files that could not be read, and why. */
  failed: { name: string; reason: string }[];
  progress: { done: number; of: number } | null;
}

/** What was imported and is not done with; kept in this browser, so that a reload loses nothing. */
export const useImports = create<Imports>()(() => ({ list: [], failed: [], progress: null }));

const store = () => createStore("sop-word-addin-imports", "imports");

/** The import of the SOP being worked on; null for one that was not imported. */
export function useCurrentImport(): Import | null {
  const id = useEditor((state) => state.history?.present.id);
  return useImports((state) => state.list.find((each) => each.id === id) ?? null);
}

/** How many things of an import nobody has looked at. */
export const openItems = (from: Import, sop: Sop = from.sop): Item[] => from.items.filter((item) => !isDone(from, item, sop));

/** Confirmed as it is, or corrected. */
export const isDone = (from: Import, item: Item, sop: Sop): boolean =>
  from.confirmed.includes(item.key) || (item.kind !== "question" && taken(sop, item.key, words()) !== item.first);

/** How many things of the SOP being worked on come from a hand-made document and were looked at by nobody. */
export function useUnchecked(): number {
  const from = useCurrentImport();
  const sop = useEditor((state) => state.history?.present);
  return from && sop ? openItems(from, sop).length : 0;
}

export function words(): Words {
  const { language } = useLanguage.getState();
  return {
    kind: (kind) => say(language, `kind.${kind}`),
    step: (number) => say(language, "import.step", number),
  };
}

/** Reads files one after the other; what is read can be checked while the rest is being read. */
export const importFiles = (files: readonly File[]) =>
  work("import.reading", async (signal) => {
    const { documentsIn } = await import("./files");
    const found = await documentsIn(files);
    useImports.setState({ failed: [], progress: { done: 0, of: found.length } });
    try {
      let last: Import | null = null;
      for (const [i, file] of found.entries()) {
        last = (await readOne(file, signal)) ?? last;
        useImports.setState({ progress: { done: i + 1, of: found.length } });
      }
      if (found.length === 1 && last) openImport(last.id);
    } finally {
      useImports.setState({ progress: null });
    }
  });

/** @returns null when the document holds no SOP */
export async function importOne({ name, bytes }: Found, signal: AbortSignal): Promise<Import | null> {
  const answer = await importDocument(bytes, signal);
  if (!answer.sop) {
    fail(name, answer.notes[0]?.message ?? "");
    return null;
  }
  const read: Import = { id: answer.sop.id, fileName: name, sop: answer.sop, items: itemsOf(answer, words()), confirmed: [], picture: answer.picture ?? null };
  await keep(read);
  return read;
}

const fail = (name: string, reason: string) => useImports.setState(({ failed }) => ({ failed: [...failed, { name, reason }] }));

/** A file that cannot be read stops nothing but itself. */
async function readOne(file: Found, signal: AbortSignal): Promise<Import | null> {
  try {
    return await importOne(file, signal);
  } catch (reason) {
    if (signal.aborted) throw reason;
    const { text, args = [] } = explain(reason);
    fail(file.name, say(useLanguage.getState().language, text, ...args));
    return null;
  }
}

/**
 * In a browser a document of ours is begun anew; the hand-made one stays where it was.
 * @param around what else the document around the pane holds
 */
export function openImport(id: string, around: Partial<Editor> = {}): void {
  const from = useImports.getState().list.find((each) => each.id === id);
  if (!from) return;
  fileHost.load(null);
  take(from.sop, { saved: from.sop, fileName: from.fileName, ...around });
  show("import");
}

export const markRight = (id: string, keys: readonly string[]) =>
  change(id, (from) => ({ ...from, confirmed: [...new Set([...from.confirmed, ...keys])] }));

export const takeBack = (id: string, key: string) => change(id, (from) => ({ ...from, confirmed: from.confirmed.filter((each) => each !== key) }));

/** Throws away what was read; the document itself is untouched. */
export async function forgetImport(id: string): Promise<void> {
  if (useEditor.getState().history?.present.id === id) await close();
  await finishImport(id);
}

/** Nothing is left to check: the SOP is filed. */
export async function finishImport(id: string): Promise<void> {
  useImports.setState(({ list }) => ({ list: list.filter((each) => each.id !== id) }));
  await del(id, store()).catch(() => undefined);
}

export async function listImports(): Promise<void> {
  const all = await entries<string, Import>(store()).catch(() => []);
  useImports.setState({ list: all.map(([, each]) => each) });
}

/** What is corrected belongs to the import. @returns the way to stop */
export function keepImports(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return useEditor.subscribe(({ history }) => {
    const sop = history?.present;
    const from = sop && useImports.getState().list.find((each) => each.id === sop.id);
    if (!from || from.sop === sop) return;
    clearTimeout(timer);
    timer = setTimeout(() => void change(sop.id, (now) => ({ ...now, sop })), 500);
  });
}

async function change(id: string, to: (from: Import) => Import): Promise<void> {
  const from = useImports.getState().list.find((each) => each.id === id);
  if (from) await keep(to(from));
}

async function keep(from: Import): Promise<void> {
  useImports.setState(({ list }) => ({
    list: list.some((each) => each.id === from.id) ? list.map((each) => (each.id === from.id ? from : each)) : [...list, from],
  }));
  // A browser that keeps nothing still lets one work.
  await set(from.id, from, store()).catch(() => undefined);
}
