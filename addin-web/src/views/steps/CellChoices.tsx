import { useSop } from "../../state/editor";
import { finish, type Field } from "../../state/gridCursor";
import { Modal } from "../../ui/Modal";
import { useText } from "../../ui/useText";
import { LinkChoices } from "./LinkChoices";
import { NodeChoices } from "./NodeChoices";
import { RowMenu } from "./RowMenu";

/** What opens at a cell that is no text: the symbols, the arrows, or the row's menu. */
export default function CellChoices({ stepId, field }: { stepId: string; field: Field }) {
  const say = useText();
  const number = useSop((sop) => sop.flow.steps.findIndex((step) => step.id === stepId)) + 1;
  const cell = document.querySelector<HTMLElement>(`[data-step="${CSS.escape(stepId)}"][data-field="${field}"]`);
  if (number === 0) return null;
  if (field === "actions") return <RowMenu stepId={stepId} number={number} target={cell} />;
  return (
    <Modal title={say(field === "nodes" ? "nodes.title" : "links.title", number)} beside={cell} close={finish}>
      {field === "nodes" ? <NodeChoices stepId={stepId} /> : <LinkChoices stepId={stepId} />}
    </Modal>
  );
}
