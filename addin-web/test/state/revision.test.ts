import { describe, expect, it } from "vitest";
import { longDate, today } from "../../src/state/dates";
import { newSop } from "../../src/state/edits/newSop";
import { revise } from "../../src/state/edits/revise";
import { examples } from "../../src/state/examples";

describe("a revision", () => {
  const sop = newSop("11111111-1111-4111-8111-111111111111", ["Pemohon", "Petugas"]);
  const filed = { ...sop, cover: { ...sop.cover, revision: 1, createdOn: "2025-01-02", effectiveOn: "2025-02-03" } };

  it("counts on, bears its day and asks anew from when it is in force", () => {
    expect(revise(filed, "2026-03-02").cover).toMatchObject({ revision: 2, createdOn: "2025-01-02", revisedOn: "2026-03-02", effectiveOn: null });
  });

  it("leaves the filed one as it was", () => expect(filed.cover.revision).toBe(1));
});

describe("a day", () => {
  it("is written as in documents", () => {
    expect(longDate("2026-03-02", "id")).toBe("2 Maret 2026");
    expect(longDate("2026-03-02", "en")).toBe("2 March 2026");
  });

  it("that is none is nothing", () => expect([longDate(null, "id"), longDate("2026", "id")]).toEqual(["", ""]));

  it("of today is this machine's", () => expect(today(new Date(2026, 2, 2, 0, 30))).toBe("2026-03-02"));
});

describe("invented examples", () => {
  it("leave nothing to fill in and name nobody", async () => {
    for (const { load } of examples.filter((example) => example.synthetic)) {
      const { cover } = await load();
      expect(cover.number).toMatch(/^SOP-\d{3}\/[A-Z]+\/2026$/);
      expect(cover.approvedBy.name).toBe("Nama Pejabat Contoh");
      expect(JSON.stringify(cover)).not.toMatch(/_{2,}|\(isi\)|pola contoh/);
    }
  });
});
