import { Button } from "@fluentui/react-components";
import type { Fix } from "../../api/wire";
import { changesOf } from "../../state/changes";
import { useSop } from "../../state/editor";
import { applyEdits } from "../../state/fixes";
import { applyAllOfKind, applyFix, fixesOfKind, useReview } from "../../state/review";
import { useText } from "../../ui/useText";
import css from "./ReviewView.module.css";

/** So many changes are shown. */
const most = 6;

/** What a fix would change, to be applied to its finding or to all that offer it. */
export function FixPreview({ fix }: { fix: Fix }) {
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
