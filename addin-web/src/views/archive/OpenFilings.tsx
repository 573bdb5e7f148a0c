import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import type { FilingStatus } from "../../api/wire";
import { cancelFiling, continueFiling, lookAgain } from "../../state/filingActs";
import { isHeldUp, loadOpenFilings, moves, stateText, useOpenFilings } from "../../state/openFilings";
import { useWork } from "../../state/work";
import { useText } from "../../ui/useText";
import { NextTry, TryNow } from "./TryNow";
import css from "./ArchiveView.module.css";

const pause = 3_000;

/** What has not arrived in the archive, whoever handed it in: to go on with, or to call off. */
export function OpenFilings() {
  const say = useText();
  const filings = useFreshFilings();
  if (filings.length === 0) return null;
  return (
    <section className={css.card} aria-labelledby="open-filings">
      <h2 id="open-filings" className={css.heading}>
        {say("filings.title")}
      </h2>
      <FilingList filings={filings} />
    </section>
  );
}

/** Asks again as long as one of them moves. */
export function useFreshFilings(): FilingStatus[] {
  const filings = useOpenFilings((state) => state.filings);
  const moving = filings.some(moves);
  useEffect(() => void loadOpenFilings(), []);
  useEffect(() => {
    // The server's stay away is said elsewhere.
    const timer = moving && setInterval(() => void lookAgain().catch(() => undefined), pause);
    return () => clearInterval(timer || undefined);
  }, [moving]);
  return filings;
}

export function FilingList({ filings }: { filings: FilingStatus[] }) {
  return (
    <ul className={css.list}>
      {filings.map((filing) => (
        <Open key={filing.id} filing={filing} />
      ))}
    </ul>
  );
}

function Open({ filing }: { filing: FilingStatus }) {
  const say = useText();
  const busy = useWork((state) => state.running !== null);
  const stuck = filing.state === "needsSignIn" || filing.state === "refused";
  return (
    <li className={css.open}>
      <span className={css.entryTitle}>{filing.title}</span>
      <span className={css.facts}>
        {[filing.number, say(filing.filedAt ? "filings.showing" : stateText(filing)), filing.filedBy].filter(Boolean).join(" · ")}
        {filing.problem && <div>{filing.state === "needsSignIn" && !filing.mine ? say("filings.waitsFor", filing.filedBy) : filing.problem.message}</div>}
        <NextTry of={filing} />
      </span>
      <span className={css.acts}>
        {isHeldUp(filing) && <TryNow filing={filing} />}
        {stuck && (
          <Button size="small" disabled={busy} onClick={() => void continueFiling(filing)}>
            {say(filing.mine ? "filings.continue" : "filings.takeOver")}
          </Button>
        )}
        <Button size="small" appearance="subtle" disabled={busy || filing.cancelling} onClick={() => void cancelFiling(filing)}>
          {say("filings.cancel")}
        </Button>
      </span>
    </li>
  );
}
