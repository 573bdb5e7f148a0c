import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { letter } from "../src/document/blank";
import { profiles, type ProfileId } from "../src/profiles";
import { deskIn } from "./benches";
import { example, specimen, withStep } from "./sops";

/** Where the documents go that other programs shall open. */
const folder = process.env["SIMULATED_DOCUMENTS"]!;

it.each(Object.keys(profiles) as ProfileId[])("a document that went through everything in %s is written for other programs to open", async (profile) => {
  const desk = deskIn(letter(["Dengan hormat,"]), { profile });
  await desk.host.write(specimen());
  await desk.host.setRounds([{ name: "Tinjauan", reviewer: "", startedAt: "2026-01-05T08:00:00", verdict: null, decidedOn: null, remark: "" }]);
  const [comment] = await desk.host.comment({ kind: "add", stepId: "s2", field: "time", text: "Terlalu singkat." });
  await desk.host.comment({ kind: "reply", commentId: comment!.id, text: "Diperpanjang." });
  await desk.host.write(withStep(specimen(), "s2", { time: "10 menit" }));
  await desk.host.write(withStep(specimen(), "s2", { time: "10 menit", inputs: ["Berkas", "Surat", "Formulir"] }));
  await desk.host.addAnnex();
  expect((await desk.host.read())!.comments).toHaveLength(1);
  const long = deskIn(letter(), { profile });
  await long.host.write(example("93-SYNTHETIC-setda-keputusan-bupati"));
  writeFileSync(`${folder}/${profile}.docx`, await desk.bytes());
  writeFileSync(`${folder}/${profile}-long.docx`, await long.bytes());
});
