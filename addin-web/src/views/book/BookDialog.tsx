import { Button, Checkbox, Field, Input, MessageBar, MessageBarBody, ProgressBar, SearchBox, Textarea } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { BookPlan, Logo } from "../../api/wire";
import { choose, chooseAll, loadChoices, makeBook, useBook } from "../../state/book";
import { useWork } from "../../state/work";
import { Modal } from "../../ui/Modal";
import { useText } from "../../ui/useText";
import { LogoChoice } from "../cover/LogoField";
import css from "./BookDialog.module.css";

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

const blank = { title: "", agency: "", year: String(new Date().getFullYear()), position: "", place: "", name: "", nip: "", decisionNumber: "", on: "", about: "", considering: "", legalBasis: "", decides: "", address: "", scope: "", summary: "", definitions: "" };

type Form = typeof blank;

const planOf = (form: Form, logo: Logo | null): BookPlan => ({
  title: form.title.trim(),
  agency: lines(form.agency),
  year: form.year.trim(),
  address: lines(form.address),
  logo,
  decision: {
    position: form.position.trim(),
    number: form.decisionNumber.trim(),
    about: form.about.trim(),
    considering: lines(form.considering),
    legalBasis: lines(form.legalBasis),
    decides: lines(form.decides),
    place: form.place.trim(),
    on: form.on || null,
    name: form.name.trim(),
    nip: form.nip.trim(),
  },
  guide: { scope: lines(form.scope), summary: lines(form.summary), definitions: lines(form.definitions) },
});

/** Chosen SOPs of the register as one Word document: what stands before them is filled in here, what is left out is dots. */
export default function BookDialog({ close }: { close: () => void }) {
  const say = useText();
  const [form, setForm] = useState(blank);
  const [logo, setLogo] = useState<Logo | null>(null);
  const chosen = useBook((state) => state.chosen.length);
  const busy = useWork((state) => state.running !== null);
  useEffect(() => void loadChoices(), []);
  const set = (name: keyof Form) => (_: unknown, { value }: { value: string }) => setForm((now) => ({ ...now, [name]: value }));
  const line = (name: keyof Form, type: "text" | "date" = "text") => (
    <Field label={say(`book.${name}`)}>
      <Input type={type} value={form[name]} maxLength={300} onChange={set(name)} />
    </Field>
  );
  const text = (name: keyof Form, hint?: "book.agencyHint" | "book.lineHint" | "book.paragraphHint") => (
    <Field label={say(`book.${name}`)} hint={hint && say(hint)}>
      <Textarea value={form[name]} maxLength={4000} resize="vertical" onChange={set(name)} />
    </Field>
  );
  return (
    <Modal
      wide
      title={say("book.heading")}
      close={close}
      actions={
        <>
          <Status />
          <Button onClick={close}>{say("close")}</Button>
          <Button appearance="primary" disabled={busy || chosen === 0 || form.title.trim() === ""} onClick={() => void makeBook(planOf(form, logo))}>
            {say("book.make", chosen)}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        {line("title")}
        <Choices />
        <Part title={say("book.part.cover")} open>
          <LogoChoice logo={logo} take={setLogo} />
          {text("agency", "book.agencyHint")}
          <div className={css.pair}>
            {line("year")}
            {text("address")}
          </div>
        </Part>
        <Part title={say("book.part.decision")}>
          <p className={css.hint}>{say("book.usualHint")}</p>
          <div className={css.pair}>
            {line("position")}
            {line("decisionNumber")}
          </div>
          {line("about")}
          {text("considering", "book.lineHint")}
          {text("legalBasis", "book.lineHint")}
          {text("decides", "book.lineHint")}
          <div className={css.pair}>
            {line("place")}
            {line("on", "date")}
            {line("name")}
            {line("nip")}
          </div>
        </Part>
        <Part title={say("book.part.guide")}>
          <p className={css.hint}>{say("book.usualHint")}</p>
          {text("scope", "book.paragraphHint")}
          {text("summary", "book.paragraphHint")}
          {text("definitions", "book.lineHint")}
        </Part>
      </div>
    </Modal>
  );
}

/** Fields that are looked at when somebody wants them. */
function Part({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className={css.part} open={open}>
      <summary>{title}</summary>
      <div className={css.form}>{children}</div>
    </details>
  );
}

function Choices() {
  const say = useText();
  const { entries, chosen } = useBook();
  const [words, setWords] = useState("");
  if (!entries) return <ProgressBar aria-label={say("book.loading")} />;
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = entries.filter(({ number, title, unit }) => wanted.every((word) => `${number} ${title} ${unit ?? ""}`.toLowerCase().includes(word)));
  const all = shown.map(({ id }) => id);
  const some = all.filter((id) => chosen.includes(id)).length;
  return (
    <fieldset className={css.choices}>
      <legend>{say("book.choose", chosen.length, entries.length)}</legend>
      {entries.length === 0 && <p>{say("register.empty")}</p>}
      {entries.length > 0 && (
        <div className={css.pair}>
          <SearchBox aria-label={say("book.search")} placeholder={say("book.search")} value={words} maxLength={200} onChange={(_, { value }) => setWords(value)} />
          <Checkbox
            label={say("book.all", shown.length)}
            checked={some > 0 && some === all.length ? true : some > 0 ? "mixed" : false}
            onChange={(_, { checked }) => chooseAll(all, checked === true)}
          />
        </div>
      )}
      <ul className={css.list}>
        {shown.map((entry) => (
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
    <MessageBar className={css.status} intent={status.state === "ready" ? "success" : "error"} layout="multiline">
      <MessageBarBody>{status.problem?.message ?? say("book.ready", status.total)}</MessageBarBody>
    </MessageBar>
  );
}
