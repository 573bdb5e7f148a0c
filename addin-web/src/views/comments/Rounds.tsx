import { Badge, Button } from "@fluentui/react-components";
import { ArrowDownload16Regular, DocumentAdd16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReviewRound } from "../../api/wire";
import { addAnnex, downloadSummary } from "../../state/discussion";
import { useEditor } from "../../state/editor";
import { useUnchecked } from "../../state/imports/imports";
import { useWork } from "../../state/work";
import { useText } from "../../ui/useText";
import { RoundForm } from "./RoundForm";
import { useWhen } from "./useWhen";
import { VerdictForm } from "./VerdictForm";
import css from "./CommentsView.module.css";

/** The review's rounds: the last one open before the user, those before it folded away. */
export function Rounds() {
  const say = useText();
  const rounds = useEditor((state) => state.rounds);
  const [asking, setAsking] = useState<"round" | "verdict" | null>(null);
  const [last, ...earlier] = rounds.toReversed();
  const close = () => setAsking(null);
  const unchecked = useUnchecked();
  return (
    <section className={css.card} aria-labelledby="rounds">
      <h2 id="rounds" className={css.heading}>
        {say("discussion.rounds")}
      </h2>
      {last ? <Round round={last} number={rounds.length} /> : <p className={css.text}>{say("discussion.noRound")}</p>}
      {unchecked > 0 && <p className={css.text}>{say("review.unchecked", unchecked)}</p>}
      {asking === "round" && <RoundForm close={close} />}
      {asking === "verdict" && <VerdictForm close={close} />}
      {asking === null && (
        <div className={css.buttons}>
          {last && (
            <Button size="small" appearance={last.verdict ? "secondary" : "primary"} onClick={() => setAsking("verdict")}>
              {say(last.verdict ? "discussion.decideAgain" : "discussion.decide")}
            </Button>
          )}
          {(!last || last.verdict) && (
            <Button size="small" disabled={unchecked > 0} appearance={last?.verdict === "accepted" ? "secondary" : "primary"} onClick={() => setAsking("round")}>
              {say(last ? "discussion.beginNext" : "discussion.begin")}
            </Button>
          )}
        </div>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{say("discussion.earlier", earlier.length)}</summary>
          {earlier.map((round, index) => (
            <Round key={round.startedAt} round={round} number={earlier.length - index} />
          ))}
        </details>
      )}
    </section>
  );
}

const colours = { accepted: "success", needsWork: "warning" } as const;

function Round({ round, number }: { round: ReviewRound; number: number }) {
  const say = useText();
  const when = useWhen();
  const total = useEditor((state) => state.rounds.length);
  const comments = useEditor((state) => state.comments);
  const { name, reviewer, startedAt, verdict, decidedOn, remark } = round;
  const open = comments.filter(({ resolved }) => !resolved).length;
  const begun = reviewer ? say("discussion.startedBy", when(startedAt, "day"), reviewer) : say("discussion.started", when(startedAt, "day"));
  const facts = [begun, decidedOn && say("discussion.decided", when(decidedOn, "day")), number === total && say("discussion.counts", open, comments.length - open)];
  return (
    <div className={css.round}>
      <p className={css.roundName}>
        <strong>{name}</strong>
        <Badge appearance="tint" color={verdict ? colours[verdict] : "informative"}>
          {say(`discussion.verdict.${verdict ?? "none"}`)}
        </Badge>
      </p>
      <p className={css.text}>{facts.filter(Boolean).join(" · ")}</p>
      {remark && <p className={css.words}>{remark}</p>}
      <Summaries number={number} name={name} isLast={number === total} />
    </div>
  );
}

function Summaries({ number, name, isLast }: { number: number; name: string; isLast: boolean }) {
  const say = useText();
  const busy = useWork((state) => state.running !== null);
  const fileName = say("discussion.summaryName", name);
  return (
    <div className={css.actions}>
      <Button size="small" appearance="subtle" icon={<ArrowDownload16Regular />} disabledFocusable={busy} onClick={() => void downloadSummary(number, fileName)}>
        {say("discussion.summary")}
      </Button>
      {isLast && (
        <Button size="small" appearance="subtle" icon={<DocumentAdd16Regular />} disabledFocusable={busy} onClick={() => void addAnnex()}>
          {say("discussion.annex")}
        </Button>
      )}
    </div>
  );
}
