import { useEffect } from "react";
import { redoFill, undoFill } from "../../../state/secretariat/assessment";

/** Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) for the form as a whole: a field's own undo knows nothing of the others. */
export function useUndoKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog[open]")) return;
      const key = event.key.toLowerCase();
      const redo = key === "y" || (key === "z" && event.shiftKey);
      if (!redo && key !== "z") return;
      event.preventDefault();
      (redo ? redoFill : undoFill)();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
}
