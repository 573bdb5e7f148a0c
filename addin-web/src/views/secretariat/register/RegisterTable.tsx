import { Badge } from "@fluentui/react-components";
import type { RegisterEntry, SopStatus } from "../../../api/wire";
import { ask } from "../../../state/secretariat/register";
import { sopAddress, useRoute } from "../../../state/secretariat/route";
import type { Text } from "../../../i18n/secretariat/texts";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { useNextWords } from "../sop/Upcoming";
import css from "./RegisterTable.module.css";

const columns: { name: Text; sort?: string; className?: string }[] = [
  { name: "list.name", sort: "title" },
  { name: "list.unit", sort: "unit" },
  { name: "list.status" },
  { name: "list.effective", sort: "effective" },
  { name: "list.next", sort: "due" },
  { name: "list.time", sort: "time" },
];

/** The entries of one page; on a narrow screen each is a card. */
export function RegisterTable({ entries }: { entries: RegisterEntry[] }) {
  const say = useSay();
  return (
    <table className={css.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.name} {...column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} />
        ))}
      </tbody>
      <caption className="visually-hidden">{say("office.title")}</caption>
    </table>
  );
}

function Head({ name, sort }: { name: Text; sort?: string }) {
  const say = useSay();
  const by = useRoute((state) => state.query.get("sort") ?? "");
  if (!sort) return <th scope="col">{say(name)}</th>;
  const up = by === sort;
  const down = by === `-${sort}`;
  return (
    <th scope="col" aria-sort={up ? "ascending" : down ? "descending" : "none"}>
      <button type="button" className={css.sort} onClick={() => ask({ sort: up ? `-${sort}` : sort })}>
        {say(name)}
        <span aria-hidden="true" className={css.arrow}>
          {up ? "▲" : down ? "▼" : ""}
        </span>
      </button>
    </th>
  );
}

function Row({ entry }: { entry: RegisterEntry }) {
  const say = useSay();
  const nextWords = useNextWords();
  const format = useFormats();
  return (
    <tr>
      <th scope="row" className={css.name}>
        <PageLink to={sopAddress(entry.id)} className={css.title}>
          {entry.title}
        </PageLink>
        <span className={css.number}>{entry.number}</span>
        {entry.hit && (
          <span className={css.number}>
            {say("list.hit", entry.hit.step)} <mark className={css.hit}>{entry.hit.text}</mark>
          </span>
        )}
      </th>
      <td data-name={say("list.unit")}>{entry.unit ?? say("list.noDate")}</td>
      <td data-name={say("list.status")}>
        <Status status={entry.status} />
        {entry.next && <span className={css.number}>{nextWords(entry.next)}</span>}
      </td>
      <td data-name={say("list.effective")} className={css.day}>
        {entry.effectiveOn ? format.day(entry.effectiveOn) : say("list.noDate")}
      </td>
      <td data-name={say("list.next")} className={css.day}>
        <NextReview entry={entry} />
      </td>
      <td data-name={say("list.time")} className={css.day}>
        {format.time(entry.normalMinutes)}
      </td>
    </tr>
  );
}

const colours = { inForce: "success", upcoming: "informative", withdrawn: "subtle" } as const;

export function Status({ status }: { status: SopStatus }) {
  const say = useSay();
  return (
    <Badge appearance="tint" color={colours[status]}>
      {say(`register.status.${status}`)}
    </Badge>
  );
}

/** The earlier of monitoring and evaluation; marked when its day has passed. */
function NextReview({ entry }: { entry: RegisterEntry }) {
  const say = useSay();
  const format = useFormats();
  const next = [entry.monitoringDue, entry.evaluationDue].filter((day): day is string => Boolean(day)).sort()[0];
  if (!next || entry.status !== "inForce") return <>{say("list.noDate")}</>;
  return next < today() ? (
    <span className={css.overdue}>
      {format.day(next)} <span className={css.mark}>{say("list.overdue")}</span>
    </span>
  ) : (
    <>{format.day(next)}</>
  );
}

/** The reader's own day, yyyy-MM-dd. */
export const today = () => new Date().toLocaleDateString("sv-SE");
