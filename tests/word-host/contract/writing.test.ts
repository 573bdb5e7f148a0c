import { DocumentTrouble } from "@pane/host/DocumentTrouble";
import type { Outcome } from "@pane/host/DocumentHost";
import type { Sop } from "@pane/api/wire";
import { describe, expect, it } from "vitest";
import { letter } from "../src/document/blank";
import { textOf } from "../src/document/text";
import { descendants } from "../src/package/xml";
import { benches, deskIn, type Desk } from "./benches";
import { control, controls, copyBlock, countOf, deleteRow, moveRow, paragraphsOf, removeControl, removeState, removeSymbol, retype, symbols } from "./byHand";
import { specimen, withStep } from "./sops";

const inWord = benches.filter(({ profile }) => profile !== null);

/** A document in which the specimen stands, and the pane knows it. */
async function written(open: (bytes?: Uint8Array) => Desk, sop: Sop = specimen()): Promise<{ desk: Desk; sop: Sop }> {
  const desk = open();
  expect(await desk.host.write(sop)).toMatchObject({ kind: "written" });
  return { desk, sop };
}

async function holds(desk: Desk, sop: Sop): Promise<void> {
  const document = await desk.document();
  expect([controls(document, "cover").length, controls(document, "flow").length]).toEqual([1, 1]);
  expect([countOf(document, "del"), countOf(document, "ins")]).toEqual([0, 0]);
  const { sop: found, notes } = (await desk.host.read())!;
  expect(found).toEqual(sop);
  expect(notes).toEqual([]);
}

const changed = (sop: Sop) => withStep(sop, "s2", { activity: "Memeriksa kelengkapan", notes: "Lihat lampiran" });

