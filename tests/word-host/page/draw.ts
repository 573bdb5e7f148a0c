import { paragraphsIn, setText, textOf } from "../src/document/text";
import type { WordDocument } from "../src/document/WordDocument";
import { child, descendants, elements, ns, val } from "../src/package/xml";

const pixelsPerTwip = 96 / 1440;
const pixelsPerEmu = 96 / 914400;
const a = "http://schemas.openxmlformats.org/drawingml/2006/main";
const wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

/**
 * Shows the document's text, tables and row drawings: enough to see what an add-in did. Pages, styles and fonts are not simulated.
 * Paragraphs can be typed in, as a person would in Word.
 */
export function draw(document: WordDocument, into: HTMLElement, changed: () => void): void {
  if (into.contains(window.document.activeElement)) return;
  const sheet = node("div", "sheet");
  for (const block of elements(document.body)) sheet.append(...drawBlock(block, changed));
  const { scrollTop, scrollLeft } = into;
  into.replaceChildren(sheet);
  into.scrollTo(scrollLeft, scrollTop);
}

function drawBlock(block: Element, changed: () => void): HTMLElement[] {
  if (block.localName === "p") return [drawParagraph(block, changed)];
  if (block.localName === "tbl") return [drawTable(block, changed)];
  if (block.localName !== "sdt") return [];
  const control = node("div", "control");
  control.title = val(child(child(block, "sdtPr")!, "tag")) ?? "";
  for (const inner of elements(child(block, "sdtContent")!)) control.append(...drawBlock(inner, changed));
  return [control];
}

function drawParagraph(paragraph: Element, changed: () => void): HTMLElement {
  const made = node("p", descendants(paragraph, "commentReference").length > 0 ? "commented" : "");
  made.textContent = textOf(paragraph);
  made.contentEditable = "plaintext-only";
  made.onblur = () => {
    if (made.textContent === textOf(paragraph)) return;
    setText(paragraph, made.textContent ?? "");
    changed();
  };
  return made;
}

function drawTable(table: Element, changed: () => void): HTMLElement {
  const made = node("table", "");
  const columns = elements(child(table, "tblGrid") ?? table, "gridCol").map((column) => Number(val(column, "w")) * pixelsPerTwip);
  const group = made.appendChild(node("colgroup", ""));
  for (const width of columns) group.appendChild(node("col", "")).style.width = `${width}px`;
  made.style.width = `${columns.reduce((sum, width) => sum + width, 0)}px`;
  const open: (HTMLTableCellElement | undefined)[] = [];
  for (const row of elements(table, "tr")) drawRow(row, made, open, changed);
  return made;
}

/** @param open the cell that goes on downwards in each column */
function drawRow(row: Element, table: HTMLElement, open: (HTMLTableCellElement | undefined)[], changed: () => void): void {
  const made = table.appendChild(node("tr", ""));
  const height = child(child(row, "trPr") ?? row, "trHeight");
  if (height) made.style.height = `${Number(val(height)) * pixelsPerTwip}px`;
  let column = 0;
  for (const cell of elements(row, "tc")) {
    const properties = child(cell, "tcPr");
    const span = Number(val(properties && child(properties, "gridSpan")) ?? 1);
    const merge = properties && child(properties, "vMerge");
    if (merge && val(merge) !== "restart") open[column]!.rowSpan++;
    else {
      const drawn = made.appendChild(node("td", "")) as HTMLTableCellElement;
      drawn.colSpan = span;
      open[column] = drawn;
      for (const paragraph of paragraphsIn(cell)) drawn.append(drawParagraph(paragraph, changed));
      for (const anchor of descendants(cell, "anchor", ns.wp)) drawn.append(drawGroup(anchor));
    }
    column += span;
  }
}

