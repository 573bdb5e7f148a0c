import { Button, Link, MessageBar, MessageBarActions, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import { useDrafts } from "../../state/drafts";
import { useEditor } from "../../state/editor";
import { downloadAnew } from "../../state/documents";
import { fileSaved } from "../../state/filing";
import { useHost } from "../../state/inPlace";
import { show, useNavigation } from "../../state/navigation";
import { giveUp, useWork } from "../../state/work";
import { startRevision, useFiledCopy } from "../../state/revision";
import { CloseButton, Lost, SignedOut, Told } from "../../ui/Notices";
import { useText } from "../../ui/useText";
import { pick } from "./commands";
import css from "./Banners.module.css";

/** What the user should know whatever view is open. */
export function Banners() {
  const say = useText();
  return (
    <div className={css.banners}>
      <Running />
      <Lost text={say("connection.lost")} />
      <SignedOut />
      <Limits />
      <DraftsFailing />
      <FiledCopy />
      <Told actions={(notice) => notice.text === "trouble.noFile" && <ByHand />} />
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
