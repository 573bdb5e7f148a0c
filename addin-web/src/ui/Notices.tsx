import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { connection, useConnection } from "../state/connection";
import { signInAgain } from "../state/identity";
import type { Notice } from "../state/notice";
import { tell, useWork } from "../state/work";
import css from "./Notices.module.css";
import { useText } from "./useText";

/** Says that the server is away, and tries again. */
export function Lost({ text }: { text: string }) {
  const say = useText();
  const { lost, trying } = useConnection();
  if (!lost) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{trying ? say("connection.trying") : text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={trying} onClick={() => void connection.tryAgain()}>
          {say("retry")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Says that the server no longer knows who asks. */
export function SignedOut() {
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

interface ToldProps {
  /** The dialog that asks; the page when left out. */
  within?: string;
  /** What can be done about it. */
  actions?: (notice: Notice) => ReactNode;
}

/** What was told last, until it is closed. */
export function Told({ within, actions }: ToldProps) {
  const notice = useWork((state) => (state.within === (within ?? null) ? state.notice : null));
  const { lost, signedOut } = useConnection();
  // Said already above.
  const said = !within && ((lost && notice?.text === "problem.unreachable") || (signedOut && notice?.text === "problem.signedOut"));
  return notice && !said && <NoticeBar notice={notice} close={() => tell(null)} actions={actions?.(notice)} />;
}

/** A notice where it belongs, with its lines below it. */
export function NoticeBar({ notice, close, actions }: { notice: Notice; close: () => void; actions?: ReactNode }) {
  const say = useText();
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
      <MessageBarActions containerAction={<CloseButton onClick={close} />}>{actions}</MessageBarActions>
    </MessageBar>
  );
}

export function CloseButton({ onClick }: { onClick: () => void }) {
  const say = useText();
  return <Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={say("close")} onClick={onClick} />;
}
