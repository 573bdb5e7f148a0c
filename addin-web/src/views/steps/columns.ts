import type { Text } from "../../i18n/texts";
import type { Field } from "../../state/gridCursor";

/** What each column of the grid is called. */
export const columnNames: Record<Field, Text> = {
  activity: "steps.activity",
  nodes: "steps.nodes",
  inputs: "steps.inputs",
  time: "steps.time",
  outputs: "steps.outputs",
  notes: "steps.notes",
  links: "steps.links",
  actions: "steps.actions",
};
