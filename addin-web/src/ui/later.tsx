import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { tell } from "../state/work";
import css from "./later.module.css";
import { useText } from "./useText";

type Load<P> = () => Promise<{ default: ComponentType<P> }>;

const loads: (() => Promise<unknown>)[] = [];

/**
 * A part of the pane that is fetched when it is first shown, or once the page has nothing else to do.
 * Where it cannot be fetched it says so, and the rest of the pane goes on.
 * @param over the part is a menu or dialog over the others, with no place of its own for words
 */
export function later<P extends object>(load: Load<P>, { over = false } = {}): ComponentType<P> {
  let part: ComponentType<P> | null = null;
  loads.push(load);
  return function Later(props: P) {
    const [failed, setFailed] = useState(false);
    const [, setCame] = useState(part !== null);
    const wanted = part === null && !failed;
    useEffect(() => {
      if (!wanted) return;
      let gone = false;
      const came = (loaded: { default: ComponentType<P> }) => {
        part = loaded.default;
        if (!gone) setCame(true);
      };
      load().then(came, () => {
        if (gone) return;
        setFailed(true);
        if (over) tell({ kind: "error", text: "app.partMissing" });
      });
      return () => {
        gone = true;
      };
    }, [wanted]);
    if (part) {
      const Part = part;
      return <Part {...props} />;
    }
    if (over) return null;
    return failed ? <Failed again={() => setFailed(false)} /> : <Waiting />;
  };
}

/** Fetches every part before it is asked for, so that a server that goes away is not missed. */
export function fetchParts(): void {
  const idle = window.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 2000));
  idle(() => {
    for (const load of loads) load().catch(() => undefined); // whoever shows it asks once more and tells
  });
}

function Waiting() {
  const say = useText();
  return <Spinner className={css.waiting} label={say("app.loading")} />;
}

function Failed({ again }: { again: () => void }) {
  const say = useText();
  return (
    <MessageBar intent="warning" layout="multiline" className={css.failed}>
      <MessageBarBody>{say("app.partMissing")}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={again}>
          {say("app.tryAgain")}
        </Button>
        <Button size="small" onClick={() => location.reload()}>
          {say("app.reload")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
