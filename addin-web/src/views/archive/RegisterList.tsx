import { Badge, Button, Link, SearchBox, Select, Spinner } from "@fluentui/react-components";
import { ChevronLeft20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { RegisterEntry } from "../../api/wire";
import { longDate } from "../../state/dates";
import { useLanguage } from "../../state/language";
import { startRevision } from "../../state/revision";
import { ask, loadRegister, noQuery, openFiled, useRegister } from "../../state/register";
import { askBeforeLeaving } from "../shell/commands";
import { useText } from "../../ui/useText";
import css from "./ArchiveView.module.css";

const pause = 350;

/** What was filed: searched, filtered, page by page; an entry opens as it was filed. */
export function RegisterList() {
  const say = useText();
  const { entries, total, state, query } = useRegister();
  useEffect(() => void loadRegister(), []);
  const filtered = Boolean(query.text || query.unit || query.year || query.status);
  return (
    <section className={css.card} aria-labelledby="register">
      <div className={css.head}>
        <h2 id="register" className={css.heading}>
          {say("register.title")}
        </h2>
        <span role="status" className={css.text}>
          {state === "loading" ? <Spinner size="extra-tiny" label={say("app.loading")} /> : say("register.count", total)}
        </span>
      </div>
      <Link href="/daftar" target="_blank">
        {say("register.whole")}
      </Link>
      <Search />
      <Filters filtered={filtered} />
      {state === "failed" && (
        <p className={css.empty}>
          {say("register.failed")}{" "}
          <Button size="small" onClick={() => void loadRegister()}>
            {say("retry")}
          </Button>
        </p>
      )}
      {state === "loaded" && entries.length === 0 && <p className={css.empty}>{say(filtered ? "register.noMatch" : "register.empty")}</p>}
      <ul className={css.list}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      <Pages />
    </section>
  );
}

function Search() {
  const say = useText();
  const [text, setText] = useState(useRegister.getState().query.text);
  const cleared = useRegister((state) => state.query.text === "");
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    if (cleared) setText("");
  }, [cleared]);
  const change = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void ask({ text: next.trim() }), pause);
  };
  return (
    <SearchBox
      className={css.search}
      aria-label={say("register.search")}
      placeholder={say("register.search")}
      value={text}
      maxLength={200}
      onChange={(_, { value }) => change(value)}
    />
  );
}

function Filters({ filtered }: { filtered: boolean }) {
  const say = useText();
  const { query, units, years } = useRegister();
  const all = (name: string) => <option value="">{`${name}: ${say("register.all").toLowerCase()}`}</option>;
  return (
    <div className={css.filters}>
      <Select size="small" aria-label={say("register.unit")} value={query.unit} onChange={(_, { value }) => void ask({ unit: value })}>
        {all(say("register.unit"))}
        {units.map((unit) => (
          <option key={unit}>{unit}</option>
        ))}
      </Select>
      <Select size="small" aria-label={say("register.year")} value={query.year} onChange={(_, { value }) => void ask({ year: value })}>
        {all(say("register.year"))}
        {years.map((year) => (
          <option key={year}>{String(year)}</option>
        ))}
      </Select>
      <Select size="small" aria-label={say("register.status")} value={query.status} onChange={(_, { value }) => void ask({ status: value })}>
        {all(say("register.status"))}
        <option value="inForce">{say("register.status.inForce")}</option>
        <option value="upcoming">{say("register.status.upcoming")}</option>
        <option value="withdrawn">{say("register.status.withdrawn")}</option>
      </Select>
      {filtered && (
        <Button size="small" appearance="subtle" onClick={() => void ask(noQuery)}>
          {say("register.clear")}
        </Button>
      )}
    </div>
  );
}

function Entry({ entry }: { entry: RegisterEntry }) {
  const say = useText();
  const language = useLanguage((state) => state.language);
  const facts = [entry.number, entry.unit, entry.effectiveOn && say("register.effective", longDate(entry.effectiveOn, language)), say("register.revision", entry.revision)];
  const open = async () => {
    if (await askBeforeLeaving()) await openFiled(entry);
  };
  const reviseIt = async () => {
    if (await askBeforeLeaving()) if (await openFiled(entry)) startRevision();
  };
  return (
    <li className={css.row}>
      <button type="button" className={css.entry} onClick={() => void open()}>
        <span className={css.entryTitle}>{entry.title}</span>
        <Badge appearance="tint" size="small" color={entry.status === "inForce" ? "success" : "informative"}>
          {say(`register.status.${entry.status}`)}
        </Badge>
        <span className={css.facts}>{facts.filter(Boolean).join(" · ")}</span>
      </button>
      <Button size="small" aria-label={say("revision.startOf", entry.title)} onClick={() => void reviseIt()}>
        {say("revision.start")}
      </Button>
      {entry.location.startsWith("https://") && (
        <Link className={css.address} href={entry.location} target="_blank" rel="noreferrer">
          {say("register.address")}
        </Link>
      )}
    </li>
  );
}

function Pages() {
  const say = useText();
  const { query, total } = useRegister();
  const last = Math.max(1, Math.ceil(total / query.size));
  if (last === 1) return null;
  return (
    <nav className={css.pages} aria-label={say("register.title")}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeft20Regular />}
        aria-label={say("register.previous")}
        disabledFocusable={query.page === 1}
        onClick={() => query.page > 1 && void ask({ page: query.page - 1 })}
      />
      {say("register.page", query.page, last)}
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRight20Regular />}
        aria-label={say("register.next")}
        disabledFocusable={query.page === last}
        onClick={() => query.page < last && void ask({ page: query.page + 1 })}
      />
    </nav>
  );
}
