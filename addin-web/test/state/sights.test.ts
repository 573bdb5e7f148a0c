import { expect, it } from "vitest";
import { newSop } from "../../src/state/edits/newSop";
import { sightsLeft, sightsOf } from "../../src/state/sights";

const sop = newSop("5f2f5a53-9a51-4b6e-8a55-0d7f0c1c9a10", ["Petugas", "Kepala"]);
const sights = { unreadDates: ["cover.createdOn=April 2020", "cover.effectiveOn=Mei 2020"], labels: ["flowLabels.standard=Mutu Buku"], foreignShapes: 1 };

it("a date that was set is no longer the one that could not be read", () => {
  const opened = sightsOf({ sop, sights });
  expect(sightsLeft(opened, sop)).toEqual(sights);
  const dated = { ...sop, cover: { ...sop.cover, createdOn: "2020-04-01" } };
  expect(sightsLeft(opened, dated)).toEqual({ ...sights, unreadDates: ["cover.effectiveOn=Mei 2020"] });
});

it("nothing is known of a document without an SOP, or written since", () => {
  expect(sightsOf({ sop: null, sights: null })).toBeNull();
  expect(sightsLeft(null, sop)).toBeNull();
});
