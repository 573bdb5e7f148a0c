import type { AuditLine } from "../../../api/wire";
import { sopAddress } from "../../../state/secretariat/route";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import css from "./AuditTable.module.css";

/** Latest first; on a narrow screen each line is a card. */
export function AuditTable({ lines }: { lines: AuditLine[] }) {
  const say = useSay();
  return (
    <table className={css.table}>
      <caption className="visually-hidden">{say("office.page.audit")}</caption>
      <thead>
        <tr>
          {(["audit.act", "audit.sop", "audit.person", "audit.at"] as const).map((head) => (
            <th key={head} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, i) => (
          <Line key={`${line.at} ${i}`} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line: { at, actor, text, note, sopId, subject } }: { line: AuditLine }) {
  const say = useSay();
  const format = useFormats();
  return (
    <tr>
      <th scope="row" className={css.name}>
        <strong>{text}</strong>
        {note && <span className={css.number}>{note}</span>}
      </th>
      <td data-name={say("audit.sop")}>
        {sopId ? (
          <PageLink to={sopAddress(sopId)} className={css.title}>
            {subject}
          </PageLink>
        ) : (
          subject || say("list.noDate")
        )}
      </td>
      <td data-name={say("audit.person")}>{actor || say("audit.server")}</td>
      <td data-name={say("audit.at")} className={css.day}>
        {format.moment(at)}
      </td>
    </tr>
  );
}
