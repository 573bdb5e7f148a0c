import { Badge, Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Assessment, AssessmentKind, RegisterEntry } from "../../../api/wire";
import { mayAssess, useIdentity } from "../../../state/identity";
import { assessments, downloadBlank, downloadFilled, takeFilled } from "../../../state/secretariat/monitoring";
import { formAddress, revisionAddress } from "../../../state/secretariat/route";
import { Card } from "../../../ui/secretariat/Card";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { today } from "../register/RegisterTable";
import css from "./InUse.module.css";

const kinds = ["monitoring", "evaluation"] as const;

/** How the SOP does in use: what is due, the forms, what they found. */
export function InUse({ entry }: { entry: RegisterEntry }) {
  const say = useSay();
  const { state, value } = assessments.use();
  const may = useIdentity(mayAssess);
  useEffect(() => {
    assessments.forget();
    void assessments.load(entry.id);
  }, [entry.id]);
  return (
    <Card title={say("inUse.title")}>
      {kinds.map((kind) => (
        <Kind key={kind} kind={kind} entry={entry} due={kind === "monitoring" ? entry.monitoringDue : entry.evaluationDue} />
      ))}
      {!may && <p className={css.note}>{say("inUse.reader")}</p>}
      <h3 className={css.heading}>{say("inUse.history")}</h3>
      {state === "failed" && <p className={css.note}>{say("inUse.failed")}</p>}
      {value?.done.length === 0 && <p className={css.note}>{say("inUse.noHistory")}</p>}
      <ul className={css.list}>
        {value?.done.map((each) => (
          <Done key={each.id} done={each} number={entry.number} />
        ))}
      </ul>
    </Card>
  );
}

function Kind({ kind, entry, due }: { kind: AssessmentKind; entry: RegisterEntry; due: string | null | undefined }) {
  const say = useSay();
  const format = useFormats();
  const may = useIdentity(mayAssess);
  const begun = assessments.use((state) => state.value?.open.some((each) => each.kind === kind));
  const name = say(`assess.${kind}`);
  const late = Boolean(due) && entry.status === "inForce" && due! < today();
  return (
    <div className={css.kind}>
      <div className={css.due}>
        <strong>{name}</strong>
        <span className={late ? css.late : css.note}>
          {due ? format.day(due) : say("inUse.notDue")} {late && say("list.overdue")}
        </span>
      </div>
      <div className={`${css.actions} not-printed`}>
        {may && <PageLink to={formAddress(entry.id, kind)}>{say(begun ? "inUse.goOn" : "inUse.fillIn", name.toLowerCase())}</PageLink>}
        <Button size="small" appearance="subtle" aria-label={say("inUse.wordOf", name.toLowerCase())} onClick={() => void downloadBlank(entry.id, kind, `${name} ${entry.number}`)}>
          {say("inUse.word")}
        </Button>
        {may && <Take kind={kind} sop={entry.id} />}
      </div>
    </div>
  );
}

/** A form that was filled in with Word comes in. */
function Take({ kind, sop }: { kind: AssessmentKind; sop: string }) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState(false);
  const name = say("inUse.takeOf", say(`assess.${kind}`).toLowerCase());
  const take = async (file: File | undefined) => {
    if (!file) return;
    setTaken(await takeFilled(sop, kind, file));
    if (input.current) input.current.value = "";
  };
  return (
    <>
      <input ref={input} type="file" hidden accept=".docx" aria-label={name} onChange={(event) => void take(event.currentTarget.files?.[0])} />
      <Button size="small" appearance="subtle" aria-label={name} onClick={() => input.current?.click()}>
        {say("inUse.take")}
      </Button>
      <span role="status" className={css.note}>
        {taken && say("inUse.taken")}
      </span>
    </>
  );
}

function Done({ done, number }: { done: Assessment; number: string }) {
  const say = useSay();
  const format = useFormats();
  const filled = (done.monitoring ?? done.evaluation)!;
  const kind = say(`assess.${done.kind}`);
  const day = filled.on ? format.day(filled.on) : "";
  return (
    <li>
      <div className={css.due}>
        <span>
          <strong>{kind}</strong> {day}
        </span>
        <Badge appearance="tint" color={done.wantsRevision ? "warning" : "success"}>
          {done.wantsRevision ? say("inUse.toRevise") : say(done.kind === "monitoring" ? "inUse.scoreMonitoring" : "inUse.scoreEvaluation", Math.round((done.score ?? 0) * 100))}
        </Badge>
      </div>
      <div className={css.note}>{say("inUse.by", filled.assessor, done.revision)}</div>
      <div className={`${css.actions} not-printed`}>
        <PageLink to={formAddress(done.sopId, done.kind, done.id)} label={say("inUse.seeOf", kind, day)}>
          {say("inUse.see")}
        </PageLink>
        <Button size="small" appearance="subtle" aria-label={say("inUse.asWordOf", kind, day)} onClick={() => void downloadFilled(done.id, `${kind} ${number} ${filled.on ?? ""}`)}>
          {say("inUse.asWord")}
        </Button>
        {done.wantsRevision && (
          <a href={revisionAddress(done.id)} target="_blank" rel="noreferrer">
            {say("inUse.openDraft")}
          </a>
        )}
      </div>
    </li>
  );
}
