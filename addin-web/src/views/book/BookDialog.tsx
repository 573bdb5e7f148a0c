import { Button, Checkbox, Field, Input, MessageBar, MessageBarBody, ProgressBar, Textarea } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { BookPlan } from "../../api/wire";
import { choose, chooseAll, loadChoices, makeBook, useBook } from "../../state/book";
import { useWork } from "../../state/work";
import { Modal } from "../../ui/Modal";
import { useText } from "../../ui/useText";
import css from "./BookDialog.module.css";

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

const blank = { title: "", agency: "", year: String(new Date().getFullYear()), position: "", place: "", name: "", nip: "", decisionNumber: "", scope: "" };

type Form = typeof blank;

const planOf = (form: Form): BookPlan => ({
  title: form.title.trim(),
  agency: lines(form.agency),
  year: form.year.trim(),
  address: [],
  decision: {
    position: form.position.trim(),
    number: form.decisionNumber.trim(),
    about: "",
    considering: [],
    legalBasis: [],
    decides: [],
    place: form.place.trim(),
    name: form.name.trim(),
    nip: form.nip.trim(),
  },
  guide: { scope: lines(form.scope), summary: [], definitions: [] },
});

/** Chosen SOPs of the register as one Word document: what stands before them is filled in here, what is left out is dots. */
export default function BookDialog({ close }: { close: () => void }) {
  const say = useText();
  const [form, setForm] = useState(blank);
  const chosen = useBook((state) => state.chosen.length);
  const busy = useWork((state) => state.running !== null);
  useEffect(() => void loadChoices(), []);
  const set = (name: keyof Form) => (_: unknown, { value }: { value: string }) => setForm((now) => ({ ...now, [name]: value }));
  const line = (name: keyof Form) => (
    <Field label={say(`book.${name}`)}>
      <Input value={form[name]} maxLength={300} onChange={set(name)} />
    </Field>
  );
  const text = (name: keyof Form, hint: "book.agencyHint" | "book.usualHint") => (
    <Field label={say(`book.${name}`)} hint={say(hint)}>
      <Textarea value={form[name]} maxLength={2000} resize="vertical" onChange={set(name)} />
    </Field>
  );
  return (
    <Modal
      wide
      title={say("book.heading")}
      close={close}
      actions={
        <>
          <Button onClick={close}>{say("close")}</Button>
          <Button appearance="primary" disabled={busy || chosen === 0 || form.title.trim() === ""} onClick={() => void makeBook(planOf(form))}>
            {say("book.make", chosen)}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <Status />
        {line("title")}
        {text("agency", "book.agencyHint")}
        <div className={css.pair}>
          {line("year")}
          {line("decisionNumber")}
          {line("position")}
          {line("place")}
          {line("name")}
          {line("nip")}
        </div>
        {text("scope", "book.usualHint")}
        <Choices />
      </div>
    </Modal>
  );
}

function Choices() {
  const say = useText();
  const { entries, chosen } = useBook();
  if (!entries) return <ProgressBar aria-label={say("book.loading")} />;
  const all = entries.map(({ id }) => id);
  return (
    <fieldset className={css.choices}>
      <legend>{say("book.choose", chosen.length, entries.length)}</legend>
      {entries.length === 0 && <p>{say("register.empty")}</p>}
      {entries.length > 0 && (
        <Checkbox
          label={say("book.all")}
          checked={chosen.length === entries.length ? true : chosen.length > 0 ? "mixed" : false}
          onChange={(_, { checked }) => chooseAll(checked === true ? all : [])}
        />
      )}
      <ul className={css.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Checkbox
              label={[entry.number, entry.title].filter(Boolean).join(" · ")}
              checked={chosen.includes(entry.id)}
              onChange={(_, { checked }) => choose(entry.id, checked === true)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Status() {
  const say = useText();
  const status = useBook((state) => state.status);
  if (!status) return null;
  if (status.state === "making") {
    return (
      <div role="status" className={css.status}>
        <ProgressBar aria-label={say("book.making")} value={status.done} max={status.total} />
        {say("book.progress", status.done, status.total)}
      </div>
    );
  }
  return (
    <MessageBar intent={status.state === "ready" ? "success" : "error"} layout="multiline">
      <MessageBarBody>{status.problem?.message ?? say("book.ready", status.total)}</MessageBarBody>
    </MessageBar>
  );
}
