import { useState, type DragEvent, type ReactNode } from "react";
import { useText } from "../../ui/useText";
import { commands } from "./commands";
import css from "./DropZone.module.css";

const holdsFile = (event: DragEvent) => event.dataTransfer.types.includes("Files");

/** Opens a file dropped anywhere on the pane. */
export function DropZone({ children }: { children: ReactNode }) {
  const say = useText();
  const [over, setOver] = useState(false);
  return (
    <div
      className={css.zone}
      onDragOver={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length === 0) return;
        event.preventDefault();
        void commands.takeIn(files);
      }}
    >
      {children}
      {over && <div className={css.hint}>{say("file.drop")}</div>}
    </div>
  );
}
