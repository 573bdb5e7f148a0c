import type { NodeKind, Sop } from "../api/wire";

export interface Change {
  before: string;
  after: string;
}

type Named = Record<string, unknown>;

const most = 6;

/**
 * What an edit changes, as texts to be shown side by side; at most a few.
 * @param nameOfKind how a person calls a symbol
 */
export function changesOf(before: Sop, after: Sop, nameOfKind: (kind: NodeKind) => string): Change[] {
  const changes: Change[] = [];
  const words = (value: unknown) => wordsOf(value, nameOfKind, rowsOf(after, rowsOf(before)));
  compare(before, after);
  return changes.slice(0, most);

  function compare(one: unknown, other: unknown): void {
    // The server leaves out what is empty.
    if ((one ?? null) === (other ?? null)) return;
    if (isRecord(one) && isRecord(other)) {
      for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) compare(one[key], other[key]);
    } else if (isRecords(one) && isRecords(other)) {
      compareRecords(one, other);
    } else if (words(one) !== words(other)) {
      changes.push({ before: words(one), after: words(other) });
    }
  }

  /** Lists of steps, symbols, executors or arrows: what is on one side alone, what became of the others, or their order. */
  function compareRecords(one: readonly Named[], other: readonly Named[]): void {
    const [a, b] = [one.map(keyOf), other.map(keyOf)];
    one.forEach((each, i) => (b.includes(a[i]!) ? compare(each, other[b.indexOf(a[i]!)]) : changes.push({ before: words(each), after: "" })));
    other.forEach((each, i) => !a.includes(b[i]!) && changes.push({ before: "", after: words(each) }));
    if (a.join() !== b.join() && [...a].sort().join() === [...b].sort().join()) changes.push({ before: words(one), after: words(other) });
  }
}

/** The row of each symbol, from 1. */
export function rowsOf({ flow }: Sop, known: ReadonlyMap<string, number> = new Map()): Map<string, number> {
  return new Map([...known, ...flow.steps.flatMap((step, row) => step.nodes.map((node) => [node.id, row + 1] as const))]);
}

const keyOf = (each: Named): string => String(each["id"] ?? `${String(each["from"])}>${String(each["to"])}`);

/** A value as a person would read it. */
export function wordsOf(value: unknown, nameOfKind: (kind: NodeKind) => string, rows: ReadonlyMap<string, number>): string {
  if (value === null || value === undefined || value === "") return "–";
  if (Array.isArray(value)) return value.map((each) => wordsOf(each, nameOfKind, rows)).join("; ");
  if (!isRecord(value)) return kinds.includes(value as NodeKind) ? nameOfKind(value as NodeKind) : String(value);
  const { activity, name, kind, from, to, label } = value;
  if (from !== undefined) return `${rows.get(String(from)) ?? "?"} → ${rows.get(String(to)) ?? "?"}${label ? `: ${String(label)}` : ""}`;
  return wordsOf(activity ?? name ?? kind, nameOfKind, rows);
}

const kinds: NodeKind[] = ["start", "process", "decision", "end"];

const isRecord = (value: unknown): value is Named => typeof value === "object" && value !== null && !Array.isArray(value);

const isRecords = (value: unknown): value is Named[] => Array.isArray(value) && value.length > 0 && value.every(isRecord);
