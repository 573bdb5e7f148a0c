import { Button, Field, Link, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, Textarea } from "@fluentui/react-components";
import { Archive20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { FilingStatus } from "../../api/wire";
import { refreshDiscussion } from "../../state/discussion";
import { useEditor, useSop } from "../../state/editor";
import { fileIt, useCurrentFiling, useFiling, useLastFiled } from "../../state/filing";
import { continueFiling } from "../../state/filingActs";
import { maySecretariat, useIdentity } from "../../state/identity";
import { useUnchecked } from "../../state/imports/imports";
import { show } from "../../state/navigation";
import { isHeldUp, moves, stateText } from "../../state/openFilings";
import { count, useReview } from "../../state/review";
import { unfinished } from "../../state/threads";
import { useWork } from "../../state/work";
import { useText } from "../../ui/useText";
import { UncheckedBar } from "../import/UncheckedBar";
import { NextTry, TryNow } from "./TryNow";
import css from "./ArchiveView.module.css";

/** Hands the document to the archive and shows how far it is. */
export function FilingCard() {
  const say = useText();
  const sop = useSop((each) => each);
  const { title, number } = sop.cover;
  const unchecked = useUnchecked();
  const secretariat = useIdentity(maySecretariat);
  const me = useIdentity((state) => state.me);
  const given = number.trim() === "" && Boolean(sop.cover.unit?.trim());
  // The server gives the number that is not there yet.
  const errors = useReview((state) => count(state.findings.filter(({ where }) => !(given && where.path === "cover.number"))).error);
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
      <p className={css.text}>{say(secretariat ? "archive.text" : "archive.notYours")}</p>
      {given && secretariat && <p className={css.text}>{say("archive.numberGiven")}</p>}
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
      <UncheckedBar text="archive.unchecked" />
      <ReviewGate />
      {secretariat && me?.name && <p className={css.text}>{say("filings.as", me.name)}</p>}
      {secretariat && <FileButton disabled={busy || errors > 0 || unchecked > 0} />}
      <Filed />
      {filing && filing.state !== "filed" && <Result filing={filing} />}
    </section>
  );
}

/** What is not settled is filed with a reason alone, which the log keeps: it is asked for at once, and once. */
function FileButton({ disabled }: { disabled: boolean }) {
  const say = useText();
  const { comments, rounds } = useEditor();
  const told = useFiling((state) => state.wantsReason);
  const wanted = told ?? (unfinished(comments, rounds) && say("gate.reasonHint"));
  const [reason, setReason] = useState("");
  return (
    <>
      {wanted && (
        <Field label={say("archive.reason")} hint={wanted} required>
          <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
      <Button
        className={css.button}
        appearance="primary"
        icon={<Archive20Regular />}
        disabled={disabled || (wanted !== null && reason.trim() === "")}
        onClick={() => void fileIt(wanted ? reason.trim() : "")}
      >
        {say(wanted ? "gate.yes" : "archive.button")}
      </Button>
    </>
  );
}

/** What of the review is not finished. */
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
  return (
    <MessageBar intent={intents[filing.state]} layout="multiline">
      <MessageBarBody>
        <div>
          <strong>{say(stateText(filing))}</strong> {say("register.version", filing.version)}
        </div>
        {filing.state === "filed" && <div>{say("archive.versionHint")}</div>}
        {filing.problem && <div>{filing.problem.message}</div>}
        <NextTry of={filing} />
        {filing.location && <Location of={filing.location} file={filing.url} />}
        {moves(filing) && <ProgressBar aria-label={say("archive.progress")} value={total > 0 ? sent / total : undefined} />}
      </MessageBarBody>
      {isHeldUp(filing) && (
        <MessageBarActions>
          <TryNow filing={filing} />
        </MessageBarActions>
      )}
      {filing.state === "needsSignIn" && (
        <MessageBarActions>
          <Button size="small" onClick={() => void continueFiling(filing)}>
            {say("filings.continue")}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** A library has an address for people; a folder's path is a text, with the file behind the server's own address. */
function Location({ of, file }: { of: string; file?: string | null }) {
  const say = useText();
  const isAddress = of.startsWith("https://");
  const href = isAddress ? of : file;
  return (
    <>
      <div className={css.location}>{isAddress ? decodeURI(of) : of}</div>
      {href && (
        <Link href={href} target="_blank" rel="noreferrer">
          {say("archive.open")}
        </Link>
      )}
    </>
  );
}
