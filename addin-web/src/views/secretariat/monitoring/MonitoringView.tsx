import { Button, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { DueAnswer, DueUnit } from "../../../api/wire";
import { due, ranges } from "../../../state/secretariat/monitoring";
import { keepFresh } from "../../../state/secretariat/remote";
import { changed, go, pages, useRoute, withQuery } from "../../../state/secretariat/route";
import { Failed } from "../../../ui/secretariat/Blank";
import { PageHead } from "../../../ui/secretariat/PageHead";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { Calendar } from "./Calendar";
import { DueCounts } from "./DueCounts";
import { DueList } from "./DueList";
import { ToRevise } from "./ToRevise";
import css from "./MonitoringView.module.css";

const usual = 30;

/** What is due, past due first; how it gets into one's own calendar. */
export default function MonitoringView() {
  const say = useSay();
  const { state, value } = due.use();
  const query = useRoute((route) => route.query);
  const [calendar, setCalendar] = useState(false);
  const unit = query.get("unit") ?? "";
  const days = Number(query.get("days") ?? usual);
  useEffect(() => void due.load(unit, days), [unit, days]);
  useEffect(() => keepFresh(due), []);
  return (
    <>
      <PageHead
        title={say("office.page.monitoring")}
        loading={state === "loading"}
        actions={
          <>
            <Button size="small" onClick={() => setCalendar(true)}>
              {say("calendar.title")}
            </Button>
            <Button size="small" onClick={() => print()}>
              {say("list.print")}
            </Button>
          </>
        }
      />
      {state === "failed" && <Failed text={say("due.failed")} again={() => void due.again()} />}
      {value && (
        <>
          <DueCounts counts={value.counts} />
          <Choices value={value} unit={unit} days={days} />
          <DueList value={value} />
          <ToRevise sops={value.toRevise} />
        </>
      )}
      {calendar && <Calendar units={value?.units ?? []} close={() => setCalendar(false)} />}
    </>
  );
}

function Choices({ value, unit, days }: { value: DueAnswer; unit: string; days: number }) {
  const say = useSay();
  const format = useFormats();
  const nameOf = ({ name, overdue }: DueUnit) => (overdue > 0 ? say("due.unitOption", name, format.number(overdue)) : name);
  return (
    <search className={`${css.choices} not-printed`}>
      <Select aria-label={say("due.units")} value={unit} onChange={(_, data) => ask({ unit: data.value })}>
        <option value="">{say("due.allUnits")}</option>
        {value.units
          .filter(({ name }) => name)
          .map((each) => (
            <option key={each.name} value={each.name}>
              {nameOf(each)}
            </option>
          ))}
      </Select>
      <Select aria-label={say("due.range")} value={String(days)} onChange={(_, data) => ask({ days: data.value })}>
        {ranges.map((range) => (
          <option key={range} value={range}>
            {say(`due.range.${range}`)}
          </option>
        ))}
      </Select>
    </search>
  );
}

const ask = (change: Record<string, string>) => go(withQuery(pages.monitoring, changed(useRoute.getState().query, change)));
