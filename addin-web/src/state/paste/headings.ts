import type { Meaning } from "./meanings";
import { sameName } from "./names";
import type { Table } from "./table";

/*
 * The rows above the steps, told by cells that are a heading and nothing else: "Kelengkapan" is one, "Memeriksa kelengkapan
 * permohonan" is a step.
 */

// The words agencies put into the headings of each column; a heading holds no other word.
const vocabulary: [Meaning, string][] = [
  ["skip", "no nomor urut"],
  ["activity", "kegiatan aktivitas aktifitas uraian prosedur langkah langkah-langkah tahap tahapan rincian nama activity activities step steps"],
  ["actors", "pelaksana aktor pelaku unit kegiatan penanggung jawab executor executors actor actors"],
  ["inputs", "kelengkapan persyaratan syarat perlengkapan bahan input inputs sumber data requirements"],
  ["time", "waktu durasi lama jangka penyelesaian pelaksanaan time duration"],
  ["outputs", "output outputs keluaran luaran hasil"],
  ["notes", "keterangan ket catatan notes note remarks"],
];
const words = vocabulary.map(([meaning, list]) => [meaning, new Set(list.split(" "))] as const);

/** Headings over several columns, which mean nothing by themselves. */
const groups = new Set(["mutu baku", "standar mutu", "baku mutu"]);

const mostRows = 4;
const longest = 60;

const plain = (cell: string): string =>
  cell
    .toLowerCase()
    .replace(/\(.*?\)/g, " ")
    .replace(/[.:*#]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** What a column is for by its heading; undefined where the cell is none. */
export function headingOf(cell: string): Meaning | undefined {
  if (cell.length > longest) return undefined;
  if (cell.trim() === "#") return "skip";
  const parts = plain(cell).split(/\s*[/&,]\s*|\s+/).filter((word) => word && word !== "dan" && word !== "and");
  return parts.length === 0 ? undefined : words.find(([, known]) => parts.every((word) => known.has(word)))?.[0];
}

const isHeading = (cell: string): boolean => headingOf(cell) !== undefined || groups.has(plain(cell));

// The row (1) (2) (3) that some offices print under the headings.
const isNumbering = (row: string[]): boolean => {
  const filled = row.filter(Boolean);
  return filled.length > 1 && filled.every((cell, i) => /^\(?\d{1,2}\)?$/.test(cell) && Number(cell.replace(/\D/g, "")) === i + 1);
};

/** A cell that only says: this executor does it. */
export const isMark = (cell: string): boolean => /^[xv√✓✔☑×✗•●○◯◦∙·▪■□◆◇▭▬*]{1,2}$/iu.test(cell.trim());

/**
 * How many rows at the top are headings: a title of one cell may stand above them, and below them the executors' names under
 * "Pelaksana" and a row of column numbers.
 * @param actors names that are headings as well
 */
export function headingRows(table: Table, actors: readonly string[]): number {
  const first = table.slice(0, mostRows).findIndex((row) => isHeadingRow(row, actors));
  if (first < 0 || table.slice(0, first).some((row) => row.filter(Boolean).length > 1)) return 0;
  let rows = first + 1;
  while (rows < table.length && rows < first + mostRows && goesOn(table.slice(first, rows), table[rows]!)) rows++;
  return rows;
}

function isHeadingRow(row: string[], actors: readonly string[]): boolean {
  const headings = row.filter(isHeading).length;
  const names = row.filter((cell) => actors.some((name) => sameName(name, cell))).length;
  return headings > 0 && headings + names >= Math.min(2, row.length);
}

function goesOn(above: Table, row: string[]): boolean {
  if (isNumbering(row)) return true;
  const filled = row.map((cell, column) => ({ cell, column })).filter(({ cell }) => cell);
  return filled.length > 0 && filled.every(({ cell, column }) => isHeading(cell) || (!isMark(cell) && cell.length <= longest && isOpen(above, column)));
}

/** May the column have a heading further down? One that says what the column is leaves nothing to say. */
const isOpen = (above: Table, column: number): boolean => {
  const own = above.map((row) => row[column]).findLast(Boolean) ?? "";
  return own === "" || headingOf(own) === "actors" || groups.has(plain(own));
};

/** Does the column stand under "Pelaksana", whose merged cell reaches over it? */
export const isUnderActors = (heads: Table, column: number): boolean =>
  heads.some((row) => headingOf(row.slice(0, column + 1).findLast(Boolean) ?? "") === "actors");
