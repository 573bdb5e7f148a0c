import { Spinner } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { picture } from "../../../state/secretariat/sop";
import { Card } from "../../../ui/secretariat/Card";
import { useSay } from "../../../ui/secretariat/useSay";
import { drawingOf } from "../../../ui/svg";
import css from "./Flowchart.module.css";

/** The pages of the version that is looked at, as Word shows them. */
export function Flowchart() {
  const say = useSay();
  const { state, value } = picture.use();
  return (
    <Card title={say("sop.pages")} beside={state === "loading" && <Spinner size="extra-tiny" aria-label={say("app.loading")} />}>
      {state === "failed" && <p className={css.none}>{say("sop.noPicture")}</p>}
      {value?.pages.map((svg, i) => <Sheet key={i} svg={svg} name={say("sop.page", i + 1, value.pages.length)} />)}
    </Card>
  );
}

function Sheet({ svg, name }: { svg: string; name: string }) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawing = drawingOf(svg);
    if (!drawing) return;
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", name);
    sheet.current?.replaceChildren(drawing);
  }, [svg, name]);
  return <div ref={sheet} className={css.sheet} />;
}
