import { useEffect, useRef } from "react";
import { drawingOf } from "../svg";

/** A drawing of the server's, told by its name to who cannot see it. */
export function Drawing({ svg, name, className }: { svg: string; name: string; className?: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawing = drawingOf(svg);
    if (!drawing) return;
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", name);
    place.current?.replaceChildren(drawing);
  }, [svg, name]);
  return <div ref={place} className={className} />;
}
