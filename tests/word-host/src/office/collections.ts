import type { Behaviour, Target } from "../runtime/Behaviour";

/** A collection's target finds its items anew each time, so that it is never out of date. */
export type Items = () => Target[];

export const collection = (more: Behaviour["call"] = {}): Behaviour => ({
  get: { items: (items: Items) => items() },
  call: {
    getFirst: (items: Items) => items()[0],
    getFirstOrNullObject: (items: Items) => items()[0],
    getCount: (items: Items) => items().length,
    ...more,
  },
});
