import { useEffect } from "react";
import { redoEdit, undoEdit, useEditor } from "../../state/editor";
import { show, views } from "../../state/navigation";
import { commands, pickAndOpen } from "./commands";
import { setHelp } from "./help";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");

/** The shortcuts that work everywhere. */
export function useShellKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
}

function actionOf(event: KeyboardEvent): (() => void) | null {
  if (event.key === "F1" || (event.key === "?" && !isTyping(event.target))) return () => setHelp(true);
  if (event.altKey && !event.ctrlKey && /^Digit[1-6]$/.test(event.code)) {
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
      return () => void (useEditor.getState().history && commands.deliver());
    case "o":
      return pickAndOpen;
    default:
      return null;
  }
}
