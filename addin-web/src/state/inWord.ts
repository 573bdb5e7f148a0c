import { InPlaceHost } from "../host/InPlaceHost";
import { openInWord } from "../host/word";
import type { Text } from "../i18n/texts";
import { take } from "./editor";
import { importOne, openImport } from "./imports/imports";
import { useHost } from "./inPlace";
import { testIn } from "./selfTest";
import { sightsOf } from "./sights";
import { work } from "./work";

/** Makes the document that Word has open the pane's document, and takes the SOP that stands in it. */
export async function openDocumentAround(): Promise<void> {
  const word = await openInWord();
  if (!word) return;
  const inPlace = new InPlaceHost(word);
  const { comments, tracking } = word.can();
  const limits: Text[] = [...(comments ? [] : (["word.limit.comments"] as const)), ...(tracking ? [] : (["word.limit.tracking"] as const))];
  useHost.setState({ inPlace, limits, dark: word.isDark(), signsComments: comments });
  testIn(word);
  await work("work.reading", async (signal) => {
    const answer = await inPlace.read(signal);
    if (!answer?.sop) return;
    take(answer.sop, { saved: answer.sop, notes: answer.notes, comments: answer.comments, rounds: answer.rounds, trackedChanges: answer.trackedChanges, sights: sightsOf(answer) });
    const madeByHand = answer.notes.some(({ code }) => code === "word.noState");
    const bytes = madeByHand ? await inPlace.wholeFile(undefined, signal) : null;
    const read = bytes && (await importOne({ name: answer.sop.cover.title, bytes }, signal));
    if (read) openImport(read.id, { comments: answer.comments });
  });
}
