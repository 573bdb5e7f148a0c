import { useEffect } from "react";
import type { SopAwareness } from "../../../api/wire";
import { sopAwareness } from "../../../state/secretariat/awareness";
import { Card } from "../../../ui/secretariat/Card";
import { ShareBar } from "../../../ui/secretariat/ShareBar";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { Understood } from "../awareness/Understood";
import { useNextWords } from "./Upcoming";
import css from "./Known.module.css";

/** Who is to know the SOP, and who has read it. */
export function Known({ id, title }: { id: string; title: string }) {
  const say = useSay();
  const format = useFormats();
  const nextWords = useNextWords();
  const { value } = sopAwareness.use();
  useEffect(() => {
    sopAwareness.forget();
    void sopAwareness.load(id);
  }, [id]);
  if (!value) return null;
  return (
    <Card title={say("aware.known")}>
      {value.inForce ? <Understood sop={id} title={title} revision={value.revision} at={value.mineAt} /> : <p className={css.note}>{say("aware.notInForce")}</p>}
      {value.inForce && value.units.length === 0 && <p className={css.note}>{say("aware.nobody")}</p>}
      {value.next && (
        <div className={css.next}>
          <span>{nextWords(value.next.edition)}</span>
          {value.next.mineAt ? (
            <span className={css.note}>{say("aware.readOn", format.day(value.next.mineAt))}</span>
          ) : (
            <Understood sop={id} title={nextWords(value.next.edition)} revision={value.next.edition.revision} at={null} />
          )}
        </div>
      )}
      <ul className={css.units}>
        {value.units.map((unit) => (
          <li key={unit.id}>
            <span>
              {unit.name} <span className={css.note}>{say(`aware.reason.${unit.reason}`).toLowerCase()}</span>
            </span>
            <ShareBar share={unit.share} words={say("aware.readersOf", unit.share.read, unit.share.wanted)} />
          </li>
        ))}
      </ul>
      {value.people.length > 0 && <Readers people={value.people} />}
    </Card>
  );
}

function Readers({ people }: Pick<SopAwareness, "people">) {
  const say = useSay();
  const format = useFormats();
  return (
    <details className={css.people}>
      <summary>{say("aware.who")}</summary>
      <ul>
        {people.map((person, i) => (
          <li key={i}>
            <span>
              {person.name} <span className={css.note}>{person.unit ?? say("aware.outside")}</span>
            </span>
            <span className={person.readAt ? "" : css.open}>{person.readAt ? say("aware.already", format.day(person.readAt)) : say("aware.notYet")}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