describe.each(benches)("In $name", ({ open, profile }) => {
  it("an SOP is written and read back", async () => {
    const { desk, sop } = await written(open);
    await holds(desk, sop);
  });

  it("text that stood in the document stays", async () => {
    const desk = open(letter(["Dengan hormat,", "Terlampir SOP."]));
    await desk.host.write(specimen());
    await holds(desk, specimen());
    const texts = paragraphsOf(await desk.document()).map(textOf);
    expect(texts.slice(0, 2)).toEqual(["Dengan hormat,", "Terlampir SOP."]);
  });

  it("the pages of an SOP in another document lie landscape, those before stay upright", async () => {
    const desk = open(letter(["Dengan hormat,"]));
    await desk.host.write(specimen());
    const sizes = descendants((await desk.document()).body, "pgSz").map((size) => Number(size.getAttribute("w:w")) > Number(size.getAttribute("w:h")));
    expect(sizes[0]).toBe(false);
    expect(sizes).toContain(true);
  });

  it("the same SOP written twice stands there once, and the second time nothing is touched", async () => {
    const { desk, sop } = await written(open);
    const again = await desk.anew();
    await again.host.read();
    const before = await again.bytes();
    await again.host.write(sop);
    expect(await again.bytes()).toEqual(before);
    await holds(again, sop);
  });

  it("a symbol that was deleted in Word comes back at the next writing", async () => {
    const { desk, sop } = await written(open);
    const whole = symbols(await desk.document());
    await desk.byHand((document) => removeSymbol(document, "n2"));
    await desk.host.read();
    await desk.host.write(sop);
    expect(symbols(await desk.document())).toEqual(whole);
    await holds(desk, sop);
  });

  it("a change in the pane replaces what stood there", async () => {
    const { desk, sop } = await written(open);
    await desk.host.write(changed(sop));
    await holds(desk, changed(sop));
  });

  it("what is typed in Word is read, and kept when the pane writes something else", async () => {
    const { desk, sop } = await written(open);
    await desk.byHand((document) => retype(document, "Mengerjakan bagian 3", "Menyusun tanggapan"));
    const outcome = await desk.host.write(changed(sop));
    const both = withStep(changed(sop), "s3", { activity: "Menyusun tanggapan" });
    expect(outcome).toMatchObject({ kind: "written", sop: both });
    await holds(desk, both);
  });

  describe("when the same place was changed in Word and in the pane", () => {
    const collide = async (choices?: Record<string, "pane" | "document">): Promise<{ desk: Desk; outcome: Outcome; sop: Sop }> => {
      const { desk, sop } = await written(open);
      await desk.byHand((document) => retype(document, "Mengerjakan bagian 2", "Menelaah berkas"));
      return { desk, sop, outcome: await desk.host.write(changed(sop), { choices }) };
    };
    const path = "flow.steps[s2].activity";

    it("the pane asks and nothing is written", async () => {
      const { desk, outcome } = await collide();
      expect(outcome).toMatchObject({ kind: "question", collisions: [{ path, stepId: "s2", document: "Menelaah berkas", pane: "Memeriksa kelengkapan" }] });
      expect((await desk.host.read())!.sop!.flow.steps[1]!.activity).toBe("Menelaah berkas");
    });

    it("the answer decides", async () => {
      const pane = await collide({ [path]: "pane" });
      await holds(pane.desk, changed(pane.sop));
      const word = await collide({ [path]: "document" });
      await holds(word.desk, withStep(changed(word.sop), "s2", { activity: "Menelaah berkas" }));
    });
  });

  it("steps added, removed and moved in the pane stand so in the document", async () => {
    const { desk, sop } = await written(open);
    const [first, second, third, last] = sop.flow.steps as [Sop["flow"]["steps"][0], Sop["flow"]["steps"][0], Sop["flow"]["steps"][0], Sop["flow"]["steps"][0]];
    const added = { ...second, id: "s9", activity: "Mencatat dalam register", nodes: [{ id: "n9", kind: "process" as const, actors: ["a2"] }] };
    const links = [["n1", "n3"], ["n3", "n9"], ["n9", "n4"]].map(([from, to]) => ({ from: from!, to: to!, label: null }));
    const next = { ...sop, flow: { ...sop.flow, steps: [first, third, added, last], links } };
    await desk.host.write(next);
    await holds(desk, next);
  });

  it("a row deleted in Word stays deleted", async () => {
    const { desk, sop } = await written(open);
    await desk.byHand((document) => deleteRow(document, "Mengerjakan bagian 3"));
    const outcome = await desk.host.write(changed(sop));
    expect(outcome.kind).toBe("written");
    const found = (await desk.host.read())!.sop!;
    expect(found.flow.steps.map(({ id }) => id)).toEqual(["s1", "s2", "s4"]);
    expect(found.flow.steps[1]!.activity).toBe("Memeriksa kelengkapan");
  });

  it("a row moved in Word stays where it was moved to", async () => {
    const { desk, sop } = await written(open);
    await desk.byHand((document) => moveRow(document, "Mengerjakan bagian 2", "Mengerjakan bagian 3"));
    expect((await desk.host.write(withStep(sop, "s4", { notes: "Selesai" }))).kind).toBe("written");
    const found = (await desk.host.read())!.sop!;
    expect(found.flow.steps.map(({ id }) => id)).toEqual(["s1", "s3", "s2", "s4"]);
    expect(found.flow.steps[3]!.notes).toBe("Selesai");
  });

  it.each(["cover", "flow"] as const)("a deleted %s comes back at the next writing", async (block) => {
    const { desk, sop } = await written(open);
    await desk.byHand((document) => removeControl(document, block, false));
    await desk.host.write(changed(sop));
    await holds(desk, changed(sop));
  });

  it.each(["cover", "flow"] as const)("a %s that lost its control gets one again, and stands there once", async (block) => {
    const { desk, sop } = await written(open);
    await desk.byHand((document) => removeControl(document, block, true));
    await desk.host.write(changed(sop));
    await holds(desk, changed(sop));
    expect(countOf(await desk.document(), "tbl")).toBe(2);
  });

  it("a lost state part comes back at the next writing", async () => {
    const { desk, sop } = await written(open);
    await desk.byHand(removeState);
    expect((await desk.host.write(changed(sop), { choices: {} })).kind).toBeDefined();
    const outcome = await desk.host.write(changed(sop));
    if (outcome.kind === "question") await desk.host.write(changed(sop), { choices: Object.fromEntries(outcome.collisions.map(({ path }) => [path, "pane"])) });
    await holds(desk, changed(sop));
  });

  it("a document that holds another SOP is not overwritten unasked", async () => {
    const { desk } = await written(open);
    const other = { ...specimen(), id: "99999999-2222-4333-8444-555555555555" };
    expect(await desk.host.write(other)).toMatchObject({ kind: "question", collisions: [{ path: "id" }] });
    expect((await desk.host.read())!.sop!.id).toBe(specimen().id);
  });

  it("a copy of the document goes its own way", async () => {
    const { desk, sop } = await written(open);
    const copy = open(await desk.bytes());
    await copy.host.read();
    await copy.host.write(changed(sop));
    await holds(copy, changed(sop));
    const original = await desk.anew();
    await holds(original, sop);
  });

  it("sixty steps are written and changed", async () => {
    const long = specimen(60);
    const { desk } = await written(open, long);
    const next = withStep(long, "s30", { activity: "Menyusun rancangan tanggapan yang lengkap beserta seluruh lampirannya" });
    await desk.host.write(next);
    await holds(desk, next);
    if (profile) expect(desk.world!.calls.filter((call) => call.endsWith("insertOoxml")).length).toBeLessThanOrEqual(2);
  });
});

