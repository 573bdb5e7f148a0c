import type { CoverageCounts } from "../../../api/wire";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { Share } from "./Bar";
import { states } from "./states";
import bar from "./Bar.module.css";
import css from "./Legend.module.css";

/** The whole agency in numbers; also says what the colours of the bars mean. */
export function Legend({ total }: { total: CoverageCounts }) {
  const say = useSay();
  const format = useFormats();
  return (
    <dl className={css.legend}>
      <div className={css.share}>
        <dt>{say("coverage.share")}</dt>
        <dd>
          <Share counts={total} />
        </dd>
      </div>
      {states.map((state) => (
        <div key={state}>
          <dt>
            <span className={`${css.swatch} ${bar[state]}`} aria-hidden="true" />
            {say(`coverage.${state}`)}
          </dt>
          <dd>{format.number(total[state])}</dd>
        </div>
      ))}
      {total.late > 0 && (
        <div className={css.late}>
          <dt>{say("coverage.late")}</dt>
          <dd>{format.number(total.late)}</dd>
        </div>
      )}
    </dl>
  );
}
