import { expect, it } from "vitest";
import { currentSop, take } from "../../src/state/editor";
import { newSop } from "../../src/state/edits/newSop";
import { setKind } from "../../src/state/edits/nodes";
import { insertStep } from "../../src/state/edits/steps";
import { leadTo, removeActor } from "../../src/state/flowActions";
import { tell, useWork } from "../../src/state/work";

const blank = () => newSop("11111111-1111-4111-8111-111111111111", ["Lurah", "Camat"]);
const told = () => useWork.getState().notice;

it("an executor that goes is told with the steps that lose it", () => {
  take(insertStep(blank(), 1));
  removeActor("a1");
  expect(told()).toMatchObject({ kind: "info", text: "actors.deletedFrom", args: ["Lurah", "1, 2"] });
  expect(currentSop()!.flow.actors.map(({ name }) => name)).toEqual(["Camat"]);
});

it("an arrow that trades targets with another tells it, and one led elsewhere does not", () => {
  const four = insertStep(insertStep(insertStep(blank(), 1), 2), 3);
  const [first, second, check, last] = four.flow.steps.map((step) => step.nodes[0]!.id);
  take(setKind(four, check!, "decision", { yes: "Ya", no: "Tidak" }));
  const targets = () => currentSop()!.flow.links.filter(({ from }) => from === check).map(({ to }) => to);
  expect(targets()).toEqual([last, second]);

  leadTo({ from: check!, to: last! }, second!);
  expect(targets()).toEqual([second, last]);
  expect(told()).toMatchObject({ kind: "info", text: "links.traded", args: [2] });

  tell(null);
  leadTo({ from: check!, to: second! }, first!);
  expect(targets()).toEqual([first, last]);
  expect(told()).toBeNull();
});
