import { Badge, Button, Switch } from "@fluentui/react-components";
import { useState } from "react";
import type { RegisterVersion, StepChange, StepFacts } from "../../../api/wire";
import { changes } from "../../../state/secretariat/sop";
import type { Text } from "../../../i18n/secretariat/texts";
import { Card } from "../../../ui/secretariat/Card";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import css from "./Changes.module.css";

const colours = { added: "success", removed: "danger", changed: "warning", moved: "informative", same: "subtle" } as const;

/** Fields of the cover that hold a day. */
const days = ["createdOn", "revisedOn", "effectiveOn"];

/** What the version that is looked at changed of the one before, step by step. */
export function Changes({ version, versions }: { version: number; versions: RegisterVersion[] }) {
  const say = useSay();
  const { state, value } = changes.use();
  const [all, setAll] = useState(false);
  const format = useFormats();
  const written = (field: string, value: string) => (value && days.includes(field) ? format.day(value) : value || say("list.noDate"));
  const before = versions.map((each) => each.version).filter((each) => each < version).sort((a, b) => b - a)[0];
  if (before === undefined) return null;
  const steps = value?.steps.filter((step) => all || step.kind !== "same") ?? [];
  const same = (value?.steps.length ?? 0) - steps.length;
  return (
    <Card
      title={say("sop.changesOf", before, version)}
      beside={<Switch label={say("sop.onlyChanged")} labelPosition="before" checked={!all} onChange={(_, { checked }) => setAll(!checked)} />}
    >
      {state === "failed" && <p className={css.note}>{say("sop.changesFailed")}</p>}
      {value && value.cover.length === 0 && value.steps.every((step) => step.kind === "same") && <p className={css.note}>{say("sop.noChanges")}</p>}
      {value && value.cover.length > 0 && (
        <table className={css.table}>
          <caption>{say("sop.coverChanges")}</caption>
          <Heads />
          <tbody>
            {value.cover.map((change) => (
              <tr key={change.field}>
                <th scope="row">{say(`field.${change.field}` as Text)}</th>
                <td className={css.before}>{written(change.field, change.before)}</td>
                <td className={css.after}>{written(change.field, change.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {steps.length > 0 && (
        <table className={css.table}>
          <caption>{say("sop.stepChanges")}</caption>
          <Heads />
          <tbody>
            {steps.map((step) => (
              <Row key={`${step.before?.number}-${step.after?.number}`} step={step} />
            ))}
          </tbody>
        </table>
      )}
      {same > 0 && (
        <p className={css.note}>
          {say("sop.same", same)}{" "}
          <Button size="small" appearance="transparent" className="not-printed" onClick={() => setAll(true)}>
            {say("sop.showSame")}
          </Button>
        </p>
      )}
    </Card>
  );
}

function Heads() {
  const say = useSay();
  return (
    <thead>
      <tr>
        <td />
        <th scope="col">{say("sop.before")}</th>
        <th scope="col">{say("sop.after")}</th>
      </tr>
    </thead>
  );
}

function Row({ step }: { step: StepChange }) {
  const say = useSay();
  return (
    <tr>
      <th scope="row">
        <Badge appearance="tint" color={colours[step.kind]}>
          {say(`change.${step.kind}`)}
        </Badge>
      </th>
      <td className={step.kind === "same" ? "" : css.before}>{step.before && <Step facts={step.before} fields={step.after ? step.fields : []} />}</td>
      <td className={step.kind === "same" ? "" : css.after}>{step.after && <Step facts={step.after} fields={step.before ? step.fields : []} />}</td>
    </tr>
  );
}

const details = ["executors", "inputs", "time", "outputs", "notes", "next"] as const;

/** The activity, and of the rest what differs. */
function Step({ facts, fields }: { facts: StepFacts; fields: string[] }) {
  const say = useSay();
  return (
    <>
      <div>
        {`${facts.number}. `}
        {fields.includes("activity") ? <mark className={css.mark}>{facts.activity}</mark> : facts.activity}
      </div>
      {details
        .filter((field) => fields.includes(field))
        .map((field) => (
          <div key={field} className={css.detail}>
            {`${say(`field.${field}`)}: `}
            <mark className={css.mark}>{[facts[field]].flat().join("; ") || say("list.noDate")}</mark>
          </div>
        ))}
    </>
  );
}
