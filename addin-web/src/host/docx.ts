import { strFromU8, unzipSync } from "fflate";

/*
 * A .docx taken apart, as far as the host in Word needs it: a block of it as markup to insert, and what its tables say.
 * Word's own names for all this: ECMA-376 parts 1 and 2.
 */
const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
const pkg = "http://schemas.microsoft.com/office/2006/xmlPackage";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const stateNamespace = "urn:sop-word-addin:1";

/** The two blocks of an SOP and the summary of its review, named as in their tags: `sop:cover:…`, `sop:flow:…`, `sop:review:…`. */
export type BlockName = "cover" | "flow" | "review";
export const blockNames: readonly BlockName[] = ["cover", "flow"];

export const blockOfTag = (tag: string): BlockName | null => (tag.match(/^sop:(cover|flow|review):/)?.[1] as BlockName | undefined) ?? null;

export type Parts = ReadonlyMap<string, Uint8Array>;

export const openDocx = (bytes: ArrayBuffer | Uint8Array): Parts => new Map(Object.entries(unzipSync(new Uint8Array(bytes))));

const mainPart = "word/document.xml";

/** Parts are never changed, so what was parsed for reading stays true. */
const parsed = new WeakMap<Parts, Map<string, Document>>();

function reading(parts: Parts, name: string): Document {
  const known = parsed.get(parts) ?? new Map<string, Document>();
  parsed.set(parts, known);
  const document = known.get(name) ?? parse(textOf(parts, name));
  known.set(name, document);
  return document;
}

const parse = (xml: string): Document => new DOMParser().parseFromString(xml, "application/xml");
const textOf = (parts: Parts, name: string): string => strFromU8(parts.get(name)!).replace(/^\uFEFF?\s*<\?xml[^>]*\?>\s*/, "");

const elements = (parent: Node, name?: string): Element[] =>
  Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1 && (name === undefined || ((node as Element).localName === name && (node as Element).namespaceURI === w)));
const all = (parent: Document | Element, name: string, space = w): Element[] => Array.from(parent.getElementsByTagNameNS(space, name));
const val = (element: Element | undefined): string => element?.getAttributeNS(w, "val") ?? "";

/** The controls of our blocks in a document part, in its order. */
function controlsIn(document: Document): { block: BlockName; tag: string; control: Element }[] {
  return all(document, "sdt").flatMap((control) => {
    const tag = val(all(control, "tag")[0]);
    const block = blockOfTag(tag);
    return block ? [{ block, tag, control }] : [];
  });
}

