import { isMarkedList } from "../listMarks";

/** Cells of pasted rows, in reading order. */
export type Table = string[][];

export const isSingle = (table: Table): boolean => table.length === 0 || (table.length === 1 && table[0]!.length <= 1);

/**
 * What lies in the clipboard as a table: an HTML table (Word, Excel), else text with tabs (Excel), else lines.
 * @param typing in a text, lines are the text's own: only real tables count
 */
export function clipboardTable(data: DataTransfer, typing = false): Table {
  const html = data.getData("text/html");
  const fromHtml = html ? htmlTable(html) : [];
  if (fromHtml.length > 0) return fromHtml;
  const text = data.getData("text/plain");
  return typing && (!text.includes("\t") || isMarkedList(text)) ? [[text]] : textTable(text);
}

/** Cells between tabs, rows on lines; a cell with line breaks stands in quotes, as Excel writes it. */
export function textTable(text: string): Table {
  const rows: Table = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain, end] = cell.exec(text) ?? [];
    if (end === undefined) return rowsOfLines(text);
    rows.at(-1)!.push(tidy(quoted?.replaceAll('""', '"') ?? plain ?? ""));
    if (end !== "\t" && end !== "") rows.push([]);
  }
  return rows.filter((row) => row.some(Boolean));
}

// A quote inside a cell that is not quoted: nothing but tabs and lines can be trusted.
const rowsOfLines = (text: string): Table =>
  text
    .split(/\r\n|\n|\r/)
    .map((line) => line.split("\t").map(tidy))
    .filter((row) => row.some(Boolean));

/** The largest table of a piece of HTML; merged cells are repeated as empty ones, so that columns stay columns. */
export function htmlTable(html: string): Table {
  const page = new DOMParser().parseFromString(html, "text/html");
  const largest = [...page.querySelectorAll("table")].sort((a, b) => b.rows.length - a.rows.length)[0];
  if (!largest) return [];
  const rows: (string | undefined)[][] = [];
  [...largest.rows].forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (rows[y]?.[x] !== undefined) x++;
      fill(rows, { x, y, width: span(cell.colSpan), height: span(cell.rowSpan) }, textOf(cell));
      x += span(cell.colSpan);
    }
  });
  return rows.map((row) => Array.from(row, (cell) => cell ?? "")).filter((row) => row.some(Boolean));
}

const widest = 60;
const span = (number: number) => Math.max(1, Math.min(widest, number));

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

function fill(rows: (string | undefined)[][], { x, y, width, height }: Area, text: string): void {
  for (let down = 0; down < height; down++) {
    const row = (rows[y + down] ??= []);
    for (let right = 0; right < width; right++) row[x + right] = down + right === 0 ? text : "";
  }
}

function textOf(cell: HTMLElement): string {
  for (const block of cell.querySelectorAll("p, div, li, br")) block.after("\n");
  return tidy(cell.textContent ?? "");
}

const tidy = (text: string): string =>
  text
    .replace(/[\u00a0\t ]+/g, " ")
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");
