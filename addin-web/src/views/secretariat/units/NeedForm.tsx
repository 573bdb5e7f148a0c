import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { CoveredNeed, Need } from "../../../api/wire";
import { saveNeed } from "../../../state/secretariat/units";
import { FormDialog } from "../../../ui/secretariat/FormDialog";
import { useSay } from "../../../ui/secretariat/useSay";
import { SopChoice } from "./SopChoice";
import css from "./NeedForm.module.css";

const texts = ["title", "duty", "activity", "output"] as const;

/** Lists an SOP as needed, or changes what is listed. */
export function NeedForm({ unit, need, close }: { unit: string; need: CoveredNeed | null; close: () => void }) {
  const say = useSay();
  const [draft, setDraft] = useState<Need>(() => ({
    unitId: unit,
    title: need?.title ?? "",
    duty: need?.duty ?? "",
    activity: need?.activity ?? "",
    output: need?.output ?? "",
    kind: need?.kind ?? "administratif",
    priority: need?.priority ?? "medium",
    targetOn: need?.targetOn ?? null,
    progress: need?.progress ?? "needed",
    sopId: need?.linked ? need.sopId : null,
  }));
  const change = (part: Partial<Need>) => setDraft((before) => ({ ...before, ...part }));
  const send = async () => {
    if (await saveNeed(need?.id ?? null, draft)) close();
  };
  return (
    <FormDialog title={say(need ? "needs.editTitle" : "needs.addTitle")} button={say("views.saveButton")} ready={draft.title.trim() !== ""} send={send} close={close}>
      <div className={css.form}>
        {texts.map((name) => (
          <Field key={name} label={say(`needs.${name}`)} required={name === "title"} className={css.wide}>
            <Input data-first={name === "title" || undefined} value={draft[name]} maxLength={500} onChange={(_, { value }) => change({ [name]: value })} />
          </Field>
        ))}
        <Field label={say("needs.kind")}>
          <Select value={draft.kind} onChange={(_, { value }) => change({ kind: value as Need["kind"] })}>
            {(["administratif", "teknis"] as const).map((kind) => (
              <option key={kind} value={kind}>
                {say(`need.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say("needs.priority")}>
          <Select value={draft.priority} onChange={(_, { value }) => change({ priority: value as Need["priority"] })}>
            {(["high", "medium", "low"] as const).map((priority) => (
              <option key={priority} value={priority}>
                {say(`priority.${priority}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say("needs.target")}>
          <Input type="date" value={draft.targetOn ?? ""} onChange={(_, { value }) => change({ targetOn: value || null })} />
        </Field>
        <Field label={say("needs.progress")} hint={say("needs.progressHint")}>
          <Select value={draft.progress} onChange={(_, { value }) => change({ progress: value as Need["progress"] })}>
            {(["needed", "drafted", "inReview"] as const).map((progress) => (
              <option key={progress} value={progress}>
                {say(`coverage.${progress}`)}
              </option>
            ))}
          </Select>
        </Field>
        <div className={css.wide}>
          <SopChoice chosen={draft.sopId ?? null} title={need?.linked ? [need.sopNumber, need.title].filter(Boolean).join(" · ") : ""} choose={(sopId) => change({ sopId })} />
        </div>
      </div>
    </FormDialog>
  );
}
