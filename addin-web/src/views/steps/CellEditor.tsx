import type { Step } from "../../api/wire";
import { left, type TextField } from "../../state/gridCursor";
import { cellText, setCell, tidyLines } from "../../state/stepActions";
import { useTyped } from "../../ui/useTyped";
import css from "./StepGrid.module.css";

const asIs = (text: string) => text;

/** The text of one cell while it is typed. */
export function CellEditor({ step, field, name }: { step: Step; field: TextField; name: string }) {
  const isList = field === "inputs" || field === "outputs";
  const { text, change, leaveField } = useTyped(
    cellText(step, field),
    (typed) => setCell(step.id, field, typed, true),
    isList ? tidyLines : asIs,
  );
  return (
    <textarea
      className={css.editor}
      rows={1}
      aria-label={name}
      value={text}
      maxLength={4000}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => {
        leaveField();
        left(step.id, field);
      }}
    />
  );
}