describe.each(inWord)("In $name", ({ open, profile }) => {
  it("a block that was copied is a question, and the copy goes when the user says so", async () => {
    const { desk, sop } = await written(open);
    await desk.byHand((document) => copyBlock(document, "flow"));
    expect(await desk.host.write(changed(sop))).toMatchObject({ kind: "question", collisions: [{ path: "copies" }] });
    await desk.host.write(changed(sop), { choices: { copies: "pane" } });
    await holds(desk, changed(sop));
  });

  it("a protected document is refused and stays as it is", async () => {
    const { desk, sop } = await written(open);
    desk.world!.document.protect();
    const before = textOf(control(desk.world!.document, "flow")!);
    await expect(desk.host.write(changed(sop))).rejects.toMatchObject({ code: "protected" });
    expect(textOf(control(desk.world!.document, "flow")!)).toBe(before);
  });

  it("tracked changes are off while the pane writes and on again after", async () => {
    const { desk, sop } = await written(open);
    desk.world!.document.tracking = "TrackAll";
    if (profile === "ltsc2021") {
      await expect(desk.host.write(changed(sop))).rejects.toBeInstanceOf(DocumentTrouble);
      await expect(desk.host.write(changed(sop))).rejects.toMatchObject({ code: "tracking" });
      desk.world!.document.tracking = "Off";
      return holds(desk, sop);
    }
    await desk.host.write(changed(sop));
    expect(desk.world!.document.tracking).toBe("TrackAll");
    desk.world!.document.tracking = "Off";
    await holds(desk, changed(sop));
  });

  it.each([{ notes: "Segera" }, { notes: "Berkala" }, { time: "30 menit" }, { activity: "Memeriksa berkas" }, { outputs: ["Berkas rapi"] }])("words alone (%o) are typed where they stand; nothing is replaced", async (change) => {
    // Columns are as wide as their words ask: words of like length leave the layout alone, a first note does not.
    const { desk, sop } = await written(open, withStep(withStep(specimen(), "s3", { notes: "Berkala" }), "s2", { notes: "Bulanan" }));
    desk.world!.failAt(null);
    await desk.host.write(withStep(sop, "s2", change));
    expect(desk.world!.calls.filter((call) => call.endsWith("insertOoxml"))).toEqual([]);
    await holds(desk, withStep(sop, "s2", change));
  });

  it("a block that cannot be replaced leaves the document as it was", async () => {
    const { desk, sop } = await written(open);
    desk.world!.troubles.add("malformed");
    const longer = withStep(sop, "s2", { inputs: ["Berkas", "Surat", "Formulir", "Tanda terima"] });
    await expect(desk.host.write(longer)).rejects.toBeInstanceOf(DocumentTrouble);
    desk.world!.troubles.clear();
    await holds(desk, sop);
  });

  it("the whole file is what Word holds, and is closed after", async () => {
    const { desk } = await written(open);
    const parts: number[] = [];
    const [first, second] = await Promise.all([desk.host.wholeFile((part) => parts.push(part)), desk.host.wholeFile()]);
    expect(first!.byteLength).toBe(second!.byteLength);
    expect(parts.at(-1)).toBe(1);
    expect(desk.world!.openFiles).toBe(0);
  });

  it("where Word does not give the file, it says where the saved document lies", async () => {
    const { desk } = await written(open);
    desk.world!.document.url = "https://kantor.example/SOP.docx";
    desk.world!.troubles.add("no-file");
    await expect(desk.host.wholeFile()).rejects.toMatchObject({ code: "noFile", detail: { address: "https://kantor.example/SOP.docx" } });
    expect(desk.world!.document.saves).toBe(1);
  });
});

it("A new SOP opens as a complete document of its own", async () => {
  const desk = deskIn(letter(), { profile: "win-m365" });
  await (desk.host as any).openNew(specimen());
  const opened = deskIn(desk.world.opened[0]!, { profile: "win-m365" });
  await holds(opened, specimen());
});
