import { Button } from "@fluentui/react-components";
import { takeBack, useJudged } from "../../../state/secretariat/overlaps";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "./OverlapView.module.css";

/** What was judged last, which may be out of sight by now, and the way back. */
export function Judged() {
  const say = useSay();
  const last = useJudged((state) => state.last);
  return (
    <div role="status" className="not-printed">
      {last && (
        <p className={css.judged}>
          {say("overlap.done", last.about, say(last.verdict))}{" "}
          <Button size="small" onClick={() => void takeBack()}>
            {say("overlap.takeBack")}
          </Button>
        </p>
      )}
    </div>
  );
}
