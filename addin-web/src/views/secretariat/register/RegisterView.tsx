import { Button, Spinner } from "@fluentui/react-components";
import { useEffect } from "react";
import { useLanguage } from "../../../state/language";
import { ask, executors, exportAs, isNarrowed, register, savedViews, show } from "../../../state/secretariat/register";
import { pages, useRoute } from "../../../state/secretariat/route";
import { Blank, Failed } from "../../../ui/secretariat/Blank";
import { PageHead } from "../../../ui/secretariat/PageHead";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { FilingHint } from "../../archive/FilingHint";
import { BookButton } from "../../book/BookButton";
import { DueStrip } from "../monitoring/DueStrip";
import { Filters } from "./Filters";
import { Pages } from "./Pages";
import { RegisterTable } from "./RegisterTable";
import { Views } from "./Views";
import css from "./RegisterView.module.css";

/** The list of all SOPs: searched, narrowed, sorted, kept as views, taken along. */
export default function RegisterView() {
  const say = useSay();
  const query = useRoute((state) => state.query);
  const language = useLanguage((state) => state.language);
  useEffect(() => void register.load(query), [query, language]);
  useEffect(() => {
    void executors.load();
    void savedViews.load();
  }, []);
  return (
    <>
      <Head />
      <FilingHint>
        <PageLink to={pages.archive}>{say("hint.look")}</PageLink>
      </FilingHint>
      <DueStrip />
      <Views />
      <Filters />
      <Mended />
      <Found />
    </>
  );
}

function Head() {
  const say = useSay();
  const format = useFormats();
  const { state, value } = register.use();
  const narrowed = isNarrowed(useRoute((route) => route.query));
  return (
    <PageHead
      title={say("office.page.register")}
      note={value && say(narrowed ? "list.countOf" : "list.count", format.number(value.total))}
      loading={state === "loading"}
      actions={
        <>
          <Button size="small" onClick={() => void exportAs("xlsx")}>
            {say("list.xlsx")}
          </Button>
          <Button size="small" onClick={() => void exportAs("csv")}>
            {say("list.csv")}
          </Button>
          <BookButton />
          <Button size="small" onClick={() => print()}>
            {say("list.print")}
          </Button>
        </>
      }
    >
      <span className="printed-only">{say("list.printed", format.moment(new Date().toISOString()))}</span>
    </PageHead>
  );
}

/** What was sought in place of words that the register does not know. */
function Mended() {
  const say = useSay();
  const mended = register.use((state) => state.value?.mended);
  const text = useRoute((state) => state.query.get("text"));
  if (!text || !mended?.length) return null;
  return (
    <div role="status" className={css.mended}>
      {mended.map(({ typed, sought }) => (
        <p key={typed}>{sought.length > 0 ? say("list.mended", typed, sought.slice(0, 4).join(", ")) : say("list.unknownWord", typed)}</p>
      ))}
    </div>
  );
}

function Found() {
  const say = useSay();
  const { state, value } = register.use();
  const query = useRoute((route) => route.query);
  if (state === "failed") return <Failed text={say("list.failed")} again={() => void register.again()} />;
  if (!value) return <Spinner label={say("app.loading")} />;
  if (value.entries.length > 0) {
    return (
      <>
        <RegisterTable entries={value.entries} />
        <Pages page={value.page} last={Math.ceil(value.total / value.size)} turn={(page) => ask({ page: String(page) })} />
      </>
    );
  }
  if (isNarrowed(query)) {
    return (
      <Blank text={say("list.noMatch")}>
        <Button onClick={() => show(new URLSearchParams())}>{say("list.clear")}</Button>
      </Blank>
    );
  }
  return (
    <Blank
      text={say("register.empty")}
      hint={
        <>
          {say("list.emptyHint")} <a href="/">{say("office.toPane")}</a>
        </>
      }
    />
  );
}
