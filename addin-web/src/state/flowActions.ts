import type { Link } from "../api/wire";
import { committedSop, edit } from "./editor";
import { deleteActor } from "./edits/actors";
import { setLink } from "./edits/nodes";
import { tell } from "./work";

/*
 * What can be done with arrows and executors that does more than it seems to, and is therefore told.
 */

/** Leads an arrow to another symbol; one of the same symbol that led there takes over its old target. */
export function leadTo(link: Link, to: string): void {
  const flow = committedSop()?.flow;
  const trades = flow?.links.some((other) => other.from === link.from && other.to === to && to !== link.to);
  edit((sop) => setLink(sop, link, { to }));
  if (!flow || !trades) return;
  const row = flow.steps.findIndex((step) => step.nodes.some((node) => node.id === to));
  tell({ kind: "info", text: "links.traded", args: [row + 1] });
}

const mostRows = 10;

export function removeActor(id: string): void {
  const flow = committedSop()?.flow;
  const actor = flow?.actors.find((each) => each.id === id);
  if (!flow || !actor) return;
  const rows = flow.steps.flatMap((step, row) => (step.nodes.some((node) => node.actors.includes(id)) ? [row + 1] : []));
  edit((sop) => deleteActor(sop, id));
  if (rows.length === 0) {
    tell({ kind: "info", text: "actors.deleted", args: [actor.name] });
  } else {
    const steps = rows.slice(0, mostRows).join(", ") + (rows.length > mostRows ? ", …" : "");
    tell({ kind: "info", text: "actors.deletedFrom", args: [actor.name, steps] });
  }
}
