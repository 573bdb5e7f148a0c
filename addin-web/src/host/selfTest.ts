import type { Sop } from "../api/wire";
import type { InPlaceHost } from "./InPlaceHost";
import type { WordDocument } from "./word";

export const checks = ["blank", "file", "write", "words", "rows", "tracking", "comments", "kept", "place", "rounds", "annex", "cleared"] as const;
export type Check = (typeof checks)[number];

export interface Result {
  check: Check;
  /** Null when it went well, else what was seen. */
  fault: string | null;
  milliseconds: number;
}

/** Thrown where the document is not what it should be. */
class Fault extends Error {}

function demand(seen: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(seen), JSON.stringify(expected)];
  if (a !== b) throw new Fault(`${a} ≠ ${b}`);
}

/**
 * The contract of the host, kept by the Word around the pane: what `tests/word-host` proves of the simulator, asked of the real one.
 * It wants an empty document, and leaves it empty. A check that fails does not keep the next from being tried.
 */
export class SelfTest {
  #sop: Sop;

  constructor(
    readonly host: InPlaceHost,
    readonly word: WordDocument,
    sop: Sop,
  ) {
    this.#sop = sop;
  }

  async run(tell: (result: Result) => void, now: () => number): Promise<void> {
    for (const check of checks) {
      const begun = now();
      let fault: string | null = null;
      try {
        await this[check]();
      } catch (reason) {
        fault = reason instanceof Error ? reason.message : String(reason);
      }
      tell({ check, fault, milliseconds: Math.round(now() - begun) });
      // Somebody's document is not for trying things in.
      if (check === "blank" && fault !== null) return;
    }
  }

  async blank(): Promise<void> {
    demand((await this.word.tags()).filter((tag) => tag.startsWith("sop:")), []);
  }

  async file(): Promise<void> {
    const bytes = new Uint8Array((await this.host.wholeFile())!);
    demand([bytes[0], bytes[1]], [0x50, 0x4b]);
  }

  write(): Promise<void> {
    return this.#put(this.#sop);
  }

  /** One word instead of another: the table stays, only the cell is typed in. */
  words(): Promise<void> {
    return this.#put(this.#withStep(1, { activity: "Memeriksa berkas" }));
  }

  rows(): Promise<void> {
    return this.#put(this.#withStep(1, { inputs: ["Berkas", "Surat", "Formulir", "Tanda terima"] }));
  }

  async tracking(): Promise<void> {
    if (!this.word.can().tracking) return;
    await this.word.untracked(() => this.#put(this.#withStep(2, { outputs: ["Berkas", "Catatan", "Laporan"] })));
    demand((await this.host.read())!.notes.map(({ code }) => code), []);
  }

  async comments(): Promise<void> {
    const stepId = this.#sop.flow.steps[1]!.id;
    const [added] = await this.host.comment({ kind: "add", stepId, field: "activity", text: "Uji komentar" });
    await this.host.comment({ kind: "reply", commentId: added!.id, text: "Uji balasan" });
    const [resolved] = await this.host.comment({ kind: "resolve", commentId: (await this.#comments())[0]!.id });
    demand([resolved!.stepId, resolved!.resolved, resolved!.replies.length], [stepId, true, 1]);
  }

  /** A comment outlives the replacement of its table. */
  async kept(): Promise<void> {
    const before = await this.#comments();
    await this.#put(this.#withStep(0, { inputs: ["Satu", "Dua", "Tiga", "Empat", "Lima"] }));
    const facts = (await this.#comments()).map(({ stepId, resolved, replies, author }) => [stepId, resolved, replies.length, author]);
    demand(facts, before.map(({ stepId, resolved, replies, author }) => [stepId, resolved, replies.length, author]));
  }

  async place(): Promise<void> {
    for (const { id } of await this.#comments()) await this.host.reveal({ commentId: id });
    await this.host.reveal({ stepId: this.#sop.flow.steps[1]!.id });
    await this.host.reveal({ stepId: null });
  }

  async rounds(): Promise<void> {
    const round = { name: "Uji", reviewer: "", startedAt: "2026-01-05T08:00:00", verdict: null, decidedOn: null, remark: "" };
    await this.host.setRounds([round]);
    demand((await this.host.review())!.rounds, [round]);
  }

  async annex(): Promise<void> {
    await this.host.addAnnex();
    demand((await this.word.tags()).filter((tag) => tag.startsWith("sop:review:")).length, 1);
    await this.#holds(this.#sop);
  }

  async cleared(): Promise<void> {
    for (const { id } of await this.#comments()) await this.host.comment({ kind: "delete", commentId: id });
    for (const tag of new Set((await this.word.tags()).filter((each) => each.startsWith("sop:")))) await this.word.removeControls(tag, 0);
    await this.word.setState(`<cleared xmlns="urn:sop-word-addin:cleared"/>`);
    demand((await this.word.tags()).filter((tag) => tag.startsWith("sop:")), []);
  }

  async #put(sop: Sop): Promise<void> {
    demand((await this.host.write(sop)).kind, "written");
    this.#sop = sop;
    await this.#holds(sop);
  }

  async #holds(sop: Sop): Promise<void> {
    const found = (await this.host.read())!;
    demand([found.sop, found.notes.map(({ code }) => code)], [sop, []]);
  }

  #comments = async () => (await this.host.review())!.comments;

  #withStep(index: number, change: Partial<Sop["flow"]["steps"][0]>): Sop {
    const steps = this.#sop.flow.steps.map((step, at) => (at === index ? { ...step, ...change } : step));
    return { ...this.#sop, flow: { ...this.#sop.flow, steps } };
  }
}
