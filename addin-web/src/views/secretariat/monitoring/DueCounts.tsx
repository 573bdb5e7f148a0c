import type { DueCounts as Counts } from "../../../api/wire";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { toReviseId } from "./ToRevise";
import css from "./DueCounts.module.css";

const order = ["monitoringOverdue", "evaluationOverdue", "soon", "toRevise", "doneThisYear", "inForce"] as const satisfies (keyof Counts)[];
const urgent: readonly string[] = ["monitoringOverdue", "evaluationOverdue"];

/** The whole agency in numbers. */
export function DueCounts({ counts }: { counts: Counts }) {
  const say = useSay();
  const format = useFormats();
  return (
    <dl className={css.counts}>
      {order.map((name) => (
        <div key={name} className={urgent.includes(name) && counts[name] > 0 ? css.urgent : ""}>
          <dt>{say(`due.${name}`)}</dt>
          <dd>{name === "toRevise" && counts[name] > 0 ? <a href={`#${toReviseId}`}>{format.number(counts[name])}</a> : format.number(counts[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
