import { Button, Spinner } from "@fluentui/react-components";
import { useEffect } from "react";
import { useLanguage } from "../../../state/language";
import { ask, executors, exportAs, isNarrowed, register, savedViews, show } from "../../../state/secretariat/register";
import { useRoute } from "../../../state/secretariat/route";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { BookButton } from "../../book/BookButton";
import { Filters } from "./Filters";
import { Pages } from "./Pages";
import { RegisterTable } from "./RegisterTable";
import { Views } from "./Views";
import css from "./RegisterView.module.css";

/** The list of all SOPs: searched, narrowed, sorted, kept as views, taken along. */
export default function RegisterView() {
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
    <div className={css.head}>
      <h1 className={css.title}>{say("office.page.register")}</h1>
      <span role="status" className={css.count}>
        {state === "loading" && !value ? "" : value && say(narrowed ? "list.countOf" : "list.count", format.number(value.total))}
      </span>
      {state === "loading" && <Spinner size="extra-tiny" aria-label={say("app.loading")} />}
      <span className={`${css.actions} not-printed`}>
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
      </span>
      <span className="printed-only">{say("list.printed", format.moment(new Date().toISOString()))}</span>
    </div>
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
  if (state === "failed") {
    return (
      <div className={css.empty} role="alert">
        <p>{say("list.failed")}</p>
        <Button onClick={() => void register.again()}>{say("retry")}</Button>
      </div>
    );
  }
  if (!value) return <Spinner className={css.empty} label={say("app.loading")} />;
  if (value.entries.length > 0) {
    return (
      <>
        <RegisterTable entries={value.entries} />
        <Pages page={value.page} last={Math.ceil(value.total / value.size)} turn={(page) => ask({ page: String(page) })} />
      </>
    );
  }
  return (
    <div className={css.empty}>
      <p>{say(isNarrowed(query) ? "list.noMatch" : "list.empty")}</p>
      {isNarrowed(query) ? (
        <Button onClick={() => show(new URLSearchParams())}>{say("list.clear")}</Button>
      ) : (
        <p className={css.hint}>
          {say("list.emptyHint")} <a href="/">{say("office.toPane")}</a>
        </p>
      )}
    </div>
  );
}
