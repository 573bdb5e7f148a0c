import { create } from "zustand";
import type { Place, Sop, Span, Step } from "../api/wire";
import { currentSop } from "./editor";
import { ofTab } from "./kept";

export const views = ["cover", "steps", "preview", "review", "comments", "archive"] as const;

/** `import` is there only while what was read from a hand-made document is being checked. */
export type View = (typeof views)[number] | "import";

/** A place to put the cursor: a field of the identity, an executor, or a cell of the grid. */
export type Target = { cover: string } | { actor: string } | { step: string; field: string; words?: Span | null };

interface Navigation {
  view: View;
  /** Where the cursor shall go once its view is there; a new object each time. */
  target: Target | null;
}

/** What the ribbon's buttons call the views in the address (manifest/template.xml). */
const addressed = new Map<string | null, View>([...views.map((view) => [view, view] as const), ["check", "review"], ["review", "comments"]]);
const asked = new URLSearchParams(location.search).get("view");

/** A reload comes back to where one was; the address says only where one came in. */
const remembered = ofTab("view");
const isReload = performance.getEntriesByType?.("navigation").some((entry) => (entry as PerformanceNavigationTiming).type === "reload");
const first = (isReload ? views.find((view) => view === remembered.read()) : undefined) ?? addressed.get(asked) ?? "cover";

export const useNavigation = create<Navigation>()(() => ({ view: first, target: null }));
useNavigation.subscribe(({ view }) => remembered.write(view));

export const show = (view: View) => useNavigation.setState({ view, target: null });

export const goTo = (target: Target) => useNavigation.setState({ view: "cover" in target ? "cover" : "steps", target });

/** Called by the field that took the cursor. */
export const arrived = () => useNavigation.setState({ target: null });

const cells: Record<string, string> = { activity: "activity", nodes: "nodes", inputs: "inputs", time: "time", outputs: "outputs", notes: "notes" };

/** Where a finding points, as a place of the pane. */
export function targetOf(place: Place): Target | null {
  const sop = currentSop();
  const cover = /^(cover|page)\.?(approvedBy\.\w+|\w*)/.exec(place.path);
  if (cover) return { cover: cover[1] === "page" ? "page" : cover[2] || "title" };
  const actor = /^flow\.actors\[(\d+)\]/.exec(place.path);
  if (actor) return { actor: sop?.flow.actors[Number(actor[1])]?.id ?? "" };
  const link = /^flow\.links\[(\d+)\]/.exec(place.path);
  if (link) {
    const from = place.nodeId ?? sop?.flow.links[Number(link[1])]?.from;
    const step = sop?.flow.steps.find((each) => each.nodes.some((node) => node.id === from));
    return step ? { step: step.id, field: "links" } : null;
  }
  if (place.path.startsWith("flow.actors")) return { actor: "" };
  return stepTarget(place, sop);
}

function stepTarget(place: Place, sop: Sop | null): Target | null {
  const [, row, field = "", entry] = /^flow\.steps\[(\d+)\](?:\.(\w+)(?:\[(\d+)\])?)?/.exec(place.path) ?? [];
  const step = sop?.flow.steps.find((each, i) => (place.stepId ? each.id === place.stepId : i === Number(row)));
  if (!step) return null;
  return { step: step.id, field: cells[field] ?? "activity", words: place.words && wordsIn(step, field, Number(entry), place.words) };
}

/** A cell shows the entries of a list as lines: what stands before the entry counts. */
function wordsIn(step: Step, field: string, entry: number, words: Span): Span {
  const list = field === "inputs" || field === "outputs" ? step[field] : [];
  const before = list.slice(0, entry || 0).reduce((sum, each) => sum + each.length + 1, 0);
  return { start: before + words.start, length: words.length };
}
