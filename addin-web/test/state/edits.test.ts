import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Sop } from "../../src/api/wire";
import { addActor, deleteActor, moveActor } from "../../src/state/edits/actors";
import { newSop } from "../../src/state/edits/newSop";
import { freeTarget } from "../../src/state/edits/links";
import { addLink, addNode, removeLink, removeNode, setKind, setLink, setNodeActors } from "../../src/state/edits/nodes";
import { deleteSteps, duplicateStep, editStep, insertStep, moveStep } from "../../src/state/edits/steps";
import { begin, record, redo, undo } from "../../src/state/history";

type Edit = (sop: Sop) => Sop;
const labels = { yes: "Ya", no: "Tidak" };
const blank = () => newSop("11111111-1111-4111-8111-111111111111", ["Pemohon", "Petugas"]);

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const step = (sop: Sop, at: number) => pick(sop.flow.steps, at)?.id ?? "";
const node = (sop: Sop, at: number) => pick(sop.flow.steps.flatMap((each) => each.nodes), at)?.id ?? "";
const actor = (sop: Sop, at: number) => pick(sop.flow.actors, at)?.id ?? "";
const link = (sop: Sop, at: number) => pick(sop.flow.links, at) ?? { from: "", to: "" };

const number = fc.nat(50);
const rowEdit: fc.Arbitrary<Edit> = fc.oneof(
  number.map((at): Edit => (sop) => insertStep(sop, at % (sop.flow.steps.length + 1))),
  number.map((at): Edit => (sop) => duplicateStep(sop, step(sop, at))),
  number.map((at): Edit => (sop) => deleteSteps(sop, new Set([step(sop, at)]))),
  fc.tuple(number, fc.integer({ min: -4, max: 4 })).map(([at, by]): Edit => (sop) => moveStep(sop, step(sop, at), by)),
);
const otherEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(number, fc.constantFrom("start", "process", "decision", "end")).map(
    ([at, kind]): Edit => (sop) => setKind(sop, node(sop, at), kind as "start", labels),
  ),
  number.map((at): Edit => (sop) => addNode(sop, step(sop, at))),
  number.map((at): Edit => (sop) => removeNode(sop, node(sop, at))),
  fc.tuple(number, number).map(([a, b]): Edit => (sop) => setLink(sop, link(sop, a), { to: node(sop, b) })),
  fc.tuple(number, number).map(([a, b]): Edit => (sop) => addLink(sop, node(sop, a), node(sop, b))),
  number.map((at): Edit => (sop) => removeLink(sop, link(sop, at))),
  fc.constant<Edit>((sop) => addActor(sop, "Baru")),
  number.map((at): Edit => (sop) => deleteActor(sop, actor(sop, at))),
  fc.tuple(number, fc.constantFrom(-1, 1)).map(([at, by]): Edit => (sop) => moveActor(sop, actor(sop, at), by)),
  fc.tuple(number, number).map(([a, b]): Edit => (sop) => setNodeActors(sop, node(sop, a), [actor(sop, b)])),
  fc.tuple(number, fc.string()).map(([at, activity]): Edit => (sop) => editStep(sop, step(sop, at), { activity })),
);
const edits = fc.array(fc.oneof({ weight: 3, arbitrary: rowEdit }, { weight: 2, arbitrary: otherEdit }), { maxLength: 40 });

function expectWhole(sop: Sop): void {
  const nodes = sop.flow.steps.flatMap((each) => each.nodes);
  const known = new Set(nodes.map((each) => each.id));
  const actors = new Set(sop.flow.actors.map((each) => each.id));
  expect(known.size).toBe(nodes.length);
  expect(actors.size).toBe(sop.flow.actors.length);
  expect(new Set(sop.flow.steps.map((each) => each.id)).size).toBe(sop.flow.steps.length);
  for (const each of sop.flow.links) {
    expect(known).toContain(each.from);
    expect(known).toContain(each.to);
    expect(each.from).not.toBe(each.to);
  }
  expect(new Set(sop.flow.links.map((each) => `${each.from}>${each.to}`)).size).toBe(sop.flow.links.length);
  for (const each of nodes) for (const id of each.actors) expect(actors).toContain(id);
}

/** A procedure straight down: capsules at its ends, one arrow from each row to the next. */
function expectStraight(sop: Sop): void {
  const nodes = sop.flow.steps.map((each) => each.nodes[0]!);
  const arrows = sop.flow.links.map((each) => `${each.from}>${each.to}`).sort();
  expect(arrows).toEqual(nodes.slice(1).map((each, i) => `${nodes[i]!.id}>${each.id}`).sort());
  if (nodes.length < 2) return;
  const kinds = nodes.map((each) => each.kind);
  expect(kinds).toEqual(["start", ...kinds.slice(1, -1).map(() => "process"), "end"]);
}

