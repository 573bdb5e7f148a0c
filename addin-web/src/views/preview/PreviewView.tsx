import { Button, Spinner, Text } from "@fluentui/react-components";
import { FullScreenMaximize20Regular, ZoomIn20Regular, ZoomOut20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { keepPreviewing, usePreview, usePreviewStale } from "../../state/preview";
import { useText } from "../../ui/useText";
import { Page } from "./Page";
import css from "./PreviewView.module.css";

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

/** The pages as Word will show them, following what is typed. */
export default function PreviewView() {
  const say = useText();
  const pages = usePreview((state) => state.pages);
  const problem = usePreview((state) => state.problem);
  const stale = usePreviewStale();
  const [zoom, setZoom] = useState(1);
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(keepPreviewing, []);

  const toPage = (number: number) => scroll.current?.querySelectorAll("[data-page]")[number]?.scrollIntoView({ block: "start" });
  return (
    <section className={css.view} aria-label={say("view.preview")}>
      <div className={css.bar}>
        <div className={css.pages}>
          {pages.map((_, i) => (
            <Button key={i} size="small" appearance="subtle" className={css.number} aria-label={say("preview.goPage", i + 1)} onClick={() => toPage(i)}>
              {i + 1}
            </Button>
          ))}
        </div>
        <span role="status" className={css.state}>
          {stale && !problem && <Spinner size="extra-tiny" label={say("preview.updating")} />}
        </span>
        <Zoom zoom={zoom} setZoom={setZoom} />
      </div>
      <div ref={scroll} className={css.scroll} tabIndex={0} role="region" aria-label={say("preview.pages")}>
        {pages.length === 0 && <p className={css.empty}>{say(problem ? "preview.failed" : "preview.empty")}</p>}
        {pages.map((svg, i) => (
          <Page key={i} svg={svg} name={say("preview.page", i + 1, pages.length)} zoom={zoom} />
        ))}
        {pages.length > 0 && (
          <Text size={200} className={css.hint}>
            {say("preview.hint")}
          </Text>
        )}
      </div>
    </section>
  );
}

function Zoom({ zoom, setZoom }: { zoom: number; setZoom: (zoom: number) => void }) {
  const say = useText();
  const smaller = steps.findLast((step) => step < zoom);
  const larger = steps.find((step) => step > zoom);
  return (
    <div className={css.zoom}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ZoomOut20Regular />}
        aria-label={say("preview.zoomOut")}
        title={say("preview.zoomOut")}
        disabledFocusable={!smaller}
        onClick={() => smaller && setZoom(smaller)}
      />
      <span className={css.percent}>{say("preview.zoom", Math.round(zoom * 100))}</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ZoomIn20Regular />}
        aria-label={say("preview.zoomIn")}
        title={say("preview.zoomIn")}
        disabledFocusable={!larger}
        onClick={() => larger && setZoom(larger)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<FullScreenMaximize20Regular />}
        aria-label={say("preview.fit")}
        title={say("preview.fit")}
        onClick={() => setZoom(1)}
      />
    </div>
  );
}
