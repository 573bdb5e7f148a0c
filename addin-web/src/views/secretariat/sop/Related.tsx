import type { RegisterDetail, RelatedSop } from "../../../api/wire";
import { sopAddress } from "../../../state/secretariat/route";
import { Card } from "../../../ui/secretariat/Card";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "./Related.module.css";

/** The Keterkaitan, both ways. */
export function Related({ detail: { refersTo, referredBy } }: { detail: RegisterDetail }) {
  const say = useSay();
  return (
    <Card title={say("sop.related")}>
      {refersTo.length + referredBy.length === 0 && <p className={css.note}>{say("sop.noneRelated")}</p>}
      <List name={say("sop.refersTo")} sops={refersTo} />
      <List name={say("sop.referredBy")} sops={referredBy} />
    </Card>
  );
}

function List({ name, sops }: { name: string; sops: RelatedSop[] }) {
  const say = useSay();
  if (sops.length === 0) return null;
  return (
    <>
      <h3 className={css.heading}>{name}</h3>
      <ul className={css.list}>
        {sops.map((sop) => (
          <li key={sop.id ?? sop.title}>
            {sop.id ? <PageLink to={sopAddress(sop.id)}>{sop.title}</PageLink> : sop.title}
            <span className={css.note}>{sop.id ? [sop.number, sop.mutual && say("sop.mutual")].filter(Boolean).join(" · ") : say("sop.unfiled")}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
