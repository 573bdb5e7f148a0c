import { Button, Link, MessageBar, MessageBarActions, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import { Archive20Regular } from "@fluentui/react-icons";
import { useEffect } from "react";
import type { FilingStatus } from "../../api/wire";
import { refreshDiscussion } from "../../state/discussion";
import { useEditor, useSop } from "../../state/editor";
import { fileIt, useCurrentFiling, useLastFiled } from "../../state/filing";
import { openItems, useCurrentImport } from "../../state/imports/imports";
import { show } from "../../state/navigation";
import { count, useReview } from "../../state/review";
import { askUser } from "../../state/question";
import { unfinished } from "../../state/threads";
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
  const filing = useCurrentFiling();
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
      <ReviewGate />
      <Button className={css.button} appearance="primary" icon={<Archive20Regular />} disabled={busy || errors > 0 || unchecked > 0} onClick={() => void askAndFile()}>
        {say("archive.button")}
      </Button>
      <Filed />
      {filing && filing.state !== "filed" && <Result filing={filing} />}
    </section>
  );
}

/** An unfinished review keeps nobody from filing, but nobody files one unawares. */
async function askAndFile(): Promise<void> {
  const { comments, rounds } = useEditor.getState();
  const sure = unfinished(comments, rounds) === null || (await askUser({ title: "gate.ask", text: "gate.askText", yes: "gate.yes" }));
  if (sure) await fileIt();
}

function ReviewGate() {
  const say = useText();
  const { comments, rounds } = useEditor();
  useEffect(() => void refreshDiscussion(), []);
  const left = unfinished(comments, rounds);
  if (!left) return null;
  const { open, round } = left;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <strong>{say("gate.title")}</strong>
        {open > 0 && <div>{say("gate.open", open)}</div>}
        {round && <div>{say(round.verdict ? "gate.needsWork" : "gate.undecided", round.name)}</div>}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => show("comments")}>
          {say("gate.see")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What lies in the archive of this SOP, and whether it has been changed since. */
function Filed() {
  const say = useText();
  const last = useLastFiled();
  const filing = useCurrentFiling();
  if (last?.changed) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{say("archive.changed", last.version)}</MessageBarBody>
      </MessageBar>
    );
  }
  if (filing?.state === "filed") return <Result filing={filing} />;
  if (!last) return null;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <strong>{say("archive.state.filed")}</strong> {say("register.version", last.version)}
        <div>{say("archive.versionHint")}</div>
      </MessageBarBody>
    </MessageBar>
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
        {filing.state === "filed" && <div>{say("archive.versionHint")}</div>}
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
