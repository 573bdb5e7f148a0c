import { behaviours } from "../office/behaviours";
import type { Target } from "./Behaviour";
import { NotSimulated, OfficeError } from "./errors";
import { classes, type MemberFacts } from "./metadata";
import type { RequestContext } from "./RequestContext";

/** The object as the add-in sees it; its state is kept beside it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Client = any;

interface State {
  type: string;
  context: RequestContext;
  /** Unknown until the sync that finds it. */
  target?: Target;
  found: boolean;
  mayBeMissing: boolean;
  loaded: Map<string, unknown>;
  children: Map<string, Client>;
}

const states = new WeakMap<object, State>();

interface Origin {
  target?: Target;
  /** Finds the target at the sync, when it is not known from the start. */
  find?: () => Target;
  statement?: string;
  mayBeMissing?: boolean;
}

export function clientObject(context: RequestContext, type: string, origin: Origin): Client {
  const state: State = {
    type,
    context,
    target: origin.target,
    found: origin.find === undefined,
    mayBeMissing: origin.mayBeMissing ?? false,
    loaded: new Map(),
    children: new Map(),
  };
  const object = new Proxy({}, { get: (_, name) => read(object, state, name), set: (_, name, value) => write(state, name, value) });
  states.set(object, state);
  if (origin.find) context.add({ statement: origin.statement ?? type, perform: () => settle(state, origin.find!()) });
  return object;
}

function settle(state: State, target: Target): void {
  if (target === undefined && !state.mayBeMissing) throw new OfficeError("ItemNotFound", state.type);
  state.target = target;
  state.found = true;
}

const plumbing: Record<string, (object: Client, state: State) => unknown> = {
  context: (_, state) => state.context,
  isNullObject: (_, state) => {
    if (!state.found) throw new OfficeError("PropertyNotLoaded", `${state.type}.isNullObject`);
    return state.target === undefined;
  },
  load: (object, state) => (what?: unknown) => {
    usable(state);
    state.context.add({ statement: `${state.type}.load`, perform: () => loadAll(state, pathsOf(what)) });
    return object;
  },
  set: (object) => (values: Record<string, unknown>) => void Object.assign(object, values),
  track: (object) => () => object,
  untrack: (object) => () => object,
  toJSON: (_, state) => () => Object.fromEntries(state.loaded),
};

function read(object: Client, state: State, name: string | symbol): unknown {
  // Promises ask everything whether it is one of them.
  if (typeof name === "symbol" || name === "then") return undefined;
  if (plumbing[name]) return plumbing[name](object, state);
  const facts = factsOf(state, name);
  if (facts.kind === "value" || facts.kind === "items") {
    if (!state.loaded.has(name)) throw new OfficeError("PropertyNotLoaded", `${state.type}.${name}`);
    return state.loaded.get(name);
  }
  requireSet(state, name, facts);
  return facts.kind === "child" ? childOf(state, name, facts) : (...args: unknown[]) => call(state, name, facts, args);
}

function write(state: State, name: string | symbol, value: unknown): boolean {
  const facts = factsOf(state, String(name));
  requireSet(state, String(name), facts);
  usable(state);
  const statement = `${state.type}.${String(name)}`;
  const set = behaviours[state.type]?.set?.[String(name)];
  if (facts.readOnly || !set) throw facts.readOnly ? new TypeError(`${statement} is read-only.`) : new NotSimulated(`setting ${statement}`);
  state.context.add({ statement, perform: () => set(existing(state, statement), value as never, state.context.world) });
  return true;
}

function call(state: State, name: string, facts: MemberFacts, args: unknown[]): unknown {
  usable(state);
  const statement = `${state.type}.${name}`;
  const behaviour = behaviours[state.type]?.call?.[name];
  if (!behaviour) throw new NotSimulated(statement);
  const perform = () => behaviour(existing(state, statement), state.context.world, ...(args as never[]));
  if (facts.gives) {
    return clientObject(state.context, facts.gives, { find: perform, statement, mayBeMissing: name.endsWith("OrNullObject") });
  }
  let answer: { value: unknown } | undefined;
  state.context.add({ statement, perform: () => void (answer = { value: perform() }) });
  if (!facts.answers) return undefined;
  return {
    get value() {
      if (!answer) throw new OfficeError("ValueNotLoaded", statement);
      return answer.value;
    },
  };
}

