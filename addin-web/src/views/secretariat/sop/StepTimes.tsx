import { Button, MessageBar, MessageBarBody, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { StepTimes as Times } from "../../../api/wire";
import { mayAssess, useIdentity } from "../../../state/identity";
import { useLanguage } from "../../../state/language";
import { times } from "../../../state/secretariat/monitoring";
import { Card } from "../../../ui/secretariat/Card";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { EnterTimes } from "./EnterTimes";
import { TimeBar } from "./TimeBar";
import css from "./StepTimes.module.css";

const ranges = [3, 12, 0] as const;

/** How long each step takes in practice, beside its standard. */
export function StepTimes({ id }: { id: string }) {
  const say = useSay();
  const { state, value } = times.use();
  const may = useIdentity(mayAssess);
  const language = useLanguage((each) => each.language);
  const [months, setMonths] = useState<number>(12);
  const [entering, setEntering] = useState(false);
  useEffect(() => {
    times.forget();
  }, [id]);
  useEffect(() => void times.load(id, months), [id, months, language]);
  const measured = value?.steps.some((step) => step.measured) ?? false;
  return (
    <Card
      title={say("times.title")}
      beside={
        <span className={`${css.beside} not-printed`}>
          <Select size="small" aria-label={say("times.months")} value={String(months)} onChange={(_, data) => setMonths(Number(data.value))}>
            {ranges.map((range) => (
              <option key={range} value={range}>
                {say(`times.months.${range}`)}
              </option>
            ))}
          </Select>
          {may && (
            <Button size="small" aria-expanded={entering} onClick={() => setEntering(!entering)}>
              {say("times.enter")}
            </Button>
          )}
        </span>
      }
    >
      {state === "failed" && <p className={css.note}>{say("times.failed")}</p>}
      {value && <Findings steps={value.steps} />}
      {entering && value && <EnterTimes id={id} value={value} />}
      {value && !measured && <p className={css.note}>{say("times.none")}</p>}
      {value && measured && <Table steps={value.steps} />}
    </Card>
  );
}

function Findings({ steps }: { steps: Times[] }) {
  const found = steps.filter((step) => step.finding);
  if (found.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={css.findings}>
      <MessageBarBody>
        {found.map((step) => (
          <div key={step.stepId}>{step.finding}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

function Table({ steps }: { steps: Times[] }) {
  const say = useSay();
  const format = useFormats();
  const longest = Math.max(...steps.map((step) => Math.max(step.measured?.p90 ?? 0, step.measured ? (step.standardMinutes ?? 0) : 0)), 1);
  const time = (minutes: number) => format.time(Math.round(minutes));
  return (
    <>
      <table className={css.table}>
        <caption className="visually-hidden">{say("times.title")}</caption>
        <thead>
          <tr>
            {(["step", "standard", "count", "mean", "p90", "onTime", "spread"] as const).map((name) => (
              <th key={name} scope="col" className={css[name]}>
                {say(`times.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ measured, ...step }) => (
            <tr key={step.stepId}>
              <th scope="row">{`${step.number}. ${step.activity}`}</th>
              <td data-name={say("times.standard")}>{step.standard || say("list.noDate")}</td>
              <td data-name={say("times.count")} className={css.count}>
                {measured ? format.number(measured.count) : say("list.noDate")}
              </td>
              <td data-name={say("times.mean")}>{measured ? time(measured.mean) : say("list.noDate")}</td>
              <td data-name={say("times.p90")} className={step.finding ? css.late : ""}>
                {measured ? time(measured.p90) : say("list.noDate")}
              </td>
              <td data-name={say("times.onTime")}>{share(measured?.onTime) ?? say("list.noDate")}</td>
              <td className={css.spread}>
                {measured && (
                  <TimeBar
                    measured={measured}
                    standard={step.standardMinutes ?? null}
                    longest={longest}
                    words={say("times.bar", time(measured.mean), time(measured.p90), step.standard || say("list.noDate"))}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.note}>{say("times.legend")}</p>
    </>
  );
}

const share = (part: number | null | undefined): string | null => (typeof part === "number" ? `${Math.round(part * 100)}%` : null);
