import { Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Verdict } from "../../api/wire";
import { saveRounds, wallClock } from "../../state/discussion";
import { useEditor } from "../../state/editor";
import { signedName, useIdentity } from "../../state/identity";
import { useText } from "../../ui/useText";
import { SmallForm } from "./SmallForm";
import css from "./CommentsView.module.css";

const verdicts: readonly Verdict[] = ["accepted", "needsWork"];

/** Gives the last round its verdict. */
export function VerdictForm({ close }: { close: () => void }) {
  const say = useText();
  const rounds = useEditor((state) => state.rounds);
  const open = useEditor((state) => state.comments.filter(({ resolved }) => !resolved).length);
  const signed = useIdentity(signedName);
  const round = rounds.at(-1)!;
  const [verdict, setVerdict] = useState<Verdict | null>(round.verdict ?? null);
  const [decidedOn, setDecidedOn] = useState(round.decidedOn ?? wallClock().slice(0, 10));
  const [remark, setRemark] = useState(round.remark);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector("input")?.focus(), []);
  const send = async () => {
    const decided = { ...round, reviewer: signed ?? round.reviewer, verdict, decidedOn: decidedOn || null, remark: remark.trim() };
    if (verdict && (await saveRounds([...rounds.slice(0, -1), decided]))) close();
  };
  return (
    <SmallForm action={say("discussion.save")} ready={verdict !== null} send={send} close={close}>
      <Field label={say("discussion.verdict")} size="small">
        <RadioGroup ref={first} value={verdict ?? ""} onChange={(_, { value }) => setVerdict(value as Verdict)}>
          {verdicts.map((each) => (
            <Radio key={each} value={each} label={say(`discussion.verdict.${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      {verdict === "accepted" && open > 0 && <p className={css.warning}>{say("discussion.stillOpen", open)}</p>}
      <Field label={say("discussion.decidedOn")} size="small">
        <Input type="date" value={decidedOn} onChange={(_, data) => setDecidedOn(data.value)} />
      </Field>
      <Field label={say("discussion.remark")} size="small">
        <Textarea value={remark} maxLength={1000} rows={2} onChange={(_, data) => setRemark(data.value)} />
      </Field>
      {signed && <p className={css.text}>{say("discussion.decidedBy", signed)}</p>}
    </SmallForm>
  );
}
