import { Button } from "@fluentui/react-components";
import { Add20Regular, ClipboardPaste20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useSop } from "../../state/editor";
import { useGridCursor } from "../../state/gridCursor";
import { insertAt } from "../../state/stepActions";
import type { Table } from "../../state/paste/table";
import { later } from "../../ui/later";
import { useText } from "../../ui/useText";
import { ActorsPanel } from "./ActorsPanel";
import { StepGrid } from "./StepGrid";
import css from "./StepsView.module.css";

const PasteDialog = later(() => import("./PasteDialog"), { over: true });

/** Executors and the grid of steps. */
export default function StepsView() {
  const say = useText();
  const steps = useSop((sop) => sop.flow.steps.length);
  const actors = useSop((sop) => sop.flow.actors.length);
  const [pasted, setPasted] = useState<Table | null>(null);
  return (
    <div className={css.view}>
      <ActorsPanel />
      <div className={css.bar}>
        <span className={css.count}>{say("steps.count", steps, actors)}</span>
        <Button size="small" icon={<ClipboardPaste20Regular />} onClick={() => setPasted([])}>
          {say("steps.paste")}
        </Button>
      </div>
      {steps === 0 ? <p className={css.empty}>{say("steps.empty")}</p> : <StepGrid paste={setPasted} />}
      <Button className={css.add} appearance="subtle" icon={<Add20Regular />} onClick={() => insertAt()}>
        {say("steps.add")}
      </Button>
      {pasted && (
        <PasteDialog table={pasted} after={useGridCursor.getState().step} close={() => setPasted(null)} />
      )}
    </div>
  );
}
