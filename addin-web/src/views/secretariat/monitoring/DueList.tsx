import { Badge } from "@fluentui/react-components";
import type { DueAnswer, DueItem } from "../../../api/wire";
import { mayAssess, useIdentity } from "../../../state/identity";
import { formAddress, sopAddress } from "../../../state/secretariat/route";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { useNextWords } from "../sop/Upcoming";
import css from "./DueList.module.css";

/** What is past due, then what comes up, each by unit. */
export function DueList({ value: { items, total } }: { value: DueAnswer }) {
  const say = useSay();
  const format = useFormats();
  const parts = [
    { name: say("due.overdue"), items: items.filter(({ days }) => days < 0) },
    { name: say("due.ahead"), items: items.filter(({ days }) => days >= 0) },
  ].filter((part) => part.items.length > 0);
  if (parts.length === 0) {
    return (
      <div className={css.none}>
        <p>{say("due.none")}</p>
        <p className={css.hint}>{say("due.noneHint")}</p>
      </div>
    );
  }
  return (
    <>
      {parts.map((part) => (
        <Part key={part.name} {...part} />
      ))}
      {items.length < total && <p className={css.hint}>{say("due.first", format.number(items.length), format.number(total))}</p>}
    </>
  );
}

function Part({ name, items }: { name: string; items: DueItem[] }) {
  const say = useSay();
  const units = [...new Set(items.map(({ unit }) => unit))];
  return (
    <table className={css.table}>
      <caption>{name}</caption>
      <thead>
        <tr>
          {(["due.sop", "due.kind", "due.on", "due.last"] as const).map((head) => (
            <th key={head} scope="col">
              {say(head)}
            </th>
          ))}
          <td className="not-printed" />
        </tr>
      </thead>
      {units.map((unit) => (
        <tbody key={unit}>
          <tr className={css.unit}>
            <th scope="rowgroup" colSpan={5}>
              {unit || say("due.noUnit")}
            </th>
          </tr>
          {items
            .filter((item) => item.unit === unit)
            .map((item) => (
              <Row key={`${item.sopId} ${item.kind}`} item={item} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ item }: { item: DueItem }) {
  const say = useSay();
  const nextWords = useNextWords();
  const format = useFormats();
  const may = useIdentity(mayAssess);
  const kind = say(`assess.${item.kind}`);
  const action = say(item.begun ? "due.goOn" : "due.begin");
  return (
    <tr>
      <th scope="row" className={css.name}>
        <PageLink to={sopAddress(item.sopId)} className={css.title}>
          {item.title}
        </PageLink>
        <span className={css.number}>{item.number}</span>
        {item.next && <span className={css.number}>{nextWords(item.next)}</span>}
      </th>
      <td data-name={say("due.kind")}>
        <Badge appearance="tint" color={item.kind === "monitoring" ? "informative" : "brand"}>
          {kind}
        </Badge>
      </td>
      <td data-name={say("due.on")}>
        <span>
          {format.day(item.on)} <span className={`${css.days} ${item.days < 0 ? css.late : ""}`}>{useDays(item.days)}</span>
        </span>
      </td>
      <td data-name={say("due.last")}>{item.lastOn ? format.day(item.lastOn) : <span className={css.days}>{say("due.never")}</span>}</td>
      <td className={`${css.action} not-printed`}>
        {may && (
          <PageLink to={formAddress(item.sopId, item.kind)} className={css.title} label={say("due.nameOf", action, kind, item.title)}>
            {action}
          </PageLink>
        )}
      </td>
    </tr>
  );
}

function useDays(days: number): string {
  const say = useSay();
  const format = useFormats();
  return days < 0 ? say("due.late", format.number(-days)) : days === 0 ? say("due.today") : say("due.in", format.number(days));
}
