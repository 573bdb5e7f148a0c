import { Button } from "@fluentui/react-components";
import { Add16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import { useCallback, useEffect, useId, useLayoutEffect, useRef, type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactElement } from "react";
import { entriesOf, withoutMarks } from "../state/listMarks";
import css from "./ListField.module.css";
import { useText } from "./useText";
import { useTyped } from "./useTyped";

interface ListFieldProps {
  label: string;
  values: readonly string[];
  /** @param typing the entry being typed in, null for an edit of its own */
  change: (edit: (values: readonly string[]) => string[], typing: number | null) => void;
  hint?: string;
  mark?: ReactElement | null;
  called?: boolean;
  cameHere?: () => void;
}

/**
 * Entries under each other: Enter adds one below, Backspace in an empty one removes it, Alt+Up and Alt+Down move it.
 * Entries left empty go when the list is left. Every edit is made on the list as it is then: what is typed may not have been drawn yet.
 */
export function ListField({ label, values, change, hint, mark, called, cameHere }: ListFieldProps) {
  const say = useText();
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<number | null>(null);
  const boxes = () => [...(list.current?.querySelectorAll("textarea") ?? [])];

  // Before the next key: what is typed after Enter belongs to the new entry.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const box = boxes()[wanted.current];
    wanted.current = null;
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  });
  useEffect(() => {
    if (!called) return;
    if (values.length === 0) change(() => [""], null);
    wanted.current = 0;
    list.current?.scrollIntoView({ block: "center" });
    cameHere?.();
  }, [called, cameHere, change, values.length]);

  const put = (edit: (now: readonly string[]) => string[], focus: number) => {
    wanted.current = focus;
    change(edit, null);
  };
  const insert = (at: number, entries: string[]) => put((now) => now.toSpliced(at, 0, ...entries), at + entries.length - 1);
  const remove = (at: number) => put((now) => now.toSpliced(at, 1), Math.max(0, at - 1));
  /** Several lines: the first takes the place of an entry that is empty. */
  const paste = (at: number, lines: string[]) => {
    const from = values[at]?.trim() ? at + 1 : at;
    put((now) => now.toSpliced(from, now[from]?.trim() === "" ? 1 : 0, ...lines), from + lines.length - 1);
  };
  const move = (at: number, by: number) => {
    const to = at + by;
    if (to < 0 || to >= values.length) return;
    put((now) => now.toSpliced(at, 1).toSpliced(to, 0, now[at]!), to);
  };
  const left = (event: FocusEvent<HTMLElement>) => {
    // What had the focus may be redrawn, and the window may lose it while the field keeps it.
    if (wanted.current !== null || document.activeElement === event.target || event.currentTarget.contains(event.relatedTarget)) return;
    if (values.some(isEmpty)) change((now) => now.filter((value) => !isEmpty(value)), null);
  };

  return (
    <div role="group" aria-labelledby={id} className={css.field} onBlur={left}>
      <div className={css.head}>
        <span className={css.label}>
          <span id={id}>{label}</span> {mark}
        </span>
        <Button
          size="small"
          appearance="subtle"
          icon={<Add16Regular />}
          aria-label={say("list.add", label)}
          title={say("list.add", label)}
          onMouseDown={stayInField}
          onClick={() => insert(values.length, [""])}
        />
      </div>
      {hint && <div className={css.hint}>{hint}</div>}
      <ol ref={list} className={css.list}>
        {values.map((value, i) => (
          <Entry
            key={i}
            place={i}
            name={say("list.entry", label, i + 1)}
            removeName={say("list.remove", label, i + 1)}
            value={value}
            commit={(text) => change((now) => now.map((value, at) => (at === i ? text : value)), i)}
            add={() => insert(i + 1, [""])}
            paste={(lines) => paste(i, lines)}
            remove={() => remove(i)}
            move={(by) => move(i, by)}
          />
        ))}
        {values.length === 0 && (
          <li className={css.empty}>
            <button type="button" onClick={() => insert(0, [""])} aria-label={`${say("list.empty")}: ${say("list.add", label)}`}>
              {say("list.empty")}
            </button>
          </li>
        )}
      </ol>
    </div>
  );
}

interface EntryProps {
  place: number;
  name: string;
  removeName: string;
  value: string;
  commit: (text: string) => void;
  add: () => void;
  paste: (lines: string[]) => void;
  remove: () => void;
  move: (by: number) => void;
}

function Entry({ place, name, removeName, value, commit, add, paste, remove, move }: EntryProps) {
  const tidy = useCallback((typed: string) => withoutMarks([typed], place)[0]!, [place]);
  const { text, change, leaveField } = useTyped(value, (typed) => commit(tidy(typed)), tidy);
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const does = ((): (() => void) | null => {
      if (event.key === "Enter" && !event.shiftKey) return add;
      if (event.key === "Backspace" && text === "") return remove;
      if (event.altKey && event.key === "ArrowUp") return () => move(-1);
      if (event.altKey && event.key === "ArrowDown") return () => move(1);
      return null;
    })();
    if (!does) return;
    event.preventDefault();
    leaveField();
    does();
  };
  const pasted = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const lines = entriesOf(event.clipboardData.getData("text/plain"));
    if (lines.length < 2) return;
    event.preventDefault();
    leaveField();
    paste(lines);
  };
  return (
    <li className={css.entry}>
      <textarea
        className={css.box}
        rows={1}
        aria-label={name}
        value={text}
        maxLength={4000}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={keyDown}
        onPaste={pasted}
        onBlur={leaveField}
      />
      <Button size="small" appearance="transparent" icon={<Dismiss16Regular />} aria-label={removeName} onMouseDown={stayInField} onClick={remove} />
    </li>
  );
}

const isEmpty = (value: string) => value.trim() === "";

/** A press that takes the focus away would tidy the list before its click comes. */
const stayInField = (event: MouseEvent) => event.preventDefault();
