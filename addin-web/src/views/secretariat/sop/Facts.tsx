import type { RegisterEntry } from "../../../api/wire";
import { Card } from "../../../ui/secretariat/Card";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import type { Text } from "../../../i18n/secretariat/texts";
import css from "./Facts.module.css";

export function Facts({ entry }: { entry: RegisterEntry }) {
  const say = useSay();
  const format = useFormats();
  const day = (date: string | null | undefined) => (date ? format.day(date) : say("list.noDate"));
  const facts: [Text, string][] = [
    ["sop.effective", day(entry.effectiveOn)],
    ["sop.created", day(entry.createdOn)],
    ["sop.revised", day(entry.revisedOn)],
    ["sop.revision", String(entry.revision)],
    ["sop.approvedBy", entry.approvedBy],
    ["sop.executors", entry.executors.join(", ")],
    ["sop.steps", format.number(entry.steps)],
    ["sop.normal", format.time(entry.normalMinutes)],
    ["sop.worst", format.time(entry.worstMinutes)],
    ["sop.monitoringDue", day(entry.monitoringDue)],
    ["sop.evaluationDue", day(entry.evaluationDue)],
  ];
  return (
    <Card title={say("sop.facts")}>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd>{value || say("list.noDate")}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
