import type { DueAnswer } from "../../../api/wire";
import { revisionAddress, sopAddress } from "../../../state/secretariat/route";
import { Card } from "../../../ui/secretariat/Card";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "./ToRevise.module.css";

export const toReviseId = "to-revise";

/** The SOPs that their last evaluation wants revised, and the way to the draft. */
export function ToRevise({ sops }: { sops: DueAnswer["toRevise"] }) {
  const say = useSay();
  if (sops.length === 0) return null;
  return (
    <div id={toReviseId} className={css.place} tabIndex={-1}>
      <Card title={say("due.toRevise")}>
        <ul className={css.list}>
          {sops.map((each) => (
            <li key={each.sopId}>
              <span>
                <PageLink to={sopAddress(each.sopId)}>{each.title}</PageLink>
                <span className={css.note}>{[each.number, each.unit].filter(Boolean).join(" · ")}</span>
              </span>
              <a className="not-printed" href={revisionAddress(each.evaluationId)} aria-label={say("due.reviseOf", each.title)}>
                {say("due.revise")}
              </a>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
