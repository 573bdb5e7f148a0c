import { produce } from "immer";
import type { Actor, Sop } from "../../api/wire";
import { freeActorId } from "./ids";

export const addActor = (sop: Sop, name: string): Sop =>
  produce(sop, ({ flow }) => {
    flow.actors.push({ id: freeActorId(flow), name, group: null });
  });

export const editActor = (sop: Sop, id: string, change: Partial<Omit<Actor, "id">>): Sop =>
  produce(sop, ({ flow }) => {
    Object.assign(flow.actors.find((actor) => actor.id === id) ?? {}, change);
  });

export const moveActor = (sop: Sop, id: string, by: number): Sop =>
  produce(sop, ({ flow }) => {
    const from = flow.actors.findIndex((actor) => actor.id === id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= flow.actors.length) return;
    const [actor] = flow.actors.splice(from, 1);
    flow.actors.splice(to, 0, actor!);
  });

/** Takes an executor away; its symbols stay, without it. */
export const deleteActor = (sop: Sop, id: string): Sop =>
  produce(sop, ({ flow }) => {
    flow.actors = flow.actors.filter((actor) => actor.id !== id);
    for (const node of flow.steps.flatMap((step) => step.nodes)) {
      node.actors = node.actors.filter((actor) => actor !== id);
    }
  });
