import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { connection, useConnection } from "../../state/connection";
import { useRoute } from "../../state/secretariat/route";
import { tell, useWork } from "../../state/work";
import { useSay } from "../../ui/secretariat/useSay";
import css from "./Notices.module.css";

/** What a person should know whatever page is open: the server is away, something was refused. */
export function Notices() {
  const path = useRoute((state) => state.path);
  useEffect(() => tell(null), [path]);
  return (
    <div className={`${css.notices} not-printed`}>
      <Lost />
      <Told />
    </div>
  );
}

function Lost() {
  const say = useSay();
  const { lost, trying } = useConnection();
  if (!lost) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say(trying ? "connection.trying" : "office.lost")}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={trying} onClick={() => void connection.tryAgain()}>
          {say("retry")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Told() {
  const say = useSay();
  const notice = useWork((state) => state.notice);
  if (!notice) return null;
  return (
    <MessageBar intent={notice.kind} layout="multiline" politeness={notice.kind === "error" ? "assertive" : "polite"}>
      <MessageBarBody>
        {say(notice.text, ...(notice.args ?? []))}
        {notice.lines?.map((line) => <div key={line}>{line}</div>)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={<Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={say("close")} onClick={() => tell(null)} />}
      />
    </MessageBar>
  );
}
