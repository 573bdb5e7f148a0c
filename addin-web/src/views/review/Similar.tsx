import { Badge } from "@fluentui/react-components";
import { useEffect } from "react";
import type { OverlapPair, OverlapSide } from "../../api/wire";
import { keepComparing, useSimilar } from "../../state/similar";
import { useText } from "../../ui/useText";
import css from "./Similar.module.css";

const most = 5;

/** SOPs of other units that do the same work as the draft, with the steps that match side by side. */
export function Similar() {
  const say = useText();
  const { answer, problem } = useSimilar();
  useEffect(keepComparing, []);
  return (
    <section className={css.card} aria-labelledby="similar">
      <h2 id="similar" className={css.heading}>
        {say("similar.title")}
      </h2>
      {!answer && <p className={css.note}>{say(problem ? "similar.failed" : "similar.loading")}</p>}
      {answer?.pairs.length === 0 && <p className={css.note}>{say("similar.none")}</p>}
      {answer?.pairs.slice(0, most).map((pair) => <Pair key={pair.other.id} pair={pair} />)}
      {answer && answer.total > most && <p className={css.note}>{say("similar.more", answer.total - most)}</p>}
    </section>
  );
}

function Pair({ pair: { one, other, matching, reasons, score } }: { pair: OverlapPair }) {
  const say = useText();
  return (
    <article className={css.pair}>
      <p className={css.of}>
        <a href={`/daftar/sop/${other.id}`} target="_blank" rel="noopener">
          {say("similar.of", other.title, other.unit ?? say("similar.noUnit"))}
        </a>
      </p>
      <div className={css.reasons}>
        {reasons.map((reason) => (
          <Badge key={reason} appearance="tint" size="small" color={reason === "times" ? "warning" : "informative"}>
            {say(`overlap.reason.${reason}`)}
          </Badge>
        ))}
        <span className={css.note}>{say("similar.score", Math.round(score * 100))}</span>
      </div>
      {matching.length > 0 && (
        <details>
          <summary>{say("similar.steps", matching.length)}</summary>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{say("similar.draft")}</th>
                <th scope="col">{other.number || other.title}</th>
              </tr>
            </thead>
            <tbody>
              {matching.map((match) => (
                <tr key={match.one}>
                  <Step side={one} number={match.one} differs={match.otherTime} />
                  <Step side={other} number={match.other} differs={match.otherTime} />
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </article>
  );
}

function Step({ side, number, differs }: { side: OverlapSide; number: number; differs: boolean }) {
  const step = side.steps.find((each) => each.number === number);
  return (
    <td>
      {step && `${step.number}. ${step.activity}`}
      <span className={css.note}>
        {step?.executors.join(", ")} · <span className={differs ? css.differs : ""}>{step?.time}</span>
      </span>
    </td>
  );
}
