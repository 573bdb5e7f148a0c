import { Button } from "@fluentui/react-components";
import { ArrowRedo20Regular, ArrowUndo20Regular } from "@fluentui/react-icons";
import type { Assessment, EvaluationForm, MonitoringForm } from "../../../api/wire";
import { redoFill, undoFill, useForm } from "../../../state/secretariat/assessment";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "./FormBar.module.css";

/** Stays in sight: how far one is, whether it is kept, undo and redo. */
export function FormBar({ form }: { form: Assessment }) {
  const say = useSay();
  const { history, kept } = useForm();
  if (!history) return null;
  return (
    <div className={`${css.bar} not-printed`}>
      <strong className={css.progress}>{form.kind === "monitoring" ? <Steps form={history.present as MonitoringForm} /> : <Score form={history.present as EvaluationForm} />}</strong>
      <span role="status" className={kept === "failed" || kept === "overtaken" ? css.trouble : css.kept}>
        {say(kept === "kept" && !form.begun ? "form.kept.blank" : `form.kept.${kept}`)}
      </span>
      <span>
        <Button appearance="subtle" icon={<ArrowUndo20Regular />} aria-label={say("form.undo")} title={`${say("form.undo")} (Ctrl+Z)`} disabledFocusable={history.past.length === 0} onClick={undoFill} />
        <Button appearance="subtle" icon={<ArrowRedo20Regular />} aria-label={say("form.redo")} title={`${say("form.redo")} (Ctrl+Y)`} disabledFocusable={history.future.length === 0} onClick={redoFill} />
      </span>
    </div>
  );
}

function Steps({ form: { steps } }: { form: MonitoringForm }) {
  return <>{useSay()("form.progress", steps.filter(({ goesWell }) => typeof goesWell === "boolean").length, steps.length)}</>;
}

function Score({ form: { answers } }: { form: EvaluationForm }) {
  return <>{useSay()("form.score", answers.filter(({ yes }) => yes).length, answers.length)}</>;
}
