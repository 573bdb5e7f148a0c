import { MoreVertical16Regular } from "@fluentui/react-icons";
import { memo, useMemo } from "react";
import type { Actor, Step } from "../../api/wire";
import { fields, textFields, type Field } from "../../state/gridCursor";
import type { PlaceMark } from "../../state/marks";
import { cellText } from "../../state/stepActions";
import { Glyph } from "../../ui/Glyph";
import { Mark } from "../../ui/Mark";
import { useText } from "../../ui/useText";
import { CellEditor } from "./CellEditor";
import { columnNames } from "./columns";
import css from "./StepGrid.module.css";

interface StepRowProps {
  step: Step;
  number: number;
  actors: readonly Actor[];
  /** Where it goes on to, one line an arrow. */
  exits: string;
  /** JSON of field to mark; a text, so that a row whose marks stayed the same stays as it is. */
  marks: string;
  active: Field | null;
  editing: boolean;
}

/** One step. Cells are texts until they are edited: a hundred rows stay light. */
export const StepRow = memo(function StepRow({ step, number, actors, exits, marks, active, editing }: StepRowProps) {
  const say = useText();
  const found = useMemo(() => (marks ? (JSON.parse(marks) as Record<string, PlaceMark>) : {}), [marks]);
  return (
    <div role="row" aria-rowindex={number + 1} className={css.row}>
      <span role="rowheader" className={css.number}>
        {number}
      </span>
      {fields.map((field) => {
        const mark = found[field];
        const name = say(columnNames[field]);
        const opened = active === field && editing;
        return (
          <div
            key={field}
            role="gridcell"
            aria-haspopup={field === "actions" ? "menu" : field === "nodes" || field === "links" ? "dialog" : undefined}
            tabIndex={active === field && !(opened && isText(field)) ? 0 : -1}
            data-step={step.id}
            data-field={field}
            className={`${css.cell} ${css[field]}`}
          >
            <span className="visually-hidden">{field === "actions" ? say("steps.rowMenu", number) : `${say("steps.cell", name, number)}: `}</span>
            <span className={css.label} aria-hidden="true">
              {name}
            </span>
            {opened && isText(field) ? (
              <CellEditor step={step} field={field} name={say("steps.cell", name, number)} />
            ) : (
              <CellValue step={step} field={field} actors={actors} exits={exits} />
            )}
            {mark && <Mark {...mark} />}
          </div>
        );
      })}
    </div>
  );
});

const isText = (field: Field): field is (typeof textFields)[number] => (textFields as readonly Field[]).includes(field);

interface CellOf {
  step: Step;
  field: Field;
  actors: readonly Actor[];
  exits: string;
}

const nameOf = (actors: readonly Actor[], id: string) => actors.find((actor) => actor.id === id)?.name ?? id;

function CellValue({ step, field, actors, exits }: CellOf) {
  const say = useText();
  if (field === "actions") return <MoreVertical16Regular className={css.more} />;
  if (field === "nodes") {
    return (
      <span className={css.nodes}>
        {step.nodes.map((node) => (
          <span key={node.id} className={css.node}>
            <Glyph kind={node.kind} />
            <span className={node.actors.length === 0 ? css.faint : undefined}>
              {node.actors.map((id) => nameOf(actors, id)).join(" + ") || say("steps.noActor")}
            </span>
          </span>
        ))}
      </span>
    );
  }
  if (field === "links") {
    const ends = step.nodes.at(-1)?.kind === "end";
    return exits ? <span className={css.text}>{exits}</span> : <span className={css.faint}>{say(ends ? "steps.finish" : "steps.noLink")}</span>;
  }
  const text = isText(field) ? cellText(step, field) : "";
  if (text) return <span className={css.text}>{text}</span>;
  return <span className={`${css.faint} ${css.text}`}>{field === "activity" ? say("steps.activityHint") : "–"}</span>;
}
