import { Button } from "@fluentui/react-components";
import { EyeOff16Regular, Wand16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Finding, Fix, Place } from "../../api/wire";
import { useSop } from "../../state/editor";
import { changesOf } from "../../state/changes";
import { applyEdits } from "../../state/fixes";
import { goTo, show, targetOf } from "../../state/navigation";
import { aboutReview, applyAllOfKind, applyFix, fixesOfKind, useReview } from "../../state/review";
import { SeverityIcon } from "../../ui/SeverityIcon";
import { useText } from "../../ui/useText";
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

/** So many changes are shown. */
const most = 6;

function FixPreview({ fix }: { fix: Fix }) {
  const say = useText();
  const sop = useSop((each) => each);
  // A fix belongs to the SOP that was checked; while a newer one is being checked it must not be applied.
  const current = useReview((state) => state.of === sop);
  const ofKind = useReview((state) => fixesOfKind(state.findings, fix.kind).length);
  const changes = changesOf(sop, applyEdits(sop, fix.edits), (kind) => say(`kind.${kind}`));
  return (
    <div className={css.fix}>
      <div>{fix.title}</div>
      <dl className={css.changes}>
        {changes.slice(0, most).map(({ before, after }, i) => (
          <div key={i} className={css.change}>
            {before && (
              <>
                <dt className="visually-hidden">{say("review.before")}</dt>
                <dd>
                  <del>{before}</del>
                </dd>
              </>
            )}
            {after && (
              <>
                <dt className="visually-hidden">{say("review.after")}</dt>
                <dd>
                  <ins>{after}</ins>
                </dd>
              </>
            )}
          </div>
        ))}
      </dl>
      {changes.length > most && <div>{say("review.moreChanges", changes.length - most)}</div>}
      <div className={css.buttons}>
        <Button size="small" appearance="primary" disabled={!current} onClick={() => applyFix(fix)}>
          {say("review.apply")}
        </Button>
        {ofKind > 1 && (
          <Button size="small" disabled={!current} onClick={() => void applyAllOfKind(fix.kind)}>
            {say("review.applyAll", ofKind)}
          </Button>
        )}
      </div>
    </div>
  );
}
