import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Modal } from "../Modal";
import css from "./FormDialog.module.css";
import { useSay } from "./useSay";

interface FormDialogProps {
  title: string;
  /** What the button says that sends it. */
  button: string;
  /** All that must be filled in is. */
  ready?: boolean;
  send: () => Promise<void>;
  close: () => void;
  /** What the button says that sends nothing, where "cancel" could be taken for the act itself. */
  leave?: string;
  children: ReactNode;
}

/** A question, often with a few fields, and a button that sends what was answered. */
export function FormDialog({ title, button, ready = true, send, close, leave, children }: FormDialogProps) {
  const say = useSay();
  return (
    <Modal
      title={title}
      close={close}
      send={() => void (ready && send())}
      actions={
        <>
          <Button onClick={close}>{leave ?? say("cancel")}</Button>
          <Button data-first type="submit" appearance="primary" disabledFocusable={!ready}>
            {button}
          </Button>
        </>
      }
    >
      <div className={css.fields}>{children}</div>
    </Modal>
  );
}
