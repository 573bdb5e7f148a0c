import type { Sop } from "@pane/api/wire";
import { describe, expect, it } from "vitest";
import { letter } from "../src/document/blank";
import { profiles, type ProfileId } from "../src/profiles";
import { serialize } from "../src/package/xml";
import type { Failure, World } from "../src/World";
import { deskIn, type Desk } from "./benches";
import { controls, countOf } from "./byHand";
import { specimen, withStep } from "./sops";
import { DocumentTrouble } from "@pane/host/DocumentTrouble";

// One note already stands there: the first in a column widens it.
const sop = withStep(specimen(3), "s1", { notes: "Berkala" });
const words = withStep(sop, "s2", { notes: "Segera" });
const rows = withStep(sop, "s2", { inputs: ["Berkas", "Surat", "Formulir", "Tanda terima"] });

interface Case {
  bytes: Uint8Array;
  profile: ProfileId;
  next: Sop;
  /** Main parts that are known to be whole: as it was, and as it shall be. */
  known: Set<string>;
}

/** Writes while one call fails; afterwards the document holds the old or the new SOP, whole, and the next writing succeeds. */
async function survives({ bytes, profile, next, known }: Case, failure: Failure): Promise<boolean> {
  const desk = deskIn(bytes, { profile });
  await desk.host.read();
  const { tracking } = desk.world.document;
  desk.world.failAt(failure);
  const outcome = await desk.host.write(next).catch((reason: unknown) => reason);
  const label = `${profile}: ${failure.when} call ${failure.call}, ${desk.world.calls[failure.call - 1]}`;
  const reached = desk.world.calls.length >= failure.call;
  desk.world.failAt(null);
  if (outcome instanceof Error) expect(outcome, label).toBeInstanceOf(DocumentTrouble);
  expect(desk.world.document.tracking, label).toBe(tracking);
  expect(desk.world.openFiles, label).toBe(0);
  if (!known.has(mainOf(desk))) await isWhole(desk, [sop, next], label);
  // A host that failed works on; that is the same for all.
  if (profile !== "win-m365") return reached;
  expect((await desk.host.write(next)) as object, label).toMatchObject({ kind: "written" });
  if (!known.has(mainOf(desk))) await isWhole(desk, [next], label);
  return reached;
}

const mainOf = (desk: Desk & { world: World }): string => serialize(desk.world.document.xml);

async function isWhole(desk: Desk, either: Sop[], label: string): Promise<void> {
  const document = await desk.document();
  const found = await desk.host.read();
  if (found === null) return expect(controls(document, "flow").length, label).toBe(0);
  expect(either, label).toContainEqual(found.sop);
  expect([controls(document, "cover").length, controls(document, "flow").length, countOf(document, "tbl")], label).toEqual([1, 1, 2]);
}

/** @param from the first call that fails; the reading before is the same for every change */
async function everyCallFails(bytes: Uint8Array, profile: ProfileId, next: Sop, from = 1): Promise<number> {
  const desk = deskIn(bytes, { profile });
  await desk.host.read();
  const known = new Set([mainOf(desk)]);
  await desk.host.write(next);
  await isWhole(desk, [next], profile);
  known.add(mainOf(desk));
  let call = from;
  for (let goesOn = true; goesOn; call++) {
    goesOn = await survives({ bytes, profile, next, known }, { call, when: "before" });
    // What is done and yet fails is the same in all of them.
    if (profile === "win-m365") await survives({ bytes, profile, next, known }, { call, when: "after" });
  }
  return call - 1 - from;
}

/** Reading the file takes this many calls in every kind of Word. */
const firstWriting = 8;

const made = async (profile: ProfileId): Promise<Uint8Array> => {
  const desk = deskIn(letter(["Dengan hormat,"]), { profile });
  await desk.host.write(sop);
  return desk.bytes();
};

describe.each(Object.keys(profiles) as ProfileId[])("Each call failing once in %s", (profile) => {
  it("at the first insertion", async () => {
    expect(await everyCallFails(letter(["Dengan hormat,"]), profile, sop)).toBeGreaterThan(10);
  });

  it("while words are typed in place", async () => {
    expect(await everyCallFails(await made(profile), profile, words, firstWriting)).toBeGreaterThan(10);
  });

  it("while a block is replaced", async () => {
    expect(await everyCallFails(await made(profile), profile, rows)).toBeGreaterThan(10);
  });
});
