import { Button } from "@fluentui/react-components";
import { Add16Regular, Delete16Regular } from "@fluentui/react-icons";
import type { Actor, Node, NodeKind } from "../../api/wire";
import { edit, useSop } from "../../state/editor";
import { addNode, removeNode, setKind, setNodeActors, setNodeText } from "../../state/edits/nodes";
import { decisionLabels } from "../../state/profiles";
import { Glyph } from "../../ui/Glyph";
import { useText } from "../../ui/useText";
import { useTyped } from "../../ui/useTyped";
import css from "./choices.module.css";

const kinds: NodeKind[] = ["start", "process", "decision", "end"];

/** The symbols of a row: shape, executors and words of each. */
export function NodeChoices({ stepId }: { stepId: string }) {
  const say = useText();
  const step = useSop((sop) => sop.flow.steps.find((each) => each.id === stepId));
  const actors = useSop((sop) => sop.flow.actors);
  if (!step) return null;
  return (
    <>
      {step.nodes.map((node, i) => (
        <NodeForm key={node.id} node={node} number={i + 1} alone={step.nodes.length === 1} actors={actors} />
      ))}
      <Button size="small" appearance="subtle" icon={<Add16Regular />} onClick={() => edit((sop) => addNode(sop, stepId))}>
        {say("nodes.add")}
      </Button>
    </>
  );
}

interface NodeFormProps {
  node: Node;
  number: number;
  alone: boolean;
  actors: readonly Actor[];
}

function NodeForm({ node, number, alone, actors }: NodeFormProps) {
  const say = useText();
  return (
    <fieldset className={css.node}>
      {!alone && (
        <div className={css.head}>
          {say("nodes.symbol", number)}
          <Button
            size="small"
            appearance="subtle"
            icon={<Delete16Regular />}
            aria-label={say("nodes.remove", number)}
            onClick={() => edit((sop) => removeNode(sop, node.id))}
          />
        </div>
      )}
      <div className={css.kinds} role="radiogroup" aria-label={say("nodes.kind", number)}>
        {kinds.map((kind) => (
          <label key={kind} className={css.kind}>
            <input
              type="radio"
              name={`kind-${node.id}`}
              checked={node.kind === kind}
              onChange={() => edit((sop) => setKind(sop, node.id, kind, decisionLabels()))}
            />
            <Glyph kind={kind} />
            {say(`kind.${kind}`)}
          </label>
        ))}
      </div>
      <Executors node={node} number={number} actors={actors} />
      <Words node={node} />
    </fieldset>
  );
}

function Executors({ node, number, actors }: Omit<NodeFormProps, "alone">) {
  const say = useText();
  const choose = (next: string[]) => edit((sop) => setNodeActors(sop, node.id, next));
  return (
    <div className={css.actors} role="group" aria-label={say("nodes.actors", number)}>
      {actors.map((actor) => {
        const chosen = node.actors.includes(actor.id);
        const isMain = node.actors.length > 1 && node.actors[0] === actor.id;
        return (
          <div key={actor.id} className={css.actor}>
            <label>
              <input
                type="checkbox"
                checked={chosen}
                onChange={() => choose(chosen ? node.actors.filter((id) => id !== actor.id) : [...node.actors, actor.id])}
              />
              {actor.name || actor.id}
            </label>
            {isMain && <span className={css.faint}>{say("nodes.main")}</span>}
            {chosen && !isMain && node.actors.length > 1 && (
              <Button
                size="small"
                appearance="transparent"
                aria-label={say("nodes.makeMain", actor.name)}
                onClick={() => choose([actor.id, ...node.actors.filter((id) => id !== actor.id)])}
              >
                ↑ {say("nodes.main")}
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Words({ node }: { node: Node }) {
  const say = useText();
  const { text, change, leaveField } = useTyped(node.text ?? "", (typed) =>
    edit((sop) => setNodeText(sop, node.id, typed), `${node.id}.text`),
  );
  return (
    <input
      className={css.input}
      aria-label={say("nodes.text")}
      placeholder={`${say("nodes.text")} (${say("optional")})`}
      value={text}
      maxLength={200}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={leaveField}
    />
  );
}
