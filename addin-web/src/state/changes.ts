import type { NodeKind, Sop } from "../api/wire";

export interface Change {
  before: string;
  after: string;
}

type Named = Record<string, unknown>;
type NameOfKind = (kind: NodeKind) => string;
type Words = (value: unknown) => string;

/**
 * What an edit changes, as texts to be shown side by side; the text of a side where there is nothing is empty.
 * @param nameOfKind how a person calls a symbol
 */
export function changesOf(before: Sop, after: Sop, nameOfKind: NameOfKind): Change[] {
  const changes: Change[] = [];
  const [was, is] = [before, after].map((sop) => (value: unknown) => wordsOf(value, nameOfKind, sop)) as [Words, Words];
  compare(before, after);
  return changes;

  function compare(one: unknown, other: unknown): void {
    // The server leaves out what is empty.
    if ((one ?? null) === (other ?? null)) return;
    if (isRecord(one) && isRecord(other)) {
      for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) compare(one[key], other[key]);
    } else if (isRecords(one) && isRecords(other)) {
      compareRecords(one, other);
    } else if (was(one) !== is(other)) {
      changes.push({ before: was(one), after: is(other) });
    }
  }

  /** Lists of steps, symbols, executors or arrows: what is on one side alone, what became of the others, or their order. */
  function compareRecords(one: readonly Named[], other: readonly Named[]): void {
    const [a, b] = [one.map(keyOf), other.map(keyOf)];
    // An arrow that is led elsewhere is the same arrow to a person.
    const replaced = (i: number) => i < a.length && i < b.length && !b.includes(a[i]!) && !a.includes(b[i]!);
    one.forEach((each, i) => {
      if (b.includes(a[i]!)) compare(each, other[b.indexOf(a[i]!)]);
      else changes.push({ before: was(each), after: replaced(i) ? is(other[i]) : "" });
    });
    other.forEach((each, i) => !a.includes(b[i]!) && !replaced(i) && changes.push({ before: "", after: is(each) }));
    if (a.join() !== b.join() && [...a].sort().join() === [...b].sort().join()) changes.push({ before: was(one), after: is(other) });
  }
}

const keyOf = (each: Named): string => String(each["id"] ?? `${String(each["from"])}>${String(each["to"])}`);

/** A value of an SOP as a person would read it. */
export function wordsOf(value: unknown, nameOfKind: NameOfKind, sop: Sop): string {
  if (value === null || value === undefined || value === "") return "–";
  if (Array.isArray(value)) return value.map((each) => wordsOf(each, nameOfKind, sop)).join("; ");
  if (!isRecord(value)) return kinds.includes(value as NodeKind) ? nameOfKind(value as NodeKind) : String(value);
  const { activity, name, kind, text, from, to, label } = value;
  const said = (words: unknown) => (words ? `: ${String(words)}` : "");
  if (from !== undefined) return `${endOf(from, nameOfKind, sop)} → ${endOf(to, nameOfKind, sop)}${said(label)}`;
  return wordsOf(activity ?? name ?? kind, nameOfKind, sop) + said(text);
}

/** An arrow's end: its row, and which symbol where the row has several. */
function endOf(id: unknown, nameOfKind: NameOfKind, { flow }: Sop): string {
  const row = flow.steps.findIndex(({ nodes }) => nodes.some((node) => node.id === id));
  const nodes = flow.steps[row]?.nodes ?? [];
  const kind = nodes.find((node) => node.id === id)?.kind;
  return kind === undefined ? "?" : nodes.length > 1 ? `${row + 1} (${nameOfKind(kind)})` : `${row + 1}`;
}

const kinds: NodeKind[] = ["start", "process", "decision", "end"];

const isRecord = (value: unknown): value is Named => typeof value === "object" && value !== null && !Array.isArray(value);

const isRecords = (value: unknown): value is Named[] => Array.isArray(value) && value.length > 0 && value.every(isRecord);
