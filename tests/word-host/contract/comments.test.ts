import type { Comment, Sop } from "@pane/api/wire";
import { describe, expect, it } from "vitest";
import { benches, type Desk } from "./benches";
import { deleteRow, retype } from "./byHand";
import { specimen, withStep } from "./sops";

/** What a comment says whoever had to write it down again. */
const said = (text: string) => text.replace(/^\[[^\]]*\] /, "");

const told = ({ stepId, text, resolved, replies }: Comment) => ({ stepId, text: said(text), resolved, replies: replies.map((reply) => said(reply.text)) });

async function reviewed(open: () => Desk): Promise<{ desk: Desk; sop: Sop }> {
  const desk = open();
  const sop = specimen();
  await desk.host.write(sop);
  const [first] = await desk.host.comment({ kind: "add", stepId: "s2", text: "Siapa yang memeriksa?" });
  await desk.host.comment({ kind: "reply", commentId: first!.id, text: "Petugas loket." });
  const all = await desk.host.comment({ kind: "add", stepId: "s3", text: "Waktunya terlalu singkat." });
  await desk.host.comment({ kind: "resolve", commentId: all.find(({ stepId }) => stepId === "s3")!.id });
  return { desk, sop };
}

const review = [
  { stepId: "s2", text: "Siapa yang memeriksa?", resolved: false, replies: ["Petugas loket."] },
  { stepId: "s3", text: "Waktunya terlalu singkat.", resolved: true, replies: [] },
];

const commentsIn = async (desk: Desk) => (await desk.host.read())!.comments;

describe.each(benches)("In $name", ({ open, profile }) => {
  it("comments are written, answered, resolved, reopened and deleted", async () => {
    const { desk } = await reviewed(open);
    const comments = await commentsIn(desk);
    expect(comments.map(told)).toEqual(review);
    const [first] = await desk.host.comment({ kind: "reopen", commentId: comments[1]!.id });
    const left = await desk.host.comment({ kind: "delete", commentId: first!.id });
    expect(left.map(told)).toEqual([{ ...review[1], resolved: false }]);
  });

  it("comments stay on their steps through ten regenerations", async () => {
    const { desk } = await reviewed(open);
    let sop = specimen();
    for (let round = 1; round <= 10; round++) {
      // By turns words alone, more lines in a cell, and a new row above the commented ones.
      if (round % 3 === 1) sop = withStep(sop, "s4", { notes: `Putaran ${round}` });
      else if (round % 3 === 2) sop = withStep(sop, "s2", { inputs: Array.from({ length: round }, (_, index) => `Berkas ${index + 1}`) });
      else sop = withRowAbove(sop, round);
      expect((await desk.host.write(sop)).kind).toBe("written");
    }
    const found = await desk.host.read();
    expect(found!.sop).toEqual(sop);
    expect(found!.comments.map(told)).toEqual(review);
    if (profile !== "web" && profile !== "mac") expect(found!.comments.map(({ text }) => text)).toEqual(review.map(({ text }) => text));
  });

  it("a comment on a cell that changes its words stays, as does one that the reviewer wrote in Word", async () => {
    const { desk, sop } = await reviewed(open);
    await desk.byHand((document) => retype(document, "Mengerjakan bagian 1", "Menerima permohonan"));
    await desk.host.write(withStep(sop, "s2", { activity: "Memeriksa berkas" }));
    expect((await commentsIn(desk)).map(told)).toEqual(review);
  });

  it("a comment on a step that the pane deletes is not lost", async () => {
    const { desk, sop } = await reviewed(open);
    const steps = sop.flow.steps.filter(({ id }) => id !== "s2");
    await desk.host.write({ ...sop, flow: { ...sop.flow, steps, links: [{ from: "n1", to: "n3", label: null }, { from: "n3", to: "n4", label: null }] } });
    const comments = await commentsIn(desk);
    expect(comments.map(({ text }) => said(text))).toContain("Siapa yang memeriksa?");
    expect(comments.find(({ text }) => said(text) === review[1]!.text)).toMatchObject({ stepId: "s3", resolved: true });
  });

  it("a row that was deleted in Word takes its comments with it, and only those", async () => {
    const { desk, sop } = await reviewed(open);
    await desk.byHand((document) => deleteRow(document, "Mengerjakan bagian 2"));
    await desk.host.write(withStep(sop, "s4", { notes: "Selesai" }));
    expect((await commentsIn(desk)).map(told)).toEqual([review[1]]);
  });
});

function withRowAbove(sop: Sop, round: number): Sop {
  const [first, ...others] = sop.flow.steps as [Sop["flow"]["steps"][0], ...Sop["flow"]["steps"]];
  const added = { ...first, id: `t${round}`, activity: `Menyiapkan putaran ${round}`, nodes: [{ id: `m${round}`, kind: "process" as const, actors: ["a1"] }] };
  const links = sop.flow.links.map((link) => (link.from === "n1" ? { ...link, from: `m${round}` } : link));
  return { ...sop, flow: { ...sop.flow, steps: [first, added, ...others], links: [{ from: "n1", to: `m${round}`, label: null }, ...links] } };
}
