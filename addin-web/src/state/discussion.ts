import { create } from "zustand";
import { summarizeReview } from "../api/documents";
import type { CommentChange, ReviewRound } from "../api/wire";
import type { DocumentHost } from "../host/DocumentHost";
import { safeName, saveFile } from "../host/download";
import { connection } from "./connection";
import { writeFile } from "./documents";
import { committedSop, isUnsaved, useEditor } from "./editor";
import { fileHost } from "./fileHost";
import { useHost, writeInPlace } from "./inPlace";
import { kept } from "./kept";
import { sightsOf } from "./sights";
import { tell, work } from "./work";

/*
 * What reviewers say. It lives in the document and not in the SOP: every change goes there at once, and undo knows nothing of it.
 */
const remembered = kept("author", (text) => text ?? "");

/** Who writes comments, where nobody but the user can say so. */
export const useAuthor = create(() => ({ name: remembered.read() }));

export function setAuthor(name: string): void {
  remembered.write(name);
  useAuthor.setState({ name });
}

const host = (): DocumentHost => useHost.getState().inPlace ?? fileHost;

/** Puts into the document what only the pane knows yet: comments hang on what stands there. */
async function bringUpToDate(signal: AbortSignal): Promise<void> {
  const sop = committedSop();
  const { inPlace } = useHost.getState();
  if (!sop) return;
  const isDone = inPlace ? !isUnsaved(useEditor.getState()) || (await writeInPlace(inPlace, sop, signal)) : await writeFile(sop, signal);
  if (!isDone) throw new DOMException("", "AbortError");
}

async function make(signal: AbortSignal): Promise<ArrayBuffer> {
  const bytes = await host().wholeFile(undefined, signal);
  if (bytes) return bytes;
  await bringUpToDate(signal);
  return (await host().wholeFile(undefined, signal))!;
}

/** Only a file in the browser is not saved by Word. */
const discussed = () => ({ discussed: useHost.getState().inPlace === null });

/** @returns false when it did not come to pass, and what was typed is still needed */
export const changeComment = (change: CommentChange): Promise<boolean> =>
  work("work.commenting", async (signal) => {
    if (change.kind === "add") await bringUpToDate(signal);
    const utcOffset = -new Date().getTimezoneOffset();
    const comments = await host().comment({ ...change, author: useAuthor.getState().name || null, utcOffset }, signal);
    useEditor.setState({ comments, ...discussed() });
  });

export const saveRounds = (rounds: ReviewRound[]): Promise<boolean> =>
  work("work.rounds", async (signal) => {
    await make(signal);
    await host().setRounds(rounds, signal);
    useEditor.setState({ rounds, ...discussed() });
  });

/** @param round from 1 */
export const downloadSummary = (round: number, name: string): Promise<boolean> =>
  work("work.summary", async (signal) => {
    const file = safeName(name);
    saveFile(file, await summarizeReview(await make(signal), round, signal));
    tell({ kind: "success", text: "download.done", args: [file] });
  });

export const addAnnex = (): Promise<boolean> =>
  work("work.annex", async (signal) => {
    await make(signal);
    const notes = await host().addAnnex(signal);
    useEditor.setState(discussed());
    tell({ kind: "success", text: "discussion.annexed", lines: notes.map(({ message }) => message) });
  });

/** Brings the comment's place into view, in a document that has one. */
export const revealComment = (commentId: string): Promise<boolean> => work("work.revealing", () => host().reveal({ commentId }));

export const useRefreshing = create(() => ({ refreshing: false }));

/** Takes what was said in the document meanwhile, by Word's own comments or by another reviewer. */
export async function refreshDiscussion(): Promise<void> {
  if (useRefreshing.getState().refreshing || useEditor.getState().history === null) return;
  useRefreshing.setState({ refreshing: true });
  const of = useEditor.getState().history?.present.id;
  try {
    const review = await host().review();
    if (review && useEditor.getState().history?.present.id === of) {
      const { comments, rounds, trackedChanges } = review;
      useEditor.setState({ comments, rounds, trackedChanges, sights: sightsOf(review) });
    }
  } catch (reason) {
    // What was known is still shown; the user can ask again.
    connection.failed(reason);
  } finally {
    useRefreshing.setState({ refreshing: false });
  }
}

/** Now, by the clock on the wall, as dates of comments are. */
export function wallClock(now = new Date()): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