/** A package that a block or more can be inserted from: only the parts that travel. */
function flatOpc(parts: Parts, document: Document): string {
  const travelling = [...parts.keys()].filter((name) => /^word\/(styles|numbering|comments|commentsExtended)\.xml$|^word\/media\//.test(name));
  const types = parse(textOf(parts, "[Content_Types].xml"));
  const relations = parse(textOf(parts, "word/_rels/document.xml.rels"));
  for (const relation of Array.from(relations.documentElement.childNodes) as Element[]) {
    const target = relation.nodeType === 1 ? relation.getAttribute("Target")!.replace(/^\/?(word\/)?/, "word/") : null;
    if (target !== null && relation.getAttribute("TargetMode") !== "External" && !travelling.includes(target)) relations.documentElement.removeChild(relation);
  }
  const rels = "application/vnd.openxmlformats-package.relationships+xml";
  const root = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="${mainPart}"/></Relationships>`;
  return [
    `<pkg:package xmlns:pkg="${pkg}">`,
    xmlPart("_rels/.rels", rels, root),
    xmlPart("word/_rels/document.xml.rels", rels, serialize(relations)),
    xmlPart(mainPart, typeOf(types, mainPart), serialize(document)),
    ...travelling.map((name) => (name.endsWith(".xml") ? xmlPart(name, typeOf(types, name), textOf(parts, name)) : binaryPart(name, typeOf(types, name), parts.get(name)!))),
    "</pkg:package>",
  ].join("");
}

const xmlPart = (name: string, type: string, xml: string) =>
  `<pkg:part pkg:name="/${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;

const binaryPart = (name: string, type: string, bytes: Uint8Array) =>
  `<pkg:part pkg:name="/${name}" pkg:contentType="${type}" pkg:compression="store"><pkg:binaryData>${base64(bytes)}</pkg:binaryData></pkg:part>`;

const serialize = (document: Document) => new XMLSerializer().serializeToString(document.documentElement);

export function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // A call takes some ten thousand arguments at most.
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(pieces.join(""));
}

function typeOf(types: Document, name: string): string {
  const entries = Array.from(types.documentElement.childNodes) as Element[];
  const of = (attribute: string, value: string) => entries.find((entry) => entry.nodeType === 1 && entry.getAttribute(attribute)?.toLowerCase() === value.toLowerCase());
  return (of("PartName", `/${name}`) ?? of("Extension", name.split(".").at(-1)!))?.getAttribute("ContentType") ?? "application/octet-stream";
}

/** What stands inside a block's control (a table and the paragraph behind it), as markup to insert; its comments come along. */
export function insideOf(parts: Parts, block: BlockName): string {
  const document = parse(textOf(parts, mainPart));
  const found = controlsIn(document).find((each) => each.block === block)!;
  const body = all(document, "body")[0]!;
  const inside = elements(elements(found.control, "sdtContent")[0]!);
  for (const element of elements(body)) body.removeChild(element);
  for (const element of inside) body.appendChild(element);
  return flatOpc(parts, document);
}

/** A whole block with its control around it. */
export function wholeBlock(parts: Parts, block: BlockName): string {
  const document = parse(textOf(parts, mainPart));
  const { control } = controlsIn(document).find((each) => each.block === block)!;
  const body = all(document, "body")[0]!;
  for (const element of elements(body)) body.removeChild(element);
  body.appendChild(control);
  return flatOpc(parts, document);
}

/**
 * A complete SOP document as markup for the end of another one: its last section, which would be left behind, is closed by a
 * paragraph of its own, so that the page keeps its size and direction. Headers stay those of the document.
 */
export function asSection(parts: Parts): string {
  const document = parse(textOf(parts, mainPart));
  const body = all(document, "body")[0]!;
  for (const name of ["headerReference", "footerReference"]) for (const reference of all(document, name)) reference.parentNode!.removeChild(reference);
  const section = elements(body, "sectPr")[0];
  if (section) {
    const paragraph = body.insertBefore(document.createElementNS(w, "w:p"), section);
    paragraph.appendChild(document.createElementNS(w, "w:pPr")).appendChild(section);
  }
  return flatOpc(parts, document);
}

/** The text of our custom XML part. */
export function stateOf(parts: Parts): string | null {
  const names = [...parts.keys()].filter((name) => /^customXml\/item\d+\.xml$/.test(name));
  return names.filter((name) => reading(parts, name).documentElement.namespaceURI === stateNamespace).map((name) => textOf(parts, name))[0] ?? null;
}

/** What a block's tables say: rows of cells of paragraphs. */
export interface Block {
  name: BlockName;
  tag: string;
  tables: Element[];
}

/** The blocks that a document or inserted markup holds. */
export function blocksIn(source: Parts | string): Block[] {
  const document = typeof source === "string" ? parse(source) : reading(source, mainPart);
  return controlsIn(document).map(({ block, tag, control }) => ({ name: block, tag, tables: elements(elements(control, "sdtContent")[0] ?? control, "tbl") }));
}

export const rowsOf = (table: Element): Element[][] => elements(table, "tr").map((row) => elements(row, "tc"));
export const paragraphsOf = (cell: Element): Element[] => elements(cell, "p");

/** The words of a paragraph: what a person can see and type, not what is drawn. */
export const wordsOf = (paragraph: Node): string => Array.from(paragraph.childNodes).map(wordsIn).join("");

/** The words of a run, or of what else stands in a paragraph. */
export function wordsIn(node: Node): string {
  const { localName, namespaceURI } = node as Element;
  if (node.nodeType !== 1 || namespaceURI !== w) return "";
  if (localName === "t") return node.textContent ?? "";
  if (localName === "tab") return "\t";
  if (localName === "br") return "\n";
  return ["r", "ins", "hyperlink", "smartTag"].includes(localName) ? wordsOf(node) : "";
}

/** Everything that a table says, to tell whether two say the same. */
export const sayings = (table: Element): string[][] => rowsOf(table).map((row) => row.map((cell) => paragraphsOf(cell).map(wordsOf).join("\n")));

/** The step of a row, from the name of the row's drawing. */
export function stepOf(row: Element[]): string | null {
  const names = row.flatMap((cell) => all(cell, "docPr", wp)).map((properties) => properties.getAttribute("name") ?? "");
  return names.find((name) => name.startsWith("row:"))?.slice(4) || null;
}

/** A part as XML, for reading alone; null when there is none. */
export const xmlPartOf = (parts: Parts, name: string): Document | null => (parts.has(name) ? reading(parts, name) : null);

/** Whether nothing was written into a document yet. */
export function isBlank(parts: Parts): boolean {
  const document = reading(parts, mainPart);
  return all(document, "t").every((text) => text.textContent!.trim() === "") && all(document, "tbl").length === 0 && all(document, "drawing").length === 0;
}

/** Whether changes are being tracked, as the file says it. */
export function tracksChanges(parts: Parts): boolean {
  const settings = xmlPartOf(parts, "word/settings.xml");
  const on = settings && all(settings, "trackRevisions")[0];
  return Boolean(on) && !["0", "false", "off"].includes(val(on ?? undefined));
}

/** Places of our tables that lost their control, counted among all top tables. */
export function looseTables(parts: Parts): { block: BlockName; table: number }[] {
  const body = all(reading(parts, mainPart), "body")[0]!;
  const tables = topTables(body);
  return tables.flatMap((table, index) => {
    const block = isInControl(table) ? null : ourTable(table);
    return block ? [{ block, table: index }] : [];
  });
}

const topTables = (container: Node): Element[] =>
  elements(container).flatMap((element) => (element.localName === "tbl" ? [element] : ["sdt", "sdtContent"].includes(element.localName) ? topTables(element) : []));

function isInControl(node: Node): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if ((at as Element).localName === "sdt") return true;
  return false;
}

/** A flowchart is known by its rows' drawings, an identity table by the paragraph style of its cells. */
function ourTable(table: Element): BlockName | null {
  if (rowsOf(table).some((row) => stepOf(row) !== null)) return "flow";
  return all(table, "pStyle").some((style) => val(style) === "SopApIdentitas") ? "cover" : null;
}
