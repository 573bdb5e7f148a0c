import { describe, expect, it } from "vitest";
import { officeJs } from "../src/common/office";
import { letter } from "../src/document/blank";
import type { ProfileId } from "../src/profiles";
import { World } from "../src/World";

type Batch = (context: any) => Promise<unknown>;

const wordIn = (profile: ProfileId = "win-m365") => {
  const world = new World(letter(["Satu", "Dua"]), { profile });
  const { Word, Office } = officeJs(world) as { Word: { run: (batch: Batch) => Promise<any> }; Office: any };
  return { world, run: Word.run, Office };
};

const control = (inner: string, tag = "t") =>
  `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">
   <pkg:part pkg:name="/_rels/.rels" pkg:contentType="application/vnd.openxmlformats-package.relationships+xml"><pkg:xmlData>
   <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
   </pkg:xmlData></pkg:part>
   <pkg:part pkg:name="/word/document.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"><pkg:xmlData>
   <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${
     tag ? `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:id w:val="7"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>` : inner
   }<w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr></w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`;

const table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>isi</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

describe("Objects of Word", () => {
  it("do not tell what was not loaded", async () => {
    const { run } = wordIn();
    await expect(run(async ({ document }) => document.body.text)).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("tell what was loaded, after the sync and not before", async () => {
    const { run } = wordIn();
    await run(async (context) => {
      const { body } = context.document;
      body.load("text");
      expect(() => body.text).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      await context.sync();
      expect(body.text).toBe("Satu\rDua");
    });
  });

  it("load the properties of a collection's items", async () => {
    const { run } = wordIn();
    const texts = await run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load("text");
      await context.sync();
      return paragraphs.items.map(({ text }: { text: string }) => text);
    });
    expect(texts).toEqual(["Satu", "Dua"]);
  });

  it("say when an item is not there, or that they are nothing when that was asked for", async () => {
    const { run } = wordIn();
    await expect(run(async ({ document }) => void document.contentControls.getByTag("x").getFirst())).rejects.toMatchObject({ code: "ItemNotFound" });
    const isNull = await run(async (context) => {
      const first = context.document.contentControls.getByTag("x").getFirstOrNullObject();
      first.load("title");
      await context.sync();
      return first.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it("are of no use after their run", async () => {
    const { run } = wordIn();
    let kept: any;
    await run(async ({ document }) => void (kept = document.body));
    expect(() => kept.load("text")).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }));
  });

  it("refuse what this Word is too old for", async () => {
    const { run, Office } = wordIn("ltsc2021");
    await expect(run(async ({ document }) => void document.body.getComments())).rejects.toMatchObject({ code: "ApiNotFound" });
    expect(Office.context.requirements.isSetSupported("WordApi", "1.4")).toBe(false);
    expect(Office.context.requirements.isSetSupported("WordApi", "1.3")).toBe(true);
  });

  it("keep what a batch did before the call that failed", async () => {
    const { run, world } = wordIn();
    const batch = async ({ document }: any) => {
      document.body.insertParagraph("Tiga", "End");
      document.body.insertParagraph("Empat", "End");
    };
    // document.body, the two paragraphs: the fourth call is the second paragraph, behind the empty sync.
    world.failAt({ call: 4, when: "before" });
    await expect(run(batch)).rejects.toMatchObject({ code: "GeneralException" });
    world.failAt(null);
    const text = await run(async (context) => {
      const { body } = context.document;
      body.load("text");
      await context.sync();
      return body.text;
    });
    expect(text).toBe("Satu\rDua\rTiga");
  });
});

describe("Inserted markup", () => {
  const insert = (tag: string, inner: string, location: string) => async (context: any) => {
    if (tag) context.document.contentControls.getByTag(tag).getFirst().insertOoxml(control(inner, ""), location);
    else context.document.body.insertOoxml(control(inner), location);
    await context.sync();
  };

  it("leaves its own last section behind", async () => {
    const { run, world } = wordIn();
    await run(insert("", `${table}<w:p/>`, "End"));
    expect(new TextDecoder().decode(world.document.opc.bytes("word/document.xml"))).not.toContain('w:w="1"');
  });

  it("is found by its tag and replaced in place", async () => {
    const { run, world } = wordIn();
    await run(insert("", `${table}<w:p/>`, "End"));
    await run(insert("t", `${table.replace("isi", "baru")}<w:p/>`, "Replace"));
    expect(world.document.body.textContent).toBe("SatuDuabaru");
  });

  it("breaks a control that ends in a table", async () => {
    const { run } = wordIn();
    await run(insert("", table, "End"));
    await expect(run(insert("t", "<w:p/>", "Replace"))).rejects.toMatchObject({ code: "GeneralException" });
  });

  it("takes the comments of what it replaces with it", async () => {
    const { run } = wordIn();
    await run(insert("", `${table}<w:p/>`, "End"));
    await run(async (context) => {
      const cell = context.document.body.tables.getFirst().getCell(0, 0);
      cell.body.paragraphs.getFirst().getRange("Content").insertComment("Mengapa?");
    });
    const count = () =>
      run(async (context) => {
        const comments = context.document.body.getComments();
        comments.load("items/content");
        await context.sync();
        return comments.items.length;
      });
    expect(await count()).toBe(1);
    await run(insert("t", `${table}<w:p/>`, "Replace"));
    expect(await count()).toBe(0);
  });

  it("stands beside the old while changes are tracked", async () => {
    const { run, world } = wordIn();
    await run(insert("", `${table}<w:p/>`, "End"));
    world.document.tracking = "TrackAll";
    await run(insert("t", `${table}<w:p/>`, "Replace"));
    expect(world.document.body.getElementsByTagName("w:tbl").length).toBe(2);
  });
});

describe("The whole file", () => {
  it("comes in slices no larger than the platform gives", async () => {
    const { Office, world } = wordIn("ipad");
    const ask = (sliceSize: number) => new Promise<any>((done) => Office.context.document.getFileAsync("compressed", { sliceSize }, done));
    expect(await ask(4_000_000)).toMatchObject({ status: "failed" });
    const { value: file } = await ask(65536);
    const slice = await new Promise<any>((done) => file.getSliceAsync(0, done));
    expect(slice.value.data.length).toBe(file.size);
    await new Promise<any>((done) => file.closeAsync(done));
    expect(world.openFiles).toBe(0);
  });
});
