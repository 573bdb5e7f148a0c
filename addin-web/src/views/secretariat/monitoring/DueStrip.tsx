import { useEffect } from "react";
import { due } from "../../../state/secretariat/monitoring";
import { pages } from "../../../state/secretariat/route";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import css from "./DueStrip.module.css";

/** Above the register: how much is due, and the way there. */
export function DueStrip() {
  const say = useSay();
  const format = useFormats();
  const counts = due.use((state) => state.value?.counts);
  useEffect(() => void due.load("", 0), []);
  const overdue = (counts?.monitoringOverdue ?? 0) + (counts?.evaluationOverdue ?? 0);
  if (!counts || overdue + counts.soon === 0) return null;
  return (
    <p className={`${css.strip} not-printed`}>
      {say("due.strip", format.number(overdue), format.number(counts.soon))} <PageLink to={pages.monitoring}>{say("due.stripLink")}</PageLink>
    </p>
  );
}
