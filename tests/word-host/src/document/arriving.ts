import { child, declareAs, descendants, elements, ns, put, remove, val } from "../package/xml";
import type { OpcPackage } from "../package/OpcPackage";
import { commentsIn, importComment } from "./comments";
import { WordDocument } from "./WordDocument";

const wordml = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * The blocks of a foreign package, made at home in the document as Word does on insertOoxml: the body's own section is left behind,
 * sections in paragraphs stay; styles that the document has win over those that come; every id is new; headers, settings, theme and
 * custom XML do not come along.
 */
export function bringIn(document: WordDocument, from: OpcPackage): Element[] {
  const source = new WordDocument(from);
  declareAs(source.xml.documentElement, document.xml.documentElement);
  const blocks = elements(source.body)
    .filter(({ localName }) => localName !== "sectPr")
    .map((block) => document.xml.importNode(block, true) as Element);
  // Held in one element, so that each step can search all of them.
  const held = document.xml.createElementNS(ns.w, "w:body");
  for (const block of blocks) held.appendChild(block);
  leaveHeadersBehind(held);
  bringStyles(document, source, held);
  bringNumbering(document, source, held);
  bringRelated(document, source, held);
  bringComments(document, source, held);
  renewIds(document, held);
  return elements(held);
}

function leaveHeadersBehind(held: Element): void {
  for (const name of ["headerReference", "footerReference"]) for (const reference of descendants(held, name)) remove(reference);
}

function bringStyles(document: WordDocument, source: WordDocument, held: Element): void {
  const from = source.part("styles");
  if (!from) return;
  const offered = new Map(elements(source.opc.xml(from).documentElement, "style").map((style) => [val(style, "styleId"), style]));
  const empty = `<w:styles xmlns:w="${ns.w}"/>`;
  const target = document.partOrNew("styles", "word/styles.xml", `${wordml}.styles+xml`, empty).documentElement;
  const known = new Set(elements(target, "style").map((style) => val(style, "styleId")));
  const wanted = ["pStyle", "rStyle", "tblStyle"].flatMap((name) => descendants(held, name)).map((use) => val(use));
  for (const id of new Set(wanted)) bringStyle(id, { offered, known, target });
}

interface StyleMove {
  offered: Map<string | null, Element>;
  known: Set<string | null>;
  target: Element;
}

function bringStyle(id: string | null, move: StyleMove): void {
  const style = move.offered.get(id);
  if (!style || move.known.has(id)) return;
  move.known.add(id);
  move.target.appendChild(move.target.ownerDocument.importNode(style, true));
  for (const name of ["basedOn", "next", "link"]) bringStyle(val(child(style, name)), move);
}

function bringNumbering(document: WordDocument, source: WordDocument, held: Element): void {
  const uses = descendants(held, "numId");
  const from = source.part("numbering");
  if (uses.length === 0 || !from) return;
  const offered = source.opc.xml(from).documentElement;
  const target = document.partOrNew("numbering", "word/numbering.xml", `${wordml}.numbering+xml`, `<w:numbering xmlns:w="${ns.w}"/>`).documentElement;
  const renamed = new Map<string | null, string>();
  for (const use of uses) {
    const id = val(use);
    if (!renamed.has(id)) renamed.set(id, copyNumbering(document, offered, target, id));
    put(use, "w:val", renamed.get(id)!);
  }
}

function copyNumbering(document: WordDocument, offered: Element, target: Element, id: string | null): string {
  const num = elements(offered, "num").find((element) => val(element, "numId") === id);
  const abstract = elements(offered, "abstractNum").find((element) => val(element, "abstractNumId") === val(num && child(num, "abstractNumId")));
  if (!num || !abstract) return id ?? "0";
  const abstractId = String(document.nextId(elements(target, "abstractNum"), (element) => val(element, "abstractNumId")));
  const numId = String(document.nextId(elements(target, "num"), (element) => val(element, "numId")));
  const abstractCopy = target.ownerDocument.importNode(abstract, true) as Element;
  put(abstractCopy, "w:abstractNumId", abstractId);
  target.insertBefore(abstractCopy, elements(target, "num")[0] ?? null);
  const copy = target.ownerDocument.importNode(num, true) as Element;
  put(copy, "w:numId", numId);
  put(child(copy, "abstractNumId")!, "w:val", abstractId);
  target.appendChild(copy);
  return numId;
}

/** Pictures and links: whatever an attribute of the relationships' namespace names. */
function bringRelated(document: WordDocument, source: WordDocument, held: Element): void {
  const relations = new Map(source.opc.relations(source.main).map((relation) => [relation.id, relation]));
  for (const element of Array.from(held.getElementsByTagName("*"))) {
    for (const attribute of Array.from(element.attributes)) {
      const relation = attribute.namespaceURI === ns.r ? relations.get(attribute.value) : undefined;
      if (!relation) continue;
      let target = relation.target;
      if (!relation.external) {
        const [, stem, extension] = target.match(/^(.*?)\d*\.(\w+)$/) ?? [undefined, target, "bin"];
        target = document.opc.freeName(stem!, extension!);
        document.opc.add(target, source.opc.typeOf(relation.target), source.opc.bytes(relation.target));
      }
      attribute.value = document.opc.relate(document.main, relation.type, target, relation.external);
    }
  }
}

function bringComments(document: WordDocument, source: WordDocument, held: Element): void {
  const marks = ["commentRangeStart", "commentRangeEnd", "commentReference"].flatMap((name) => descendants(held, name));
  const renamed = new Map<string | null, string>();
  const paraIds = new Map<string, string>();
  const comments = commentsIn(source);
  for (const comment of [...comments.filter(({ parent }) => !parent), ...comments.filter(({ parent }) => parent)]) {
    const arrived = importComment(document, comment, comment.parent && (paraIds.get(comment.parent) ?? null));
    renamed.set(comment.id, arrived.id);
    paraIds.set(comment.paraId, arrived.paraId);
  }
  for (const mark of marks) {
    const id = renamed.get(val(mark, "id"));
    if (id === undefined) remove(mark);
    else put(mark, "w:id", id);
  }
}

function renewIds(document: WordDocument, held: Element): void {
  const everywhere = (name: string, space: string = ns.w) => descendants(document.xml, name, space);
  let control = document.nextId(everywhere("sdt").map((sdt) => child(child(sdt, "sdtPr") ?? sdt, "id")!).filter(Boolean), (id) => val(id));
  for (const sdt of descendants(held, "sdt")) {
    const properties = child(sdt, "sdtPr");
    const id = properties && child(properties, "id");
    if (id) put(id, "w:val", String(control++));
  }
  let drawing = document.nextId(everywhere("docPr", ns.wp), (properties) => properties.getAttribute("id"));
  for (const properties of descendants(held, "docPr", ns.wp)) properties.setAttribute("id", String(drawing++));
  let bookmark = document.nextId(everywhere("bookmarkStart"), (start) => val(start, "id"));
  for (const start of descendants(held, "bookmarkStart")) {
    const end = descendants(held, "bookmarkEnd").find((candidate) => val(candidate, "id") === val(start, "id"));
    put(start, "w:id", String(bookmark));
    if (end) put(end, "w:id", String(bookmark));
    bookmark++;
  }
  for (const paragraph of descendants(held, "p")) {
    for (const name of ["paraId", "textId"]) if (paragraph.hasAttributeNS(ns.w14, name)) paragraph.removeAttributeNS(ns.w14, name);
  }
}

