import { Button, Spinner } from "@fluentui/react-components";
import { useEffect } from "react";
import type { BriefPicture } from "../../../api/wire";
import { brief, saveBrief, sopAwareness } from "../../../state/secretariat/awareness";
import { keepFresh } from "../../../state/secretariat/remote";
import { sopAddress } from "../../../state/secretariat/route";
import { Drawing } from "../../../ui/secretariat/Drawing";
import { Failed } from "../../../ui/secretariat/Blank";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { Understood } from "../awareness/Understood";
import css from "./BriefView.module.css";

/** An SOP on one sheet for those who are to know it: flow and times only. */
export default function BriefView({ id }: { id: string }) {
  const say = useSay();
  const { state, value } = brief.use();
  useEffect(() => {
    for (const each of [brief, sopAwareness]) {
      each.forget();
      void each.load(id);
    }
  }, [id]);
  useEffect(() => keepFresh(sopAwareness), []);
  if (state === "failed") return <Failed text={say("brief.failed")} again={() => void brief.again()} />;
  return value ? <Sheet id={id} brief={value} /> : <Spinner label={say("app.loading")} />;
}

function Sheet({ id, brief: { pages, upright, cover, executors, time, status, withdrawnOn } }: { id: string; brief: BriefPicture }) {
  const say = useSay();
  const format = useFormats();
  const mark = {
    inForce: "",
    upcoming: cover.effectiveOn ? say("brief.upcoming", format.day(cover.effectiveOn)) : say("brief.undated"),
    withdrawn: withdrawnOn ? say("brief.withdrawn", format.day(withdrawnOn)) : "",
  }[status];
  const total = time.unmeasured.length > 0 ? say("list.noDate") : format.time(time.normal);
  return (
    <>
      <Bar id={id} title={cover.title} name={`${say("brief.open")} ${cover.number} ${cover.title}`} />
      <article className={`${css.sheet} ${upright ? css.upright : css.wide}`}>
        {mark && <p className={css.notInForce}>{mark}</p>}
        <h1 className={css.title}>{cover.title}</h1>
        <p className={css.facts}>{[cover.unit, cover.number, say("aware.revision", cover.revision)].filter(Boolean).join(" · ")}</p>
        <dl className={css.list}>
          <dt>{say("sop.executors")}</dt>
          <dd>{executors.join(", ")}</dd>
          <dt>{say("brief.total")}</dt>
          <dd>{time.worst > time.normal && time.unmeasured.length === 0 ? `${total}, ${say("brief.worst", format.time(time.worst))}` : total}</dd>
        </dl>
        {pages.map((svg, i) => (
          <Drawing key={i} svg={svg} name={say("brief.page", i + 1, pages.length)} className={css.drawing} />
        ))}
      </article>
    </>
  );
}

function Bar({ id, title, name }: { id: string; title: string; name: string }) {
  const say = useSay();
  const known = sopAwareness.use((state) => state.value);
  return (
    <div className={`${css.bar} not-printed`}>
      <PageLink to={sopAddress(id)} className={css.back}>
        {`‹ ${say("brief.back")}`}
      </PageLink>
      <span className={css.actions}>
        {known?.inForce && <Understood primary sop={id} title={title} revision={known.revision} at={known.mineAt} />}
        <Button onClick={() => print()}>{say("list.print")}</Button>
        <Button onClick={() => void saveBrief(id, `${name}.docx`)}>{say("brief.word")}</Button>
      </span>
    </div>
  );
}
