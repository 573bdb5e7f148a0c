import type { World } from "../World";

/** What an object of Word's API stands for: an element, a stored comment, the document. Undefined means that it does not exist. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Target = any;

/**
 * How one class behaves over the document. A member's function reads a value, finds a child or the items, or does what the
 * method does; what a method gives back is the target of the object that it returns.
 */
export interface Behaviour {
  get?: Record<string, (target: Target, world: World) => unknown>;
  set?: Record<string, (target: Target, value: never, world: World) => void>;
  call?: Record<string, (target: Target, world: World, ...args: never[]) => unknown>;
  /** Whether the target is still part of the document. */
  alive?: (target: Target, world: World) => boolean;
}
