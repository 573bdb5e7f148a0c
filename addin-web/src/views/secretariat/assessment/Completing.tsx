import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { Assessment } from "../../../api/wire";
import { check, complete, useForm } from "../../../state/secretariat/assessment";
import { sop } from "../../../state/secretariat/sop";
import { Modal } from "../../../ui/Modal";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import css from "./Completing.module.css";

/** Completes the form after a last word, or says what is still missing and leads there. */
export function Completing({ form }: { form: Assessment }) {
  const say = useSay();
  const faults = Object.keys(useForm((state) => state.faults));
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    setBusy(true);
    if (await check()) setAsking(true);
    else toFirst();
    setBusy(false);
  };
  return (
    <div className={`${css.completing} not-printed`}>
      {faults.length > 0 && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{say("form.missing", faults.length)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={toFirst}>
              {say("form.toFirst")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Button appearance="primary" size="large" disabledFocusable={busy} onClick={() => void ask()}>
        {say(completeText[form.kind])}
      </Button>
      {asking && <LastWord form={form} close={() => setAsking(false)} />}
    </div>
  );
}

const completeText = { monitoring: "form.completeMonitoring", evaluation: "form.completeEvaluation" } as const;

/** What completing does, before it is done: it cannot be undone. */
function LastWord({ form, close }: { form: Assessment; close: () => void }) {
  const say = useSay();
  const format = useFormats();
  const due = sop.use((state) => state.value?.entry.monitoringDue);
  const on = useForm((state) => state.history?.present.on);
  const finish = async () => {
    if (!(await complete())) return;
    close();
    scrollTo(0, 0);
    // The due dates have moved.
    await sop.again();
  };
  return (
    <Modal
      title={say("form.completeTitle", say(`assess.${form.kind}`).toLowerCase())}
      close={close}
      actions={
        <>
          <Button onClick={close}>{say("form.notYet")}</Button>
          <Button appearance="primary" data-first onClick={() => void finish()}>
            {say("form.complete")}
          </Button>
        </>
      }
    >
      <p>{say("form.completeHint")}</p>
      {form.kind === "evaluation" && <p>{say("form.alsoMonitored")}</p>}
      {form.kind === "evaluation" && due && on && due < on && <p>{say("form.clearsMonitoring", format.day(due))}</p>}
    </Modal>
  );
}

/** The cursor goes to the first place that lacks something. */
function toFirst(): void {
  const [first] = Object.keys(useForm.getState().faults);
  if (first) requestAnimationFrame(() => document.getElementById(`f-${first}`)?.focus());
}