describe("edits of the flow", () => {
  it("leave no dangling, doubled or self-leading arrow and no doubled id", () => {
    fc.assert(fc.property(edits, (list) => expectWhole(list.reduce((sop, edit) => edit(sop), blank()))), { numRuns: 400 });
  });

  it("keep a straight procedure straight when rows are inserted, copied, moved and deleted", () => {
    fc.assert(
      fc.property(fc.array(rowEdit, { maxLength: 30 }), (list) => expectStraight(list.reduce((sop, edit) => edit(sop), blank()))),
      { numRuns: 400 },
    );
  });

  it("are taken back and brought again by undo and redo", () => {
    fc.assert(
      fc.property(edits, (list) => {
        const first = blank();
        let history = begin(first);
        for (const edit of list) history = record(history, edit(history.present), null);
        const last = history.present;
        for (let i = 0; i < list.length; i++) history = undo(history);
        expect(history.present).toBe(first);
        for (let i = 0; i < list.length; i++) history = redo(history);
        expect(history.present).toBe(last);
      }),
    );
  });
});

describe("a decision", () => {
  const four = () => insertStep(insertStep(blank(), 1), 2);
  const decided = () => setKind(four(), four().flow.steps[2]!.nodes[0]!.id, "decision", labels);

  it("gets two branches with the profile's labels, no leading back", () => {
    const sop = decided();
    const [, second, check, last] = sop.flow.steps.map((each) => each.nodes[0]!.id);
    expect(sop.flow.links.filter((each) => each.from === check)).toEqual([
      { from: check, to: last, label: "Ya" },
      { from: check, to: second, label: "Tidak" },
    ]);
  });

  it("keeps its labels when a row is inserted below it", () => {
    const sop = insertStep(decided(), 3);
    const [, second, check, added] = sop.flow.steps.map((each) => each.nodes[0]!.id);
    expect(sop.flow.links.filter((each) => each.from === check).map((each) => [each.to, each.label])).toEqual([
      [added, "Ya"],
      [second, "Tidak"],
    ]);
  });

  it("keeps its labels when the row it leads to is deleted", () => {
    const before = insertStep(decided(), 3);
    const sop = deleteSteps(before, new Set([before.flow.steps[3]!.id]));
    expect(sop.flow.links).toEqual(expect.arrayContaining(decided().flow.links));
  });

  it("whose branch is led to the other one's target trades the two, each with its label", () => {
    const [, second, check, last] = decided().flow.steps.map((each) => each.nodes[0]!.id);
    const sop = setLink(decided(), { from: check!, to: second! }, { to: last! });
    expect(sop.flow.links.filter((each) => each.from === check)).toEqual([
      { from: check, to: second, label: "Ya" },
      { from: check, to: last, label: "Tidak" },
    ]);
  });

  it("gets a further arrow without a label, to the nearest step that none of its arrows reaches", () => {
    const before = insertStep(decided(), 4);
    const check = before.flow.steps[2]!.nodes[0]!.id;
    const target = freeTarget(before.flow, check)!;
    expect(before.flow.steps.findIndex((each) => each.nodes[0]!.id === target)).toBe(4);
    expect(addLink(before, check, target).flow.links.at(-1)).toEqual({ from: check, to: target, label: null });
  });

  it("that reaches every other step has no place for a further arrow", () => {
    const { flow } = blank();
    expect(freeTarget(flow, flow.links[0]!.from)).toBeUndefined();
  });

  it("that becomes a process goes one way, unlabelled", () => {
    const sop = setKind(decided(), decided().flow.steps[2]!.nodes[0]!.id, "process", labels);
    expectStraight(sop);
    expect(sop.flow.links.every((each) => !each.label)).toBe(true);
  });
});

describe("typing in one field", () => {
  it("is one undo, and another field is another", () => {
    let history = begin(blank());
    const type = (id: string, activity: string) => {
      history = record(history, editStep(history.present, id, { activity }), `${id}.activity`);
    };
    type("s1", "M");
    type("s1", "Me");
    type("s2", "S");
    history = undo(history);
    expect(history.present.flow.steps.map((each) => each.activity)).toEqual(["Me", ""]);
    history = undo(history);
    expect(history.present.flow.steps.map((each) => each.activity)).toEqual(["", ""]);
  });
});
