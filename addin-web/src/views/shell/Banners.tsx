import { Button, Link, MessageBar, MessageBarActions, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { connection, useConnection } from "../../state/connection";
import { useDrafts } from "../../state/drafts";
import { useEditor } from "../../state/editor";
import { downloadAnew } from "../../state/documents";
import { fileSaved } from "../../state/filing";
import { signInAgain } from "../../state/identity";
import { useHost } from "../../state/inPlace";
import { show, useNavigation } from "../../state/navigation";
import { giveUp, tell, useWork } from "../../state/work";
import { startRevision, useFiledCopy } from "../../state/revision";
import { useText } from "../../ui/useText";
import { pick } from "./commands";
import css from "./Banners.module.css";

/** What the user should know whatever view is open. */
export function Banners() {
  return (
    <div className={css.banners}>
      <Running />
      <Lost />
      <SignedOut />
      <Limits />
      <DraftsFailing />
      <FiledCopy />
      <Told />
      <ReadNotes />
    </div>
  );
}

function Running() {
  const say = useText();
  const { running, progress } = useWork();
  if (!running) return null;
  return (
    <div className={css.running} role="status">
      <ProgressBar aria-label={say(running)} value={progress ?? undefined} />
      <span>{say(running)}</span>
      <Button size="small" appearance="transparent" onClick={giveUp}>
        {say("cancel")}
      </Button>
    </div>
  );
}

function Lost() {
  const say = useText();
  const { lost, trying } = useConnection();
  if (!lost) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say(trying ? "connection.trying" : "connection.lost")}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={trying} onClick={() => void connection.tryAgain()}>
          {say("retry")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function SignedOut() {
  const say = useText();
  const signedOut = useConnection((state) => state.signedOut);
  if (!signedOut) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say("signIn.over")}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void signInAgain()}>
          {say("signIn.again")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What the Word around the pane cannot do, and what to do instead. */
function Limits() {
  const say = useText();
  const limits = useHost((state) => state.limits);
  if (limits.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {limits.map((limit) => (
          <div key={limit}>{say(limit)}</div>
        ))}
      </MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClick={() => useHost.setState({ limits: [] })} />} />
    </MessageBar>
  );
}

function DraftsFailing() {
  const say = useText();
  const failing = useDrafts((state) => state.failing);
  if (!failing) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say("drafts.failing")}</MessageBarBody>
    </MessageBar>
  );
}

/** A filed document stays as it is: what comes after it is a revision. */
function FiledCopy() {
  const say = useText();
  const looking = useEditor(({ history, saved, savedAs, fileName }) => fileName !== null && savedAs.kind === "archived" && history?.present === saved);
  const version = useEditor(({ savedAs }) => (savedAs.kind === "archived" ? savedAs.version : 0));
  const closed = useFiledCopy((state) => state.closed);
  const draft = useEditor((state) => state.draft);
  if (!looking || closed === draft) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{say("revision.copy", version)}</MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClick={() => useFiledCopy.setState({ closed: draft })} />}>
        <Button size="small" onClick={startRevision}>
          {say("revision.start")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Told() {
  const say = useText();
  const notice = useWork((state) => state.notice);
  const { lost, signedOut } = useConnection();
  // The banners above say so already.
  if (!notice || (lost && notice.text === "problem.unreachable") || (signedOut && notice.text === "problem.signedOut")) return null;
  return (
    <MessageBar intent={notice.kind} layout="multiline" politeness={notice.kind === "error" ? "assertive" : "polite"}>
      <MessageBarBody>
        {say(notice.text, ...(notice.args ?? []))}
        {notice.lines && notice.lines.length > 0 && (
          <ul className={css.lines}>
            {notice.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {notice.code && <span className={css.code}> {say("problem.code", notice.code)}</span>}
      </MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClick={() => tell(null)} />}>
        {notice.text === "trouble.noFile" && <ByHand />}
      </MessageBarActions>
    </MessageBar>
  );
}

/** The way out where Word does not give its file: what the user saved is filed, or what the pane knows is downloaded. */
function ByHand() {
  const say = useText();
  return (
    <>
      <Button size="small" onClick={() => pick(".docx", (file) => void fileSaved(file))}>
        {say("trouble.noFile.pick")}
      </Button>
      <Button size="small" onClick={() => void downloadAnew()}>
        {say("trouble.noFile.download")}
      </Button>
    </>
  );
}

function ReadNotes() {
  const say = useText();
  const notes = useEditor((state) => state.notes);
  const reviewing = useNavigation((state) => state.view === "comments");
  const inWord = useHost((state) => state.inPlace !== null);
  const comments = useEditor((state) => (reviewing || inWord ? 0 : state.comments.length));
  const seen = useEditor((state) => state.notesSeen);
  if (seen || (notes.length === 0 && comments === 0)) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {comments > 0 && (
          <div>
            {say("open.comments", comments)}{" "}
            <Link as="button" onClick={() => show("comments")}>
              {say("gate.see")}
            </Link>
          </div>
        )}
        {notes.length > 0 && (
          <details>
            <summary>
              {say("open.notes")} ({notes.length})
            </summary>
            <ul className={css.lines}>
              {notes.map((note, i) => (
                <li key={i}>{note.message}</li>
              ))}
            </ul>
          </details>
        )}
      </MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClick={() => useEditor.setState({ notesSeen: true })} />} />
    </MessageBar>
  );
}

function CloseButton({ onClick }: { onClick: () => void }) {
  const say = useText();
  return <Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={say("close")} onClick={onClick} />;
}
