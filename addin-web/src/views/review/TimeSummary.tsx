import { useState } from "react";
import { officeTime } from "../../state/officeTime";
import { useReview } from "../../state/review";
import type { Text } from "../../i18n/texts";
import { edit, useSop } from "../../state/editor";
import { TextField } from "../../ui/TextField";
import { useText } from "../../ui/useText";
import css from "./TimeSummary.module.css";

/** How often each loop may be gone through in the slowest case. */
const roundsToChoose = [1, 2, 3, 5, 10];

/** What the office promises its public for the whole procedure: the check holds the normal time against it. */
function ServiceStandard() {
  const say = useText();
  const standard = useSop((sop) => sop.serviceStandard ?? "");
  return (
    <TextField
      label={say("review.standard")}
      hint={say("review.standardHint")}
      value={standard}
      commit={(text) => edit((sop) => ({ ...sop, serviceStandard: text.trim() || undefined }), "serviceStandard")}
    />
  );
}

/** How long the procedure takes, and what of it falls to each executor. */
export function TimeSummary() {
  const say = useText();
  const time = useReview((state) => state.time);
  const { steps, actors } = useSop((sop) => sop.flow);
  const [rounds, setRounds] = useState(1);
  if (!time || steps.length === 0) return null;
  const spell = (minutes: number) => say(...officeTime(minutes));
  const times: [Text, string][] = [
    ["review.shortest", spell(time.shortest)],
    ["review.normal", spell(time.normal)],
    ["review.worst", spell(time.longest + rounds * time.repeats)],
  ];
  const counts: [Text, number][] = [
    ["review.handOvers", time.handOvers],
    ["review.decisions", time.decisions],
    ["review.loops", time.loops],
  ];
  const most = Math.max(1, ...time.work.map((work) => work.minutes));
  const rowsOf = (ids: readonly string[]) => ids.map((id) => steps.findIndex((step) => step.id === id) + 1).filter((row) => row > 0);
  const unmeasured = rowsOf(time.unmeasured);
  return (
    <section className={css.card} aria-labelledby="time">
      <h2 id="time" className={css.heading}>
        {say("review.time")}
      </h2>
      <dl className={css.facts}>
        {[...times, ...counts].map(([name, value]) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {time.loops > 0 && (
        <label className={css.rounds}>
          {say("review.rounds")}
          <select value={rounds} onChange={(event) => setRounds(Number(event.currentTarget.value))}>
            {roundsToChoose.map((each) => (
              <option key={each} value={each}>
                {say("review.times", each)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p className={css.note}>{say("review.waitingPath", rowsOf(time.waitingPath).join(" → "))}</p>
      <ul className={css.bars} aria-label={say("review.work")}>
        {time.work.map((work) => (
          <li key={work.actorId} className={css.bar}>
            <span className={css.name}>{actors.find((actor) => actor.id === work.actorId)?.name}</span>
            <span className={css.track} aria-hidden="true">
              <span className={css.fill} style={{ width: `${(work.minutes / most) * 100}%` }} />
            </span>
            <span className={css.value}>{say("review.workOf", spell(work.minutes), work.steps)}</span>
          </li>
        ))}
      </ul>
      {unmeasured.length > 0 && <p className={css.note}>{say("review.unmeasured", unmeasured.join(", "))}</p>}
      <div className={css.standard}>
        <ServiceStandard />
      </div>
    </section>
  );
}
