import { Button } from "@fluentui/react-components";
import { Wand16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Finding } from "../../api/wire";
import { useSop } from "../../state/editor";
import { changesOf } from "../../state/changes";
import { goTo, targetOf } from "../../state/navigation";
import { applyAllOfKind, applyFix, preview, useReview } from "../../state/review";
import { SeverityIcon } from "../../ui/SeverityIcon";
import { useText } from "../../ui/useText";
import css from "./ReviewView.module.css";

/** One finding: a click goes to its place, its fix is shown before it is applied. */
export function FindingItem({ finding }: { finding: Finding }) {
  const say = useText();
  const [open, setOpen] = useState(false);
  const target = targetOf(finding.where);
  const words = (
    <>
      <SeverityIcon severity={finding.severity} />
      <span className={css.message}>
        {finding.message} <span className={css.rule}>{finding.rule}</span>
      </span>
    </>
  );
  return (
    <li className={css.item}>
      <div className={css.line}>
        {target ? (
          <button type="button" className={css.finding} onClick={() => goTo(target)}>
            <span className="visually-hidden">{say(`severity.${finding.severity}`)}: </span>
            {words}
          </button>
        ) : (
          <div className={css.finding}>{words}</div>
        )}
        {finding.fix && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Wand16Regular />}
            aria-expanded={open}
            aria-label={`${say("review.fix")}: ${finding.fix.title}`}
            onClick={() => setOpen(!open)}
          >
            {say("review.fix")}
          </Button>
        )}
      </div>
      {open && finding.fix && <FixPreview finding={finding} kind={finding.fix.kind} title={finding.fix.title} />}
    </li>
  );
}

function FixPreview({ finding, kind, title }: { finding: Finding; kind: string; title: string }) {
  const say = useText();
  const sop = useSop((each) => each);
  // A fix belongs to the SOP that was checked; while a newer one is being checked it must not be applied.
  const current = useReview((state) => state.of === sop);
  const ofKind = useReview((state) => state.findings.filter((each) => each.fix?.kind === kind).length);
  return (
    <div className={css.fix}>
      <div>{title}</div>
      <dl className={css.changes}>
        {changesOf(sop, preview(sop, finding)).map(({ before, after }, i) => (
          <div key={i} className={css.change}>
            <dt className="visually-hidden">{say("review.before")}</dt>
            <dd>
              <del>{before}</del>
            </dd>
            <dt className="visually-hidden">{say("review.after")}</dt>
            <dd>
              <ins>{after}</ins>
            </dd>
          </div>
        ))}
      </dl>
      <div className={css.buttons}>
        <Button size="small" appearance="primary" disabled={!current} onClick={() => applyFix(finding)}>
          {say("review.apply")}
        </Button>
        {ofKind > 1 && (
          <Button size="small" disabled={!current} onClick={() => void applyAllOfKind(kind)}>
            {say("review.applyAll", ofKind)}
          </Button>
        )}
      </div>
    </div>
  );
}
