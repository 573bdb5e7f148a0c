import type { Comment, Sop, Step } from "@pane/api/wire";
import { describe, expect, it } from "vitest";
import { benches, type Desk } from "./benches";
import { specimen, withStep } from "./sops";

const sequences = 200;
const length = 5;

/** What the census expects of each comment, by its words: no two say the same. */
interface Counted {
  stepId: string;
  resolved: boolean;
  replies: string[];
}

/** Numbers that look random and are the same in every run (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const said = (text: string) => text.replace(/^\[[^\]]*\] /, "");

class Sequence {
  readonly comments = new Map<string, Counted>();
  sop: Sop = specimen(3);
  #number = 0;

  constructor(
    public desk: Desk,
    readonly roll: (sides: number) => number,
  ) {}

  async run(): Promise<void> {
    await this.desk.host.write(this.sop);
    // A sequence without a comment counts nothing.
    await this.comment();
    const actions = [this.comment, this.answer, this.settle, this.retype, this.restructure, this.reopen];
    for (let index = 0; index < length; index++) await actions[this.roll(actions.length)]!.call(this);
    await this.restructure();
  }

  /** @returns comments lost, and comments on another step or in another state than they should be */
  async count(): Promise<{ lost: string[]; wrong: string[] }> {
    const found = new Map((await this.all()).map((comment) => [said(comment.text), comment]));
    const lost = [...this.comments.keys()].filter((text) => !found.has(text));
    const wrong = [...this.comments].filter(([text, counted]) => found.has(text) && JSON.stringify(counted) !== JSON.stringify(told(found.get(text)!)));
    return { lost, wrong: wrong.map(([text, counted]) => `${text}: ${JSON.stringify(counted)} ≠ ${JSON.stringify(told(found.get(text)!))}`) };
  }

  async all(): Promise<Comment[]> {
    return (await this.desk.host.read())!.comments;
  }

  async comment(): Promise<void> {
    const { id: stepId } = this.pick(this.sop.flow.steps);
    const text = this.words("Komentar");
    await this.desk.host.comment({ kind: "add", stepId, text });
    this.comments.set(text, { stepId, resolved: false, replies: [] });
  }

  async answer(): Promise<void> {
    const comment = this.pick(await this.all());
    const text = this.words("Jawaban");
    await this.desk.host.comment({ kind: "reply", commentId: comment.id, text });
    this.comments.get(said(comment.text))!.replies.push(text);
  }

  async settle(): Promise<void> {
    const comment = this.pick(await this.all());
    await this.desk.host.comment({ kind: comment.resolved ? "reopen" : "resolve", commentId: comment.id });
    this.comments.get(said(comment.text))!.resolved = !comment.resolved;
  }

  async retype(): Promise<void> {
    await this.write(withStep(this.sop, this.pick(this.sop.flow.steps).id, { notes: this.words("Catatan") }));
  }

  async restructure(): Promise<void> {
    const step = this.pick(this.sop.flow.steps);
    const kinds = [() => this.withMoreInputs(step), () => this.withNewStep(), () => this.withStepsTurned(), () => this.withoutSilentStep()];
    await this.write(this.pick(kinds)());
  }

  async reopen(): Promise<void> {
    this.desk = await this.desk.anew();
    this.sop = (await this.desk.host.read())!.sop!;
  }

  private async write(next: Sop): Promise<void> {
    expect((await this.desk.host.write(next)).kind).toBe("written");
    this.sop = next;
  }

  private withMoreInputs = (step: Step): Sop => withStep(this.sop, step.id, { inputs: [...step.inputs, this.words("Berkas"), this.words("Surat")] });

  private withNewStep(): Sop {
    const id = this.words("t").replace(" ", "");
    const node = { id: `n${id}`, kind: "process" as const, actors: [this.pick(this.sop.flow.actors).id] };
    const added: Step = { id, activity: this.words("Mencatat"), nodes: [node], inputs: [], time: "1 menit", outputs: [], notes: "" };
    const steps = [...this.sop.flow.steps];
    steps.splice(1 + this.roll(steps.length - 1), 0, added);
    return linked({ ...this.sop, flow: { ...this.sop.flow, steps } });
  }

  private withStepsTurned(): Sop {
    const [first, ...others] = this.sop.flow.steps;
    const last = others.pop();
    return linked({ ...this.sop, flow: { ...this.sop.flow, steps: [first!, ...others.reverse(), last!] } });
  }

  /** Without a step that nobody commented on, if there is one between the first and the last. */
  private withoutSilentStep(): Sop {
    const commented = new Set([...this.comments.values()].map(({ stepId }) => stepId));
    const silent = this.sop.flow.steps.slice(1, -1).find(({ id }) => !commented.has(id));
    return linked({ ...this.sop, flow: { ...this.sop.flow, steps: this.sop.flow.steps.filter((step) => step !== silent) } });
  }

  private pick<T>(from: readonly T[]): T {
    return from[this.roll(from.length)]!;
  }

  private words(what: string): string {
    return `${what} ${++this.#number}`;
  }
}

const told = ({ stepId, resolved, replies }: Comment): Counted => ({ stepId: stepId!, resolved, replies: replies.map(({ text }) => said(text)) });

/** Every step leads to the next. */
function linked(sop: Sop): Sop {
  const ids = sop.flow.steps.map(({ nodes }) => nodes[0]!.id);
  return { ...sop, flow: { ...sop.flow, links: ids.slice(1).map((to, index) => ({ from: ids[index]!, to, label: null })) } };
}

describe.each(benches.map((bench, index) => ({ ...bench, index })))("In $name", ({ open, index }) => {
  it("no comment is lost or comes to another step, whatever is done in what order", async () => {
    for (let seed = index; seed < sequences; seed += benches.length) {
      const sequence = new Sequence(open(), dice(seed + 1));
      await sequence.run();
      expect({ seed, ...(await sequence.count()) }).toEqual({ seed, lost: [], wrong: [] });
    }
  }, 900_000);
});
