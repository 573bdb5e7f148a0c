import type { similar as inIndonesian } from "./similar.id";

export const similar: Record<keyof typeof inIndonesian, string> = {
  "similar.title": "Other SOPs that are alike",
  "similar.none": "No SOP of another unit in the register is like this draft.",
  "similar.failed": "The register cannot be compared with.",
  "similar.loading": "Comparing with the register",
  "similar.of": "Like the SOP “{0}” ({1}).",
  "similar.noUnit": "no unit",
  "similar.score": "{0}% alike",
  "similar.steps": "{0} steps that match",
  "similar.draft": "This draft",
  "similar.more": "{0} more SOPs are alike.",
  "overlap.reason.title": "Same title",
  "overlap.reason.activities": "Same activities",
  "overlap.reason.outputs": "Same outputs",
  "overlap.reason.executorOutputs": "Same executors and outputs",
  "overlap.reason.times": "Other standard times",
};
