import { Button, Input } from "@fluentui/react-components";
import { useId, useState } from "react";
import { edit, useSop } from "../../state/editor";
import { silence, unsilence } from "../../state/edits/silenced";
import { useText } from "../../ui/useText";
import css from "./ReviewView.module.css";

const longestReason = 500;

/** Asks why a rule shall not hold for this SOP. */
export function SilenceForm({ rule }: { rule: string }) {
  const say = useText();
  const field = useId();
  const [reason, setReason] = useState("");
  const isGiven = reason.trim() !== "";
  return (
    <form
      className={css.fix}
      onSubmit={(event) => {
        event.preventDefault();
        if (isGiven) edit(silence(rule, reason.trim()));
      }}
    >
      <label htmlFor={field}>{say("review.silenceWhy", rule)}</label>
      <Input id={field} size="small" value={reason} maxLength={longestReason} autoFocus onChange={(_, data) => setReason(data.value)} />
      <div className={css.buttons}>
        <Button type="submit" size="small" appearance="primary" disabled={!isGiven}>
          {say("review.silence")}
        </Button>
      </div>
    </form>
  );
}

/** The rules that were given up for this SOP, and why. */
export function SilencedRules() {
  const say = useText();
  const silenced = useSop((sop) => sop.silencedRules);
  if (!silenced?.length) return null;
  return (
    <section className={css.group}>
      <h2 className={css.heading}>{say("review.silenced")}</h2>
      <ul className={css.list}>
        {silenced.map(({ rule, reason }) => (
          <li key={rule} className={`${css.item} ${css.line}`}>
            <div className={css.finding}>
              <span className={css.message}>
                {reason} <span className={css.rule}>{rule}</span>
              </span>
            </div>
            <Button size="small" appearance="subtle" aria-label={say("review.unsilenceRule", rule)} onClick={() => edit(unsilence(rule))}>
              {say("review.unsilence")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
