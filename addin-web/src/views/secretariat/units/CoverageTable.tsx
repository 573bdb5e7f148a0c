import type { UnitCoverage } from "../../../api/wire";
import { pages } from "../../../state/secretariat/route";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { Bar, Share } from "./Bar";
import { wanted } from "./states";
import css from "./CoverageTable.module.css";

/** The tree of units; each bar counts the unit with all units below it, and is as long as it has SOPs among its neighbours. */
export function CoverageTable({ units, chosen }: { units: UnitCoverage[]; chosen: string | null }) {
  const say = useSay();
  const format = useFormats();
  // One long bar at the top would leave all others as dots.
  const most = (unit: UnitCoverage) => Math.max(...units.filter((each) => each.depth === unit.depth).map((each) => wanted(each.whole) + each.whole.withdrawn));
  return (
    <table className={css.table}>
      <caption className="visually-hidden">{say("office.page.units")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("units.unit")}</th>
          <th scope="col" className={css.level}>
            {say("units.level")}
          </th>
          <th scope="col" className={css.number}>
            {say("units.sops")}
          </th>
          <th scope="col" className={css.number}>
            {say("coverage.share")}
          </th>
          <th scope="col">{say("units.standing")}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id} className={unit.id === chosen ? css.chosen : ""}>
            <th scope="row" style={{ paddingLeft: `${12 + unit.depth * 18}px` }}>
              <PageLink to={`${pages.units}?unit=${unit.id}`} className={css.unit} current={unit.id === chosen}>
                {unit.name}
              </PageLink>
            </th>
            <td className={css.level}>{say(`level.${unit.level}`)}</td>
            <td className={css.number}>{format.number(wanted(unit.whole))}</td>
            <td className={css.number}>
              <Share counts={unit.whole} />
            </td>
            <td className={css.bar}>
              <Bar counts={unit.whole} most={most(unit)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
