import type { UnitAwareness } from "../../../api/wire";
import { pages } from "../../../state/secretariat/route";
import { Card } from "../../../ui/secretariat/Card";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { percent, ShareBar } from "../../../ui/secretariat/ShareBar";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import css from "./UnitShares.module.css";

/** The tree of units with what their people have read. */
export function UnitShares({ units, chosen }: { units: UnitAwareness[]; chosen: string | null }) {
  const say = useSay();
  const format = useFormats();
  return (
    <Card title={say("aware.units")}>
      <table className={css.table}>
        <caption className="visually-hidden">{say("aware.units")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("units.unit")}</th>
            <th scope="col" className={css.number}>
              {say("aware.people")}
            </th>
            <th scope="col" className={css.number}>
              {say("aware.sop")}
            </th>
            <th scope="col">{say("aware.unitShare")}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row" style={{ paddingLeft: `${12 + unit.depth * 18}px` }}>
                <PageLink to={`${pages.awareness}?unit=${unit.id}`} className={css.link} current={unit.id === chosen}>
                  {unit.name}
                </PageLink>
              </th>
              <td className={css.number}>{format.number(unit.people)}</td>
              <td className={css.number}>{format.number(unit.sops)}</td>
              <td className={css.share}>
                <ShareBar share={unit.share} words={percent(unit.share.read, unit.share.wanted)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
