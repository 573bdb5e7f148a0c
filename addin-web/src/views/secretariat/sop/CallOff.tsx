import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { maySecretariat, useIdentity } from "../../../state/identity";
import { callOff } from "../../../state/secretariat/sop";
import { FormDialog } from "../../../ui/secretariat/FormDialog";
import { useSay } from "../../../ui/secretariat/useSay";

/** An edition that waits for its day will not come into force. */
export function CallOff({ sop, version, subtle }: { sop: string; version: number; subtle?: boolean }) {
  const say = useSay();
  const secretariat = useIdentity(maySecretariat);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const close = () => setAsking(false);
  const send = async () => {
    if (await callOff(sop, version, reason.trim())) close();
  };
  if (!secretariat) return null;
  return (
    <>
      <Button size="small" appearance={subtle ? "subtle" : "secondary"} onClick={() => setAsking(true)}>
        {say("next.callOff")}
      </Button>
      {asking && (
        <FormDialog
          title={say("next.callOffAsk", version)}
          button={say("next.callOffButton")}
          ready={reason.trim() !== ""}
          send={send}
          close={close}
          leave={say("close")}
        >
          <p>{say("next.callOffText")}</p>
          <Field label={say("next.callOffWhy")} required>
            <Textarea data-first value={reason} maxLength={1000} onChange={(_, { value }) => setReason(value)} />
          </Field>
        </FormDialog>
      )}
    </>
  );
}
