import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { maySecretariat, useIdentity } from "../../../state/identity";
import { callOff } from "../../../state/secretariat/sop";
import { Modal } from "../../../ui/Modal";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "../register/Views.module.css";

/** An edition that waits for its day will not come into force. */
export function CallOff({ sop, version, subtle }: { sop: string; version: number; subtle?: boolean }) {
  const say = useSay();
  const secretariat = useIdentity(maySecretariat);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const close = () => setAsking(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() && (await callOff(sop, version, reason.trim()))) close();
  };
  if (!secretariat) return null;
  return (
    <>
      <Button size="small" appearance={subtle ? "subtle" : "secondary"} onClick={() => setAsking(true)}>
        {say("next.callOff")}
      </Button>
      {asking && (
        <Modal title={say("next.callOffAsk", version)} close={close}>
          <form className={css.form} onSubmit={(event) => void send(event)}>
            <p>{say("next.callOffText")}</p>
            <Field label={say("next.callOffWhy")} required>
              <Textarea data-first value={reason} maxLength={1000} onChange={(_, { value }) => setReason(value)} />
            </Field>
            <div className={css.buttons}>
              <Button onClick={close}>{say("close")}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={!reason.trim()}>
                {say("next.callOffButton")}
              </Button>
            </div>
          </form>
        </Modal>
      )}
    </>
  );
}
