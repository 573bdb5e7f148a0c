import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { RegisterDetail } from "../../../api/wire";
import { maySecretariat, useIdentity } from "../../../state/identity";
import { changes, download, picture, reinstate, sop } from "../../../state/secretariat/sop";
import { briefAddress, go, nextRevisionAddress, pages } from "../../../state/secretariat/route";
import { AskFirst } from "../../../ui/secretariat/AskFirst";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { Status } from "../register/RegisterTable";
import { Changes } from "./Changes";
import { Facts } from "./Facts";
import { Flowchart } from "./Flowchart";
import { InUse } from "./InUse";
import { Known } from "./Known";
import { Related } from "./Related";
import { Rounds } from "./Rounds";
import { ShownVersion, shownVersionId } from "./ShownVersion";
import { StepTimes } from "./StepTimes";
import { Upcoming } from "./Upcoming";
import { Versions } from "./Versions";
import { Forward } from "./Forward";
import { Withdraw } from "./Withdraw";
import css from "./SopView.module.css";

/** All that the register knows of one SOP. */
export default function SopView({ id }: { id: string }) {
  const say = useSay();
  const { state, value } = sop.use();
  useEffect(() => {
    for (const each of [sop, picture, changes]) each.forget();
    void sop.load(id);
  }, [id]);
  if (state === "failed") {
    return (
      <div className={css.missing} role="alert">
        <p>{say("sop.failed")}</p>
        <PageLink to={pages.register}>{say("office.back")}</PageLink>
      </div>
    );
  }
  return value ? <Page detail={value} /> : <Spinner className={css.missing} label={say("app.loading")} />;
}

function Page({ detail }: { detail: RegisterDetail }) {
  const { entry, versions } = detail;
  const [version, setVersion] = useState(entry.version);
  const show = (number: number) => {
    setVersion(number);
    document.getElementById(shownVersionId)?.scrollIntoView({ block: "nearest" });
  };
  useEffect(() => setVersion(entry.version), [entry.version]);
  useEffect(() => {
    void picture.load(entry.id, version);
    changes.forget();
    if (version > Math.min(...versions.map((each) => each.version))) void changes.load(entry.id, version);
  }, [entry.id, version, versions]);
  return (
    <>
      <Head detail={detail} />
      {entry.next && <Upcoming sop={entry.id} next={entry.next} shown={version} show={show} />}
      <ShownVersion versions={versions} shown={version} show={show} />
      <div className={css.columns}>
        <div className={css.main}>
          <Flowchart />
          <StepTimes id={entry.id} />
          <Changes version={version} versions={versions} />
        </div>
        <div className={css.aside}>
          <InUse entry={entry} />
          <Facts entry={entry} />
          <Known id={entry.id} title={entry.title} />
          <Related detail={detail} />
          <Rounds />
          <Versions sop={entry.id} versions={versions} shown={version} show={show} />
        </div>
      </div>
    </>
  );
}

function Head({ detail: { entry, standing } }: { detail: RegisterDetail }) {
  const say = useSay();
  const format = useFormats();
  const secretariat = useIdentity(maySecretariat);
  const [withdrawing, setWithdrawing] = useState(false);
  return (
    <header className={css.head}>
      <PageLink to={pages.register} className={`${css.back} not-printed`}>
        {`‹ ${say("office.back")}`}
      </PageLink>
      <h1 className={css.title}>
        {entry.title} <Status status={entry.status} />
      </h1>
      <p className={css.number}>{[entry.number, entry.unit].filter(Boolean).join(" · ")}</p>
      <div className={`${css.actions} not-printed`}>
        <Button appearance="primary" onClick={() => void download(entry.url, `${entry.number} ${entry.title}.docx`)}>
          {say("sop.download")}
        </Button>
        <Button onClick={() => go(briefAddress(entry.id))}>{say("brief.open")}</Button>
        <Button onClick={() => print()}>{say("sop.print")}</Button>
        <Button as="a" href={nextRevisionAddress(entry.id)}>
          {say("sop.revise")}
        </Button>
        <Forward id={entry.id} title={entry.title} />
        {secretariat && !standing?.withdrawnOn && <Button onClick={() => setWithdrawing(true)}>{say("sop.withdraw")}</Button>}
      </div>
      {standing?.withdrawnOn && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("sop.withdrawn", format.day(standing.withdrawnOn), standing.withdrawnBy ?? "", standing.withdrawnWhy ?? "")}</MessageBarBody>
          {secretariat && (
            <MessageBarActions>
              <AskFirst button={say("sop.reinstate")} title={say("sop.reinstateAsk")} text={say("sop.reinstateText")} act={() => reinstate(entry.id)} />
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {withdrawing && <Withdraw id={entry.id} next={entry.next ?? null} close={() => setWithdrawing(false)} />}
    </header>
  );
}
