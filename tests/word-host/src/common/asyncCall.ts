import { OfficeError } from "../runtime/errors";
import type { World } from "../World";

export interface AsyncResult {
  status: "succeeded" | "failed";
  value: unknown;
  error: { name: string; code: number; message: string } | undefined;
  asyncContext: unknown;
}

/** What the Common API refuses by a number of its own. */
export class CommonError extends Error {
  constructor(
    readonly code: number,
    name: string,
    message: string,
  ) {
    super(message);
    this.name = name;
  }
}

/** Gives the answer to the callback at the end of the arguments, some time later and never as an exception. */
export function asyncCall(world: World, statement: string, args: unknown[], perform: () => unknown): void {
  const callback = args.findLast((arg) => typeof arg === "function") as ((result: AsyncResult) => void) | undefined;
  const options = args.find((arg) => typeof arg === "object" && arg !== null) as { asyncContext?: unknown } | undefined;
  void world.pause().then(() => callback?.({ ...answer(world, statement, perform), asyncContext: options?.asyncContext }));
}

function answer(world: World, statement: string, perform: () => unknown): Omit<AsyncResult, "asyncContext"> {
  try {
    return { status: "succeeded", value: world.attempt(statement, perform), error: undefined };
  } catch (reason) {
    if (reason instanceof CommonError) return failed(reason.name, reason.code, reason.message);
    if (reason instanceof OfficeError) return failed("Internal Error", 5001, "An internal error has occurred.");
    throw reason;
  }
}

const failed = (name: string, code: number, message: string) => ({ status: "failed" as const, value: undefined, error: { name, code, message } });
