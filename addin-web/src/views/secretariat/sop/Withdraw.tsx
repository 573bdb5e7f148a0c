import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { NextEdition } from "../../../api/wire";
import { withdraw } from "../../../state/secretariat/sop";
import { Modal } from "../../../ui/Modal";
import { useSay } from "../../../ui/secretariat/useSay";
import { today } from "../register/RegisterTable";
import css from "../register/Views.module.css";
import { useNextWords } from "./Upcoming";

export function Withdraw({ id, next, close }: { id: string; next: NextEdition | null; close: () => void }) {
  const say = useSay();
  const nextWords = useNextWords();
  const [on, setOn] = useState(today());
  const [reason, setReason] = useState("");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() && (await withdraw(id, reason.trim(), on))) close();
  };
  return (
    <Modal title={say("sop.withdrawTitle")} close={close}>
      <form className={css.form} onSubmit={(event) => void send(event)}>
        <p>{say("sop.withdrawText")}</p>
        {next && <p>{`${nextWords(next)} ${say("next.staysOnWithdrawal")}`}</p>}
        <Field label={say("sop.withdrawOn")}>
          <Input type="date" value={on} onChange={(_, { value }) => setOn(value)} />
        </Field>
        <Field label={say("sop.withdrawWhy")} required>
          <Textarea data-first value={reason} maxLength={1000} onChange={(_, { value }) => setReason(value)} />
        </Field>
        <div className={css.buttons}>
          <Button onClick={close}>{say("cancel")}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={!reason.trim()}>
            {say("sop.withdrawButton")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
