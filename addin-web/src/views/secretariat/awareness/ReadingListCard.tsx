import { Badge, Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ReadingEntry } from "../../../api/wire";
import { readingList } from "../../../state/secretariat/awareness";
import { briefAddress, pages } from "../../../state/secretariat/route";
import { Card } from "../../../ui/secretariat/Card";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { ShareBar } from "../../../ui/secretariat/ShareBar";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { useNextWords } from "../sop/Upcoming";
import css from "./ReadingListCard.module.css";
import { Understood } from "./Understood";

const first = 25;

/** What a unit is to read; each SOP leads to its sheet. */
export function ReadingListCard({ unit, isMine }: { unit: string; isMine: boolean }) {
  const say = useSay();
  const { value } = readingList.use();
  const [all, setAll] = useState(false);
  useEffect(() => {
    readingList.forget();
    void readingList.load(unit);
  }, [unit]);
  if (value?.unitId !== unit) return null;
  const left = value.entries.filter((entry) => !entry.mineAt).length;
  const shown = all ? value.entries : value.entries.slice(0, first);
  return (
    <Card
      title={isMine ? say("aware.mine") : say("aware.listOf", value.unit)}
      beside={isMine ? value.entries.length > 0 && <span className={css.note}>{left > 0 ? say("aware.left", left) : say("aware.allRead")}</span> : <PageLink to={pages.awareness} className={css.close}>{say("close")}</PageLink>}
    >
      {value.entries.length === 0 && <p className={css.note}>{say("aware.emptyList")}</p>}
      <ul className={css.list}>
        {shown.map((entry) => (
          <Entry key={entry.sopId} entry={entry} people={value.people} />
        ))}
      </ul>
      {shown.length < value.entries.length && (
        <Button className="not-printed" appearance="subtle" onClick={() => setAll(true)}>
          {say("aware.showAll", value.entries.length)}
        </Button>
      )}
    </Card>
  );
}

function Entry({ entry, people }: { entry: ReadingEntry; people: number }) {
  const say = useSay();
  const format = useFormats();
  const nextWords = useNextWords();
  const facts = [entry.unit, entry.number, say("aware.revision", entry.revision), entry.effectiveOn && format.day(entry.effectiveOn)];
  return (
    <li>
      <div>
        <PageLink to={briefAddress(entry.sopId)} className={css.title}>
          {entry.title}
        </PageLink>
        <span className={css.note}>{facts.filter(Boolean).join(" · ")}</span>
        {entry.next && <span className={css.note}> {nextWords(entry.next)}</span>}
      </div>
      <Badge appearance="tint" color={entry.reason === "own" ? "brand" : "informative"}>
        {say(`aware.reason.${entry.reason}`)}
      </Badge>
      <ShareBar share={{ read: entry.readers, wanted: people }} words={say("aware.readersOf", entry.readers, people)} />
      <div className={css.answer}>
        <Understood sop={entry.sopId} title={entry.title} revision={entry.revision} at={entry.mineAt} />
      </div>
    </li>
  );
}
