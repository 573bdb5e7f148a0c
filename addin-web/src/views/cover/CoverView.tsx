import { useCallback, type FocusEvent } from "react";
import { editApprover, editCover, type CoverList } from "../../state/edits/cover";
import type { Cover } from "../../api/wire";
import type { Text } from "../../i18n/texts";
import { edit, useSop } from "../../state/editor";
import { longDate } from "../../state/dates";
import { useLanguage } from "../../state/language";
import { placeOf, visit } from "../../state/visited";
import { ListField } from "../../ui/ListField";
import { TextField } from "../../ui/TextField";
import { useText } from "../../ui/useText";
import { DocumentForm } from "./DocumentForm";
import { LogoField } from "./LogoField";
import { Section } from "./Section";
import { useFieldCall } from "./useFieldCall";
import css from "./CoverView.module.css";

const lists: CoverList[] = ["legalBasis", "executorQualifications", "relatedSops", "equipment", "warnings", "records"];

/** The identity table as a form. */
export default function CoverView() {
  const say = useText();
  return (
    <form className={css.form} onSubmit={(event) => event.preventDefault()} onBlur={leftField} aria-label={say("view.cover")}>
      <Section title={say("cover.identitySection")}>
        <Line field="title" wide />
        <Line field="number" wide />
        <Revision />
        <DateLine field="createdOn" />
        <DateLine field="revisedOn" />
        <DateLine field="effectiveOn" />
      </Section>
      <Section title={say("cover.agencySection")}>
        <LogoField />
        <div className={css.wide}>
          <Lines field="agency" hint={say("cover.agencyHint")} />
        </div>
        <Line field="unit" wide />
      </Section>
      <Section title={say("cover.approvalSection")}>
        <ApproverLine field="position" wide />
        <ApproverLine field="name" wide />
        <ApproverLine field="nip" wide />
      </Section>
      <Section title={say("cover.pageSection")}>
        <DocumentForm />
      </Section>
      <Section title={say("cover.listSection")} className={css.lists} wide>
        {lists.map((field) => (
          <Lines key={field} field={field} />
        ))}
      </Section>
    </form>
  );
}

/** The cursor has been in a field once it goes on to another. */
function leftField(event: FocusEvent<HTMLFormElement>): void {
  const field = event.target.closest<HTMLElement>("[data-field]");
  if (!field || field.contains(event.relatedTarget)) return;
  // Not while the form is being redrawn: what had the focus may just have given way to another box of the same field.
  setTimeout(() => {
    if (!field.contains(document.activeElement)) visit(placeOf({ cover: field.dataset["field"]! }));
  });
}

type LineName = "title" | "number" | "unit";

function Line({ field, wide }: { field: LineName; wide?: boolean }) {
  const say = useText();
  const value = useSop((sop) => sop.cover[field]) ?? "";
  const commit = (text: string) => edit((sop) => editCover(sop, { [field]: text || (field === "unit" ? null : "") }), `cover.${field}`);
  return (
    <div className={wide ? css.wide : undefined} data-field={field}>
      <TextField label={say(`cover.${field}`)} value={value} commit={commit} {...useFieldCall(field)} />
    </div>
  );
}

function Revision() {
  const say = useText();
  const value = useSop((sop) => String(sop.cover.revision));
  const commit = (text: string) => {
    const revision = Number(text);
    if (Number.isSafeInteger(revision) && revision >= 0 && revision < 1000) edit((sop) => editCover(sop, { revision }), "cover.revision");
  };
  return <TextField label={say("cover.revision")} type="number" value={value} commit={commit} {...useFieldCall("revision")} />;
}

type DateName = "createdOn" | "revisedOn" | "effectiveOn";

function DateLine({ field }: { field: DateName }) {
  const say = useText();
  const value = useSop((sop) => sop.cover[field]) ?? "";
  const commit = (text: string) => edit((sop) => editCover(sop, { [field]: text || null }), `cover.${field}`);
  const language = useLanguage((state) => state.language);
  return (
    <div data-field={field}>
      <TextField label={say(`cover.${field}`)} type="date" value={value} commit={commit} hint={longDate(value, language)} {...useFieldCall(field)} />
    </div>
  );
}

function ApproverLine({ field, wide }: { field: keyof Cover["approvedBy"]; wide?: boolean }) {
  const say = useText();
  const value = useSop((sop) => sop.cover.approvedBy[field]);
  const commit = (text: string) => edit((sop) => editApprover(sop, { [field]: text }), `approver.${field}`);
  const label: Text = `cover.approver.${field}`;
  return (
    <div className={wide ? css.wide : undefined} data-field={`approvedBy.${field}`}>
      <TextField label={say(label)} value={value} commit={commit} {...useFieldCall(`approvedBy.${field}`)} />
    </div>
  );
}

function Lines({ field, hint }: { field: CoverList; hint?: string }) {
  const say = useText();
  const values = useSop((sop) => sop.cover[field]);
  const change = useCallback(
    (next: (now: readonly string[]) => string[], typing: number | null) =>
      edit((sop) => editCover(sop, { [field]: next(sop.cover[field]) }), typing === null ? null : `cover.${field}.${typing}`),
    [field],
  );
  return (
    <div data-field={field}>
      <ListField label={say(`cover.${field}`)} values={values} change={change} hint={hint} {...useFieldCall(field)} />
    </div>
  );
}
