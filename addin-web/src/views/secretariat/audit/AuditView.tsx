import { Button, Spinner } from "@fluentui/react-components";
import { useEffect } from "react";
import { useLanguage } from "../../../state/language";
import { askAudit, audit, exportAudit, isNarrowedAudit } from "../../../state/secretariat/audit";
import { go, pages, useRoute } from "../../../state/secretariat/route";
import { Blank, Failed } from "../../../ui/secretariat/Blank";
import { PageHead } from "../../../ui/secretariat/PageHead";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { Pages } from "../register/Pages";
import { AuditFilters } from "./AuditFilters";
import { AuditTable } from "./AuditTable";

/** Who did what with which SOP, and when. */
export default function AuditView() {
  const say = useSay();
  const format = useFormats();
  const query = useRoute((state) => state.query);
  const language = useLanguage((state) => state.language);
  const { state, value } = audit.use();
  useEffect(() => void audit.load(query), [query, language]);
  return (
    <>
      <PageHead
        title={say("office.page.audit")}
        note={value && say("audit.count", format.number(value.total))}
        loading={state === "loading"}
        actions={
          <>
            <Button size="small" onClick={() => void exportAudit("xlsx")}>
              {say("list.xlsx")}
            </Button>
            <Button size="small" onClick={() => void exportAudit("csv")}>
              {say("list.csv")}
            </Button>
            <Button size="small" onClick={() => print()}>
              {say("list.print")}
            </Button>
          </>
        }
      />
      <AuditFilters people={value?.people ?? []} acts={value?.acts ?? []} sop={value?.sop ?? null} />
      <Found />
    </>
  );
}

function Found() {
  const say = useSay();
  const { state, value } = audit.use();
  const narrowed = isNarrowedAudit(useRoute((route) => route.query));
  if (state === "failed") return <Failed text={say("audit.failed")} again={() => void audit.again()} />;
  if (!value) return <Spinner label={say("app.loading")} />;
  if (value.entries.length > 0) {
    return (
      <>
        <AuditTable lines={value.entries} />
        <Pages page={value.page} last={Math.ceil(value.total / value.size)} turn={(page) => askAudit({ page: String(page) })} />
      </>
    );
  }
  return narrowed ? (
    <Blank text={say("audit.noMatch")}>
      <Button onClick={() => go(pages.audit)}>{say("list.clear")}</Button>
    </Blank>
  ) : (
    <Blank text={say("audit.empty")} hint={say("audit.emptyHint")} />
  );
}
