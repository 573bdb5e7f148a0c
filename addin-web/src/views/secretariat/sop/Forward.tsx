import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { offer } from "../../../state/secretariat/units";
import { FormDialog } from "../../../ui/secretariat/FormDialog";
import { useSay } from "../../../ui/secretariat/useSay";

/** Sends the SOP up to the office above its own, once that was meant. */
export function Forward({ id, title }: { id: string; title: string }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState("");
  const [done, setDone] = useState(false);
  const close = () => setAsking(false);
  const send = async () => {
    if (await offer(id, note.trim())) setDone(true);
    close();
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{say("forward.send")}</Button>
      {done && <span role="status">{say("forward.done")}</span>}
      {asking && (
        <FormDialog title={say("forward.ask")} button={say("forward.button")} send={send} close={close}>
          <p>{say("forward.text", title)}</p>
          <Field label={say("forward.note")}>
            <Textarea data-first value={note} maxLength={1000} onChange={(_, { value }) => setNote(value)} />
          </Field>
        </FormDialog>
      )}
    </>
  );
}
