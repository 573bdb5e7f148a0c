import { Badge, Button } from "@fluentui/react-components";
import type { RegisterVersion } from "../../../api/wire";
import { download } from "../../../state/secretariat/sop";
import { Card } from "../../../ui/secretariat/Card";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { Restore } from "./Restore";
import css from "./Versions.module.css";

interface VersionsProps {
  versions: RegisterVersion[];
  /** Number of the one that is looked at. */
  shown: number;
  show: (version: number) => void;
}

export function Versions({ versions, shown, show }: VersionsProps) {
  const say = useSay();
  const format = useFormats();
  return (
    <Card title={say("sop.versions")}>
      <ol className={css.list}>
        {versions.map((each) => (
          <li key={each.filingId}>
            <div className={css.head}>
              <strong>{say("sop.version", each.version)}</strong>
              {each.current && (
                <Badge appearance="tint" color="brand">
                  {say("sop.current")}
                </Badge>
              )}
            </div>
            <div className={css.note}>{say("sop.filed", format.moment(each.filedAt), each.filedBy)}</div>
            <div className={css.note}>{`${say("sop.location")}: ${each.location}`}</div>
            <div className="not-printed">
              <Button size="small" appearance="subtle" disabledFocusable={each.version === shown} onClick={() => show(each.version)}>
                {say(each.version === shown ? "sop.shown" : "sop.show")}
              </Button>
              <Button size="small" appearance="subtle" onClick={() => void download(each.url, each.location.split("/").at(-1) ?? "SOP.docx")}>
                {say("file.download")}
              </Button>
              {!each.current && <Restore version={each} />}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
