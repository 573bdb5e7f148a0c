import { useEffect, useState } from "react";
import { redoEdit, undoEdit, useEditor } from "../../state/editor";
import { show, views } from "../../state/navigation";
import { commands, pickAndOpen } from "./commands";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");

/** The shortcuts that work everywhere. */
export function useShellKeys() {
  const [help, setHelp] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const action = actionOf(event, () => setHelp(true));
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
  return { help, openHelp: () => setHelp(true), closeHelp: () => setHelp(false) };
}

function actionOf(event: KeyboardEvent, openHelp: () => void): (() => void) | null {
  if (event.key === "F1" || (event.key === "?" && !isTyping(event.target))) return openHelp;
  if (event.altKey && !event.ctrlKey && /^Digit[1-5]$/.test(event.code)) {
    const view = views[Number(event.code.at(-1)) - 1]!;
    return useEditor.getState().history ? () => show(view) : null;
  }
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  switch (event.key.toLowerCase()) {
    case "z":
      return event.shiftKey ? redoEdit : undoEdit;
    case "y":
      return redoEdit;
    case "s":
      return () => void (useEditor.getState().history && commands.download());
    case "o":
      return pickAndOpen;
    default:
      return null;
  }
}
