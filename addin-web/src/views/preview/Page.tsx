import { memo, useEffect, useRef, type MouseEvent } from "react";
import { goTo } from "../../state/navigation";
import { drawingOf } from "../../ui/svg";
import css from "./PreviewView.module.css";

interface PageProps {
  svg: string;
  name: string;
  /** In pixels. */
  width: number;
}

/** One page. A click on a row goes to its step. */
export const Page = memo(function Page({ svg, name, width }: PageProps) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawing = drawingOf(svg);
    if (!drawing) return;
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", name);
    sheet.current?.replaceChildren(drawing);
  }, [svg, name]);
  return <div ref={sheet} data-page className={css.sheet} style={{ width }} onClick={toStep} />;
});

function toStep(event: MouseEvent<HTMLDivElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<SVGGElement>("[data-step-id]")];
  // A group is hit only where it has ink: its box counts.
  const row = rows.find((each) => {
    const box = each.getBoundingClientRect();
    return event.clientY >= box.top && event.clientY <= box.bottom;
  });
  if (row) goTo({ step: row.dataset["stepId"]!, field: "activity" });
  else if (rows.length === 0) goTo({ cover: "title" });
}
