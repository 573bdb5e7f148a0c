import { describe, expect, it } from "vitest";
import type { Sop } from "../../src/api/wire";
import { changesOf } from "../../src/state/changes";
import { newSop } from "../../src/state/edits/newSop";
import { applyEdits, disjoint } from "../../src/state/fixes";

const shown = (before: Sop, after: Sop) => changesOf(before, after, (kind) => `<${kind}>`);

const blank = () => newSop("11111111-1111-4111-8111-111111111111", ["Pemohon", "Petugas"]);

describe("a fix", () => {
  it("sets its places and leaves the SOP before it as it was", () => {
    const before = blank();
    const after = applyEdits(before, [
      { path: "flow.steps[1].time", value: "5 menit" },
      { path: "flow.steps[0].nodes[0].text", value: "Mulai" },
    ]);
    expect(after.flow.steps[1]!.time).toBe("5 menit");
    expect(after.flow.steps[0]!.nodes[0]!.text).toBe("Mulai");
    expect(before).toEqual(blank());
  });

  it("for a place that is gone changes nothing", () => {
    const before = blank();
    expect(applyEdits(before, [{ path: "flow.steps[9].time", value: "5 menit" }])).toBe(before);
  });

  it("is shown as what stood there and what will", () => {
    const before = blank();
    const after = applyEdits(before, [{ path: "flow.steps[1].time", value: "5 menit" }]);
    expect(shown(before, after)).toEqual([{ before: "–", after: "5 menit" }]);
  });

  it("names symbols, executors and arrows as a person does", () => {
    const before = blank();
    const { actors, links, steps } = before.flow;
    const [from, to] = [steps[0]!.nodes[0]!.id, steps[1]!.nodes[0]!.id];
    const change = (path: string, value: unknown) => shown(before, applyEdits(before, [{ path, value }]));
    expect(change("flow.steps[1].nodes[0].kind", "decision")).toEqual([{ before: `<${steps[1]!.nodes[0]!.kind}>`, after: "<decision>" }]);
    expect(change("flow.actors", [...actors].reverse())).toEqual([{ before: "Pemohon; Petugas", after: "Petugas; Pemohon" }]);
    expect(change("flow.actors", actors.slice(1))).toEqual([{ before: "Pemohon", after: "" }]);
    expect(change("flow.links", [...links, { from: to, to: from, label: "Tidak" }])).toEqual([{ before: "", after: "2 → 1: Tidak" }]);
  });
});

describe("an arrow that is led elsewhere", () => {
  it("stays one arrow, and symbols that share a row are told apart", () => {
    const before = blank();
    const { links, steps } = before.flow;
    const [box] = steps[1]!.nodes;
    const diamond = { ...box!, id: "d", kind: "decision" as const, text: "Perlu?" };
    const led = links.findIndex(({ to }) => to === box!.id);
    const after = applyEdits(before, [
      { path: "flow.steps[1].nodes", value: [diamond, box] },
      { path: `flow.links[${led}].to`, value: "d" },
      { path: `flow.links[${links.length}]`, value: { from: "d", to: box!.id, label: "Ya" } },
    ]);
    const process = `<${box!.kind}>`;
    expect(shown(before, after)).toEqual([
      { before: "", after: "<decision>: Perlu?" },
      { before: "1 → 2", after: "1 → 2 (<decision>)" },
      { before: "", after: `2 (<decision>) → 2 (${process}): Ya` },
    ]);
  });
});

describe("fixes applied together", () => {
  const set = (path: string) => [{ path, value: "" }];

  it("are those that touch different places", () => {
    const sets = [set("flow.steps[1].time"), set("flow.steps[10].time"), set("flow.steps[1].time"), set("flow.steps"), set("cover.title")];
    expect(disjoint(sets)).toEqual([sets[0], sets[1], sets[4]]);
  });
});
