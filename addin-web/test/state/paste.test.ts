import { describe, expect, it } from "vitest";
import { addActor } from "../../src/state/edits/actors";
import { newSop } from "../../src/state/edits/newSop";
import { addRows, columnActors, newActors, stepsOf } from "../../src/state/paste/addRows";
import { readColumns } from "../../src/state/paste/columns";
import { htmlTable, isSingle, textTable } from "../../src/state/paste/table";

const blank = () => newSop("11111111-1111-4111-8111-111111111111", ["Pemohon", "Petugas"]);

describe("text copied from Excel", () => {
  it("is cells between tabs and rows on lines", () => {
    expect(textTable("a\tb\r\nc\td\r\n")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("keeps line breaks and doubled quotes of a quoted cell", () => {
    expect(textTable('"Surat\nNota ""dinas"""\t5 menit\nb\tc')).toEqual([
      ['Surat\nNota "dinas"', "5 menit"],
      ["b", "c"],
    ]);
  });

  it("with a stray quote still is cells between tabs", () => {
    expect(textTable('Ukuran 5"\t"tak tertutup\nb\tc')).toEqual([
      ['Ukuran 5"', '"tak tertutup'],
      ["b", "c"],
    ]);
  });

  it("of one cell is no table", () => {
    expect(isSingle(textTable("satu sel"))).toBe(true);
    expect(isSingle(textTable("a\tb"))).toBe(false);
  });
});

describe("a table copied from Word", () => {
  const html = `<table>
    <tr><td rowspan=2>No</td><td rowspan=2>Kegiatan</td><td colspan=2>Pelaksana</td><td colspan=3>Mutu Baku</td><td rowspan=2>Ket.</td></tr>
    <tr><td>Pemohon</td><td>Petugas</td><td>Kelengkapan</td><td>Waktu</td><td>Output</td></tr>
    <tr><td>1</td><td><p>Mengajukan</p><p>permohonan</p></td><td></td><td></td><td>KTP<br>Formulir</td><td>5 menit</td><td>Berkas</td><td></td></tr>
  </table>`;

  it("keeps its columns under merged cells", () => {
    expect(htmlTable(html)[2]).toEqual(["1", "Mengajukan\npermohonan", "", "", "KTP\nFormulir", "5 menit", "Berkas", ""]);
  });

  it("is read by its header of two rows", () => {
    const [step] = stepsOf(readColumns(htmlTable(html)));
    expect(step!.texts).toEqual({ activity: "Mengajukan permohonan", inputs: ["KTP", "Formulir"], time: "5 menit", outputs: ["Berkas"], notes: "" });
  });
});

describe("a unit in a heading", () => {
  const timesUnder = (heading: string, ...times: string[]) =>
    stepsOf(readColumns([["Kegiatan", heading], ...times.map((time) => ["Memeriksa berkas", time])])).map(({ texts }) => texts.time);

  it("goes to bare numbers under it and to nothing else", () => {
    expect(timesUnder("Waktu (menit)", "15", "1,5", "10 - 20", "1 jam", "")).toEqual(["15 menit", "1,5 menit", "10 - 20 menit", "1 jam", ""]);
    expect(timesUnder("Durasi\n(Hari Kerja)", "3")).toEqual(["3 hari kerja"]);
  });

  it("is a unit of time, and no other word in brackets", () => {
    expect(timesUnder("Waktu (maksimal)", "15")).toEqual(["15"]);
    expect(timesUnder("Waktu", "15")).toEqual(["15"]);
  });
});

describe("rows without a header", () => {
  it("are told by their numbers and times", () => {
    const { columns } = readColumns([
      ["1", "Menerima surat", "Surat", "5 menit", "Agenda"],
      ["2", "Mencatat surat", "Agenda", "1 jam", "Catatan"],
    ]);
    expect(columns).toEqual(["skip", "activity", "inputs", "time", "outputs"]);
  });

  it("of one column are activities", () => {
    expect(readColumns([["Menerima surat"], ["Mencatat surat"]]).columns).toEqual(["activity"]);
  });
});

describe("a step that mentions a heading's words", () => {
  const rows = [
    ["Menerima permohonan", "Permohonan", "5 menit", "Agenda"],
    ["Memeriksa kelengkapan permohonan", "Agenda", "10 menit", "Hasil pemeriksaan"],
    ["Membuat catatan", "Berkas", "1 jam", "Catatan"],
  ];

  it("is no heading, and no row above it is lost", () => {
    const reading = readColumns(rows);
    expect(reading.heads).toEqual([]);
    expect(reading.columns).toEqual(["activity", "inputs", "time", "outputs"]);
    expect(stepsOf(reading).map((step) => step.texts.activity)).toEqual(rows.map(([activity]) => activity));
  });

  it("stays a step below headings and a title", () => {
    const reading = readColumns([["SOP Penerimaan Permohonan", "", "", ""], ["Uraian Kegiatan", "Persyaratan/Kelengkapan", "Waktu (menit)", "Output"], ["(1)", "(2)", "(3)", "(4)"], ...rows]);
    expect(reading.heads).toHaveLength(3);
    expect(reading.rows).toEqual(rows);
  });

  it("is one again when a person says that the top row is no heading", () => {
    const table = [["Kegiatan", "Waktu"], ["Menerima surat", "5 menit"]];
    expect(stepsOf(readColumns(table))).toHaveLength(1);
    expect(stepsOf(readColumns(table, { heads: 0 }))).toHaveLength(2);
  });
});

describe("the classic table with a column for each executor", () => {
  const table = textTable(
    "No\tKegiatan\tPemohon\tKasubag\tWaktu\n1\tMengajukan surat\tx\t\t5 menit\n2\tMemeriksa surat\t\tv\t10 menit\n3\tMenerima balasan\t√\t•\t5 menit",
  );

  it("gives each step the executors whose columns are marked", () => {
    const reading = readColumns(table);
    expect(reading.columns).toEqual(["skip", "activity", "executor", "executor", "time"]);
    expect(stepsOf(reading).map((step) => step.actors)).toEqual([["Pemohon"], ["Kasubag"], ["Pemohon", "Kasubag"]]);
    expect(newActors(blank(), stepsOf(reading), columnActors(reading))).toEqual(["Kasubag"]);
  });

  it("knows the SOP's own executors by the name above a column without marks", () => {
    const reading = readColumns([["Kegiatan", "petugas", "Kode"], ["Mengirim surat", "", "A1"]], { actors: ["Pemohon", "Petugas"] });
    expect(reading.columns).toEqual(["activity", "executor", "skip"]);
  });

  it("reads the names under Pelaksana, and keeps those without a mark", () => {
    const reading = readColumns([
      ["No", "Kegiatan", "Pelaksana", "", "Mutu Baku", "", "Ket"],
      ["", "", "Pemohon", "Kurir", "Kelengkapan", "Waktu", ""],
      ["1", "Mengajukan surat", "x", "", "Surat", "5 menit", ""],
    ]);
    expect(reading.heads).toHaveLength(2);
    expect(reading.columns).toEqual(["skip", "activity", "executor", "executor", "inputs", "time", "notes"]);
    const sop = addRows(blank(), 2, stepsOf(reading), columnActors(reading));
    expect(sop.flow.actors.map((actor) => actor.name)).toEqual(["Pemohon", "Petugas", "Kurir"]);
  });

  it("names columns of marks that have no heading", () => {
    const reading = readColumns([["Mengajukan surat", "x", ""], ["Memeriksa surat", "", "x"]], { nameless: (number) => `Pelaksana ${number}` });
    expect(stepsOf(reading).map((step) => step.actors)).toEqual([["Pelaksana 1"], ["Pelaksana 2"]]);
  });
});

describe("adding pasted rows", () => {
  const pasted = stepsOf({
    columns: ["activity", "actors", "time"],
    names: ["", "", ""],
    rows: [
      ["Menerima surat", "petugas", "5 menit"],
      ["Menandatangani surat", "Kepala", "1 jam"],
      ["Mengirim surat", "Petugas; Kurir", "1 hari"],
    ],
  });

  it("takes the place of the rows of an SOP without text, from capsule to capsule", () => {
    const sop = addRows(blank(), 2, pasted);
    expect(sop.flow.steps.map((step) => [step.activity, step.nodes[0]!.kind])).toEqual([
      ["Menerima surat", "start"],
      ["Menandatangani surat", "process"],
      ["Mengirim surat", "end"],
    ]);
    expect(sop.flow.links).toHaveLength(2);
  });

  it("knows executors by name and adds the others", () => {
    expect(newActors(blank(), pasted)).toEqual(["Kepala", "Kurir"]);
    const sop = addRows(blank(), 2, pasted);
    const names = (row: number) => sop.flow.steps[row]!.nodes[0]!.actors.map((id) => sop.flow.actors.find((actor) => actor.id === id)!.name);
    expect([names(0), names(1), names(2)]).toEqual([["Petugas"], ["Kepala"], ["Petugas", "Kurir"]]);
    expect(sop.flow.actors.map((actor) => actor.name)).toEqual(["Pemohon", "Petugas", "Kepala", "Kurir"]);
  });

  it("keeps every executor that somebody has named, and lets those go that nobody has", () => {
    const before = ["Lurah", "Sekretaris Camat", "Executor 4", " ", "Kepala Seksi"].reduce(addActor, newSop(blank().id, ["Camat", "Pelaksana 2"]));
    const steps = stepsOf({ columns: ["activity", "actors"], names: ["", ""], rows: [["Mengajukan", "Lurah"], ["Menyetujui", "Camat; Arsiparis"]] });
    expect(addRows(before, 2, steps).flow.actors.map((actor) => actor.name)).toEqual(["Camat", "Lurah", "Sekretaris Camat", "Kepala Seksi", "Arsiparis"]);
  });

  it("goes in the middle of what was written", () => {
    const first = addRows(blank(), 2, pasted);
    const sop = addRows(first, 1, stepsOf({ columns: ["activity"], names: [""], rows: [["Menyela"]] }));
    expect(sop.flow.steps.map((step) => step.activity)).toEqual(["Menerima surat", "Menyela", "Menandatangani surat", "Mengirim surat"]);
    expect(sop.flow.links).toHaveLength(3);
  });
});
