import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Sop, Step } from "@pane/api/wire";

export function example(name: string): Sop {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`../../Examples/${name}.sop.json`, import.meta.url)), "utf8"));
}

/** A small SOP, plainly made up: three executors, one decision. */
export function specimen(count = 4): Sop {
  const actors = ["Pemohon", "Petugas", "Kepala Seksi"].map((name, index) => ({ id: `a${index + 1}`, name, group: null }));
  const steps = Array.from({ length: count }, (_, index) => stepNumber(index + 1, count));
  return {
    schemaVersion: 1,
    id: "11111111-2222-4333-8444-555555555555",
    profile: "permenpanrb-35-2012",
    cover: {
      agency: ["Kantor Contoh"],
      unit: null,
      logo: null,
      number: "SOP/01/2026",
      title: "Pelayanan Contoh",
      createdOn: "2026-01-05",
      revisedOn: null,
      effectiveOn: null,
      revision: 0,
      approvedBy: { position: "Kepala Kantor", name: "Nama Contoh", nip: "" },
      legalBasis: ["Peraturan Contoh"],
      executorQualifications: ["Memahami pelayanan"],
      relatedSops: [],
      equipment: ["Komputer"],
      warnings: [],
      records: [],
    },
    flow: {
      actors,
      steps,
      links: steps.slice(1).map(({ nodes }, index) => ({ from: steps[index]!.nodes[0]!.id, to: nodes[0]!.id, label: null })),
    },
    page: { paper: "A4", orientation: "landscape" },
  };
}

function stepNumber(number: number, count: number): Step {
  const kind = number === 1 ? "start" : number === count ? "end" : "process";
  return {
    id: `s${number}`,
    activity: `Mengerjakan bagian ${number}`,
    nodes: [{ id: `n${number}`, kind, actors: [`a${((number - 1) % 3) + 1}`] }],
    inputs: ["Berkas"],
    time: "5 menit",
    outputs: ["Berkas lengkap"],
    notes: "",
  };
}

/** The SOP with one step changed. */
export const withStep = (sop: Sop, id: string, change: Partial<Step>): Sop => ({
  ...sop,
  flow: { ...sop.flow, steps: sop.flow.steps.map((step) => (step.id === id ? { ...step, ...change } : step)) },
});
