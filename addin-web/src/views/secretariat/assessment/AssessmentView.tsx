import { Button, Field, Input, MessageBar, MessageBarActions, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Assessment, AssessmentKind } from "../../../api/wire";
import { discard, fill, openForm, reload, save, sealField, useForm } from "../../../state/secretariat/assessment";
import { downloadFilled } from "../../../state/secretariat/monitoring";
import { go, revisionAddress, sopAddress, useRoute } from "../../../state/secretariat/route";
import { sop } from "../../../state/secretariat/sop";
import { Modal } from "../../../ui/Modal";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { Completing } from "./Completing";
import { EvaluationFields } from "./EvaluationFields";
import { FormBar } from "./FormBar";
import { MonitoringFields } from "./MonitoringFields";
import { useUndoKeys } from "./useUndoKeys";
import css from "./AssessmentView.module.css";

/** A monitoring or evaluation: filled in and kept as one goes, completed, or looked at afterwards. */
export default function AssessmentView({ id, kind }: { id: string; kind: AssessmentKind }) {
  const say = useSay();
  const asked = useRoute((route) => route.query.get("form"));
  const { state, form } = useForm();
  const detail = sop.use((remote) => remote.value);
  useEffect(() => {
    sop.forget();
    void sop.load(id);
    void openForm(id, kind, asked);
    // Whoever leaves the page leaves nothing behind.
    return () => void save();
  }, [id, kind, asked]);
  useUndoKeys();
  useAskBeforeLosing();
  return (
    <>
      <header className={css.head}>
        <PageLink to={sopAddress(id)} className={`${css.back} not-printed`}>
          {`‹ ${say("form.back")}`}
        </PageLink>
        <h1 className={css.title}>{say(kind === "monitoring" ? "form.titleMonitoring" : "form.titleEvaluation")}</h1>
        {detail && <p className={css.sop}>{detail.entry.title}</p>}
        {detail && form && <p className={css.about}>{say("form.about", detail.entry.number, form.revision, form.version)}</p>}
      </header>
      {state === "failed" && (
        <div className={css.failed} role="alert">
          <p>{say("form.failed")}</p>
          <Button onClick={() => void openForm(id, kind, asked)}>{say("retry")}</Button>
        </div>
      )}
      {state === "loading" && <Spinner className={css.failed} label={say("app.loading")} />}
      {form && <Form form={form} />}
    </>
  );
}

/** The browser asks before it closes a page whose last words the server does not have yet. */
function useAskBeforeLosing(): void {
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (useForm.getState().kept === "kept") return;
      void save();
      event.preventDefault();
    };
    addEventListener("beforeunload", leaving);
    return () => removeEventListener("beforeunload", leaving);
  }, []);
}

function Form({ form }: { form: Assessment }) {
  const done = Boolean(form.completedAt);
  return (
    <>
      {done ? <Done form={form} /> : <FormBar form={form} />}
      <Overtaken />
      <fieldset disabled={done} className={css.fields} onBlur={sealField}>
        <Who done={done} />
        {form.kind === "monitoring" ? <MonitoringFields /> : <EvaluationFields />}
      </fieldset>
      {!done && <Completing form={form} />}
      {!done && form.begun && <Discard form={form} />}
    </>
  );
}

function Who({ done }: { done: boolean }) {
  const say = useSay();
  const filled = useForm((state) => state.history?.present);
  const faults = useForm((state) => state.faults);
  if (!filled) return null;
  return (
    <div className={css.who}>
      <Field label={say("form.assessor")} required={!done} validationMessage={faults["assessor"]}>
        <Input id="f-assessor" value={filled.assessor} maxLength={120} onChange={(_, { value }) => fill({ assessor: value }, "assessor")} />
      </Field>
      <Field label={say("form.on")} required={!done} validationMessage={faults["on"]}>
        <Input id="f-on" type="date" value={filled.on ?? ""} onChange={(_, { value }) => fill({ on: value || null }, "on")} />
      </Field>
    </div>
  );
}

/** A completed form and what follows from it. */
function Done({ form }: { form: Assessment }) {
  const say = useSay();
  const format = useFormats();
  const entry = sop.use((state) => state.value?.entry);
  const next = (day: string | null | undefined) => (day ? format.day(day) : say("inUse.notDue"));
  return (
    <div className={css.done}>
      <span>{say("form.done", format.moment(form.completedAt!), form.completedBy ?? "")}</span>
      <span className={`${css.doneActions} not-printed`}>
        <Button size="small" onClick={() => void downloadFilled(form.id, `${say(`assess.${form.kind}`)} ${entry?.number ?? ""}`)}>
          {say("form.download")}
        </Button>
        {form.wantsRevision && (
          <Button size="small" appearance="primary" as="a" href={revisionAddress(form.id)} target="_blank" rel="noreferrer">
            {say("inUse.openDraft")}
          </Button>
        )}
      </span>
      {form.kind === "evaluation" && <div className={css.next}>{say("form.alsoMonitored")}</div>}
      {entry && <div className={css.next}>{say("form.next", next(entry.monitoringDue), next(entry.evaluationDue))}</div>}
    </div>
  );
}

function Overtaken() {
  const say = useSay();
  const overtaken = useForm((state) => state.kept === "overtaken");
  if (!overtaken) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={css.message}>
      <MessageBarBody>{say("form.overtaken")}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void reload()}>
          {say("form.reload")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Discard({ form }: { form: Assessment }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const throwAway = async () => {
    if (await discard()) go(sopAddress(form.sopId));
  };
  return (
    <>
      <Button appearance="subtle" className="not-printed" onClick={() => setAsking(true)}>
        {say("form.discard")}
      </Button>
      {asking && (
        <Modal
          title={say("form.discardTitle")}
          close={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{say("cancel")}</Button>
              <Button appearance="primary" data-first onClick={() => void throwAway()}>
                {say("form.discard")}
              </Button>
            </>
          }
        >
          {say("form.discardText")}
        </Modal>
      )}
    </>
  );
}
