import { create } from "zustand";
import type { Result } from "../host/selfTest";
import type { WordDocument } from "../host/word";
import { newSop } from "./edits/newSop";
import { useHost } from "./inPlace";
import { work } from "./work";

/** The pane's contract tried in the Word around it. */
export const useSelfTest = create<{ open: boolean; about: string; results: Result[] }>()(() => ({
  open: new URLSearchParams(location.search).get("view") === "selftest",
  about: "",
  results: [],
}));

let word: WordDocument | null = null;

/** What stands around the pane, told once it is known. */
export function testIn(document: WordDocument): void {
  word = document;
  useSelfTest.setState({ about: document.about() });
}

export const openSelfTest = (open: boolean) => useSelfTest.setState({ open });

export const runSelfTest = () =>
  work("work.selfTest", async () => {
    const { inPlace } = useHost.getState();
    if (!inPlace || !word) return;
    useSelfTest.setState({ results: [] });
    const { SelfTest } = await import("../host/selfTest");
    const tell = (result: Result) => useSelfTest.setState(({ results }) => ({ results: [...results, result] }));
    await new SelfTest(inPlace, word, specimen()).run(tell, () => performance.now());
  });

/** A small SOP, plainly made up. */
function specimen() {
  const sop = newSop(crypto.randomUUID(), ["Pelaksana 1", "Pelaksana 2"]);
  const actors = sop.flow.actors.map(({ id }) => id);
  const steps = ["Menerima berkas", "Memeriksa kelengkapan", "Menyimpan berkas"].map((activity, index) => ({
    id: `s${index + 1}`,
    activity,
    nodes: [{ id: `n${index + 1}`, kind: (["start", "process", "end"] as const)[index]!, actors: [actors[index % 2]!], text: null }],
    inputs: ["Berkas"],
    time: "5 menit",
    outputs: ["Berkas"],
    notes: "",
  }));
  const links = [1, 2].map((number) => ({ from: `n${number}`, to: `n${number + 1}`, label: null }));
  return { ...sop, cover: { ...sop.cover, number: "UJI-1", title: "Uji diri" }, flow: { ...sop.flow, steps, links } };
}
