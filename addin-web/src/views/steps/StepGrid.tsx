import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useSop } from "../../state/editor";
import { exitsOf } from "../../state/exits";
import { fields, open, useGridCursor } from "../../state/gridCursor";
import { stepMarks } from "../../state/marks";
import { arrived, useNavigation } from "../../state/navigation";
import type { Table } from "../../state/paste/table";
import { atEachPlace, useReview } from "../../state/review";
import { marked, useVisited } from "../../state/visited";
import { later } from "../../ui/later";
import { useText } from "../../ui/useText";
import { useWidth } from "../../ui/useWidth";
import { columnNames } from "./columns";
import { useGridEvents } from "./useGridEvents";
import { StepRow } from "./StepRow";
import css from "./StepGrid.module.css";

const CellChoices = later(() => import("./CellChoices"), { over: true });

/** Narrower than this a step is a card with its fields under each other. */
const tableFrom = 860;

/** The steps as a grid for the keyboard: one cell is in the way of the Tab key, the arrows go to the others. */
export function StepGrid({ paste }: { paste: (table: Table) => void }) {
  const say = useText();
  const grid = useRef<HTMLDivElement>(null);
  const flow = useSop((sop) => sop.flow);
  const findings = useReview((state) => state.findings);
  const cursor = useGridCursor();
  const cards = useWidth(grid) < tableFrom;
  const exits = useMemo(() => exitsOf(flow), [flow]);
  const places = useVisited((state) => state.places);
  const marks = useMemo(() => stepMarks(marked(atEachPlace(findings), places)), [findings, places]);
  const events = useGridEvents({ cards, paste });
  useCalledCell();
  useFocusFollowsCursor(grid);

  const active = flow.steps.some((step) => step.id === cursor.step) ? cursor.step : flow.steps[0]?.id;
  const choosing = cursor.editing && ["nodes", "links", "actions"].includes(cursor.field);
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={say("steps.grid")}
      aria-rowcount={flow.steps.length + 1}
      className={`${css.grid} ${cards ? css.cards : css.table}`}
      {...events}
    >
      <div role="row" className={css.header} aria-rowindex={1}>
        <span role="columnheader">{say("steps.number")}</span>
        {fields.map((field) => (
          <span key={field} role="columnheader">
            {field === "actions" ? <span className="visually-hidden">{say(columnNames[field])}</span> : say(columnNames[field])}
          </span>
        ))}
      </div>
      {flow.steps.map((step, i) => (
        <StepRow
          key={step.id}
          step={step}
          number={i + 1}
          actors={flow.actors}
          exits={exits.get(step.id) ?? ""}
          marks={marks.get(step.id) ?? ""}
          active={step.id === active ? cursor.field : null}
          editing={step.id === active && cursor.editing}
        />
      ))}
      {choosing && active && (
        <CellChoices stepId={active} field={cursor.field} />
      )}
    </div>
  );
}

/** A finding or the preview may call the cursor to a cell. */
function useCalledCell(): void {
  const target = useNavigation((state) => state.target);
  useEffect(() => {
    if (!target || !("step" in target)) return;
    open(target.step, fields.find((field) => field === target.field) ?? "activity", target.words ?? null);
    arrived();
  }, [target]);
}

function useFocusFollowsCursor(grid: React.RefObject<HTMLDivElement>): void {
  const focus = useGridCursor((state) => state.focus);
  const done = useRef(focus);
  useLayoutEffect(() => {
    if (focus === done.current) return;
    done.current = focus;
    const { step, field, editing, words } = useGridCursor.getState();
    const cell = grid.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(step ?? "")}"][data-field="${field}"]`);
    const box = editing ? cell?.querySelector("textarea") : null;
    cell?.scrollIntoView({ block: "nearest" });
    // Choices take the focus themselves, and close when it goes elsewhere.
    if (editing && !box) return;
    (box ?? cell)?.focus({ preventScroll: true });
    const start = words?.start ?? box?.value.length ?? 0;
    box?.setSelectionRange(start, start + (words?.length ?? 0));
  }, [focus, grid]);
}
