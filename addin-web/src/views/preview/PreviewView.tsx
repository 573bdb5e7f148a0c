import { Button, Spinner, Text } from "@fluentui/react-components";
import { FullScreenMaximize20Regular, ZoomIn20Regular, ZoomOut20Regular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import { keepPreviewing, usePreview, usePreviewStale } from "../../state/preview";
import { useText } from "../../ui/useText";
import { Page } from "./Page";
import { useWidth } from "../../ui/useWidth";
import { paperWidth, scaleOf, zoomSteps, type Zoom } from "./zoom";
import css from "./PreviewView.module.css";

/** Of the scrolled part, in pixels. */
const margin = 12;
/** Two scales that read the same. */
const nearly = 0.005;

/** The pages as Word will show them, following what is typed. */
export default function PreviewView() {
  const say = useText();
  const pages = usePreview((state) => state.pages);
  const problem = usePreview((state) => state.problem);
  const stale = usePreviewStale();
  const [zoom, setZoom] = useState<Zoom>("readable");
  const scroll = useRef<HTMLDivElement>(null);
  const room = useWidth(scroll) - 2 * margin;
  const papers = useMemo(() => pages.map(paperWidth), [pages]);
  // Pages of an SOP may differ in direction: the widest decides.
  const scale = scaleOf(zoom, room, Math.max(0, ...papers));
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
        <ZoomButtons scale={scale} setZoom={setZoom} />
      </div>
      <div ref={scroll} className={css.scroll} tabIndex={0} role="region" aria-label={say("preview.pages")}>
        {pages.length === 0 && <p className={css.empty}>{say(problem ? "preview.failed" : "preview.empty")}</p>}
        {pages.map((svg, i) => (
          <Page key={i} svg={svg} name={say("preview.page", i + 1, pages.length)} width={papers[i]! * scale} />
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

function ZoomButtons({ scale, setZoom }: { scale: number; setZoom: (zoom: Zoom) => void }) {
  const say = useText();
  const smaller = zoomSteps.findLast((step) => step < scale - nearly);
  const larger = zoomSteps.find((step) => step > scale + nearly);
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
      <span className={css.percent}>{say("preview.zoom", Math.round(scale * 100))}</span>
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
        onClick={() => setZoom("fit")}
      />
    </div>
  );
}
