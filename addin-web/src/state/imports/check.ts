import type { Cover, Guess, ImportAnswer, Link, Node, Sop, Step } from "../../api/wire";
import type { Text } from "../../i18n/texts";
import type { Target } from "../navigation";

/** One thing that a person confirms or corrects, or a question that they answer. */
export interface Item {
  /** Holds however the SOP is changed meanwhile. */
  key: string;
  kind: Guess["kind"] | "question";
  /** What the document says, or what is asked. */
  says: string;
  low: boolean;
  /** A template's sample text still stands there. */
  unfilled?: boolean;
  /** Row of the flowchart in the document, from 1; 0 for what lies in none. */
  row: number;
  /** What was taken at first, to tell a correction. */
  first: string;
}

/** The parts of an SOP as a person reads them; names of kinds and joints come from the caller. */
export interface Words {
  kind: (kind: Node["kind"]) => string;
  step: (number: number) => string;
}

export function itemsOf({ sop, guesses, questions }: ImportAnswer, words: Words): Item[] {
  if (!sop) return [];
  const guessed = guesses.map(({ kind, path, says, low, unfilled, row }): Item => {
    const key = keyOf(sop, path);
    return { key, kind, says, low, unfilled, row, first: taken(sop, key, words) };
  });
  const asked = questions.map(({ code, path, row, message }, i): Item => ({
    key: `question ${i} ${code} ${keyOf(sop, path)}`,
    kind: "question",
    says: message,
    low: true,
    row,
    first: "",
  }));
  return [...guessed, ...asked];
}

/** A path of the wire with ids in the place of numbers. */
function keyOf({ flow }: Sop, path: string): string {
  const [, list, at, rest = ""] = /^flow\.(actors|steps|links)\[(\d+)\](.*)$/.exec(path) ?? [];
  if (list === "actors") return `actor ${flow.actors[Number(at)]?.id}`;
  if (list === "links") return `link ${linkKey(flow.links[Number(at)])}`;
  if (list !== "steps") return path;
  const step = flow.steps[Number(at)];
  const node = /^\.nodes\[(\d+)\]/.exec(rest);
  return node ? `node ${step?.nodes[Number(node[1])]?.id}` : `step ${step?.id}`;
}

const linkKey = (link: Link | undefined) => (link ? `${link.from}>${link.to}` : "");

/** What is in the SOP now; empty when it is no longer there. */
export function taken(sop: Sop, key: string, words: Words): string {
  const [kind, id = ""] = key.split(" ");
  const { flow } = sop;
  if (kind === "actor") {
    const actor = flow.actors.find((each) => each.id === id);
    return actor ? [actor.group, actor.name].filter(Boolean).join(" / ") : "";
  }
  if (kind === "step") return stepText(flow.steps.find((each) => each.id === id));
  if (kind === "node") return nodeText(sop, id, words);
  if (kind === "link") return linkText(sop, id, words);
  return coverText(sop.cover, key.replace(/^cover\./, "") as keyof Cover);
}

function coverText(cover: Cover, field: keyof Cover): string {
  const value = cover[field];
  if (field === "approvedBy") return Object.values(cover.approvedBy).filter(Boolean).join("\n");
  return Array.isArray(value) ? value.join("\n") : String(value ?? "");
}

const stepText = (step: Step | undefined): string =>
  step ? [step.activity, step.inputs.join("; "), step.time, step.outputs.join("; "), step.notes].filter(Boolean).join(" · ") : "";

function nodeText({ flow }: Sop, id: string, words: Words): string {
  const node = flow.steps.flatMap((step) => step.nodes).find((each) => each.id === id);
  const actors = node?.actors.map((actor) => flow.actors.find((each) => each.id === actor)?.name).join(", ");
  return node ? [words.kind(node.kind), actors].filter(Boolean).join(" · ") : "";
}

function linkText({ flow }: Sop, id: string, words: Words): string {
  const link = flow.links.find((each) => linkKey(each) === id);
  const number = (node: string) => flow.steps.findIndex((step) => step.nodes.some((each) => each.id === node)) + 1;
  return link ? [`${words.step(number(link.from))} → ${words.step(number(link.to))}`, link.label].filter(Boolean).join(" · ") : "";
}

/** Where it is corrected. */
export function placeOf({ flow }: Sop, { key }: Item): Target | null {
  const path = key.replace(/^question \d+ \S+ /, "");
  const [kind, id = ""] = path.split(" ");
  const holding = (node: string) => flow.steps.find((step) => step.nodes.some((each) => each.id === node))?.id;
  if (kind === "actor") return { actor: id };
  if (kind === "step") return { step: id, field: key.includes("noExit") || key.includes("branch") ? "links" : key.startsWith("question") ? "nodes" : "activity" };
  const step = kind === "node" ? holding(id) : kind === "link" ? holding(id.split(">")[0]!) : undefined;
  if (step) return { step, field: kind === "node" ? "nodes" : "links" };
  const field = /^cover\.(\w+)/.exec(path)?.[1];
  return field ? { cover: field === "approvedBy" ? "approvedBy.position" : field } : null;
}

export const titleOf: Record<Exclude<Item["kind"], "field" | "question">, Text> = {
  executor: "import.kind.executor",
  step: "import.kind.step",
  symbol: "import.kind.symbol",
  link: "import.kind.link",
};
