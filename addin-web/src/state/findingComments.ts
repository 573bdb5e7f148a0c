import type { Comment, CommentChange, Finding } from "../api/wire";
import { useAuthor } from "./discussion";
import { buildDocument } from "./documents";
import { useEditor } from "./editor";
import { fileHost } from "./fileHost";
import { useHost } from "./inPlace";
import { targetOf } from "./navigation";
import { aboutReview } from "./review";
import { tell, tellProgress, work } from "./work";

type Place = Pick<CommentChange, "stepId" | "field">;

/** Where in the document a comment about a finding hangs: what concerns no single field hangs on the title. */
function placeOf(finding: Finding): Place {
  const target = targetOf(finding.where);
  if (target && "step" in target) {
    const isCell = ["activity", "inputs", "time", "outputs", "notes"].includes(target.field);
    return { stepId: target.step, field: isCell ? target.field : "activity" };
  }
  return { stepId: null, field: target && "cover" in target && target.cover !== "page" ? target.cover.split(".")[0] : "title" };
}

/** One comment a place, with all that was found there. */
export function commentsOn(findings: readonly Finding[], known: readonly Comment[]): CommentChange[] {
  const places = new Map<string, Place & { lines: string[] }>();
  for (const finding of findings) {
    // A comment about open comments would keep itself alive.
    if (finding.rule === aboutReview) continue;
    const place = placeOf(finding);
    const key = `${place.stepId} ${place.field}`;
    const lines = [...(places.get(key)?.lines ?? []), `${finding.message} (${finding.rule})`];
    places.set(key, { ...place, lines });
  }
  const open = new Set(known.filter((comment) => !comment.resolved).map((comment) => comment.text));
  return [...places.values()]
    .map(({ lines, ...place }): CommentChange => ({ kind: "add", ...place, text: lines.join("\n") }))
    .filter(({ text }) => !open.has(text!));
}

/** Puts findings into the document as a reviewer's comments; what already stands there open is not said twice. */
export const commentFindings = (findings: readonly Finding[]) =>
  work("work.findingComments", async (signal) => {
    await buildDocument(signal);
    const host = useHost.getState().inPlace ?? fileHost;
    const changes = commentsOn(findings, useEditor.getState().comments);
    const signature = { author: useAuthor.getState().name || null, utcOffset: -new Date().getTimezoneOffset() };
    let comments: Comment[] | null = null;
    try {
      for (const [done, change] of changes.entries()) {
        comments = await host.comment({ ...change, ...signature }, signal);
        tellProgress((done + 1) / changes.length);
      }
    } finally {
      // At once, so that draft and check follow once; also what was written before the user gave up.
      if (comments) useEditor.setState({ comments, discussed: host === fileHost });
    }
    tell({ kind: "success", text: changes.length > 0 ? "review.commented" : "review.allCommented", args: [changes.length] });
  });
