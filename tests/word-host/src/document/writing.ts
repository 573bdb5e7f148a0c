import { child, descendants, elements, make, nodes, remove } from "../package/xml";
import { dropHomelessComments } from "./comments";
import type { WordDocument } from "./WordDocument";

/** A place between blocks: in this container, before that node (at the end when there is none). */
export interface Spot {
  container: Element;
  before: Node | null;
}

/** The body's own section properties are no content: nothing may stand behind them. */
export const endOf = (container: Element): Spot => ({
  container,
  before: container.localName === "body" ? (child(container, "sectPr") ?? null) : null,
});

export const blocksOf = (container: Element): Element[] => elements(container).filter(({ localName }) => !["sectPr", "tcPr"].includes(localName));

export function place(document: WordDocument, spot: Spot, blocks: Element[]): void {
  for (const block of blocks) spot.container.insertBefore(block, spot.before);
  if (document.tracking !== "Off") for (const block of blocks) mark(block, "ins");
  document.touch();
}

/** Takes blocks away, and with them the comments on them; while changes are tracked they stay, marked as deleted. */
export function takeAway(document: WordDocument, blocks: Element[]): void {
  for (const block of blocks) {
    if (document.tracking === "Off") remove(block);
    else mark(block, "del");
  }
  dropHomelessComments(document);
  document.touch();
}

/** Marks rows and runs as inserted or deleted (ECMA-376 part 1, 17.13.5). */
function mark(block: Element, as: "ins" | "del"): void {
  const revision = (id: number) => ({ "w:id": String(id), "w:author": "Word", "w:date": "2026-01-01T00:00:00Z" });
  const xml = block.ownerDocument;
  let id = 9000;
  for (const row of [block, ...descendants(block, "tr")].filter(({ localName }) => localName === "tr")) {
    const properties = child(row, "trPr") ?? row.insertBefore(make(xml, "w:trPr"), row.firstChild);
    properties.appendChild(make(xml, `w:${as}`, revision(id++)));
  }
  for (const paragraph of block.localName === "p" ? [block] : descendants(block, "p")) {
    if (inDrawing(paragraph)) continue;
    for (const run of elements(paragraph, "r")) {
      if (descendants(run, "commentReference").length > 0) continue;
      const holder = make(xml, `w:${as}`, revision(id++));
      paragraph.insertBefore(holder, run);
      holder.appendChild(run);
      if (as === "del") for (const text of elements(run, "t")) asDeleted(text);
    }
  }
}

function asDeleted(text: Element): void {
  const deleted = make(text.ownerDocument, "w:delText", { "xml:space": "preserve" });
  for (const node of nodes(text)) deleted.appendChild(node);
  text.parentNode!.replaceChild(deleted, text);
}

function inDrawing(paragraph: Element): boolean {
  for (let at = paragraph.parentNode; at; at = at.parentNode) if ((at as Element).localName === "txbxContent") return true;
  return false;
}
