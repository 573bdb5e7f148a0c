import type { Sop } from "../api/wire";

export interface Change {
  before: string;
  after: string;
}

const most = 6;

/** What an edit changes, as texts to be shown side by side; at most a few. */
export function changesOf(before: Sop, after: Sop): Change[] {
  const changes: Change[] = [];
  compare(before, after, changes);
  return changes.slice(0, most);
}

function compare(before: unknown, after: unknown, changes: Change[]): void {
  if (before === after) return;
  const bothLists = Array.isArray(before) && Array.isArray(after);
  const bothRecords = !bothLists && isRecord(before) && isRecord(after);
  if (bothRecords || (bothLists && before.length === after.length)) {
    const [a, b] = [before as Record<string, unknown>, after as Record<string, unknown>];
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) compare(a[key], b[key], changes);
  } else if (bothLists && [...before, ...after].some(isRecord)) {
    compareRecords(before, after, changes);
  } else {
    changes.push({ before: wordsOf(before), after: wordsOf(after) });
  }
}

/** Lists of steps, executors or arrows of different length: what is on one side alone. */
function compareRecords(before: readonly unknown[], after: readonly unknown[], changes: Change[]): void {
  const texts = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each));
  const [a, b] = [texts(before), texts(after)];
  for (const each of before) if (!b.includes(JSON.stringify(each))) changes.push({ before: wordsOf(each), after: "" });
  for (const each of after) if (!a.includes(JSON.stringify(each))) changes.push({ before: "", after: wordsOf(each) });
}

/** A value as a person would read it. */
export function wordsOf(value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  if (Array.isArray(value)) return value.map(wordsOf).join("; ");
  if (!isRecord(value)) return String(value);
  const named = value["activity"] ?? value["name"] ?? value["label"];
  return typeof named === "string" && named ? named : `${String(value["from"] ?? value["id"] ?? "")} → ${String(value["to"] ?? "")}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
