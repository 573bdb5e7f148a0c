import { Badge, Button } from "@fluentui/react-components";
import type { RegisterVersion } from "../../../api/wire";
import { maySecretariat, useIdentity } from "../../../state/identity";
import { auditOf } from "../../../state/secretariat/audit";
import { awaitAgain, download, restore } from "../../../state/secretariat/sop";
import { AskFirst } from "../../../ui/secretariat/AskFirst";
import { Card } from "../../../ui/secretariat/Card";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { today } from "../register/RegisterTable";
import { CallOff } from "./CallOff";
import css from "./Versions.module.css";

interface VersionsProps {
  sop: string;
  versions: RegisterVersion[];
  /** Number of the one that is looked at. */
  shown: number;
  show: (version: number) => void;
}

export function Versions({ sop, versions, shown, show }: VersionsProps) {
  const say = useSay();
  const format = useFormats();
  const secretariat = useIdentity(maySecretariat);
  return (
    <Card
      title={say("sop.versions")}
      beside={
        secretariat && (
          <PageLink to={auditOf(sop)} className={`${css.log} not-printed`}>
            {say("audit.ofSop")}
          </PageLink>
        )
      }
    >
      <ol className={css.list}>
        {versions.map((each) => (
          <li key={each.filingId}>
            <div className={css.head}>
              <strong>{say("sop.version", each.version)}</strong>
              <Standing version={each} />
            </div>
            <div className={css.note}>{say("sop.filed", format.moment(each.filedAt), each.filedBy)}</div>
            {each.calledOff && <div className={css.note}>{say("next.calledOffWhy", each.calledOff)}</div>}
            <div className={css.note}>{`${say("sop.location")}: ${each.location}`}</div>
            <div className={`${css.acts} not-printed`}>
              <Button size="small" appearance="subtle" disabledFocusable={each.version === shown} onClick={() => show(each.version)}>
                {say(each.version === shown ? "sop.shown" : "sop.show")}
              </Button>
              <Button size="small" appearance="subtle" onClick={() => void download(each.url, each.location.split("/").at(-1) ?? "SOP.docx")}>
                {say("file.download")}
              </Button>
              <Acts sop={sop} version={each} current={versions.find((other) => other.current)?.version ?? 0} />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Whether it counts now, will, or was to. */
function Standing({ version: { current, upcoming, calledOff, effectiveOn, revision } }: { version: RegisterVersion }) {
  const say = useSay();
  const format = useFormats();
  const from = effectiveOn ? format.day(effectiveOn) : say("list.noDate");
  return (
    <>
      <span className={css.note}>{say("sop.revisionNumber", revision)}</span>
      {current && !upcoming && (
        <Badge appearance="tint" color="brand">
          {say("sop.current")}
        </Badge>
      )}
      {upcoming && (
        <Badge appearance="tint" color="informative">
          {say("next.badge", from)}
        </Badge>
      )}
      {calledOff && (
        <Badge appearance="tint" color="subtle">
          {say("next.calledOff")}
        </Badge>
      )}
    </>
  );
}

/** What may be done with a version that does not count now. */
function Acts({ sop, version, current }: { sop: string; version: RegisterVersion; current: number }) {
  const say = useSay();
  const secretariat = useIdentity(maySecretariat);
  if (version.current || !secretariat) return null;
  if (version.upcoming) return <CallOff subtle sop={sop} version={version.version} />;
  if (version.effectiveOn && version.effectiveOn <= today()) {
    return (
      <AskFirst
        subtle
        button={say("sop.restore")}
        title={say("sop.restoreAsk", version.version)}
        text={say("sop.restoreText", version.version, current)}
        act={() => restore(version.filingId)}
      />
    );
  }
  return version.calledOff ? (
    <Button size="small" appearance="subtle" onClick={() => void awaitAgain(sop, version.version)}>
      {say("next.await")}
    </Button>
  ) : null;
}
