import { Button, Link, MessageBar, MessageBarActions, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import { Archive20Regular } from "@fluentui/react-icons";
import type { FilingStatus } from "../../api/wire";
import { useSop } from "../../state/editor";
import { fileIt, useFiling } from "../../state/filing";
import { openItems, useCurrentImport } from "../../state/imports/imports";
import { show } from "../../state/navigation";
import { count, useReview } from "../../state/review";
import { useWork } from "../../state/work";
import { useText } from "../../ui/useText";
import css from "./ArchiveView.module.css";

/** Hands the document to the archive and shows how far it is. */
export function FilingCard() {
  const say = useText();
  const sop = useSop((each) => each);
  const { title, number } = sop.cover;
  const imported = useCurrentImport();
  const unchecked = imported ? openItems(imported, sop).length : 0;
  const errors = useReview((state) => count(state.findings).error);
  const busy = useWork((state) => state.running !== null);
  const filing = useFiling((state) => state.filing);
  return (
    <section className={css.card} aria-labelledby="file">
      <h2 id="file" className={css.heading}>
        {say("archive.file")}
      </h2>
      <div className={css.subject}>
        <strong>{title || say("app.untitled")}</strong>
        <span>{number}</span>
      </div>
      <p className={css.text}>{say("archive.text")}</p>
      {errors > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("archive.errors", errors)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => show("review")}>
              {say("archive.see")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {unchecked > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("archive.unchecked", unchecked)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => show("import")}>
              {say("archive.check")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Button className={css.button} appearance="primary" icon={<Archive20Regular />} disabled={busy || errors > 0 || unchecked > 0} onClick={() => void fileIt()}>
        {say("archive.button")}
      </Button>
      {filing && <Result filing={filing} />}
    </section>
  );
}

const intents = { waiting: "info", uploading: "info", filed: "success", needsSignIn: "warning", refused: "error", cancelled: "warning" } as const;

function Result({ filing }: { filing: FilingStatus }) {
  const say = useText();
  const { sent, total } = filing.progress;
  const underWay = filing.state === "waiting" || filing.state === "uploading";
  return (
    <MessageBar intent={intents[filing.state]} layout="multiline">
      <MessageBarBody>
        <div>
          <strong>{say(`archive.state.${filing.state}`)}</strong> {say("register.version", filing.version)}
        </div>
        {filing.problem && <div>{filing.problem.message}</div>}
        {filing.location && <div className={css.location}>{filing.location}</div>}
        {filing.url && (
          <Link href={filing.url} target="_blank" rel="noreferrer">
            {say("archive.open")}
          </Link>
        )}
        {underWay && <ProgressBar aria-label={say("archive.progress")} value={total > 0 ? sent / total : undefined} />}
      </MessageBarBody>
    </MessageBar>
  );
}
