import { headingOf, headingRows, isMark, isUnderActors } from "./headings";
import type { Meaning } from "./meanings";
import { sameName } from "./names";
import type { Table } from "./table";
import { withUnits } from "./units";

export interface Reading {
  /** What each column means. */
  columns: Meaning[];
  /** The lowest heading of each column, a name for those without: the executor it may stand for. */
  names: string[];
  /** The rows taken for headings. */
  heads: Table;
  /** The others. */
  rows: Table;
}

export interface Known {
  /** The SOP's executors. */
  actors?: readonly string[];
  /** What an executor is called whose column has no heading, counted from 1. */
  nameless?: (number: number) => string;
  /** How many rows are headings, when a person has said so. */
  heads?: number;
}

const time = /\d\s*(detik|menit|mnt|jam|hari|hr|minggu|bulan|bln|tahun|semester)/i;

/** Tells headings from steps and guesses what each column means; a person sees and corrects it. */
export function readColumns(table: Table, known: Known = {}): Reading {
  const width = Math.max(0, ...table.map((row) => row.length));
  const square = table.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ""));
  const count = known.heads ?? headingRows(square, known.actors ?? []);
  const heads = square.slice(0, count);
  const rows = withUnits(heads, square.slice(count));
  const marked = Array.from({ length: width }, (_, column) => isMarks(rows.map((row) => row[column]!)));
  const columns = count > 0 ? fromHeadings(heads, marked, known.actors ?? []) : fromContent(rows, marked);
  return { columns, names: namesOf(heads, columns, known), heads, rows };
}

const isMarks = (cells: string[]): boolean => cells.some(Boolean) && cells.every((cell) => cell === "" || isMark(cell));

function namesOf(heads: Table, columns: Meaning[], { nameless = String }: Known): string[] {
  let unnamed = 0;
  return columns.map((meaning, column) => {
    const lowest = heads.map((row) => row[column]!).findLast((cell) => cell && !/^\(?\d+\)?$/.test(cell)) ?? "";
    return lowest.replaceAll("\n", " ") || (meaning === "executor" ? nameless(++unnamed) : "");
  });
}

function fromHeadings(heads: Table, marked: boolean[], actors: readonly string[]): Meaning[] {
  const taken = new Set<Meaning>();
  return marked.map((isMarked, column) => {
    const cells = heads.map((row) => row[column]!).filter((cell) => cell && !/^\(?\d+\)?$/.test(cell));
    const lowest = cells.at(-1) ?? "";
    const meaning = cells.map(headingOf).findLast((each) => each) ?? "skip";
    const isName = lowest !== "" && headingOf(lowest) === undefined;
    if (isName && (actors.some((name) => sameName(name, lowest)) || isUnderActors(heads, column))) return "executor";
    if (isMarked && (meaning === "skip" || meaning === "actors")) return "executor";
    if (taken.has(meaning)) return "skip";
    if (meaning !== "skip") taken.add(meaning);
    return meaning;
  });
}

function fromContent(rows: Table, marked: boolean[]): Meaning[] {
  const columns = marked.map((_, i) => rows.map((row) => row[i]!));
  const share = (cells: string[], test: RegExp) => cells.filter((cell) => test.test(cell)).length / Math.max(1, rows.length);
  const guessed: Meaning[] = marked.map((isMarked) => (isMarked ? "executor" : "skip"));
  const left = columns.map((_, i) => i).filter((i) => !marked[i] && share(columns[i]!, /^\d{1,3}\.?$/) < 0.6 && columns[i]!.some(Boolean));
  const timeAt = left.filter((i) => i !== left[0]).find((i) => share(columns[i]!, time) >= 0.4);
  const before = timeAt === undefined ? left : left.filter((i) => i < timeAt);
  const after = timeAt === undefined ? [] : left.filter((i) => i > timeAt);
  const namesActors = before.length > 2 && !marked.includes(true);
  const names: Meaning[] = namesActors ? ["activity", "actors", "inputs", "outputs", "notes"] : ["activity", "inputs"];
  before.forEach((i, at) => (guessed[i] = names[at] ?? "skip"));
  if (timeAt !== undefined) guessed[timeAt] = "time";
  after.forEach((i, at) => (guessed[i] = (["outputs", "notes"] as const)[at] ?? "skip"));
  return guessed;
}
