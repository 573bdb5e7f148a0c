import { FluentProvider, Spinner, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef } from "react";
import { maySecretariat, useIdentity } from "../../state/identity";
import { openBrief, openForm, openSop, pages, useRoute, type Page } from "../../state/secretariat/route";
import { useMedia } from "../../ui/useMedia";
import { PageLink } from "../../ui/secretariat/PageLink";
import { useSay } from "../../ui/secretariat/useSay";
import { LanguageChoice } from "./LanguageChoice";
import { Notices } from "./Notices";
import css from "./Secretariat.module.css";

const views = {
  register: lazy(() => import("./register/RegisterView")),
  units: lazy(() => import("./units/UnitsView")),
  overlap: lazy(() => import("./overlap/OverlapView")),
  awareness: lazy(() => import("./awareness/AwarenessView")),
  monitoring: lazy(() => import("./monitoring/MonitoringView")),
  archive: lazy(() => import("./archive/ArchivePage")),
  audit: lazy(() => import("./audit/AuditView")),
};
/** What only the secretariat may see. */
const own: Page[] = ["archive", "audit"];
const BriefView = lazy(() => import("./brief/BriefView"));
const AssessmentView = lazy(() => import("./assessment/AssessmentView"));
const SopView = lazy(() => import("./sop/SopView"));

/** The secretariat's pages: the register and what is run from it. */
export function Secretariat() {
  const dark = useMedia("screen and (prefers-color-scheme: dark)");
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <Frame />
    </FluentProvider>
  );
}

function Frame() {
  const say = useSay();
  const path = useRoute((state) => state.path);
  const sop = openSop(path);
  const brief = openBrief(path);
  const form = openForm(path);
  const secretariat = useIdentity(maySecretariat);
  const open = (Object.keys(views) as Page[]).filter((each) => secretariat || !own.includes(each));
  const page = open.find((each) => pages[each] === path);
  useEffect(() => {
    document.title = say("office.title");
  }, [say]);
  const section = form ? "monitoring" : (sop ?? brief) !== null ? "register" : null;
  const View = page && views[page];
  const nav = useRef<HTMLElement>(null);
  // On a narrow screen the page one is on may lie beyond the edge.
  useEffect(() => nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" }), [path]);
  return (
    <>
      <a className={css.skip} href="#content">
        {say("office.skip")}
      </a>
      <header className={`${css.bar} not-printed`}>
        <span className={css.name}>{say("office.title")}</span>
        <nav ref={nav} className={css.pages} aria-label={say("office.pages")}>
          {open.map((each) => (
            <PageLink key={each} to={pages[each]} className={css.page} current={each === (page ?? section)}>
              {say(`office.page.${each}`)}
            </PageLink>
          ))}
        </nav>
        <LanguageChoice />
        <a className={css.pane} href="/">
          {say("office.toPane")}
        </a>
      </header>
      <main id="content" className={css.main} tabIndex={-1}>
        <Notices />
        <Suspense fallback={<Spinner className={css.waiting} label={say("app.loading")} />}>
          {form ? (
            <AssessmentView key={path} id={form.sop} kind={form.kind} />
          ) : brief ? (
            <BriefView key={brief} id={brief} />
          ) : sop ? (
            <SopView key={sop} id={sop} />
          ) : View ? (
            <View />
          ) : (
            <p className={css.unknown}>{say("office.unknown")}</p>
          )}
        </Suspense>
      </main>
    </>
  );
}
