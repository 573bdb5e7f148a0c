import { useEffect, useRef, useState } from "react";
import { sealTyping } from "../state/editor";
import { waitToCommit } from "../state/pending";

const pause = 300;
const asIs = (text: string) => text;

/**
 * A text while it is typed: shown at once, handed over after a pause, on leaving the field, and whenever everything typed
 * so far is needed. A value that comes from elsewhere (undo) takes its place unless something typed still waits.
 * @param tidy what the text looks like once the SOP has taken it
 */
export function useTyped(value: string, commit: (text: string) => void, tidy: (text: string) => string = asIs) {
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const latest = useRef(commit);
  latest.current = commit;

  const handOver = useRef(() => {
    clearTimeout(timer.current);
    const text = waiting.current;
    waiting.current = null;
    if (text !== null) latest.current(text);
  }).current;

  const change = (text: string) => {
    waiting.current = text;
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(handOver, pause);
  };

  useEffect(() => {
    setTyped((text) => (text !== null && waiting.current === null && tidy(text) !== value ? null : text));
  }, [value, tidy]);

  useEffect(() => {
    const leave = waitToCommit(handOver);
    return () => {
      handOver();
      leave();
    };
  }, [handOver]);

  const leaveField = () => {
    handOver();
    sealTyping();
    setTyped(null);
  };
  return { text: typed ?? value, change, leaveField };
}
