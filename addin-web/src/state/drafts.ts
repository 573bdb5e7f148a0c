import { create } from "zustand";
import { createStore, del, entries, get, set, update } from "idb-keyval";
import type { Comment, ReviewRound, Sop } from "../api/wire";
import { fileHost } from "./fileHost";
import { isUnsaved, nothing, take, useEditor, type Editor, type SavedAs } from "./editor";
import { ofTab } from "./kept";
import { tell } from "./work";

/*
 * What is being written is kept in this browser, one draft each time an SOP is opened, so that a reload or a crash loses
 * nothing and a filed copy never takes the place of what was written since. A tab comes back to its own draft; a new tab
 * offers the latest ones.
 */
interface Draft {
  version: 1;
  sop: Sop;
  savedAt: number;
  fileName: string | null;
  /** The .docx it came from, without which its comments would be lost. */
  document: ArrayBuffer | null;
  comments?: Comment[];
  rounds?: ReviewRound[];
  /** Where it was last the same as in the pane, and whether it still is; drafts of before say neither. */
  savedAs?: SavedAs;
  unsaved?: boolean;
}

export interface DraftEntry {
  id: string;
  title: string;
  number: string;
  savedAt: number;
  unsaved: boolean;
}

interface Drafts {
  /** The browser refuses to keep drafts: its storage is full or closed. */
  failing: boolean;
  list: DraftEntry[];
  /** The content that the draft of this tab holds. */
  kept: Sop | null;
}

export const useDrafts = create<Drafts>()(() => ({ failing: false, list: [], kept: null }));

const most = 24;
const pause = 800;
const draftOfTab = ofTab("draft");
const store = () => createStore("sop-word-addin", "drafts");

/** One after the other, so that a list asked for last knows of everything before it. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const done = last.then(job);
  last = done.catch(() => undefined);
  return done;
}

// Out of space or forbidden: work goes on, but the user must know that it is not kept.
const orFail = (job: () => Promise<void>) =>
  inTurn(job).catch(() => {
    useDrafts.setState({ failing: true });
  });

function keep(editor: Editor): Promise<void> {
  const { history, fileName, comments, rounds, savedAs, draft: id } = editor;
  const document = fileHost.wholeFile();
  return orFail(async () => {
    if (!history) return;
    const sop = history.present;
    const draft: Draft = { version: 1, sop, savedAt: Date.now(), fileName, document: await document, comments, rounds, savedAs, unsaved: isUnsaved(editor) };
    await set(id, draft, store());
    if (useEditor.getState().draft === id) draftOfTab.write(id);
    useDrafts.setState({ failing: false, kept: sop });
  });
}

const keptParts = ["saved", "savedAs", "comments", "rounds", "discussed"] as const;

/** @returns the way to stop */
export function keepDrafts(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return useEditor.subscribe((now, before) => {
    if (now.draft !== before.draft) {
      clearTimeout(timer);
      void leave(before);
      if (now.history && now.history.present !== useDrafts.getState().kept) void keep(now);
    } else if (keptParts.some((part) => now[part] !== before[part]) || now.history?.present !== before.history?.present) {
      clearTimeout(timer);
      // That it was downloaded or filed must hold even when the page is closed right after.
      timer = setTimeout(() => void keep(useEditor.getState()), now.saved === before.saved ? pause : 0);
    }
  });
}

/** What was written until the last moment is kept; what was only looked at is not. The document is no longer at hand. */
function leave(editor: Editor): Promise<void> {
  const { history, savedAs, draft: id } = editor;
  return orFail(async () => {
    if (!history) return;
    const unsaved = isUnsaved(editor);
    const looked = !unsaved && history.past.length === 0 && (savedAs.kind === "opened" || savedAs.kind === "new");
    if (looked) return del(id, store());
    await update<Draft>(id, (old) => ({ version: 1, savedAt: Date.now(), fileName: editor.fileName, document: null, ...old, sop: history.present, savedAs, unsaved }), store());
  });
}

const listDrafts = (): Promise<void> =>
  orFail(async () => {
    const all = (await entries<string, Draft>(store())).filter(([, draft]) => draft.version === 1);
    all.sort(([, a], [, b]) => b.savedAt - a.savedAt);
    for (const [id] of all.slice(most)) await del(id, store());
    // What is filed as it is lies in the register; its draft stays only for the tab that has it open.
    const going = all.slice(0, most).filter(([, { savedAs, unsaved = true }]) => unsaved || savedAs?.kind !== "archived");
    useDrafts.setState({
      list: going.map(([id, { sop, savedAt, unsaved = true }]) => ({ id, title: sop.cover.title, number: sop.cover.number, savedAt, unsaved })),
    });
  });

export async function resumeDraft(id: string): Promise<boolean> {
  try {
    const draft = await inTurn(() => get<Draft>(id, store()));
    if (draft?.version !== 1) return false;
    const { sop, fileName, document, comments = [], rounds = [], savedAs = { kind: "opened" }, unsaved = true } = draft;
    fileHost.load(document);
    useDrafts.setState({ kept: sop });
    take(sop, { draft: id, fileName, comments, rounds, savedAs, saved: unsaved ? null : sop });
    draftOfTab.write(id);
    return true;
  } catch {
    useDrafts.setState({ failing: true });
    return false;
  }
}

export async function forgetDraft(id: string): Promise<void> {
  await orFail(() => del(id, store()));
  await listDrafts();
}

/** Brings back what this tab was working on before it was reloaded. */
export async function resumeTab(): Promise<void> {
  const id = draftOfTab.read();
  if (!id || !(await resumeDraft(id))) await listDrafts();
}

/** Puts the SOP aside, its draft kept, and shows the start page. */
export async function close(): Promise<void> {
  draftOfTab.write(null);
  fileHost.load(null);
  useEditor.setState(nothing, true);
  tell(null);
  await listDrafts();
}
