import type { Table } from "./table";

/** What a pasted column may mean. */
export const meanings = ["skip", "activity", "actors", "inputs", "time", "outputs", "notes"] as const;
export type Meaning = (typeof meanings)[number];

export interface Reading {
  /** What each column means. */
  columns: Meaning[];
  /** The rows without those of the header. */
  rows: Table;
}

// The words agencies use in the header, sop-ap.md's label synonyms.
const words: [Meaning, RegExp][] = [
  ["skip", /^(no|nomor|#)\.?$/i],
  ["activity", /kegiatan|aktivitas|uraian|prosedur|langkah|activity|step/i],
  ["actors", /pelaksana|aktor|executor|actor/i],
  ["inputs", /kelengkapan|persyaratan|perlengkapan|^input|sumber data/i],
  ["time", /waktu|durasi|^time/i],
  ["outputs", /output|keluaran|hasil/i],
  ["notes", /keterangan|^ket\.?$|catatan|note/i],
];

const mostHeaderRows = 3;
const time = /\d\s*(detik|menit|mnt|jam|hari|hr|minggu|bulan|bln|tahun|semester)/i;

/** Tells header rows from steps and guesses what each column means; a person sees and corrects it. */
export function readColumns(table: Table): Reading {
  const width = Math.max(0, ...table.map((row) => row.length));
  const square = table.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ""));
  const heads = headerRows(square);
  const rows = square.slice(heads).filter((row) => !isNumbering(row));
  const columns = heads > 0 ? fromHeader(square.slice(0, heads), width) : fromContent(rows, width);
  return { columns, rows };
}

function headerRows(table: Table): number {
  let last = 0;
  table.slice(0, mostHeaderRows).forEach((row, i) => {
    // A sentence may hold one of the words; a header holds little else.
    const named = row.filter((cell) => cell.length < 40 && meaningOf(cell)).length;
    if (named >= Math.min(2, row.filter(Boolean).length) && named > 0) last = i + 1;
  });
  return last;
}

const meaningOf = (cell: string): Meaning | undefined => words.find(([, word]) => word.test(cell))?.[0];

// The row (1) (2) (3) that some offices print under the header.
const isNumbering = (row: string[]) => row.filter(Boolean).length > 1 && row.filter(Boolean).every((cell) => /^\(?\d{1,2}\)?$/.test(cell));

function fromHeader(heads: Table, width: number): Meaning[] {
  const taken = new Set<Meaning>();
  return Array.from({ length: width }, (_, column) => {
    const meaning = heads.map((row) => meaningOf(row[column] ?? "")).findLast((each) => each) ?? "skip";
    if (taken.has(meaning)) return "skip";
    if (meaning !== "skip") taken.add(meaning);
    return meaning;
  });
}

function fromContent(rows: Table, width: number): Meaning[] {
  const columns = Array.from({ length: width }, (_, i) => rows.map((row) => row[i] ?? ""));
  const share = (cells: string[], test: RegExp) => cells.filter((cell) => test.test(cell)).length / Math.max(1, rows.length);
  const meanings: Meaning[] = columns.map(() => "skip");
  const left = columns.map((_, i) => i).filter((i) => share(columns[i]!, /^\d{1,3}\.?$/) < 0.6 && columns[i]!.some(Boolean));
  const timeAt = left.filter((i) => i !== left[0]).find((i) => share(columns[i]!, time) >= 0.4);
  const before = timeAt === undefined ? left : left.filter((i) => i < timeAt);
  const after = timeAt === undefined ? [] : left.filter((i) => i > timeAt);
  const names: Meaning[] = before.length > 2 ? ["activity", "actors", "inputs", "outputs", "notes"] : ["activity", "inputs"];
  before.forEach((i, at) => (meanings[i] = names[at] ?? "skip"));
  if (timeAt !== undefined) meanings[timeAt] = "time";
  after.forEach((i, at) => (meanings[i] = (["outputs", "notes"] as const)[at] ?? "skip"));
  return meanings;
}
