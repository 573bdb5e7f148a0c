import type { Comment, Sop, Step } from "@pane/api/wire";
import { afterAll, describe, expect, it } from "vitest";
import { benches, type Bench, type Desk } from "./benches";
import { specimen, withStep } from "./sops";

const sequences = 200;
const length = 5;

/** What the census expects of each comment, by its words: no two say the same. */
interface Counted {
  stepId: string;
  field: string;
  resolved: boolean;
  replies: string[];
}

interface Faults {
  seed: number;
  lost: string[];
  /** On another step or in another state than they should be. */
  wrong: string[];
}

const fields = ["activity", "inputs", "time", "outputs", "notes"];

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
  desk: Desk;
  #number = 0;
  #regenerations = 0;

  constructor(
    readonly open: Bench["open"],
    readonly roll: (sides: number) => number,
  ) {
    this.desk = open();
  }

  async run(): Promise<void> {
    await this.desk.host.write(this.sop);
    // A sequence without a comment counts nothing.
    await this.comment();
    const actions = [this.comment, this.answer, this.settle, this.retype, this.restructure, this.reopen, this.saveAndReopen];
    for (let index = 0; index < length; index++) await actions[this.roll(actions.length)]!.call(this);
    await this.restructure();
  }

  async count(): Promise<Omit<Faults, "seed">> {
    const found = new Map((await this.all()).map((comment) => [said(comment.text), comment]));
    const lost = [...this.comments.keys()].filter((text) => !found.has(text));
    const wrong = [...this.comments].filter(([text, counted]) => found.has(text) && JSON.stringify(counted) !== JSON.stringify(told(found.get(text)!)));
    return { lost, wrong: wrong.map(([text, counted]) => `${text}: ${JSON.stringify(counted)} ≠ ${JSON.stringify(told(found.get(text)!))}`) };
  }

  addTo(total: typeof census): void {
    total.sequences++;
    total.comments += this.comments.size;
    total.answers += [...this.comments.values()].reduce((sum, { replies }) => sum + replies.length, 0);
    total.regenerations += this.#regenerations;
  }

  async all(): Promise<Comment[]> {
    return (await this.desk.host.read())!.comments;
  }

  async comment(): Promise<void> {
    const { id: stepId } = this.pick(this.sop.flow.steps);
    const field = this.pick(fields);
    const text = this.words("Komentar");
    await this.desk.host.comment({ kind: "add", stepId, field, text });
    this.comments.set(text, { stepId, field, resolved: false, replies: [] });
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

  /** The pane is closed and opened again. */
  async reopen(): Promise<void> {
    this.desk = await this.desk.anew();
    this.sop = (await this.desk.host.read())!.sop!;
  }

  /** The document is saved, closed and opened again. */
  async saveAndReopen(): Promise<void> {
    this.desk = this.open(await this.desk.bytes());
    this.sop = (await this.desk.host.read())!.sop!;
  }

  private async write(next: Sop): Promise<void> {
    expect((await this.desk.host.write(next)).kind).toBe("written");
    this.sop = next;
    this.#regenerations++;
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

const told = ({ stepId, field, resolved, replies }: Comment): Counted => ({ stepId: stepId!, field: field!, resolved, replies: replies.map(({ text }) => said(text)) });

/** Every step leads to the next. */
function linked(sop: Sop): Sop {
  const ids = sop.flow.steps.map(({ nodes }) => nodes[0]!.id);
  return { ...sop, flow: { ...sop.flow, links: ids.slice(1).map((to, index) => ({ from: ids[index]!, to, label: null })) } };
}

/** What all sequences came to. */
const census = { sequences: 0, comments: 0, answers: 0, regenerations: 0, lost: 0, "on a wrong step or in a wrong state": 0 };

afterAll(() => console.info(Object.entries(census).map(([what, count]) => `${count} ${what}`).join(", ")));

describe.each(benches.map((bench, index) => ({ ...bench, index })))("In $name", ({ open, index }) => {
  it("no comment is lost or comes to another step, whatever is done in what order", async () => {
    const faults: Faults[] = [];
    for (let seed = index; seed < sequences; seed += benches.length) {
      const sequence = new Sequence(open, dice(seed + 1));
      await sequence.run();
      faults.push({ seed, ...(await sequence.count()) });
      sequence.addTo(census);
    }
    const [lost, wrong] = [faults.flatMap((each) => each.lost), faults.flatMap((each) => each.wrong)];
    census.lost += lost.length;
    census["on a wrong step or in a wrong state"] += wrong.length;
    expect(faults.filter((each) => each.lost.length + each.wrong.length > 0)).toEqual([]);
  });
});
