import { Popover, PopoverSurface } from "@fluentui/react-components";
import { useSop } from "../../state/editor";
import { finish, type Field } from "../../state/gridCursor";
import { useText } from "../../ui/useText";
import { LinkChoices } from "./LinkChoices";
import { NodeChoices } from "./NodeChoices";
import { RowMenu } from "./RowMenu";
import css from "./CellChoices.module.css";

/** What opens at a cell that is no text: the symbols, the arrows, or the row's menu. */
export default function CellChoices({ stepId, field }: { stepId: string; field: Field }) {
  const say = useText();
  const number = useSop((sop) => sop.flow.steps.findIndex((step) => step.id === stepId)) + 1;
  const target = document.querySelector<HTMLElement>(`[data-step="${CSS.escape(stepId)}"][data-field="${field}"]`);
  if (number === 0) return null;
  if (field === "actions") return <RowMenu stepId={stepId} number={number} target={target} />;
  const title = say(field === "nodes" ? "nodes.title" : "links.title", number);
  return (
    <Popover
      open
      trapFocus
      positioning={{ target, position: "below", align: "start", overflowBoundaryPadding: 8 }}
      onOpenChange={(_, { open }) => !open && finish()}
    >
      <PopoverSurface className={css.surface} aria-label={title}>
        <h3 className={css.title}>{title}</h3>
        {field === "nodes" ? <NodeChoices stepId={stepId} /> : <LinkChoices stepId={stepId} />}
      </PopoverSurface>
    </Popover>
  );
}
