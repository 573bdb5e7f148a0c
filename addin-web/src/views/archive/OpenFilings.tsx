import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import type { FilingStatus } from "../../api/wire";
import { moves } from "../../state/filing";
import { cancelFiling, continueFiling, lookAgain } from "../../state/filingActs";
import { loadOpenFilings, useOpenFilings } from "../../state/openFilings";
import { useIdentity } from "../../state/identity";
import { useWork } from "../../state/work";
import { useText } from "../../ui/useText";
import css from "./ArchiveView.module.css";

const pause = 3_000;

/** What has not arrived in the archive, whoever handed it in: to go on with, or to call off. */
export function OpenFilings() {
  const say = useText();
  const filings = useOpenFilings((state) => state.filings);
  const moving = filings.some(moves);
  useEffect(() => void loadOpenFilings(), []);
  useEffect(() => {
    // The server's stay away is said elsewhere.
    const timer = moving && setInterval(() => void lookAgain().catch(() => undefined), pause);
    return () => clearInterval(timer || undefined);
  }, [moving]);
  if (filings.length === 0) return null;
  return (
    <section className={css.card} aria-labelledby="open-filings">
      <h2 id="open-filings" className={css.heading}>
        {say("filings.title")}
      </h2>
      <ul className={css.list}>
        {filings.map((filing) => (
          <Open key={filing.id} filing={filing} />
        ))}
      </ul>
    </section>
  );
}

function Open({ filing }: { filing: FilingStatus }) {
  const say = useText();
  const me = useIdentity((state) => state.me?.name);
  const busy = useWork((state) => state.running !== null);
  const stuck = filing.state === "needsSignIn" || filing.state === "refused";
  return (
    <li className={css.open}>
      <span className={css.entryTitle}>{filing.title}</span>
      <span className={css.facts}>
        {[filing.number, say(filing.filedAt ? "filings.showing" : `archive.state.${filing.state}`), filing.filedBy].filter(Boolean).join(" · ")}
        {filing.problem && <div>{filing.state === "needsSignIn" && filing.filedBy !== me ? say("filings.waitsFor", filing.filedBy) : filing.problem.message}</div>}
      </span>
      <span className={css.acts}>
        {stuck && (
          <Button size="small" disabled={busy} onClick={() => void continueFiling(filing)}>
            {say(filing.filedBy === me ? "filings.continue" : "filings.takeOver")}
          </Button>
        )}
        <Button size="small" appearance="subtle" disabled={busy || filing.cancelling} onClick={() => void cancelFiling(filing)}>
          {say("filings.cancel")}
        </Button>
      </span>
    </li>
  );
}
