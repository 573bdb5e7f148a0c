import { Field, Input } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { saveRounds, setAuthor, useAuthor, wallClock } from "../../state/discussion";
import { useEditor } from "../../state/editor";
import { signedName, useIdentity } from "../../state/identity";
import { useText } from "../../ui/useText";
import { SmallForm } from "./SmallForm";

/** Begins a round of review. */
export function RoundForm({ close }: { close: () => void }) {
  const say = useText();
  const rounds = useEditor((state) => state.rounds);
  const [name, setName] = useState(say("discussion.roundDefault", rounds.length + 1));
  const [reviewer, setReviewer] = useState(useIdentity(signedName) ?? useAuthor.getState().name);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.select(), []);
  const send = async () => {
    const round = { name: name.trim(), reviewer: reviewer.trim(), startedAt: wallClock(), verdict: null, decidedOn: null, remark: "" };
    if (!round.name || !(await saveRounds([...rounds, round]))) return;
    if (round.reviewer) setAuthor(round.reviewer);
    close();
  };
  return (
    <SmallForm action={say("discussion.begin")} ready={name.trim() !== ""} send={send} close={close}>
      <Field label={say("discussion.roundName")} size="small">
        <Input ref={first} value={name} maxLength={200} onChange={(_, data) => setName(data.value)} />
      </Field>
      <Field label={say("discussion.reviewer")} size="small">
        <Input value={reviewer} maxLength={100} autoComplete="name" onChange={(_, data) => setReviewer(data.value)} />
      </Field>
    </SmallForm>
  );
}
