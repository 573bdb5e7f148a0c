import type { Sop } from "../../api/wire";

/** A blank SOP with two executors, and a start and an end to write between. */
export function newSop(id: string, actorNames: readonly [string, string]): Sop {
  return {
    schemaVersion: 1,
    id,
    profile: "permenpanrb-35-2012",
    cover: {
      agency: [],
      unit: null,
      logo: null,
      number: "",
      title: "",
      createdOn: null,
      revisedOn: null,
      effectiveOn: null,
      revision: 0,
      approvedBy: { position: "", name: "", nip: "" },
      legalBasis: [],
      executorQualifications: [],
      relatedSops: [],
      equipment: [],
      warnings: [],
      records: [],
    },
    flow: {
      actors: actorNames.map((name, i) => ({ id: `a${i + 1}`, name, group: null })),
      steps: [
        { id: "s1", activity: "", nodes: [{ id: "n1", kind: "start", actors: ["a1"] }], inputs: [], time: "", outputs: [], notes: "" },
        { id: "s2", activity: "", nodes: [{ id: "n2", kind: "end", actors: ["a2"] }], inputs: [], time: "", outputs: [], notes: "" },
      ],
      links: [{ from: "n1", to: "n2", label: null }],
    },
    page: { paper: "A4", orientation: "landscape" },
  };
}
