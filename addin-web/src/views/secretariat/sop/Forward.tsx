import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { offer } from "../../../state/secretariat/units";
import { Modal } from "../../../ui/Modal";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "../register/Views.module.css";

/** Sends the SOP up to the office above its own, once that was meant. */
export function Forward({ id, title }: { id: string; title: string }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState("");
  const [done, setDone] = useState(false);
  const close = () => setAsking(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await offer(id, note.trim())) setDone(true);
    close();
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{say("forward.send")}</Button>
      {done && <span role="status">{say("forward.done")}</span>}
      {asking && (
        <Modal title={say("forward.ask")} close={close}>
          <form className={css.form} onSubmit={(event) => void send(event)}>
            <p>{say("forward.text", title)}</p>
            <Field label={say("forward.note")}>
              <Textarea data-first value={note} maxLength={1000} onChange={(_, { value }) => setNote(value)} />
            </Field>
            <div className={css.buttons}>
              <Button onClick={close}>{say("cancel")}</Button>
              <Button type="submit" appearance="primary">
                {say("forward.button")}
              </Button>
            </div>
          </form>
        </Modal>
      )}
    </>
  );
}
