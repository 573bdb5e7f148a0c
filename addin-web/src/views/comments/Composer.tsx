import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { changeComment, setAuthor, useAuthor } from "../../state/discussion";
import { useSop } from "../../state/editor";
import { signedName, useIdentity } from "../../state/identity";
import { useHost } from "../../state/inPlace";
import { coverFields, stepFields } from "../../state/threads";
import { useText } from "../../ui/useText";
import { SmallForm } from "./SmallForm";
import { useFieldNames } from "./useFieldNames";
import css from "./CommentsView.module.css";

/** Where a comment shall hang. */
export interface Spot {
  /** Null for the identity. */
  stepId: string | null;
  field: string;
}

/** Writes a comment on a field of the identity or of a step. */
export function Composer({ spot, close }: { spot: Spot; close: () => void }) {
  const say = useText();
  const signedByWord = useHost((state) => state.signsComments);
  const signedIn = useIdentity(signedName) !== null;
  const author = useAuthor((state) => state.name);
  const [place, setPlace] = useState(spot);
  const [text, setText] = useState("");
  const words = useRef<HTMLTextAreaElement>(null);
  useEffect(() => words.current?.focus(), []);
  const send = async () => {
    if (text.trim() && (await changeComment({ kind: "add", ...place, text }))) close();
  };
  return (
    <SmallForm action={say("discussion.send")} ready={text.trim() !== ""} send={send} close={close}>
      <Places place={place} setPlace={setPlace} />
      <Field label={say("discussion.text")} size="small">
        <Textarea ref={words} value={text} maxLength={4000} rows={3} onChange={(_, data) => setText(data.value)} />
      </Field>
      {!signedByWord && !signedIn && (
        <Field label={say("discussion.author")} hint={say("discussion.authorHint")} size="small">
          <Input value={author} maxLength={100} autoComplete="name" onChange={(_, data) => setAuthor(data.value)} />
        </Field>
      )}
    </SmallForm>
  );
}

function Places({ place, setPlace }: { place: Spot; setPlace: (place: Spot) => void }) {
  const say = useText();
  const nameOf = useFieldNames();
  const { steps, actors } = useSop((sop) => sop.flow);
  const fields = place.stepId ? [...stepFields, ...actors.map(({ id }) => id)] : coverFields;
  return (
    <div className={css.pair}>
      <Field label={say("discussion.place")} size="small">
        <Select
          size="small"
          value={place.stepId ?? ""}
          onChange={(_, { value }) => setPlace(value ? { stepId: value, field: "activity" } : { stepId: null, field: "title" })}
        >
          <option value="">{say("discussion.place.cover")}</option>
          {steps.map(({ id, activity }, row) => (
            <option key={id} value={id}>
              {`${say("discussion.place.step", row + 1)}: ${activity}`}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say("discussion.field")} size="small">
        <Select size="small" value={place.field} onChange={(_, { value }) => setPlace({ ...place, field: value })}>
          {fields.map((field) => (
            <option key={field} value={field}>
              {nameOf(field)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
