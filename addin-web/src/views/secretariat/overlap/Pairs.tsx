import { useEffect, type ReactNode } from "react";
import { overlaps } from "../../../state/secretariat/overlaps";
import { Blank, Failed } from "../../../ui/secretariat/Blank";
import { PageHead } from "../../../ui/secretariat/PageHead";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import css from "./OverlapView.module.css";
import { Judged } from "./Judged";
import { Pair } from "./Pair";
import { Shown, useShown } from "./Shown";

/** SOPs of different units that seem to do the same work, pair by pair. */
export function Pairs({ tabs }: { tabs: ReactNode }) {
  const say = useSay();
  const format = useFormats();
  const { state, value } = overlaps.use();
  const { unit, judged } = useShown();
  useEffect(() => void overlaps.load(unit, judged), [unit, judged]);
  return (
    <>
      <PageHead title={say("office.page.overlap")} note={value && say("overlap.count", format.number(value.total), format.number(value.open))} loading={state === "loading"} />
      {tabs}
      <Shown />
      <Judged />
      {state === "failed" && <Failed text={say("overlap.failed")} again={() => void overlaps.again()} />}
      {value?.pairs.length === 0 && <Blank text={say("overlap.none")} />}
      <div className={css.pairs}>{value?.pairs.map((pair) => <Pair key={`${pair.one.id}${pair.other.id}`} pair={pair} />)}</div>
      {value && value.total > value.pairs.length && <p className={css.note}>{say("overlap.more", value.pairs.length)}</p>}
    </>
  );
}
