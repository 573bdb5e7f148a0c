import { Button, Select, Spinner } from "@fluentui/react-components";
import { useEffect } from "react";
import { go, pages, useRoute } from "../../../state/secretariat/route";
import { overlaps } from "../../../state/secretariat/overlaps";
import { register } from "../../../state/secretariat/register";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { Pair } from "./Pair";
import css from "./OverlapView.module.css";

/** SOPs of different units that seem to do the same work, pair by pair, each to be judged by a person. */
export default function OverlapView() {
  const say = useSay();
  const format = useFormats();
  const { state, value } = overlaps.use();
  const query = useRoute((route) => route.query);
  const unit = query.get("unit") ?? "";
  const judged = query.get("judged") ?? "";
  const units = register.use((list) => list.value?.units) ?? [];
  useEffect(() => void overlaps.load(unit, judged === "" ? false : judged === "yes" ? true : null), [unit, judged]);
  useEffect(() => void register.load(new URLSearchParams()), []);
  const show = (change: Record<string, string>) => {
    const next = new URLSearchParams(Object.entries({ unit, judged, ...change }).filter(([, text]) => text));
    go(next.size > 0 ? `${pages.overlap}?${next}` : pages.overlap);
  };
  return (
    <>
      <div className={css.head}>
        <h1 className={css.title}>{say("office.page.overlap")}</h1>
        <span role="status" className={css.note}>
          {value && say("overlap.count", format.number(value.total), format.number(value.open))}
        </span>
        {state === "loading" && <Spinner size="extra-tiny" aria-label={say("app.loading")} />}
      </div>
      <div className={`${css.filters} not-printed`}>
        <Select aria-label={say("overlap.show")} value={judged} onChange={(_, data) => show({ judged: data.value })}>
          <option value="">{say("overlap.open")}</option>
          <option value="yes">{say("overlap.judged")}</option>
          <option value="all">{say("overlap.all")}</option>
        </Select>
        <Select aria-label={say("register.unit")} value={unit} onChange={(_, data) => show({ unit: data.value })}>
          <option value="">{`${say("register.unit")}: ${say("register.all").toLowerCase()}`}</option>
          {units.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </div>
      {state === "failed" && (
        <div className={css.empty} role="alert">
          <p>{say("overlap.failed")}</p>
          <Button onClick={() => void overlaps.again()}>{say("retry")}</Button>
        </div>
      )}
      {value?.pairs.length === 0 && <p className={css.empty}>{say("overlap.none")}</p>}
      <div className={css.pairs}>
        {value?.pairs.map((pair) => <Pair key={`${pair.one.id}${pair.other.id}`} pair={pair} />)}
      </div>
      {value && value.total > value.pairs.length && <p className={css.note}>{say("overlap.more", value.pairs.length)}</p>}
    </>
  );
}
