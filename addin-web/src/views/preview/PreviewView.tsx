import { Button, Spinner, Text } from "@fluentui/react-components";
import { DocumentOnePage20Regular, FullScreenMaximize20Regular, ZoomIn20Regular, ZoomOut20Regular } from "@fluentui/react-icons";
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { keepPreviewing, usePreview, usePreviewStale } from "../../state/preview";
import { useText } from "../../ui/useText";
import { Page } from "./Page";
import { useHeight, useWidth } from "../../ui/useWidth";
import { useFollow } from "./useFollow";
import { setZoom, useZoom } from "./useZoom";
import { largest, paperOf, scaleOf, zoomSteps, type Zoom } from "./zoom";
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
  const zoom = useZoom((state) => state.zoom);
  const scroll = useRef<HTMLDivElement>(null);
  const room = { width: useWidth(scroll) - 2 * margin, height: useHeight(scroll) - 2 * margin };
  const papers = useMemo(() => pages.map(paperOf), [pages]);
  // Pages of an SOP may differ in direction, and are shown in one size.
  const scale = scaleOf(zoom, room, largest(papers));
  useEffect(keepPreviewing, []);
  useFollow(scroll, pages, margin);

  // The page looked at stays while its size changes.
  const looked = useRef<Element | null>(null);
  useLayoutEffect(() => looked.current?.scrollIntoView({ block: "start" }), [zoom]);
  const resize = (next: Zoom) => {
    looked.current = scroll.current && pageAt(scroll.current);
    setZoom(next);
  };

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
        <ZoomButtons scale={scale} resize={resize} />
      </div>
      <div ref={scroll} className={css.scroll} tabIndex={0} role="region" aria-label={say("preview.pages")}>
        {pages.length === 0 && <p className={css.empty}>{say(problem ? "preview.failed" : "preview.empty")}</p>}
        {pages.map((svg, i) => (
          <Page key={i} svg={svg} name={say("preview.page", i + 1, pages.length)} width={papers[i]!.width * scale} />
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

/** The page in the middle of the scrolled part. */
function pageAt(scroll: HTMLElement): Element | null {
  const { top, height } = scroll.getBoundingClientRect();
  const below = (page: Element) => page.getBoundingClientRect().bottom > top + height / 2;
  return [...scroll.querySelectorAll("[data-page]")].find(below) ?? null;
}

function ZoomButtons({ scale, resize }: { scale: number; resize: (zoom: Zoom) => void }) {
  const say = useText();
  const zoom = useZoom((state) => state.zoom);
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
        onClick={() => smaller && resize(smaller)}
      />
      <span className={css.percent}>{say("preview.zoom", Math.round(scale * 100))}</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ZoomIn20Regular />}
        aria-label={say("preview.zoomIn")}
        title={say("preview.zoomIn")}
        disabledFocusable={!larger}
        onClick={() => larger && resize(larger)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<FullScreenMaximize20Regular />}
        aria-label={say("preview.fit")}
        title={say("preview.fit")}
        aria-pressed={zoom === "fit"}
        onClick={() => resize("fit")}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DocumentOnePage20Regular />}
        aria-label={say("preview.whole")}
        title={say("preview.whole")}
        aria-pressed={zoom === "whole"}
        onClick={() => resize("whole")}
      />
    </div>
  );
}
