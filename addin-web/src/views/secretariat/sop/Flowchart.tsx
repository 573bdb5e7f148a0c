import { Spinner } from "@fluentui/react-components";
import { picture } from "../../../state/secretariat/sop";
import { Card } from "../../../ui/secretariat/Card";
import { Drawing } from "../../../ui/secretariat/Drawing";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "./Flowchart.module.css";

/** The pages of the version that is looked at, as Word shows them. */
export function Flowchart() {
  const say = useSay();
  const { state, value } = picture.use();
  return (
    <Card title={say("sop.pages")} beside={state === "loading" && <Spinner size="extra-tiny" aria-label={say("app.loading")} />}>
      {state === "failed" && <p className={css.none}>{say("sop.noPicture")}</p>}
      {value?.pages.map((svg, i) => <Drawing key={i} svg={svg} name={say("sop.page", i + 1, value.pages.length)} className={css.sheet} />)}
    </Card>
  );
}
