import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { largest } from "../../src/state/fileSize";
import { documentsIn } from "../../src/state/imports/files";

const zipped = (parts: Record<string, Uint8Array>) => new File([zipSync(parts).slice()], "arsip.zip");

describe("documents to be imported", () => {
  it("come out of folders of a ZIP, without what is none", async () => {
    const found = await documentsIn([zipped({ "bagian/SOP satu.docx": new Uint8Array(3), "baca.txt": new Uint8Array(3), "__MACOSX/._SOP satu.docx": new Uint8Array(3) })]);
    expect(found.map(({ name, bytes }) => [name, bytes.byteLength])).toEqual([["SOP satu", 3]]);
  });

  it("that are too large are told, not passed over", async () => {
    await expect(documentsIn([zipped({ "besar.docx": new Uint8Array(largest.docx + 1) })])).rejects.toMatchObject({ text: "open.tooLarge", args: ["besar.docx", 32] });
  });

  it("in what is no ZIP are refused", async () => {
    await expect(documentsIn([new File(["bukan zip"], "arsip.zip")])).rejects.toMatchObject({ text: "import.badZip" });
  });
});
