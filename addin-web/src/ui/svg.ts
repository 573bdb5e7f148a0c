/*
 * The server's pages are shown as part of the page, so that their rows can be clicked. Their texts come from documents that
 * anyone may have written: only drawing is let through.
 */
const drawing = new Set(["svg", "g", "defs", "title", "desc", "rect", "line", "path", "polygon", "polyline", "circle", "ellipse", "text", "tspan", "image", "clipPath", "marker"]);

/** An SVG text as an element that holds nothing but drawing; null when it is no SVG. */
export function drawingOf(text: string): SVGSVGElement | null {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (parsed.localName !== "svg") return null;
  clean(parsed);
  return document.importNode(parsed, true) as unknown as SVGSVGElement;
}

function clean(element: Element): void {
  for (const child of [...element.children]) {
    if (drawing.has(child.localName)) clean(child);
    else child.remove();
  }
  for (const { name, value } of [...element.attributes]) {
    const leadsOut = /href$/i.test(name) && !/^(#|data:image\/(png|jpeg);)/.test(value);
    if (/^on/i.test(name) || leadsOut || /url\((?!["']?#)/i.test(value)) element.removeAttribute(name);
  }
}
