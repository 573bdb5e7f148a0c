import { Button } from "@fluentui/react-components";
import { CommentAdd16Regular } from "@fluentui/react-icons";
import { useSop } from "../../state/editor";
import { goTo } from "../../state/navigation";
import { targetOfComment, type PlaceThreads } from "../../state/threads";
import { useText } from "../../ui/useText";
import type { Spot } from "./Composer";
import { Thread } from "./Thread";
import { useFieldNames } from "./useFieldNames";
import css from "./CommentsView.module.css";

/** The comments on one step, or on the identity, by field. */
export function PlaceGroup({ place, write }: { place: PlaceThreads; write: (spot: Spot) => void }) {
  const say = useText();
  const sop = useSop((each) => each);
  const nameOf = useFieldNames();
  const { stepId, row, fields } = place;
  const title = row === null ? say("discussion.place.other") : row < 0 ? say("discussion.place.cover") : say("discussion.place.step", row + 1);
  return (
    <section className={css.group} aria-label={title}>
      <div className={css.groupHead}>
        <h3 className={css.groupTitle}>
          {title} {row !== null && row >= 0 && <span className={css.detail}>{sop.flow.steps[row]?.activity}</span>}
        </h3>
        {row !== null && (
          <Button
            size="small"
            appearance="subtle"
            icon={<CommentAdd16Regular />}
            aria-label={say("discussion.writeAt", title)}
            title={say("discussion.writeAt", title)}
            onClick={() => write({ stepId, field: stepId ? "activity" : "title" })}
          />
        )}
      </div>
      {fields.map(({ field, threads }) => {
        const name = nameOf(field);
        const target = targetOfComment({ stepId, field }, sop);
        return (
          <div key={field} className={css.field}>
            {name &&
              (target ? (
                <button type="button" className={css.place} title={say("discussion.edit")} onClick={() => goTo(target)}>
                  {name}
                </button>
              ) : (
                <span className={css.fieldName}>{name}</span>
              ))}
            <ul className={css.threads}>
              {threads.map((comment) => (
                <Thread key={`${comment.author} ${comment.date} ${comment.id}`} comment={comment} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
