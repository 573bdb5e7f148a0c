import { useEffect } from "react";
import { due } from "../../../state/secretariat/monitoring";
import { pages } from "../../../state/secretariat/route";
import { Strip } from "../../../ui/Strip";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";

/** Above the register: how much is due, and the way there. */
export function DueStrip() {
  const say = useSay();
  const format = useFormats();
  const counts = due.use((state) => state.value?.counts);
  useEffect(() => void due.load("", 0), []);
  const overdue = (counts?.monitoringOverdue ?? 0) + (counts?.evaluationOverdue ?? 0);
  if (!counts || overdue + counts.soon === 0) return null;
  return (
    <Strip>
      {say("due.strip", format.number(overdue), format.number(counts.soon))} <PageLink to={pages.monitoring}>{say("due.stripLink")}</PageLink>
    </Strip>
  );
}
