import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { AssessmentKind } from "../../../api/wire";
import { complete, useForm } from "../../../state/secretariat/assessment";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "./Completing.module.css";

/** Completes the form, or says what is still missing and leads there. */
export function Completing({ kind }: { kind: AssessmentKind }) {
  const say = useSay();
  const faults = Object.keys(useForm((state) => state.faults));
  const [busy, setBusy] = useState(false);
  const finish = async () => {
    setBusy(true);
    if (await complete()) scrollTo(0, 0);
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
      <Button appearance="primary" size="large" disabledFocusable={busy} onClick={() => void finish()}>
        {say(kind === "monitoring" ? "form.completeMonitoring" : "form.completeEvaluation")}
      </Button>
      <p className={css.hint}>{say("form.completeHint")}</p>
    </div>
  );
}

/** The cursor goes to the first place that lacks something. */
function toFirst(): void {
  const [first] = Object.keys(useForm.getState().faults);
  if (first) requestAnimationFrame(() => document.getElementById(`f-${first}`)?.focus());
}
