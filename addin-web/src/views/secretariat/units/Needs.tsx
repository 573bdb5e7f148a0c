import { Badge, Button } from "@fluentui/react-components";
import { Delete16Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { CoveredNeed, UnitCoverage } from "../../../api/wire";
import { deleteNeed, needs, saveTemplate } from "../../../state/secretariat/units";
import { pages, sopAddress } from "../../../state/secretariat/route";
import { Card } from "../../../ui/secretariat/Card";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { useNextWords } from "../sop/Upcoming";
import { NeedForm } from "./NeedForm";
import css from "./Needs.module.css";

const colours = { needed: "subtle", drafted: "informative", inReview: "brand", upcoming: "informative", inForce: "success", overdue: "warning", withdrawn: "subtle" } as const;

/** The inventory of one unit: what it needs, what it has. */
export function Needs({ unit }: { unit: UnitCoverage }) {
  const say = useSay();
  const { value } = needs.use();
  const [editing, setEditing] = useState<CoveredNeed | "new" | null>(null);
  useEffect(() => {
    needs.forget();
    void needs.load(unit.id);
  }, [unit.id]);
  return (
    <div className={css.space}>
      <Card
        title={say("needs.of", unit.name)}
        beside={
          <span className={`${css.actions} not-printed`}>
            <Button size="small" appearance="primary" onClick={() => setEditing("new")}>
              {say("needs.add")}
            </Button>
            <Button size="small" onClick={() => saveTemplate("needs")}>
              {say("needs.template")}
            </Button>
            <PageLink to={pages.units}>{say("close")}</PageLink>
          </span>
        }
      >
        {value?.length === 0 && <p className={css.note}>{say("needs.none")}</p>}
        {value && value.length > 0 && (
          <div className={css.scroll} tabIndex={0} role="group" aria-label={say("needs.of", unit.name)}>
            <table className={css.table}>
              <thead>
                <tr>
                  {(["needs.title", "needs.state", "needs.duty", "needs.output", "needs.priority", "needs.target"] as const).map((name) => (
                    <th key={name} scope="col">
                      {say(name)}
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                {value.map((need) => (
                  <Row key={need.id ?? need.sopId} need={need} edit={() => setEditing(need)} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Card>
      {editing && <NeedForm unit={unit.id} need={editing === "new" ? null : editing} close={() => setEditing(null)} />}
    </div>
  );
}

function Row({ need, edit }: { need: CoveredNeed; edit: () => void }) {
  const say = useSay();
  const format = useFormats();
  const nextWords = useNextWords();
  const listed = need.id !== null && need.id !== undefined;
  return (
    <tr>
      <th scope="row">
        {need.sopId ? <PageLink to={sopAddress(need.sopId)}>{need.title}</PageLink> : need.title}
        <span className={css.note}>{[need.sopNumber, need.activity].filter(Boolean).join(" · ")}</span>
      </th>
      <td data-name={say("needs.state")}>
        <Badge appearance="tint" color={colours[need.state]}>
          {say(`coverage.${need.state}`)}
        </Badge>
        {need.next && <span className={css.note}>{nextWords(need.next)}</span>}
      </td>
      <td data-name={say("needs.duty")}>{listed ? need.duty : <span className={css.note}>{say("needs.unlisted")}</span>}</td>
      <td data-name={say("needs.output")}>{need.output}</td>
      <td data-name={say("needs.priority")}>{listed && say(`priority.${need.priority}`)}</td>
      <td data-name={say("needs.target")} className={need.late ? css.late : ""}>
        {[need.targetOn && format.day(need.targetOn), need.late && say("list.overdue")].filter(Boolean).join(" ")}
      </td>
      <td className={`${css.buttons} not-printed`}>
        {listed && (
          <>
            <Button size="small" appearance="subtle" onClick={edit}>
              {say("needs.edit")}
            </Button>
            <Button size="small" appearance="subtle" icon={<Delete16Regular />} aria-label={say("needs.delete", need.title)} onClick={() => void deleteNeed(need.id!)} />
          </>
        )}
      </td>
    </tr>
  );
}
