import { Button } from "@fluentui/react-components";
import { EyeOff16Regular, Wand16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Finding, Place } from "../../api/wire";
import { useSop } from "../../state/editor";
import { goTo, show, targetOf } from "../../state/navigation";
import { aboutReview } from "../../state/review";
import { SeverityIcon } from "../../ui/SeverityIcon";
import { useText } from "../../ui/useText";
import { FixPreview } from "./FixPreview";
import { SilenceForm } from "./Silencing";
import css from "./ReviewView.module.css";

/** One finding: a click goes to its place, its fix is shown before it is applied. */
export function FindingItem({ finding }: { finding: Finding }) {
  const say = useText();
  // By its title: of two times in a cell either may be chosen, and both fixes are of one kind.
  const [chosen, setChosen] = useState<string | null>(null);
  const [silencing, setSilencing] = useState(false);
  const fix = finding.fixes.find((each) => each.title === chosen);
  const go = wayTo(finding);
  const words = (
    <>
      <span className="visually-hidden">{say(`severity.${finding.severity}`)}: </span>
      <SeverityIcon severity={finding.severity} />
      <span className={css.message}>
        {finding.message} <span className={css.rule}>{finding.rule}</span>
      </span>
    </>
  );
  return (
    <li className={css.item}>
      <div className={css.line}>
        {go ? (
          <button type="button" className={css.finding} onClick={go}>
            {words}
          </button>
        ) : (
          <div className={css.finding}>{words}</div>
        )}
        {finding.fixes.map(({ title }) => (
          <Button
            key={title}
            size="small"
            appearance="subtle"
            className={css.wand}
            icon={<Wand16Regular />}
            aria-expanded={chosen === title}
            aria-label={`${say("review.fix")}: ${title}`}
            title={title}
            onClick={() => setChosen(chosen === title ? null : title)}
          >
            {finding.fixes.length === 1 && <span className={css.fixWord}>{say("review.fix")}</span>}
          </Button>
        ))}
        <Button
          size="small"
          appearance="subtle"
          className={css.silence}
          icon={<EyeOff16Regular />}
          aria-expanded={silencing}
          aria-label={say("review.silenceRule", finding.rule)}
          title={say("review.silenceRule", finding.rule)}
          onClick={() => setSilencing(!silencing)}
        />
      </div>
      {finding.also.length > 0 && <Places places={[finding.where, ...finding.also]} />}
      {fix && <FixPreview fix={fix} />}
      {silencing && <SilenceForm rule={finding.rule} />}
    </li>
  );
}

/** What is said of the review is mended among the comments. */
function wayTo({ rule, where }: Finding): (() => void) | null {
  if (rule === aboutReview) return () => show("comments");
  const target = targetOf(where);
  return target && (() => goTo(target));
}

/** The steps of what is said once of several. */
function Places({ places }: { places: readonly Place[] }) {
  const say = useText();
  const steps = useSop(({ flow }) => flow.steps);
  return (
    <div className={css.places}>
      {places.map((place) => {
        const target = targetOf(place);
        const row = steps.findIndex(({ id }) => id === place.stepId) + 1;
        return (
          target && (
            <Button key={place.path} size="small" appearance="subtle" className={css.place} aria-label={say("review.stepGroup", row)} onClick={() => goTo(target)}>
              {row}
            </Button>
          )
        );
      })}
    </div>
  );
}
