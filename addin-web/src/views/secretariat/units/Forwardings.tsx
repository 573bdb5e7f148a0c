import { Badge, Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Forwarding } from "../../../api/wire";
import { decide, forwardings } from "../../../state/secretariat/units";
import { sopAddress } from "../../../state/secretariat/route";
import { Card } from "../../../ui/secretariat/Card";
import { FormDialog } from "../../../ui/secretariat/FormDialog";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import css from "./Forwardings.module.css";

const colours = { offered: "brand", accepted: "success", returned: "warning" } as const;

/** SOPs that lower offices have sent up. */
export function Forwardings() {
  const say = useSay();
  const list = forwardings.use((state) => state.value);
  const [returning, setReturning] = useState<string | null>(null);
  if (!list?.length) return null;
  return (
    <Card title={say("forward.title")}>
      <ul className={css.list}>
        {list.map((each) => (
          <Item key={each.id} forwarding={each} sendBack={() => setReturning(each.id)} />
        ))}
      </ul>
      {returning && <SendBack id={returning} close={() => setReturning(null)} />}
    </Card>
  );
}

function Item({ forwarding: each, sendBack }: { forwarding: Forwarding; sendBack: () => void }) {
  const say = useSay();
  const format = useFormats();
  return (
    <li>
      <div>
        <PageLink to={sopAddress(each.sopId)}>{each.title}</PageLink>{" "}
        <Badge appearance="tint" color={colours[each.state]}>
          {say(`forward.${each.state}`)}
        </Badge>
        <div className={css.note}>{say("forward.way", each.fromUnit, each.toUnit, format.moment(each.offeredAt), each.offeredBy)}</div>
        {each.note && <div>{each.note}</div>}
        {each.answer && <div className={css.note}>{`${each.decidedBy}: ${each.answer}`}</div>}
      </div>
      {each.state === "offered" && (
        <span className={`${css.buttons} not-printed`}>
          <Button size="small" appearance="primary" onClick={() => void decide(each.id, true, "")}>
            {say("forward.accept")}
          </Button>
          <Button size="small" onClick={sendBack}>
            {say("forward.return")}
          </Button>
        </span>
      )}
    </li>
  );
}

function SendBack({ id, close }: { id: string; close: () => void }) {
  const say = useSay();
  const [note, setNote] = useState("");
  const send = async () => {
    if (await decide(id, false, note.trim())) close();
  };
  return (
    <FormDialog title={say("forward.returnTitle")} button={say("forward.return")} ready={note.trim() !== ""} send={send} close={close}>
      <Field label={say("forward.why")} required>
        <Textarea data-first value={note} maxLength={1000} onChange={(_, { value }) => setNote(value)} />
      </Field>
    </FormDialog>
  );
}
