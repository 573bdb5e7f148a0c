import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newSop } from "../../src/state/edits/newSop";
import { currentSop, take } from "../../src/state/editor";
import { entriesOf, isMarkedList, withoutMarks } from "../../src/state/listMarks";
import { stepsOf } from "../../src/state/paste/addRows";
import { setCell } from "../../src/state/stepActions";

const plain = ["Surat pengaduan", "Fotokopi KTP"];

describe("marks before list entries", () => {
  it.each([
    ["1. Surat pengaduan\n2. Fotokopi KTP"],
    ["1) Surat pengaduan\r\n2)\tFotokopi KTP"],
    ["- Surat pengaduan\n– Fotokopi KTP"],
    ["•\u00a0Surat pengaduan\n* Fotokopi KTP"],
    ["a. Surat pengaduan\nb. Fotokopi KTP"],
    ["C) Surat pengaduan\nD) Fotokopi KTP"],
  ])("go: %j", (text) => expect(entriesOf(text)).toEqual(plain));

  it.each(["1 (satu) berkas", "2.5 kg", "1.000 lembar", "A. Yani 5", "-5 derajat", "1.", "-", "2026. Laporan"])("%j has none", (text) =>
    expect(entriesOf(text)).toEqual([text]),
  );

  it("a letter typed alone is one in its own place of the list", () => {
    expect(withoutMarks(["b. Fotokopi KTP"], 1)).toEqual(["Fotokopi KTP"]);
    expect(withoutMarks(["b. Fotokopi KTP"], 0)).toEqual(["b. Fotokopi KTP"]);
  });

  it("go whatever number they bear", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.constantFrom(".", ")"), (number, end) => {
        expect(entriesOf(`${number}${end} Surat`)).toEqual(["Surat"]);
      }),
    ));
});

it("a list copied from Word is no table, rows with numbers and cells are", () => {
  expect(isMarkedList("1.\tSurat\n2.\tKTP\n")).toBe(true);
  expect(isMarkedList("1.\tMenerima surat\t5 menit")).toBe(false);
  expect(isMarkedList("Surat\tKTP")).toBe(false);
});

it("cells of pasted rows lose the marks of their lists, not those of other texts", () => {
  const rows = [["Menyusun", "1. Surat\n2. KTP", "- Konsep", "1. penting"]];
  const [step] = stepsOf({ columns: ["activity", "inputs", "outputs", "notes"], names: [], rows });
  expect(step!.texts).toMatchObject({ inputs: ["Surat", "KTP"], outputs: ["Konsep"], notes: "1. penting" });
});

it("what is typed into a list cell loses them, what is stored elsewhere keeps its own", () => {
  const sop = newSop("5f2f5a53-9a51-4b6e-8a55-0d7f0c1c9a10", ["Petugas", "Kepala"]);
  const [first] = sop.flow.steps;
  const steps = [{ ...first!, outputs: ["1. Konsep"] }, ...sop.flow.steps.slice(1)];
  take({ ...sop, flow: { ...sop.flow, steps } });
  setCell(first!.id, "inputs", "1. Surat pengaduan\n2. Fotokopi KTP", true);
  expect(currentSop()!.flow.steps[0]).toMatchObject({ inputs: plain, outputs: ["1. Konsep"] });
});
