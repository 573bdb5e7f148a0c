import { Button, MessageBar, MessageBarBody, Spinner, ToggleButton } from "@fluentui/react-components";
import { CommentAdd16Regular, Copy16Regular } from "@fluentui/react-icons";
import { useEffect, useMemo, useState } from "react";
import type { Severity } from "../../api/wire";
import { useSop } from "../../state/editor";
import { refreshDiscussion } from "../../state/discussion";
import { commentFindings } from "../../state/findingComments";
import { useUnchecked } from "../../state/imports/imports";
import { count, severities, useReview } from "../../state/review";
import { tell, useWork } from "../../state/work";
import { SeverityIcon } from "../../ui/SeverityIcon";
import { useText } from "../../ui/useText";
import { UncheckedBar } from "../import/UncheckedBar";
import { FindingItem } from "./FindingItem";
import { groupsOf, listAsText, type Group, type Grouping } from "./groups";
import { SilencedRules } from "./Silencing";
import { Similar } from "./Similar";
import { TimeSummary } from "./TimeSummary";
import css from "./ReviewView.module.css";

/** What a strict reviewer would say. */
export default function ReviewView() {
  const say = useText();
  const sop = useSop((each) => each);
  const { findings, of, problem } = useReview();
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const [grouping, setGrouping] = useState<Grouping>("place");
  const shown = useMemo(() => findings.filter((finding) => !hidden.has(finding.severity)), [findings, hidden]);
  const groups = useMemo(() => groupsOf(shown, sop, grouping, say), [shown, sop, grouping, say]);
  const counts = count(findings);
  // Comments of Word's own count, too.
  useEffect(() => void refreshDiscussion(), []);

  if (!of) {
    return <div className={css.view}>{problem ? <p className={css.empty}>{say("review.failed")}</p> : <Spinner label={say("review.checking")} />}</div>;
  }
  return (
    <div className={css.view}>
      <Verdict errors={counts.error} />
      <Filter hidden={hidden} setHidden={setHidden} counts={counts} />
      <Toolbar grouping={grouping} setGrouping={setGrouping} groups={groups} />
      {findings.length === 0 && <p className={css.empty}>{say("review.clean")}</p>}
      {findings.length > 0 && shown.length === 0 && <p className={css.empty}>{say("review.filtered")}</p>}
      {groups.map((group) => (
        <GroupOf key={group.key} group={group} />
      ))}
      <SilencedRules />
      <TimeSummary />
      <Similar />
    </div>
  );
}

/** Whether a reviewer may see it: without errors, and with nothing taken from an imported document that nobody has looked at. */
function Verdict({ errors }: { errors: number }) {
  const say = useText();
  const unchecked = useUnchecked();
  return (
    <>
      {(errors > 0 || unchecked === 0) && (
        <MessageBar intent={errors > 0 ? "error" : "success"} layout="multiline">
          <MessageBarBody>{errors > 0 ? say("review.notReady", errors) : say("review.ready")}</MessageBarBody>
        </MessageBar>
      )}
      <UncheckedBar text="review.unchecked" />
    </>
  );
}

interface FilterProps {
  hidden: ReadonlySet<Severity>;
  setHidden: (hidden: ReadonlySet<Severity>) => void;
  counts: Record<Severity, number>;
}

function Filter({ hidden, setHidden, counts }: FilterProps) {
  const say = useText();
  const toggle = (severity: Severity) => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    setHidden(next);
  };
  return (
    <div className={css.filter} role="group" aria-label={say("review.filter")}>
      {severities.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          className={css.toggle}
          checked={!hidden.has(severity)}
          icon={<SeverityIcon severity={severity} />}
          onClick={() => toggle(severity)}
        >
          {say(`severity.${severity}`)} <strong>{counts[severity]}</strong>
        </ToggleButton>
      ))}
    </div>
  );
}

interface ToolbarProps {
  grouping: Grouping;
  setGrouping: (grouping: Grouping) => void;
  groups: readonly Group[];
}

function Toolbar({ grouping, setGrouping, groups }: ToolbarProps) {
  const say = useText();
  const busy = useWork((state) => state.running !== null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(listAsText(groups, say));
      tell({ kind: "success", text: "review.copied" });
    } catch {
      // The clipboard is closed to pages in some frames.
      tell({ kind: "error", text: "review.copyFailed" });
    }
  };
  return (
    <div className={css.toolbar}>
      <label className={css.grouping}>
        {say("review.group")}
        <select value={grouping} onChange={(event) => setGrouping(event.currentTarget.value as Grouping)}>
          <option value="place">{say("review.byPlace")}</option>
          <option value="severity">{say("review.bySeverity")}</option>
        </select>
      </label>
      <div className={css.list}>
        <Button size="small" appearance="subtle" icon={<Copy16Regular />} disabledFocusable={groups.length === 0} onClick={copy}>
          {say("review.copy")}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<CommentAdd16Regular />}
          disabledFocusable={busy || groups.length === 0}
          onClick={() => void commentFindings(groups.flatMap((group) => group.findings))}
        >
          {say("review.comment")}
        </Button>
      </div>
    </div>
  );
}

function GroupOf({ group }: { group: Group }) {
  return (
    <section className={css.group}>
      <h2 className={css.heading}>
        {group.title} {group.detail && <span className={css.detail}>{group.detail}</span>}
      </h2>
      <ul className={css.list}>
        {group.findings.map((finding) => (
          <FindingItem key={`${finding.rule} ${finding.where.path} ${finding.message}`} finding={finding} />
        ))}
      </ul>
    </section>
  );
}
