import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Modal } from "../Modal";
import { useSay } from "./useSay";

interface AskFirstProps {
  /** What the button says, here and in the question. */
  button: string;
  title: string;
  text: string;
  subtle?: boolean;
  /** Answers whether it was done. */
  act: () => Promise<boolean>;
}

/** A button for what nobody should do unawares. */
export function AskFirst({ button, title, text, subtle, act }: AskFirstProps) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const close = () => setAsking(false);
  const send = async () => {
    setBusy(true);
    if (await act()) close();
    setBusy(false);
  };
  return (
    <>
      <Button size="small" appearance={subtle ? "subtle" : "secondary"} onClick={() => setAsking(true)}>
        {button}
      </Button>
      {asking && (
        <Modal
          title={title}
          close={close}
          send={() => void send()}
          actions={
            <>
              <Button onClick={close}>{say("cancel")}</Button>
              <Button data-first type="submit" appearance="primary" disabledFocusable={busy}>
                {button}
              </Button>
            </>
          }
        >
          <p>{text}</p>
        </Modal>
      )}
    </>
  );
}
