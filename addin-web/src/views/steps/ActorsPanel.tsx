import { Button } from "@fluentui/react-components";
import { Add16Regular, ArrowLeft16Regular, ArrowRight16Regular, Delete16Regular, People20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Actor } from "../../api/wire";
import { addActor, editActor, moveActor } from "../../state/edits/actors";
import { edit, useSop } from "../../state/editor";
import { removeActor } from "../../state/flowActions";
import { arrived, useNavigation } from "../../state/navigation";
import { useText } from "../../ui/useText";
import { useTyped } from "../../ui/useTyped";
import css from "./ActorsPanel.module.css";

/** The executors in the order of their columns. */
export function ActorsPanel() {
  const say = useText();
  const actors = useSop((sop) => sop.flow.actors);
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState(actors.length < 3);
  const called = useNavigation(({ target }) => (target && "actor" in target ? target.actor : null));

  const nameAt = (at: number) => list.current?.querySelectorAll<HTMLInputElement>("input[data-name]")[at];
  useEffect(() => {
    if (called === null) return;
    setOpen(true);
    const at = Math.max(0, actors.findIndex((actor) => actor.id === called));
    queueMicrotask(() => nameAt(at)?.focus());
    arrived();
  }, [called, actors]);

  const add = () => {
    edit((sop) => addActor(sop, say("actors.new", sop.flow.actors.length + 1)));
    // The name given is to be typed over.
    queueMicrotask(() => nameAt(actors.length)?.select());
  };
  const names = actors.map((actor) => actor.name).join(" · ");
  return (
    <details className={css.panel} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={css.summary}>
        <People20Regular />
        <span className={css.title}>{say("actors.title")}</span>
        <span className={css.names}>{names || say("actors.none")}</span>
      </summary>
      <ol ref={list} className={css.list}>
        {actors.map((actor, i) => (
          <ActorRow key={actor.id} actor={actor} number={i + 1} last={i === actors.length - 1} />
        ))}
      </ol>
      <Button className={css.add} size="small" appearance="subtle" icon={<Add16Regular />} onClick={add}>
        {say("actors.add")}
      </Button>
    </details>
  );
}

function ActorRow({ actor, number, last }: { actor: Actor; number: number; last: boolean }) {
  const say = useText();
  const move = (by: number) => edit((sop) => moveActor(sop, actor.id, by));
  const keyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <li className={css.row} onKeyDown={keyDown}>
      <ActorText actor={actor} field="name" label={say("actors.name", number)} />
      <ActorText actor={actor} field="group" label={say("actors.group", number)} hint={say("actors.groupHint")} />
      <span className={css.buttons}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowLeft16Regular />}
          disabledFocusable={number === 1}
          aria-label={say("actors.left", actor.name)}
          onClick={() => move(-1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowRight16Regular />}
          disabledFocusable={last}
          aria-label={say("actors.right", actor.name)}
          onClick={() => move(1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<Delete16Regular />}
          aria-label={say("actors.delete", actor.name)}
          onClick={() => removeActor(actor.id)}
        />
      </span>
    </li>
  );
}

interface ActorTextProps {
  actor: Actor;
  field: "name" | "group";
  label: string;
  hint?: string;
}

function ActorText({ actor, field, label, hint }: ActorTextProps) {
  const { text, change, leaveField } = useTyped(actor[field] ?? "", (typed) => {
    const value = field === "group" && typed === "" ? null : typed;
    edit((sop) => editActor(sop, actor.id, { [field]: value }), `${actor.id}.${field}`);
  });
  return (
    <input
      className={css.text}
      data-name={field === "name" ? "" : undefined}
      aria-label={label}
      placeholder={hint}
      value={text}
      maxLength={400}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={leaveField}
    />
  );
}
