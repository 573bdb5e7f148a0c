import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import type { MonitoredStep, MonitoringForm } from "../../../api/wire";
import { fill, useForm } from "../../../state/secretariat/assessment";
import { useSay } from "../../../ui/secretariat/useSay";
import { Choice } from "./Choice";
import css from "./MonitoringFields.module.css";

const longest = 1500;

/** Tabel 7: a row for each step; on a narrow screen each is a card. */
export function MonitoringFields() {
  const say = useSay();
  const form = useForm((state) => state.history?.present) as MonitoringForm;
  const done = useForm((state) => Boolean(state.form?.completedAt));
  const open = form.steps.some(({ goesWell }) => typeof goesWell !== "boolean");
  const rest = () => fill({ steps: form.steps.map((step) => ({ ...step, goesWell: step.goesWell ?? true })) });
  return (
    <>
      <table className={css.table}>
        <caption className="visually-hidden">{say("form.titleMonitoring")}</caption>
        <thead>
          <tr>
            {(["no", "procedure", "assessment", "note", "action", "initials"] as const).map((name) => (
              <th key={name} scope="col" className={css[name]}>
                {say(`form.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {form.steps.map((step, i) => (
            <Row key={step.stepId} step={step} at={i} />
          ))}
        </tbody>
      </table>
      {!done && open && (
        <Button className={`${css.rest} not-printed`} onClick={rest}>
          {say("form.allWell")}
        </Button>
      )}
      <Field label={say("form.conclusion")}>
        <Textarea className={css.text} value={form.conclusion} maxLength={longest} resize="vertical" onChange={(_, { value }) => fill({ conclusion: value }, "conclusion")} />
      </Field>
    </>
  );
}

function Row({ step, at }: { step: MonitoredStep; at: number }) {
  const say = useSay();
  const faults = useForm((state) => state.faults);
  const name = (field: "note" | "action" | "initials") => say("form.ofStep", say(`form.column.${field}`), step.number);
  const change = (part: Partial<MonitoredStep>, field: string | null = null) => {
    const { steps } = useForm.getState().history!.present as MonitoringForm;
    fill({ steps: steps.map((each, i) => (i === at ? { ...each, ...part } : each)) }, field && `${field} ${at}`);
  };
  const text = (field: "note" | "action") => (
    <td data-name={say(`form.column.${field}`)}>
      <Field validationMessage={faults[`steps[${at}].${field}`]}>
        <Textarea
          id={`f-steps[${at}].${field}`}
          className={css.text}
          aria-label={name(field)}
          value={step[field]}
          maxLength={longest}
          required={step.goesWell === false}
          onChange={(_, { value }) => change({ [field]: value }, field)}
        />
      </Field>
    </td>
  );
  return (
    <tr className={step.goesWell === false ? css.bad : ""}>
      <td className={css.no}>{step.number}</td>
      <th scope="row" className={css.procedure}>
        <span className={css.numbered}>{`${step.number}. `}</span>
        {step.activity}
      </th>
      <td data-name={say("form.column.assessment")}>
        <Choice
          id={`f-steps[${at}].goesWell`}
          name={say("form.ofStep", say("form.column.assessment"), step.number)}
          value={step.goesWell ?? null}
          words={[say("form.well"), say("form.notWell")]}
          fault={faults[`steps[${at}].goesWell`]}
          choose={(goesWell) => change({ goesWell })}
        />
      </td>
      {text("note")}
      {text("action")}
      <td data-name={say("form.column.initials")}>
        <Input className={css.short} aria-label={name("initials")} value={step.initials} maxLength={20} onChange={(_, { value }) => change({ initials: value }, "initials")} />
      </td>
    </tr>
  );
}
