import { child, closest, elements, isElement, make, nodes, remove } from "../package/xml";

/** The words of a paragraph as Word's API gives them: without deleted text and without what lies in drawings. */
export function textOf(node: Node): string {
  return nodes(node).map(pieceOf).join("");
}

function pieceOf(node: Node): string {
  if (!isElement(node)) return "";
  switch (node.localName) {
    case "t":
      return node.textContent ?? "";
    case "tab":
      return "\t";
    case "br":
    case "cr":
      return "\v";
    case "r":
    case "ins":
    case "hyperlink":
    case "smartTag":
    case "sdt":
    case "sdtContent":
      return textOf(node);
    default:
      return "";
  }
}

/** The paragraphs directly in a story or cell, and those in controls and tables within it. */
export function paragraphsIn(container: Element): Element[] {
  return elements(container).flatMap((element) => {
    if (element.localName === "p") return [element];
    return ["sdt", "sdtContent", "tbl", "tr", "tc"].includes(element.localName) ? paragraphsIn(element) : [];
  });
}

/** Text of several paragraphs, parted as in Word. */
export const textOfAll = (container: Element): string => paragraphsIn(container).map(textOf).join("\r");

/** What a paragraph holds besides its properties. */
export const contentOf = (paragraph: Element): Node[] => nodes(paragraph).filter((node) => !isElement(node, "pPr"));

/** A run with this text that looks like `model`, the run it stands for. */
export function makeRun(document: Document, text: string, model?: Element): Element {
  const run = make(document, "w:r");
  const look = model && child(model, "rPr");
  if (look) run.appendChild(look.cloneNode(true));
  for (const piece of text.split(/([\t\v\n])/)) {
    if (piece === "\t") run.appendChild(make(document, "w:tab"));
    else if (piece === "\v" || piece === "\n") run.appendChild(make(document, "w:br"));
    else if (piece !== "") run.appendChild(make(document, "w:t", { "xml:space": "preserve" }, piece));
  }
  return run;
}

/** Replaces the words; the look of the first run stays. */
export function setText(paragraph: Element, text: string): void {
  const model = elements(paragraph, "r")[0];
  const run = makeRun(paragraph.ownerDocument, text, model);
  for (const node of contentOf(paragraph)) remove(node);
  if (text !== "") paragraph.appendChild(run);
}

export const cellOf = (node: Node): Element | null => closest(node, "tc");