function drawGroup(anchor: Element): SVGElement {
  const svg = shape("svg");
  const [left, top] = descendants(anchor, "posOffset", ns.wp).map((offset) => Number(offset.textContent) * pixelsPerEmu);
  const extent = child(anchor, "extent", ns.wp)!;
  const [width, height] = [Number(extent.getAttribute("cx")), Number(extent.getAttribute("cy"))];
  const origin = descendants(anchor, "chOff", a)[0];
  svg.setAttribute("viewBox", [origin?.getAttribute("x") ?? 0, origin?.getAttribute("y") ?? 0, Math.max(width, 1), Math.max(height, 1)].join(" "));
  Object.assign(svg.style, { left: `${left}px`, top: `${top}px`, width: `${width * pixelsPerEmu}px`, height: `${height * pixelsPerEmu}px` });
  for (const each of descendants(anchor, "wsp", wps)) svg.append(...drawShape(each));
  return svg;
}

function drawShape(each: Element): SVGElement[] {
  const at = descendants(each, "off", a)[0]!;
  const size = descendants(each, "ext", a)[0]!;
  const [x, y, w, h] = [at.getAttribute("x"), at.getAttribute("y"), size.getAttribute("cx"), size.getAttribute("cy")].map(Number) as [number, number, number, number];
  const transform = descendants(each, "xfrm", a)[0]!;
  const kind = descendants(each, "prstGeom", a)[0]?.getAttribute("prst") ?? "rect";
  const drawn = shape(kind === "line" ? "path" : kind === "flowChartTerminator" ? "rect" : "path");
  if (kind === "line") {
    const [flipH, flipV] = ["flipH", "flipV"].map((name) => transform.getAttribute(name) === "1");
    const [x1, x2, y1, y2] = [flipH ? x + w : x, flipH ? x : x + w, flipV ? y + h : y, flipV ? y : y + h];
    drawn.setAttribute("d", `M${x1} ${y1}L${x2} ${y2}${descendants(each, "tailEnd", a).length > 0 ? arrow(x1, y1, x2, y2) : ""}`);
  } else if (kind === "flowChartTerminator") {
    for (const [name, value] of Object.entries({ x, y, width: w, height: h, rx: h / 2 })) drawn.setAttribute(name, String(value));
  } else drawn.setAttribute("d", outline(kind, x, y, w, h));
  drawn.setAttribute("fill", kind === "line" || isPlain(each) ? "none" : "#fff");
  drawn.setAttribute("stroke", isPlain(each) ? "none" : "#000");
  drawn.setAttribute("stroke-width", "9525");
  const text = descendants(each, "txbxContent")[0];
  return text ? [drawn, words(text, x + w / 2, y + h / 2)] : [drawn];
}

const isPlain = (each: Element): boolean => elements(descendants(each, "ln", a)[0] ?? each, "noFill", a).length > 0;

function outline(kind: string, x: number, y: number, w: number, h: number): string {
  if (kind === "flowChartDecision") return `M${x + w / 2} ${y}L${x + w} ${y + h / 2}L${x + w / 2} ${y + h}L${x} ${y + h / 2}Z`;
  if (kind === "flowChartOffpageConnector") return `M${x} ${y}H${x + w}V${y + h * 0.8}L${x + w / 2} ${y + h}L${x} ${y + h * 0.8}Z`;
  return `M${x} ${y}H${x + w}V${y + h}H${x}Z`;
}

function arrow(x1: number, y1: number, x2: number, y2: number): string {
  const length = 50000;
  const [dx, dy] = [Math.sign(x2 - x1) * length, Math.sign(y2 - y1) * length];
  return `M${x2 - dx - dy / 2} ${y2 - dy - dx / 2}L${x2} ${y2}L${x2 - dx + dy / 2} ${y2 - dy + dx / 2}`;
}

function words(text: Element, x: number, y: number): SVGElement {
  const made = shape("text");
  // Browsers have no type as large as EMU would ask for.
  const place = `translate(${x} ${y}) scale(${1 / pixelsPerEmu})`;
  for (const [name, value] of Object.entries({ transform: place, "text-anchor": "middle", "dominant-baseline": "central", "font-size": "9" })) made.setAttribute(name, value);
  made.textContent = paragraphsIn(text).map(textOf).join(" ");
  return made;
}

const node = (name: string, className: string): HTMLElement => Object.assign(document.createElement(name), { className });
const shape = (name: string): SVGElement => document.createElementNS("http://www.w3.org/2000/svg", name);
