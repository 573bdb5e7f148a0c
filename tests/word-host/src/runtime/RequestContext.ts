import type { World } from "../World";
import { clientObject, type Client } from "./clientObject";

/** One thing to do at the next sync. */
export interface Action {
  /** As in Word's error reports, such as `ContentControl.insertOoxml`. */
  statement: string;
  perform(): void;
}

/** A batch: what is asked of objects waits here and is done in order by sync. The first failure ends the batch; what was done before stays. */
export class RequestContext {
  #queue: Action[] = [];
  #ended = false;
  readonly document: Client;
  readonly application: Client;

  constructor(readonly world: World) {
    this.document = clientObject(this, "Document", { target: world.document });
    this.application = clientObject(this, "Application", { target: world });
  }

  get ended(): boolean {
    return this.#ended;
  }

  end(): void {
    this.#ended = true;
  }

  add(action: Action): void {
    this.#queue.push(action);
  }

  /** As in Office.js: asks for properties of an object. */
  load(object: { load(what?: unknown): unknown }, what?: unknown): void {
    object.load(what);
  }

  async sync(passThrough?: unknown): Promise<unknown> {
    const queue = this.#queue;
    this.#queue = [];
    await this.world.pause();
    // Every round trip can fail, even one that has nothing to do.
    this.world.attempt("context.sync", () => undefined);
    for (const { statement, perform } of queue) this.world.attempt(statement, perform);
    return passThrough;
  }
}
