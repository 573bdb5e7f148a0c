import { WordDocument } from "./document/WordDocument";
import type { CommentWriting } from "./document/comments";
import { profiles, type Profile, type ProfileId } from "./profiles";
import { OfficeError } from "./runtime/errors";

export interface Failure {
  /** Number of the call that fails, from 1. */
  call: number;
  /** Word fails before it has done anything, or after it did all of it. */
  when: "before" | "after";
}

/** Troubles that can be switched on, with the issue that reports each. */
export type Trouble =
  /** getFileAsync fails for every document (#6747). */
  | "no-file"
  /** insertComment is not permitted (#6746). */
  | "no-comments"
  /** insertOoxml calls any markup malformed (#3327). */
  | "malformed";

export interface WorldOptions {
  profile?: ProfileId;
  user?: { name: string; initials: string };
  language?: string;
  /** Milliseconds that every round trip takes; for people, not for tests. */
  delay?: number;
}

/** One running Word with one document in its window. Every call of an add-in passes through {@link attempt}. */
export class World {
  document: WordDocument;
  readonly profile: Profile;
  readonly user: { name: string; initials: string };
  readonly language: string;
  delay: number;
  /** What was done so far, by the names of Word's error reports. */
  calls: string[] = [];
  failure: Failure | null = null;
  readonly troubles = new Set<Trouble>();
  /** Documents that the add-in had opened in further windows. */
  readonly opened: Uint8Array[] = [];
  openFiles = 0;
  dark = false;
  /** Where the cursor was last brought to. */
  selection: Element | null = null;
  #watchers = new Set<() => void>();
  #minute = 0;

  constructor(bytes: Uint8Array, options: WorldOptions = {}) {
    this.document = new WordDocument(bytes);
    this.profile = profiles[options.profile ?? "win-m365"];
    this.user = options.user ?? { name: "Pengguna Word", initials: "PW" };
    this.language = options.language ?? "id-ID";
    this.delay = options.delay ?? 0;
  }

  /** Does what a call asks, or fails as was arranged. */
  attempt<T>(statement: string, perform: () => T): T {
    const number = this.calls.push(statement);
    const fails = (when: Failure["when"]) => this.failure?.call === number && this.failure.when === when;
    if (fails("before")) throw new OfficeError("GeneralException", statement);
    const result = perform();
    if (fails("after")) throw new OfficeError("GeneralException", statement);
    return result;
  }

  /** From here on the calls are counted anew. */
  failAt(failure: Failure | null): void {
    this.calls = [];
    this.failure = failure;
  }

  async pause(): Promise<void> {
    if (this.delay > 0) await new Promise((done) => setTimeout(done, this.delay));
    for (const watcher of this.#watchers) watcher();
  }

  /** Told at every round trip. @returns the way to leave */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  refuseWhenProtected(statement: string): void {
    if (this.document.security !== 0) throw new OfficeError("AccessDenied", statement);
  }

  /** A comment of this Word's user, a minute after the one before. */
  writing(text: string): CommentWriting {
    const date = new Date(Date.UTC(2026, 0, 5, 8, this.#minute++)).toISOString().slice(0, 19) + "Z";
    return { author: this.user.name, initials: this.user.initials, date, text };
  }
}
