import { create } from "zustand";
import { createStore, del, entries, get, set } from "idb-keyval";
import type { Comment, ReviewRound, Sop } from "../api/wire";
import { fileHost } from "./fileHost";
import { take, useEditor } from "./editor";

/*
 * What is being written is kept in this browser, one draft an SOP, so that a reload or a crash loses nothing.
 * A tab comes back to its own draft; a new tab offers the latest ones.
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
}

export interface DraftEntry {
  id: string;
  title: string;
  number: string;
  savedAt: number;
}

/** `failing` when the browser refuses to keep drafts: its storage is full or closed. */
export const useDrafts = create<{ failing: boolean; list: DraftEntry[] }>()(() => ({ failing: false, list: [] }));

const most = 12;
const pause = 800;
const tabKey = "sop-word-addin.draft";
const store = () => createStore("sop-word-addin", "drafts");

async function keep(): Promise<void> {
  const { history, fileName, comments, rounds } = useEditor.getState();
  if (!history) return;
  const sop = history.present;
  const draft: Draft = { version: 1, sop, savedAt: Date.now(), fileName, document: await fileHost.wholeFile(), comments, rounds };
  try {
    await set(sop.id, draft, store());
    sessionStorage.setItem(tabKey, sop.id);
    useDrafts.setState({ failing: false });
  } catch {
    // Out of space or forbidden: work goes on, but the user must know that it is not kept.
    useDrafts.setState({ failing: true });
  }
}

/** @returns the way to stop */
export function keepDrafts(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = useEditor.getState();
  return useEditor.subscribe((now) => {
    const isSame = now.history?.present === last.history?.present && now.comments === last.comments && now.rounds === last.rounds;
    last = now;
    if (!now.history || isSame) return;
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  });
}

export async function listDrafts(): Promise<void> {
  try {
    const all = (await entries<string, Draft>(store())).filter(([, draft]) => draft.version === 1);
    all.sort(([, a], [, b]) => b.savedAt - a.savedAt);
    for (const [id] of all.slice(most)) await del(id, store());
    useDrafts.setState({
      list: all.slice(0, most).map(([id, { sop, savedAt }]) => ({ id, title: sop.cover.title, number: sop.cover.number, savedAt })),
    });
  } catch {
    useDrafts.setState({ failing: true });
  }
}

export async function resumeDraft(id: string): Promise<boolean> {
  try {
    const draft = await get<Draft>(id, store());
    if (draft?.version !== 1) return false;
    fileHost.load(draft.document);
    take(draft.sop, { fileName: draft.fileName, comments: draft.comments ?? [], rounds: draft.rounds ?? [], discussed: draft.document !== null });
    sessionStorage.setItem(tabKey, id);
    return true;
  } catch {
    useDrafts.setState({ failing: true });
    return false;
  }
}

export async function forgetDraft(id: string): Promise<void> {
  await del(id, store());
  await listDrafts();
}

/** Brings back what this tab was working on before it was reloaded. */
export async function resumeTab(): Promise<void> {
  let id: string | null = null;
  try {
    id = sessionStorage.getItem(tabKey);
  } catch {
    // Storage is closed; there is no draft either.
  }
  if (!id || !(await resumeDraft(id))) await listDrafts();
}

/** Leaves the draft for the start page. */
export function leaveTab(): void {
  try {
    sessionStorage.removeItem(tabKey);
  } catch {
    // As above.
  }
}
