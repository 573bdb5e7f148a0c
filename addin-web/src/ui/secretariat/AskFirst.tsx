import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { FormDialog } from "./FormDialog";

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
        <FormDialog title={title} button={button} ready={!busy} send={send} close={close}>
          <p>{text}</p>
        </FormDialog>
      )}
    </>
  );
}
