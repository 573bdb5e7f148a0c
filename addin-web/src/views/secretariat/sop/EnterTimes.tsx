import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useRef, useState, type FormEvent } from "react";
import type { TimesAnswer } from "../../../api/wire";
import { enterTimes, importTimes, removeTimes, timesTemplate } from "../../../state/secretariat/monitoring";
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
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() && (await enterTimes(id, step, on, typed))) setTyped("");
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
      <Field label={say("times.typed")} hint={say("times.typedHint")} className={css.typed}>
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
  const input = useRef<HTMLInputElement>(null);
  const [count, setCount] = useState<number | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setCount(await importTimes(id, file));
    if (input.current) input.current.value = "";
  };
  return (
    <div className={css.table}>
      <input ref={input} type="file" hidden accept=".csv,.xlsx,text/csv" aria-label={say("times.import")} onChange={(event) => void take(event.currentTarget.files?.[0])} />
      <Button size="small" onClick={() => input.current?.click()}>
        {say("times.import")}
      </Button>
      <Button size="small" onClick={() => void timesTemplate(id, say("times.templateName"))}>
        {say("times.template")}
      </Button>
      <span className={css.note}>{say("times.columns")}</span>
      <span role="status">{count !== null && say("times.entered", format.number(count))}</span>
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
