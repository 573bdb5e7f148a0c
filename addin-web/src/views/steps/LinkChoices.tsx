import { Button } from "@fluentui/react-components";
import { Add16Regular, Delete16Regular } from "@fluentui/react-icons";
import { useId, useRef } from "react";
import type { Flow, Link, Node } from "../../api/wire";
import { edit, useSop } from "../../state/editor";
import { freeTarget } from "../../state/edits/links";
import { addLink, removeLink, setLink } from "../../state/edits/nodes";
import { leadTo } from "../../state/flowActions";
import { decisionLabels } from "../../state/profiles";
import { useText, type Say } from "../../ui/useText";
import { useTyped } from "../../ui/useTyped";
import css from "./choices.module.css";

/** The arrows that leave a row, symbol by symbol. */
export function LinkChoices({ stepId }: { stepId: string }) {
  const flow = useSop((sop) => sop.flow);
  const step = flow.steps.find((each) => each.id === stepId);
  return <>{step?.nodes.map((node, i) => <Exits key={node.id} node={node} number={step.nodes.length > 1 ? i + 1 : null} flow={flow} />)}</>;
}

function Exits({ node, number, flow }: { node: Node; number: number | null; flow: Flow }) {
  const say = useText();
  const links = flow.links.filter((link) => link.from === node.id);
  const targets = targetsOf(flow, node.id, say);
  const free = freeTarget(flow, node.id);
  const exits = useRef<HTMLDivElement>(null);
  const add = (to: string) => {
    edit((sop) => addLink(sop, node.id, to));
    // What the new arrow is for comes next.
    queueMicrotask(() => exits.current?.querySelectorAll("input")[links.length]?.focus());
  };
  return (
    <div ref={exits} className={css.node}>
      {number && <div className={css.head}>{say("nodes.symbol", number)}</div>}
      {node.kind === "end" && <p className={css.faint}>{say("links.endText")}</p>}
      {links.map((link, i) => (
        // An arrow led elsewhere stays the same field, with the focus in it; one that comes or goes makes the others new.
        <Exit key={`${i} of ${links.length}`} link={link} targets={targets} />
      ))}
      {node.kind !== "end" &&
        (free ? (
          <Button size="small" appearance="subtle" icon={<Add16Regular />} onClick={() => add(free)}>
            {say("links.add")}
          </Button>
        ) : (
          <p className={css.faint}>{say("links.noneFree")}</p>
        ))}
    </div>
  );
}

interface Target {
  id: string;
  row: number;
  name: string;
}

function targetsOf(flow: Flow, from: string, say: Say): Target[] {
  return flow.steps.flatMap((step, row) =>
    step.nodes
      .filter((node) => node.id !== from)
      .map((node) => {
        const shape = step.nodes.length > 1 ? ` (${say(`kind.${node.kind}`)})` : "";
        return { id: node.id, row: row + 1, name: say("links.target", row + 1, step.activity || "…") + shape };
      }),
  );
}

function Exit({ link, targets }: { link: Link; targets: Target[] }) {
  const say = useText();
  const suggestions = useId();
  const { yes, no } = decisionLabels();
  const { text, change, leaveField } = useTyped(link.label ?? "", (label) =>
    edit((sop) => setLink(sop, link, { label }), `${link.from}>${link.to}.label`),
  );
  const row = targets.find((target) => target.id === link.to)?.row ?? "";
  return (
    <div className={css.link}>
      <input
        className={css.input}
        aria-label={say("links.label")}
        placeholder={say("links.label")}
        list={suggestions}
        value={text}
        maxLength={200}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={leaveField}
      />
      <datalist id={suggestions}>
        <option value={yes} />
        <option value={no} />
      </datalist>
      <select
        className={css.select}
        aria-label={say("links.to")}
        value={link.to}
        onChange={(event) => leadTo(link, event.currentTarget.value)}
      >
        {targets.map((target) => (
          <option key={target.id} value={target.id}>
            {target.name}
          </option>
        ))}
      </select>
      <Button
        size="small"
        appearance="subtle"
        icon={<Delete16Regular />}
        aria-label={say("links.remove", row)}
        onClick={() => edit((sop) => removeLink(sop, link))}
      />
    </div>
  );
}
