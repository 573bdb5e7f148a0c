import { Badge, Button } from "@fluentui/react-components";
import type { OverlapPair, OverlapSide } from "../../../api/wire";
import { judge } from "../../../state/secretariat/overlaps";
import { sopAddress } from "../../../state/secretariat/route";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "./Pair.module.css";

const verdicts = ["same", "merge", "different"] as const;

/** Two SOPs side by side: what matches, row by row, and what a person says of it. */
export function Pair({ pair }: { pair: OverlapPair }) {
  const say = useSay();
  const step = (side: OverlapSide, number: number) => side.steps.find((each) => each.number === number);
  return (
    <article className={css.pair} aria-label={say("overlap.pair", pair.one.title, pair.other.title)}>
      <div className={css.reasons}>
        {pair.reasons.map((reason) => (
          <Badge key={reason} appearance="tint" color={reason === "times" ? "warning" : "informative"}>
            {say(`overlap.reason.${reason}`)}
          </Badge>
        ))}
        <span className={css.note}>{say("overlap.score", Math.round(pair.score * 100))}</span>
      </div>
      <table className={css.table}>
        <thead>
          <tr>
            <Side side={pair.one} />
            <Side side={pair.other} />
          </tr>
        </thead>
        <tbody>
          {pair.matching.map((match) => (
            <tr key={match.one}>
              {[step(pair.one, match.one), step(pair.other, match.other)].map((each, i) => (
                <td key={i}>
                  {each && `${each.number}. ${each.activity}`}
                  {each && (
                    <span className={css.note}>
                      {`${each.executors.join(", ")} · `}
                      <span className={match.otherTime ? css.differs : ""}>{each.time}</span>
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
          {pair.matching.length === 0 && (
            <tr>
              <td colSpan={2} className={css.note}>
                {say("overlap.noSteps")}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <div className={`${css.verdict} not-printed`}>
        <span className={css.note}>{pair.verdict ? say(pair.outdated ? "overlap.outdated" : "overlap.by", pair.judgedBy ?? "") : say("overlap.ask")}</span>
        {verdicts.map((verdict) => (
          <Button
            key={verdict}
            size="small"
            appearance={pair.verdict === verdict ? "primary" : "secondary"}
            aria-pressed={pair.verdict === verdict}
            onClick={() => void judge(pair, verdict)}
          >
            {say(`overlap.verdict.${verdict}`)}
          </Button>
        ))}
      </div>
    </article>
  );
}

function Side({ side }: { side: OverlapSide }) {
  return (
    <th scope="col">
      <PageLink to={sopAddress(side.id)}>{side.title}</PageLink>
      <span className={css.note}>{[side.unit, side.number].filter(Boolean).join(" · ")}</span>
    </th>
  );
}
