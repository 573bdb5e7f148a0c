import type { ReadNote } from "../api/wire";
import { bringCommentsBack, notesOf } from "./commentsBack";
import { blocksIn, sayings, stateOf, type Parts } from "./docx";
import { DocumentTrouble } from "./DocumentTrouble";
import type { OpenDocument } from "./OpenDocument";
import { persistently } from "./patience";
import type { Rewriting, Step } from "./rewriting";
import { storedThreads, type StoredThread } from "./threads";

/**
 * Does the steps, looks whether they came to what they should, and takes them back when they do not after several tries.
 * @param before the document as it is
 * @returns what the user should know of its comments
 * @throws DocumentTrouble `failed` when nothing came of it, `half` when it could not be taken back
 */
export async function carryOut(document: OpenDocument, { steps, expected, state, wanted }: Rewriting, before: Parts): Promise<ReadNote[]> {
  const formerState = stateOf(before);
  if (steps.length === 0 && state === formerState) return [];
  let begun: Step[] = [];
  try {
    await persistently(async (attempt) => {
      await document.untracked(async () => {
        for (const step of steps) {
          if (attempt > 0 && begun.includes(step) && (await step.isDone(document))) continue;
          begun = [...begun, step];
          await step.perform(document);
        }
      });
      await verify(document, expected);
      await document.setState(state);
    });
  } catch (reason) {
    await takeBack(document, begun, formerState);
    throw new DocumentTrouble("failed", { reason });
  }
  return notesOf(await bringCommentsBack(document, storedThreads(wanted), (thread) => tagOf(wanted, thread)));
}

/** The tag of the block that a comment hangs in. */
export const tagOf = (parts: Parts, { block }: StoredThread): string => blocksIn(parts).find(({ name }) => name === block)!.tag;

/** @throws when a block does not say what was written into it */
async function verify(document: OpenDocument, expected: Rewriting["expected"]): Promise<void> {
  for (const [tag, says] of expected) {
    const found = blocksIn(await document.markupOf(tag)).find((block) => block.tag === tag);
    if (JSON.stringify(found?.tables.map(sayings)) !== JSON.stringify(says)) throw new Error(`${tag} does not hold what was written.`);
  }
}

async function takeBack(document: OpenDocument, begun: readonly Step[], state: string | null): Promise<void> {
  try {
    await persistently(() =>
      document.untracked(async () => {
        for (const step of begun.toReversed()) await step.undo(document);
      }),
    );
    if (state !== null) await document.setState(state);
  } catch (reason) {
    throw new DocumentTrouble("half", { reason });
  }
}
