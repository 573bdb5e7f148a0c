import { create } from "zustand";
import { Refused, Unreachable } from "../../api/http";
import * as api from "../../api/secretariat/monitoring";
import type { Assessment, AssessmentKind, EvaluationForm, MonitoringForm } from "../../api/wire";
import { connection } from "../connection";
import { begin, record, redo, seal, undo, type History } from "../history";
import { explain } from "../problems";
import { tell } from "../work";
import { telling } from "./register";

/** What is filled in; the kind of the form says which. */
export type Filled = MonitoringForm | EvaluationForm;

interface Open {
  state: "loading" | "loaded" | "failed";
  form: Assessment | null;
  history: History<Filled> | null;
  /** Whether the server has what the page shows. */
  kept: "kept" | "waiting" | "saving" | "failed" | "overtaken";
  /** What is still missing, by place in the form. */
  faults: Record<string, string>;
}

const nothing: Open = { state: "loading", form: null, history: null, kept: "kept", faults: {} };

export const useForm = create<Open>()(() => nothing);

const pause = 700;
let timer: ReturnType<typeof setTimeout> | undefined;
let saving: Promise<void> = Promise.resolve();
let running: AbortController | undefined;

/** @param id of the one to look at; null for the open one, or a blank one that is begun with the first thing filled in */
export async function openForm(sop: string, kind: AssessmentKind, id: string | null): Promise<void> {
  running?.abort();
  const mine = (running = new AbortController());
  useForm.setState(nothing, true);
  try {
    const form = id ? await api.assessment(id, mine.signal) : await api.offer(sop, kind, mine.signal);
    if (!mine.signal.aborted) show(form);
    connection.answered();
  } catch (reason) {
    if (mine.signal.aborted) return;
    connection.failed(reason);
    tell(explain(reason));
    useForm.setState({ state: "failed" });
  }
}

const show = (form: Assessment) => useForm.setState({ ...nothing, state: "loaded", form, history: begin(filledOf(form)) }, true);

const filledOf = (form: Assessment): Filled => (form.monitoring ?? form.evaluation)!;

/** @param field names a field being typed in: successive edits of it are one undo */
export function fill(change: Partial<MonitoringForm> | Partial<EvaluationForm>, field: string | null = null): void {
  const { history } = useForm.getState();
  if (history) keep(record(history, { ...history.present, ...change } as Filled, field));
}

export const sealField = () => useForm.setState(({ history }) => ({ history: history && seal(history) }));

export const undoFill = () => move(undo);
export const redoFill = () => move(redo);

function move(step: (history: History<Filled>) => History<Filled>): void {
  const { history } = useForm.getState();
  const moved = history && step(history);
  if (moved && moved !== history) keep(moved);
}

function keep(history: History<Filled>): void {
  const { kept } = useForm.getState();
  useForm.setState({ history, faults: {}, kept: kept === "overtaken" ? kept : "waiting" });
  clearTimeout(timer);
  timer = setTimeout(() => void save(), pause);
}

/** Sends what is filled in, after what is on its way. @returns whether the server has it all */
export async function save(): Promise<boolean> {
  clearTimeout(timer);
  saving = saving.then(send);
  await saving;
  return useForm.getState().kept === "kept";
}

async function send(): Promise<void> {
  const { form, history, kept } = useForm.getState();
  if (!form || !history || kept === "kept" || kept === "overtaken") return;
  const sent = history.present;
  const opened = running;
  const isOpen = () => running === opened && useForm.getState().form !== null;
  useForm.setState({ kept: "saving" });
  try {
    const begun = form.begun ? form : await api.begin(form.sopId, form.kind);
    if (isOpen()) useForm.setState({ form: begun });
    const kept = await api.save(begun.id, { edit: form.edit, [form.kind]: sent });
    connection.answered();
    if (isOpen()) useForm.setState(({ history: now }) => ({ form: kept, kept: now?.present === sent ? "kept" : "waiting" }));
  } catch (reason) {
    connection.failed(reason);
    if (!isOpen()) return;
    const overtaken = reason instanceof Refused && reason.code === "monitoring.changedMeanwhile";
    useForm.setState({ kept: overtaken ? "overtaken" : "failed" });
    if (!overtaken && !(reason instanceof Unreachable)) tell(explain(reason));
  }
}

connection.onReturn(() => {
  if (useForm.getState().kept === "failed") void save();
});

/** Shows what another has written meanwhile; what was typed here since is given up. */
export const reload = () =>
  telling(async () => {
    const { form } = useForm.getState();
    if (form) show(await api.assessment(form.id));
  });

/** @returns whether nothing is missing; what is stands at its place */
export const check = () => unlessMissing(({ id }) => api.check(id));

/** @returns whether it is completed; what is missing stands at its place */
export const complete = () => unlessMissing(async ({ id, edit }) => show(await api.complete(id, edit)));

async function unlessMissing(job: (form: Assessment) => Promise<void>): Promise<boolean> {
  // One that nobody has begun is begun to be told what it lacks.
  if (!useForm.getState().form?.begun) useForm.setState({ kept: "waiting" });
  if (!(await save())) return false;
  try {
    await job(useForm.getState().form!);
    return true;
  } catch (reason) {
    if (!(reason instanceof Refused) || reason.faults.length === 0) tell(explain(reason));
    else useForm.setState({ faults: Object.fromEntries(reason.faults.map(({ path, message }) => [path, message])) });
    return false;
  }
}

/** Throws the open form away. */
export const discard = () =>
  telling(async () => {
    const { form } = useForm.getState();
    clearTimeout(timer);
    if (form) await api.discard(form.id);
    useForm.setState(nothing, true);
  });
