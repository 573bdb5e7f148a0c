import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { edit, useSop } from "../../state/editor";
import { addRows, columnActors, hasNoText, newActors, stepsOf } from "../../state/paste/addRows";
import { readColumns, type Reading } from "../../state/paste/columns";
import { meanings, type Meaning } from "../../state/paste/meanings";
import { clipboardTable, type Table } from "../../state/paste/table";
import { allSteps, visit } from "../../state/visited";
import type { Text } from "../../i18n/texts";
import { Modal } from "../../ui/Modal";
import { useText } from "../../ui/useText";
import css from "./PasteDialog.module.css";

const names: Record<Meaning, Text> = {
  skip: "paste.skip",
  activity: "steps.activity",
  actors: "paste.actors",
  executor: "paste.executor",
  inputs: "steps.inputs",
  time: "steps.time",
  outputs: "steps.outputs",
  notes: "steps.notes",
};

const mostSteps = 400;
const shown = 8;

interface PasteDialogProps {
  /** Empty: the user pastes here. */
  table: Table;
  /** The step after which the rows go in; null for the end. */
  after: string | null;
  close: () => void;
}

/** Shows what pasted rows would become before they are added. */
export default function PasteDialog({ table, after, close }: PasteDialogProps) {
  const say = useText();
  const sop = useSop((each) => each);
  const read = (rows: Table, heads?: number) =>
    readColumns(rows, { actors: sop.flow.actors.map((actor) => actor.name), nameless: (number) => say("actors.new", number), heads });
  const [reading, setReading] = useState<Reading>(() => read(table));
  const found = sop.flow.steps.findIndex((step) => step.id === after);
  const at = found < 0 ? sop.flow.steps.length : found + 1;
  const all = stepsOf(reading);
  const steps = all.slice(0, mostSteps - sop.flow.steps.length);
  const named = columnActors(reading);
  const added = newActors(sop, steps, named);
  const place = steps.length === 0 ? "" : hasNoText(sop) ? say("paste.instead") : at > 0 ? say("paste.after", at) : "";
  const add = () => {
    edit((now) => addRows(now, at, steps, named));
    visit(allSteps);
    close();
  };
  return (
    <Modal
      wide
      title={say("paste.title")}
      close={close}
      actions={
        <>
          <Button appearance="primary" disabled={steps.length === 0} onClick={add}>
            {say("paste.add", steps.length)}
          </Button>
          <Button onClick={close}>{say("cancel")}</Button>
        </>
      }
    >
      {reading.columns.length === 0 ? (
        <PasteBox taken={(next) => setReading(read(next))} />
      ) : (
        <>
          <p className={css.hint}>{say("paste.columns")}</p>
          <HeadRows reading={reading} choose={(heads) => setReading(read([...reading.heads, ...reading.rows], heads))} />
          <Rows reading={reading} change={(columns) => setReading({ ...reading, columns })} />
          <p className={css.hint}>
            {steps.length === 0 ? say("paste.none") : place} {added.length > 0 && say("paste.newActors", added.join(", "))}{" "}
            {steps.length < all.length && say("paste.tooMany", steps.length)}
          </p>
        </>
      )}
    </Modal>
  );
}

function PasteBox({ taken }: { taken: (table: Table) => void }) {
  const say = useText();
  return (
    <>
      <p className={css.hint}>{say("paste.hint")}</p>
      <p className={css.hint}>{say("paste.understood")}</p>
      <textarea
        className={css.box}
        data-first
        aria-label={say("paste.box")}
        placeholder={say("paste.box")}
        rows={5}
        onPaste={(event) => {
          event.preventDefault();
          taken(clipboardTable(event.clipboardData));
        }}
      />
    </>
  );
}

const mostHeads = 6;

/** How many rows at the top are headings: a person may know better. */
function HeadRows({ reading: { heads, rows }, choose }: { reading: Reading; choose: (heads: number) => void }) {
  const say = useText();
  const counts = Array.from({ length: Math.min(Math.max(mostHeads, heads.length + 1), heads.length + rows.length) }, (_, i) => i);
  return (
    <select
      className={css.heads}
      aria-label={say("paste.heads")}
      value={heads.length}
      onChange={(event) => choose(Number(event.currentTarget.value))}
    >
      {counts.map((count) => (
        <option key={count} value={count}>
          {count === 0 ? say("paste.noHeads") : say("paste.headRows", count)}
        </option>
      ))}
    </select>
  );
}

function Rows({ reading, change }: { reading: Reading; change: (columns: Meaning[]) => void }) {
  const say = useText();
  const { columns, names: titles, heads, rows } = reading;
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={say("paste.title")}>
      <table className={css.table}>
        <thead>
          <tr>
            {columns.map((meaning, i) => (
              <th key={i}>
                <select
                  aria-label={say("paste.column", i + 1)}
                  value={meaning}
                  onChange={(event) => change(columns.with(i, event.currentTarget.value as Meaning))}
                >
                  {meanings.map((each) => (
                    <option key={each} value={each}>
                      {each === "executor" && titles[i] ? say("paste.executorNamed", titles[i]) : say(names[each])}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heads.map((row, y) => (
            <tr key={`head ${y}`} className={css.head}>
              {row.map((cell, x) => (
                <td key={x}>{cell}</td>
              ))}
            </tr>
          ))}
          {rows.slice(0, shown).map((row, y) => (
            <tr key={y}>
              {columns.map((meaning, x) => (
                <td key={x} className={meaning === "skip" ? css.skipped : undefined}>
                  {row[x]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && <p className={css.hint}>{say("paste.more", rows.length - shown)}</p>}
    </div>
  );
}
