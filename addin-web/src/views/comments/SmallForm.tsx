import { Button } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import { useWork } from "../../state/work";
import { useText } from "../../ui/useText";
import css from "./CommentsView.module.css";

interface SmallFormProps {
  /** What the button that sends it says. */
  action: string;
  /** Nothing is missing: it can be sent. */
  ready: boolean;
  send: () => Promise<void>;
  close: () => void;
  children: ReactNode;
}

/** A few fields among the comments: Ctrl+Enter sends, Escape leaves. */
export function SmallForm({ action, ready, send, close, children }: SmallFormProps) {
  const say = useText();
  const busy = useWork((state) => state.running !== null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={css.composer} onKeyDown={onKeyDown}>
      {children}
      <div className={css.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={busy || !ready} onClick={() => void send()}>
          {action}
        </Button>
        <Button size="small" onClick={close}>
          {say("cancel")}
        </Button>
      </div>
    </div>
  );
}
