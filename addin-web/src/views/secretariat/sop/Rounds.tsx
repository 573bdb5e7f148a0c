import { Badge } from "@fluentui/react-components";
import type { ReviewRound } from "../../../api/wire";
import { picture } from "../../../state/secretariat/sop";
import { Card } from "../../../ui/secretariat/Card";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import css from "./Versions.module.css";

/** How the version that is looked at was reviewed before it was filed. */
export function Rounds() {
  const say = useSay();
  const rounds = picture.use((state) => state.value?.rounds) ?? [];
  if (rounds.length === 0) return null;
  return (
    <Card title={say("rounds.title")}>
      <ol className={css.list}>
        {rounds.map((round, i) => (
          <li key={i}>
            <div className={css.head}>
              <strong>{round.name}</strong>
              <Outcome round={round} />
            </div>
            <Begun round={round} />
            {round.remark && <div>{round.remark}</div>}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Outcome({ round: { verdict, decidedOn } }: { round: ReviewRound }) {
  const say = useSay();
  const format = useFormats();
  return (
    <Badge appearance="tint" color={verdict === "accepted" ? "success" : verdict ? "warning" : "informative"}>
      {verdict ? say(`rounds.${verdict}`, decidedOn ? format.day(decidedOn) : "") : say("rounds.open")}
    </Badge>
  );
}

function Begun({ round: { startedAt, reviewer } }: { round: ReviewRound }) {
  const say = useSay();
  const format = useFormats();
  const day = format.day(startedAt.slice(0, 10));
  return <div className={css.note}>{reviewer ? say("rounds.begunBy", day, reviewer) : say("rounds.begun", day)}</div>;
}
