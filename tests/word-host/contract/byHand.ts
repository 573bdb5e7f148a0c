import { customParts, removeCustomPart } from "../src/document/customXml";
import { dropHomelessComments } from "../src/document/comments";
import { paragraphsIn, setText, textOf } from "../src/document/text";
import type { WordDocument } from "../src/document/WordDocument";
import { child, closest, descendants, elements, insertAfter, ns, remove, val } from "../src/package/xml";

/** What a person can do to our blocks in Word. */

export const control = (document: WordDocument, block: "cover" | "flow"): Element | undefined => controls(document, block)[0];

export const controls = (document: WordDocument, block: "cover" | "flow"): Element[] =>
  descendants(document.body, "sdt").filter((sdt) => val(child(child(sdt, "sdtPr")!, "tag"))?.startsWith(`sop:${block}:`));

export const paragraphsOf = (document: WordDocument): Element[] => paragraphsIn(document.body);

/** Types over a text that stands alone in its paragraph. */
export function retype(document: WordDocument, from: string, to: string): void {
  const found = paragraphsOf(document).find((paragraph) => textOf(paragraph) === from);
  if (!found) throw new Error(`No paragraph says "${from}".`);
  setText(found, to);
}

const rowSaying = (document: WordDocument, text: string): Element =>
  closest(paragraphsOf(document).find((paragraph) => textOf(paragraph) === text)!, "tr")!;

export function deleteRow(document: WordDocument, text: string): void {
  remove(rowSaying(document, text));
  dropHomelessComments(document);
}

/** Moves a row below another. */
export function moveRow(document: WordDocument, text: string, below: string): void {
  insertAfter(rowSaying(document, text), rowSaying(document, below));
}

/** Deletes a block; by "remove content control" its table stays. */
export function removeControl(document: WordDocument, block: "cover" | "flow", keepContent: boolean): void {
  const found = control(document, block)!;
  if (keepContent) for (const element of elements(child(found, "sdtContent")!)) found.parentNode!.insertBefore(element, found);
  remove(found);
  dropHomelessComments(document);
}

/** Copies a block and pastes it behind itself. */
export function copyBlock(document: WordDocument, block: "cover" | "flow"): void {
  const found = control(document, block)!;
  const copy = found.cloneNode(true) as Element;
  child(child(copy, "sdtPr")!, "id")?.setAttributeNS(found.namespaceURI, "w:val", "424242");
  insertAfter(copy, found);
}

/** Deletes a symbol of the flowchart and nothing else. */
export function removeSymbol(document: WordDocument, node: string): void {
  const symbol = descendants(document.body, "cNvPr", ns.wps).find((properties) => properties.getAttribute("name")?.startsWith(`node:${node}:`))!;
  remove(symbol.parentNode!);
}

export const symbols = (document: WordDocument): (string | null)[] => descendants(document.body, "cNvPr", ns.wps).map((properties) => properties.getAttribute("name"));

export function removeState(document: WordDocument): void {
  for (const name of customParts(document, "urn:sop-word-addin:1")) removeCustomPart(document, name);
}

export const countOf = (document: WordDocument, name: string): number => descendants(document.body, name).length;
