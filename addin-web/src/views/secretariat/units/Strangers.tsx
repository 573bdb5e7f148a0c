import type { StrangerUnit } from "../../../api/wire";
import { pages } from "../../../state/secretariat/route";
import { Card } from "../../../ui/secretariat/Card";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "./Forwardings.module.css";

/** Units that stand on covers and not in the organisation: a slip of writing, or a unit that is missing. */
export function Strangers({ units }: { units: StrangerUnit[] }) {
  const say = useSay();
  return (
    <Card title={say("units.strangers")}>
      <p className={css.note}>{say("units.strangersHint")}</p>
      <ul>
        {units.map((unit) => (
          <li key={unit.name}>
            <PageLink to={unit.name ? `${pages.register}?unit=${encodeURIComponent(unit.name)}` : pages.register}>{unit.name || say("units.noUnit")}</PageLink>
            {` · ${say("list.count", unit.sops)}`}
          </li>
        ))}
      </ul>
    </Card>
  );
}
