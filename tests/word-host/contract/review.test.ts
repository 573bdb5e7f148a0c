import type { ReviewRound } from "@pane/api/wire";
import { describe, expect, it } from "vitest";
import { letter } from "../src/document/blank";
import { descendants, closest, child, val } from "../src/package/xml";
import type { WordDocument } from "../src/document/WordDocument";
import { benches, deskIn, type Desk } from "./benches";
import { retype } from "./byHand";
import { specimen, withStep } from "./sops";

const first: ReviewRound = {
  name: "Tinjauan Bagian Hukum",
  reviewer: "Peninjau Contoh",
  startedAt: "2026-01-05T08:00:00",
  verdict: "needsWork",
  decidedOn: "2026-01-06",
  remark: "Waktu & kelengkapan <belum> lengkap.",
};
const second: ReviewRound = { name: "Tinjauan kedua", reviewer: "", startedAt: "2026-01-07T08:00:00", verdict: null, decidedOn: null, remark: "" };

const annexes = (document: WordDocument): Element[] =>
  descendants(document.body, "sdt").filter((sdt) => val(child(child(sdt, "sdtPr")!, "tag"))?.startsWith("sop:review:"));

async function reviewed(open: () => Desk): Promise<Desk> {
  const desk = open();
  await desk.host.write(specimen());
  await desk.host.setRounds([first, second]);
  await desk.host.comment({ kind: "add", stepId: "s2", field: "activity", text: "Siapa yang memeriksa?" });
  return desk;
}

describe.each(benches)("In $name", ({ open, profile }) => {
  it("review rounds are kept in the document, through updates and in a pane that opens anew", async () => {
    const desk = await reviewed(open);
    await desk.host.write(withStep(specimen(), "s3", { inputs: ["Berkas", "Surat", "Formulir"] }));
    const again = await desk.anew();
    expect((await again.host.review())!.rounds).toEqual([first, second]);
    expect((await again.host.read())!.rounds).toEqual([first, second]);
    await again.host.setRounds([]);
    expect((await again.host.review())!.rounds).toEqual([]);
  });

  it("what reviewers left is read without agreeing to what was typed in the document", async () => {
    const desk = await reviewed(open);
    await desk.byHand((document) => retype(document, "Mengerjakan bagian 3", "Menyusun tanggapan"));
    expect((await desk.host.review())!.comments.map(({ text }) => text)).toEqual(["Siapa yang memeriksa?"]);
    const outcome = await desk.host.write(withStep(specimen(), "s1", { notes: "Segera" }));
    expect(outcome).toMatchObject({ kind: "written", sop: { flow: { steps: [{ notes: "Segera" }, {}, { activity: "Menyusun tanggapan" }, {}] } } });
  });

  it("the summary stands once at the document's end, and the SOP is as before", async () => {
    const desk = await reviewed(open);
    await desk.host.addAnnex();
    const [comment] = (await desk.host.review())!.comments;
    await desk.host.comment({ kind: "reply", commentId: comment!.id, text: "Petugas loket." });
    await desk.host.addAnnex();
    const [annex, ...more] = annexes(await desk.document());
    expect(more).toEqual([]);
    expect(annex!.textContent).toContain("Petugas loket.");
    const { sop, notes, comments } = (await desk.host.read())!;
    expect([sop, notes, comments.length]).toEqual([specimen(), [], 1]);
    expect((await desk.host.write(withStep(specimen(), "s2", { notes: "Segera" }))).kind).toBe("written");
    expect(annexes(await desk.document())).toHaveLength(1);
  });

  if (profile === null) return;

  it("a comment's place is selected, or at least its row", async () => {
    const desk = await reviewed(open);
    const [comment] = (await desk.host.review())!.comments;
    desk.world!.selection = null;
    await desk.host.reveal({ commentId: comment!.id });
    expect((closest(desk.world!.selection!, "tr") ?? desk.world!.selection!).textContent).toContain("Mengerjakan bagian 2");
    await desk.host.reveal({ stepId: "s3" });
    expect(closest(desk.world!.selection!, "tr")!.textContent).toContain("Mengerjakan bagian 3");
  });

  it("a protected document takes neither rounds nor summary", async () => {
    const desk = await reviewed(open);
    desk.world!.document.protect();
    await expect(desk.host.setRounds([])).rejects.toMatchObject({ code: "protected" });
    await expect(desk.host.addAnnex()).rejects.toMatchObject({ code: "protected" });
    expect((await desk.host.review())!.rounds).toEqual([first, second]);
  });
});

it("A summary that Word does not take leaves the document as it was", async () => {
  const desk = deskIn(letter(), { profile: "web" });
  await desk.host.write(specimen());
  await desk.host.setRounds([first]);
  desk.world.troubles.add("malformed");
  await expect(desk.host.addAnnex()).rejects.toMatchObject({ code: "failed" });
  desk.world.troubles.clear();
  expect(annexes(desk.world.document)).toEqual([]);
  expect((await desk.host.read())!.notes).toEqual([]);
});
