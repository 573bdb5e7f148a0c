import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { Add16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import { useEffect } from "react";
import type { EvaluationForm, RevisionReason } from "../../../api/wire";
import { fill, useForm } from "../../../state/secretariat/assessment";
import { picture } from "../../../state/secretariat/sop";
import { Card } from "../../../ui/secretariat/Card";
import { useSay } from "../../../ui/secretariat/useSay";
import { Choice } from "./Choice";
import css from "./EvaluationFields.module.css";

const longest = 1500;
const questions = [1, 2, 3, 4, 5, 6, 7] as const;

const present = () => useForm.getState().history!.present as EvaluationForm;

/** Seven questions, what follows from them, and why. */
export function EvaluationFields() {
  const say = useSay();
  const form = useForm((state) => state.history?.present) as EvaluationForm;
  return (
    <>
      <Card title={say("form.questions")}>
        <ol className={css.questions}>
          {questions.map((number) => (
            <Question key={number} number={number} />
          ))}
        </ol>
      </Card>
      <Verdict verdict={form.verdict ?? null} />
      {form.verdict === "revise" && <Reasons reasons={form.reasons} />}
    </>
  );
}

function Question({ number }: { number: (typeof questions)[number] }) {
  const say = useSay();
  const at = number - 1;
  const answer = useForm((state) => (state.history?.present as EvaluationForm).answers[at]!);
  const faults = useForm((state) => state.faults);
  const change = (part: Partial<typeof answer>, field: string | null = null) => fill({ answers: present().answers.map((each, i) => (i === at ? { ...each, ...part } : each)) }, field);
  return (
    <li className={css.question}>
      <span className={css.words}>{`${number}. ${say(`form.question.${number}`)}`}</span>
      <Choice
        id={`f-answers[${at}].yes`}
        name={say(`form.question.${number}`)}
        value={answer.yes ?? null}
        words={[say("form.yes"), say("form.no")]}
        inline
        fault={faults[`answers[${at}].yes`]}
        choose={(yes) => change({ yes })}
      />
      <Field validationMessage={faults[`answers[${at}].note`]}>
        <Textarea
          id={`f-answers[${at}].note`}
          className={css.note}
          aria-label={say("form.noteOf", number)}
          placeholder={say(answer.yes === false ? "form.noteWhy" : "form.note")}
          required={answer.yes === false}
          value={answer.note}
          maxLength={longest}
          onChange={(_, { value }) => change({ note: value }, `note ${at}`)}
        />
      </Field>
    </li>
  );
}

function Verdict({ verdict }: { verdict: EvaluationForm["verdict"] }) {
  const say = useSay();
  const fault = useForm((state) => state.faults["verdict"]);
  const choose = (chosen: "keep" | "revise") => {
    const { reasons } = present();
    fill({ verdict: chosen, reasons: chosen === "revise" && reasons.length === 0 ? [{ stepId: null, text: "" }] : reasons });
  };
  return (
    <Card title={say("form.verdict")}>
      <div role="radiogroup" aria-label={say("form.verdict")} className={css.verdicts}>
        {(["keep", "revise"] as const).map((each) => (
          <label key={each} className={css.verdict}>
            <input id={each === "keep" ? "f-verdict" : undefined} type="radio" name="verdict" checked={verdict === each} onChange={() => choose(each)} />
            <span>
              <strong>{say(`form.${each}`)}</strong>
              <span className={css.hint}>{say(`form.${each}Hint`)}</span>
            </span>
          </label>
        ))}
      </div>
      {fault && <p className={css.fault}>{fault}</p>}
    </Card>
  );
}

function Reasons({ reasons }: { reasons: RevisionReason[] }) {
  const say = useSay();
  const faults = useForm((state) => state.faults);
  const form = useForm((state) => state.form);
  const steps = picture.use((state) => state.value?.sop.flow.steps) ?? [];
  const done = Boolean(form?.completedAt);
  const [id, version] = [form?.sopId, form?.version];
  useEffect(() => {
    if (id && version) void picture.load(id, version);
  }, [id, version]);
  const change = (at: number, part: Partial<RevisionReason>, field: string | null = null) =>
    fill({ reasons: present().reasons.map((each, i) => (i === at ? { ...each, ...part } : each)) }, field);
  return (
    <Card title={say("form.reasons")}>
      <p className={css.hint}>{say("form.reasonsHint")}</p>
      <ul className={css.reasons}>
        {reasons.map((reason, i) => (
          <li key={i} className={css.reason}>
            <Select aria-label={say("form.reasonStep", i + 1)} value={reason.stepId ?? ""} onChange={(_, { value }) => change(i, { stepId: value || null })}>
              <option value="">{say("form.wholeSop")}</option>
              {steps.map((step, at) => (
                <option key={step.id} value={step.id}>
                  {say("form.stepOption", at + 1, step.activity)}
                </option>
              ))}
            </Select>
            <Field validationMessage={faults[`reasons[${i}]`]}>
              <Textarea
                id={`f-reasons[${i}]`}
                className={css.note}
                aria-label={say("form.reasonText", i + 1)}
                value={reason.text}
                maxLength={longest}
                onChange={(_, { value }) => change(i, { text: value }, `reason ${i}`)}
              />
            </Field>
            {!done && (
              <Button
                appearance="subtle"
                icon={<Dismiss16Regular />}
                aria-label={say("form.removeReason", i + 1)}
                onClick={() => fill({ reasons: present().reasons.filter((_, at) => at !== i) })}
              />
            )}
          </li>
        ))}
      </ul>
      {!done && (
        <Button size="small" icon={<Add16Regular />} onClick={() => fill({ reasons: [...present().reasons, { stepId: null, text: "" }] })}>
          {say("form.addReason")}
        </Button>
      )}
    </Card>
  );
}
