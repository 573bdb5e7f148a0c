import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { TimesAnswer } from "../../../api/wire";
import { enterTimes, importTimes, removeTimes, timesTemplate } from "../../../state/secretariat/monitoring";
import { ImportButton } from "../../../ui/secretariat/ImportButton";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { today } from "../register/RegisterTable";
import css from "./EnterTimes.module.css";

/** Measured times by hand, from a table, and what was entered last to take it back. */
export function EnterTimes({ id, value }: { id: string; value: TimesAnswer }) {
  return (
    <div className={`${css.enter} not-printed`}>
      <ByHand id={id} value={value} />
      <ByTable id={id} />
      <Entries id={id} value={value} />
    </div>
  );
}

function ByHand({ id, value: { steps } }: { id: string; value: TimesAnswer }) {
  const say = useSay();
  const [step, setStep] = useState(steps[0]?.stepId ?? "");
  const [on, setOn] = useState(today());
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string>();
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!typed.trim()) return;
    const { refused } = await enterTimes(id, step, on, typed);
    setFault(refused && [say(refused.text, ...(refused.args ?? [])), ...(refused.lines ?? [])].join(" "));
    if (!refused) setTyped("");
  };
  return (
    <form className={css.form} onSubmit={(event) => void add(event)}>
      <Field label={say("times.step")} className={css.step}>
        <Select value={step} onChange={(_, data) => setStep(data.value)}>
          {steps.map((each) => (
            <option key={each.stepId} value={each.stepId}>
              {`${each.number}. ${each.activity}`}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say("times.on")}>
        <Input type="date" value={on} max={today()} onChange={(_, data) => setOn(data.value)} />
      </Field>
      <Field label={say("times.typed")} hint={say("times.typedHint")} validationMessage={fault} className={css.typed}>
        <Input value={typed} maxLength={2000} onChange={(_, data) => setTyped(data.value)} />
      </Field>
      <Button type="submit" appearance="primary" className={css.add} disabledFocusable={!typed.trim()}>
        {say("times.add")}
      </Button>
    </form>
  );
}

function ByTable({ id }: { id: string }) {
  const say = useSay();
  const format = useFormats();
  return (
    <div className={css.table}>
      <ImportButton label={say("times.import")} take={(file) => importTimes(id, file)} told={({ count }) => say("times.entered", format.number(count))} />
      <Button size="small" onClick={() => void timesTemplate(id, say("times.templateName"))}>
        {say("times.template")}
      </Button>
      <span className={css.note}>{say("times.columns")}</span>
    </div>
  );
}

function Entries({ id, value: { entries } }: { id: string; value: TimesAnswer }) {
  const say = useSay();
  const format = useFormats();
  if (entries.length === 0) return null;
  return (
    <details>
      <summary>{say("times.entries")}</summary>
      <ul className={css.entries}>
        {entries.map((entry) => (
          <li key={entry.batch}>
            {say("times.entry", format.number(entry.count), format.moment(entry.enteredAt), entry.enteredBy)}
            <Button
              size="small"
              appearance="subtle"
              aria-label={say("times.removeOf", format.number(entry.count), format.moment(entry.enteredAt))}
              onClick={() => void removeTimes(id, entry.batch)}
            >
              {say("times.remove")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
