import { Badge, Button, Select } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import type { LooseEnd } from "../../../api/wire";
import { judgeEnd, looseEnds } from "../../../state/secretariat/overlaps";
import { sopAddress } from "../../../state/secretariat/route";
import { Blank, Failed } from "../../../ui/secretariat/Blank";
import { PageHead } from "../../../ui/secretariat/PageHead";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import ends from "./LooseEnds.module.css";
import css from "./OverlapView.module.css";
import { Judged } from "./Judged";
import { Shown, useShown } from "./Shown";

const kinds = ["unusedOutput", "unmadeInput"] as const;
const verdicts = ["expected", "mend"] as const;

/** Outputs that nobody uses and inputs that nobody makes. */
export function LooseEnds({ tabs }: { tabs: ReactNode }) {
  const say = useSay();
  const format = useFormats();
  const { state, value } = looseEnds.use();
  const { query, unit, judged, show } = useShown();
  const kind = query.get("kind") ?? "";
  useEffect(() => void looseEnds.load(unit, kind, judged), [unit, kind, judged]);
  return (
    <>
      <PageHead title={say("office.page.overlap")} note={value && say("ends.count", format.number(value.total), format.number(value.open))} loading={state === "loading"} />
      {tabs}
      <Shown>
        <Select aria-label={say("ends.kind")} value={kind} onChange={(_, data) => show({ kind: data.value })}>
          <option value="">{say("ends.both")}</option>
          {kinds.map((each) => (
            <option key={each} value={each}>
              {say(`ends.kind.${each}`)}
            </option>
          ))}
        </Select>
      </Shown>
      <Judged />
      <p className={css.note}>{say("ends.hint")}</p>
      {state === "failed" && <Failed text={say("overlap.failed")} again={() => void looseEnds.again()} />}
      {value?.ends.length === 0 && <Blank text={say("ends.none")} />}
      {value && value.ends.length > 0 && (
        <ul className={ends.list}>
          {value.ends.map((end) => (
            <End key={`${end.sopId}${end.kind}${end.key}`} end={end} />
          ))}
        </ul>
      )}
      {value && value.total > value.ends.length && <p className={css.note}>{say("ends.more", value.ends.length)}</p>}
    </>
  );
}

function End({ end }: { end: LooseEnd }) {
  const say = useSay();
  return (
    <li>
      <div>
        <div className={ends.what}>
          <strong>{end.text}</strong>
          <Badge appearance="tint" color={end.kind === "unusedOutput" ? "informative" : "warning"}>
            {say(`ends.kind.${end.kind}`)}
          </Badge>
        </div>
        <div className={ends.note}>{[say("ends.step", end.step, end.activity), end.executors.join(", ")].filter(Boolean).join(" · ")}</div>
        <div className={ends.note}>
          <PageLink to={sopAddress(end.sopId)}>{end.title}</PageLink>
          {` · ${[end.unit, end.number].filter(Boolean).join(" · ")}`}
        </div>
        {end.nearest && <div className={ends.note}>{say("ends.nearest", end.nearest)}</div>}
      </div>
      <div className={`${ends.verdict} not-printed`}>
        {end.verdict && <span className={ends.note}>{say(end.outdated ? "overlap.outdated" : "overlap.by", end.judgedBy ?? "")}</span>}
        {verdicts.map((verdict) => (
          <Button
            key={verdict}
            size="small"
            appearance={end.verdict === verdict ? "primary" : "secondary"}
            aria-pressed={end.verdict === verdict}
            aria-label={`${say(`ends.verdict.${verdict}`)}: ${end.text}`}
            onClick={() => void judgeEnd(end, verdict)}
          >
            {say(`ends.verdict.${verdict}`)}
          </Button>
        ))}
      </div>
    </li>
  );
}
