import { Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { NextEdition } from "../../../api/wire";
import { withdraw } from "../../../state/secretariat/sop";
import { FormDialog } from "../../../ui/secretariat/FormDialog";
import { useSay } from "../../../ui/secretariat/useSay";
import { today } from "../register/RegisterTable";
import { useNextWords } from "./Upcoming";

export function Withdraw({ id, next, close }: { id: string; next: NextEdition | null; close: () => void }) {
  const say = useSay();
  const nextWords = useNextWords();
  const [on, setOn] = useState(today());
  const [reason, setReason] = useState("");
  const send = async () => {
    if (await withdraw(id, reason.trim(), on)) close();
  };
  return (
    <FormDialog title={say("sop.withdrawTitle")} button={say("sop.withdrawButton")} ready={reason.trim() !== ""} send={send} close={close}>
      <p>{say("sop.withdrawText")}</p>
      {next && <p>{`${nextWords(next)} ${say("next.staysOnWithdrawal")}`}</p>}
      <Field label={say("sop.withdrawOn")}>
        <Input type="date" value={on} onChange={(_, { value }) => setOn(value)} />
      </Field>
      <Field label={say("sop.withdrawWhy")} required>
        <Textarea data-first value={reason} maxLength={1000} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </FormDialog>
  );
}