function childOf(state: State, name: string, facts: MemberFacts): Client {
  usable(state);
  const known = state.children.get(name);
  if (known) return known;
  const statement = `${state.type}.${name}`;
  const find = behaviours[state.type]?.get?.[name];
  if (!find) throw new NotSimulated(statement);
  const made = clientObject(state.context, facts.gives!, {
    find: () => (state.target === undefined && state.found ? undefined : find(existing(state, statement), state.context.world)),
    statement,
    mayBeMissing: name.endsWith("OrNullObject") || state.mayBeMissing,
  });
  state.children.set(name, made);
  return made;
}

/** Property paths from any form of load: "a,b/c", ["a", "b/c"], { a: true, b: { c: true } }, { select, expand }. */
function pathsOf(what: unknown): string[] | null {
  if (what === undefined) return null;
  if (typeof what === "string") return what.split(",").map((path) => path.trim()).filter(Boolean);
  if (Array.isArray(what)) return what.flatMap((path) => pathsOf(path) ?? []);
  const { select, expand, ...rest } = what as Record<string, unknown>;
  if (select !== undefined || expand !== undefined) return [...(pathsOf(select) ?? []), ...(expand === undefined ? [] : (pathsOf(expand) ?? []))];
  return Object.entries(rest).flatMap(([name, inner]) =>
    typeof inner === "object" ? (pathsOf(inner) ?? []).map((path) => `${name}/${path}`) : inner ? [name] : [],
  );
}

function loadAll(state: State, paths: string[] | null): void {
  if (state.found && state.target === undefined && state.mayBeMissing) return;
  const items = classes[state.type]!.members.items;
  if (paths === null) {
    const all = Object.entries(behaviours[state.type]?.get ?? {}).map(([name]) => name);
    const values = all.filter((name) => ["value", "items"].includes(classes[state.type]!.members[name]?.kind ?? "") && supports(state, factsOf(state, name)));
    for (const name of values) loadPath(state, name === "items" ? ["items", "*"] : [name]);
    return;
  }
  for (const path of paths) {
    const steps = path.split("/");
    // "tag" on a collection means the tag of each item.
    loadPath(state, items && steps[0] !== "items" && classes[state.type]!.members[steps[0]!] === undefined ? ["items", ...steps] : steps);
  }
}

function loadPath(state: State, [name, ...rest]: string[]): void {
  const facts = factsOf(state, name!);
  const statement = `${state.type}.${name}`;
  if (!supports(state, facts)) throw new OfficeError("ApiNotFound", statement);
  const get = behaviours[state.type]?.get?.[name!];
  if (!get) throw new NotSimulated(statement);
  if (facts.kind === "value") {
    state.loaded.set(name!, get(existing(state, statement), state.context.world));
    return;
  }
  if (facts.kind === "child") {
    const target = get(existing(state, statement), state.context.world);
    if (!state.children.has(name!)) {
      const mayBeMissing = name!.endsWith("OrNullObject") || state.mayBeMissing;
      state.children.set(name!, clientObject(state.context, facts.gives!, { target, mayBeMissing }));
    }
    const inner = states.get(state.children.get(name!))!;
    if (!inner.found) settle(inner, target);
    loadAll(inner, rest.length === 0 ? null : [rest.join("/")]);
    return;
  }
  loadItems(state, facts, get(existing(state, statement), state.context.world) as Target[], rest);
}

function loadItems(state: State, facts: MemberFacts, targets: Target[], rest: string[]): void {
  const before = (state.loaded.get("items") as Client[] | undefined) ?? [];
  const isSame = before.length === targets.length && before.every((item, index) => states.get(item)!.target === targets[index]);
  const items = isSame ? before : targets.map((target) => clientObject(state.context, facts.gives!, { target }));
  state.loaded.set("items", items);
  for (const item of items) if (rest.length > 0) loadAll(states.get(item)!, rest[0] === "*" ? null : [rest.join("/")]);
}

function existing(state: State, statement: string): Target {
  if (state.found && state.target === undefined) throw new OfficeError("ItemNotFound", statement);
  if (!state.found) throw new OfficeError("InvalidObjectPath", statement);
  const alive = behaviours[state.type]?.alive;
  if (alive && !alive(state.target, state.context.world)) throw new OfficeError("ItemNotFound", statement);
  return state.target;
}

function factsOf(state: State, name: string): MemberFacts {
  const facts = classes[state.type]?.members[name];
  if (!facts) throw new TypeError(`${state.type}.${name} is not part of the API.`);
  return facts;
}

const supports = (state: State, facts: MemberFacts): boolean => state.context.world.profile.supports(facts.api);

function requireSet(state: State, name: string, facts: MemberFacts): void {
  if (!supports(state, facts)) throw new OfficeError("ApiNotFound", `${state.type}.${name}`);
}

function usable(state: State): void {
  if (state.context.ended) throw new OfficeError("InvalidObjectPath", state.type);
}
