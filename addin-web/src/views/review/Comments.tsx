import { Badge } from "@fluentui/react-components";
import { useEditor } from "../../state/editor";
import { useLanguage } from "../../state/language";
import { goTo } from "../../state/navigation";
import { useText } from "../../ui/useText";
import css from "./ReviewView.module.css";

/** The comments that the opened document carries. */
export function Comments() {
  const say = useText();
  const comments = useEditor((state) => state.comments);
  const steps = useEditor((state) => state.history?.present.flow.steps);
  const language = useLanguage((state) => state.language);
  if (comments.length === 0) return null;
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  const when = (date?: string | null) => (date ? day.format(new Date(date)) : "");
  return (
    <section className={css.group}>
      <h2 className={css.heading}>{say("review.comments")}</h2>
      <ul className={css.list}>
        {comments.map((comment) => {
          const row = steps?.findIndex((step) => step.id === comment.stepId) ?? -1;
          return (
            <li key={comment.id} className={css.comment}>
              <div className={css.author}>
                <strong>{comment.author}</strong> {when(comment.date)}
                {comment.resolved && <Badge size="small">{say("review.resolved")}</Badge>}
                {row >= 0 && (
                  <button type="button" className={css.place} onClick={() => goTo({ step: comment.stepId!, field: "activity" })}>
                    {say("review.stepGroup", row + 1)}
                  </button>
                )}
              </div>
              <div className={css.message}>{comment.text}</div>
              {comment.replies.map((reply) => (
                <div key={reply.id} className={css.reply}>
                  <strong>{reply.author}</strong> {when(reply.date)}
                  <div className={css.message}>{reply.text}</div>
                </div>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
