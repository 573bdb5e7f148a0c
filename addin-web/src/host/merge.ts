import type { Sop } from "../api/wire";

/** A place that was changed on both sides, differently. */
export interface Collision {
  /** Path in the SOP with ids in place of indexes, such as `flow.steps[s3].time`. */
  path: string;
  /** The step it belongs to, null outside the steps. */
  stepId: string | null;
  /** What stood there when both were last the same; undefined where there was nothing. */
  base: unknown;
  document: unknown;
  pane: unknown;
}

export type Side = "document" | "pane";

/** The user's answers by path. */
export type Choices = Readonly<Record<string, Side>>;

export interface Merge {
  /** Both sides' changes; at an unanswered collision the document's. */
  sop: Sop;
  collisions: Collision[];
}

/** Three versions of one SOP. */
export interface Versions {
  /** The last one that document and pane shared. */
  base: Sop;
  document: Sop;
  pane: Sop;
}

/** Brings together what was changed in the document and what was changed in the pane since they last agreed. */
export function merge({ base, document, pane }: Versions, choices: Choices = {}): Merge {
  const collisions: Collision[] = [];
  const merged = mergeValue({ base, document, pane, path: "" }, { choices, collisions }) as Sop;
  return { sop: withoutLooseEnds(merged), collisions };
}

interface Place {
  base: unknown;
  document: unknown;
  pane: unknown;
  path: string;
}

interface Run {
  choices: Choices;
  collisions: Collision[];
}

function mergeValue(place: Place, run: Run): unknown {
  const { base, document, pane, path } = place;
  if (same(document, pane) || same(base, pane)) return document;
  if (same(base, document)) return pane;
  if (isRecord(base) && isRecord(document) && isRecord(pane)) return mergeRecord({ base, document, pane }, path, run);
  if (isKeyed(base) && isKeyed(document) && isKeyed(pane)) return mergeKeyed({ base, document, pane }, path, run);
  return decide(place, run);
}

function decide(place: Place, { choices, collisions }: Run): unknown {
  const chosen = choices[place.path];
  if (chosen) return place[chosen];
  collisions.push({ ...place, stepId: place.path.match(/^flow\.steps\[(.*?)\]/)?.[1] ?? null });
  return place.document;
}

type Three<T> = Record<"base" | "document" | "pane", T>;

function mergeRecord({ base, document, pane }: Three<Record<string, unknown>>, path: string, run: Run): Record<string, unknown> {
  const names = new Set([...Object.keys(document), ...Object.keys(pane)]);
  const merged = [...names].map((name) => {
    const at = path ? `${path}.${name}` : name;
    return [name, mergeValue({ base: base[name], document: document[name], pane: pane[name], path: at }, run)] as const;
  });
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

type Item = Record<string, unknown>;

/** Lists whose entries are known by id (steps, symbols, executors) or by their two ends (links): entries are merged, order kept. */
function mergeKeyed(lists: Three<Item[]>, path: string, run: Run): Item[] {
  const byKey = { base: keyed(lists.base), document: keyed(lists.document), pane: keyed(lists.pane) };
  const merged = new Map<string, Item>();
  for (const key of new Set([...byKey.document.keys(), ...byKey.pane.keys()])) {
    const place = { base: byKey.base.get(key), document: byKey.document.get(key), pane: byKey.pane.get(key), path: `${path}[${key}]` };
    // An entry deleted on one side and left alone on the other is gone; deleted and changed is a question.
    const value = mergeValue(place, run) as Item | undefined;
    if (value !== undefined) merged.set(key, value);
  }
  return order(lists, merged).map((key) => merged.get(key)!);
}

/** The side that moved entries says the order; entries that only the other has follow the one they followed there. */
function order(lists: Three<Item[]>, merged: ReadonlyMap<string, Item>): string[] {
  const keys = (list: Item[]) => list.map(keyOf).filter((key) => merged.has(key));
  const [base, document, pane] = [keys(lists.base), keys(lists.document), keys(lists.pane)];
  const shared = new Set(base.filter((key) => document.includes(key) && pane.includes(key)));
  const moved = (list: string[]) => !same(list.filter((key) => shared.has(key)), base.filter((key) => shared.has(key)));
  const [first, second] = moved(pane) || !moved(document) ? [pane, document] : [document, pane];
  const result = [...first];
  second.forEach((key, index) => {
    if (result.includes(key)) return;
    const before = second.slice(0, index).findLast((each) => result.includes(each));
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, key);
  });
  return result;
}

/** A link whose symbol was deleted on the other side, and an executor deleted there, lead nowhere. */
function withoutLooseEnds(sop: Sop): Sop {
  const actors = new Set(sop.flow.actors.map(({ id }) => id));
  const steps = sop.flow.steps.map((step) => ({
    ...step,
    nodes: step.nodes.map((node) => (node.actors.every((id) => actors.has(id)) ? node : { ...node, actors: node.actors.filter((id) => actors.has(id)) })),
  }));
  const nodes = new Set(steps.flatMap((step) => step.nodes.map(({ id }) => id)));
  const links = sop.flow.links.filter(({ from, to }) => nodes.has(from) && nodes.has(to));
  return { ...sop, flow: { ...sop.flow, steps, links } };
}

/** Nothing, an empty text and a missing property look the same in a table. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b || (isNothing(a) && isNothing(b))) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, index) => same(each, b[index]));
  if (!isRecord(a) || !isRecord(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => same(a[name], b[name]));
}

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

const isKeyed = (value: unknown): value is Item[] => Array.isArray(value) && value.every((each) => isRecord(each) && ("id" in each || "from" in each));

const keyOf = (item: Item): string => String(item.id ?? `${String(item.from)}>${String(item.to)}`);

const keyed = (list: Item[]) => new Map(list.map((item) => [keyOf(item), item]));
