import { closest, descendants, elements, insertAfter, make, ns, put, remove, val } from "../package/xml";
import { contentOf, textOfAll } from "./text";
import { givePrefix, nextParagraphId, type WordDocument } from "./WordDocument";

const wordml = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const extendedRelation = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended";

/** A comment or an answer to one, as it stands in the comments part. */
export interface StoredComment {
  element: Element;
  id: string;
  paraId: string;
  author: string;
  initials: string;
  date: string | null;
  text: string;
  resolved: boolean;
  /** Paragraph id of the comment that this one answers. */
  parent: string | null;
}

export interface CommentWriting {
  author: string;
  initials: string;
  /** Local time without zone, as Word writes it. */
  date: string;
  text: string;
}

const commentsOf = (document: WordDocument): Document =>
  document.partOrNew("comments", "word/comments.xml", `${wordml}.comments+xml`, `<w:comments xmlns:w="${ns.w}" xmlns:w14="${ns.w14}"/>`);

const extendedOf = (document: WordDocument): Document =>
  document.partOrNew(
    "commentsExtended",
    "word/commentsExtended.xml",
    `${wordml}.commentsExtended+xml`,
    `<w15:commentsEx xmlns:w15="${ns.w15}"/>`,
    extendedRelation,
  );

/** All comments in the order of their places in the text, each followed by its answers in the order of the comments part. */
export function commentsIn(document: WordDocument): StoredComment[] {
  if (!document.part("comments")) return [];
  const extended = document.part("commentsExtended") ? elements(extendedOf(document).documentElement, "commentEx", ns.w15) : [];
  const states = new Map(extended.map((entry) => [entry.getAttributeNS(ns.w15, "paraId"), entry]));
  const order = new Map(descendants(document.xml, "commentReference").map((reference, index) => [val(reference, "id"), index]));
  const all = elements(commentsOf(document).documentElement, "comment")
    .map((element) => stored(element, states))
    .filter(({ id }) => order.has(id));
  const roots = all.filter(({ parent }) => parent === null).sort((a, b) => order.get(a.id)! - order.get(b.id)!);
  return roots.flatMap((root) => [root, ...all.filter(({ parent }) => parent !== null && parent === root.paraId)]);
}

function stored(element: Element, states: Map<string | null, Element>): StoredComment {
  const paraId = elements(element, "p").at(-1)?.getAttributeNS(ns.w14, "paraId") ?? "";
  const state = states.get(paraId);
  return {
    element,
    id: val(element, "id") ?? "",
    paraId,
    author: val(element, "author") ?? "",
    initials: val(element, "initials") ?? "",
    date: val(element, "date"),
    text: textOfAll(element).replaceAll("\r", "\n"),
    resolved: state?.getAttributeNS(ns.w15, "done") === "1",
    parent: state?.getAttributeNS(ns.w15, "paraIdParent") || null,
  };
}

/** Adds a comment on nodes that stand side by side in one paragraph; on none, at the paragraph's end. */
export function addComment(document: WordDocument, paragraph: Element, on: Node[], writing: CommentWriting): StoredComment {
  const id = String(document.nextId(elements(commentsOf(document).documentElement, "comment"), (comment) => val(comment, "id")));
  writeComment(document, id, writing, null);
  const [start, end, reference] = anchors(document.xml, id);
  if (on.length === 0) for (const node of [start, end, reference]) paragraph.appendChild(node);
  else {
    paragraph.insertBefore(start, on[0]!);
    insertAfter(end, on.at(-1)!);
    insertAfter(reference, end);
  }
  document.touch();
  return commentsIn(document).find((comment) => comment.id === id)!;
}

export function replyTo(document: WordDocument, parent: StoredComment, writing: CommentWriting): StoredComment {
  const thread = commentsIn(document).filter(({ id: each, parent: answered }) => each === parent.id || answered === parent.paraId);
  const id = String(document.nextId(elements(commentsOf(document).documentElement, "comment"), (comment) => val(comment, "id")));
  writeComment(document, id, writing, parent.paraId);
  const [start, end, reference] = anchors(document.xml, id);
  const first = marker(document, "commentRangeStart", thread.at(-1)!.id);
  const last = closest(marker(document, "commentReference", thread.at(-1)!.id)!, "r")!;
  // A comment on a place alone has no range that its answer could share.
  if (first) insertAfter(start, first);
  insertAfter(reference, last);
  if (first) insertAfter(end, last);
  document.touch();
  return commentsIn(document).find((comment) => comment.id === id)!;
}

export function resolve(document: WordDocument, comment: StoredComment, resolved: boolean): void {
  const entry = entryOf(document, comment.paraId) ?? addEntry(document, comment.paraId, null);
  put(entry, "w15:done", resolved ? "1" : "0");
  document.touch();
}

/** Takes a comment away with its answers. */
export function deleteComment(document: WordDocument, comment: StoredComment): void {
  for (const answer of commentsIn(document).filter(({ parent }) => parent !== null && parent === comment.paraId)) deleteComment(document, answer);
  for (const name of ["commentRangeStart", "commentRangeEnd", "commentReference"]) {
    const mark = marker(document, name, comment.id);
    if (mark) remove(name === "commentReference" ? closest(mark, "r") ?? mark : mark);
  }
  remove(comment.element);
  const entry = entryOf(document, comment.paraId);
  if (entry) remove(entry);
  document.touch();
}

/** Comments whose place was removed are gone for good: Word keeps none without a place. */
export function dropHomelessComments(document: WordDocument): void {
  if (!document.part("comments")) return;
  const references = new Set(descendants(document.xml, "commentReference").map((reference) => val(reference, "id")));
  for (const element of elements(commentsOf(document).documentElement, "comment")) {
    if (references.has(val(element, "id"))) continue;
    const paraId = elements(element, "p").at(-1)?.getAttributeNS(ns.w14, "paraId");
    const entry = paraId && entryOf(document, paraId);
    if (entry) remove(entry);
    remove(element);
  }
  const known = new Set(elements(commentsOf(document).documentElement, "comment").map((comment) => val(comment, "id")));
  for (const name of ["commentRangeStart", "commentRangeEnd"]) {
    for (const mark of descendants(document.xml, name)) if (!known.has(val(mark, "id"))) remove(mark);
  }
}

/** @returns the paragraph's nodes that the comment covers, or nothing when it is on a place alone */
export function placeOf(document: WordDocument, comment: StoredComment): { paragraph: Element; nodes: Node[] } {
  const paragraph = closest(marker(document, "commentReference", comment.id) ?? null, "p")!;
  const all = contentOf(paragraph);
  const from = all.findIndex((node) => node === marker(document, "commentRangeStart", comment.id));
  const to = all.findIndex((node) => node === marker(document, "commentRangeEnd", comment.id));
  return { paragraph, nodes: from < 0 || to < 0 ? [] : all.slice(from + 1, to) };
}

/** Copies a comment's element of another package into this document, under new ids. */
export function importComment(document: WordDocument, comment: StoredComment, parent: string | null): { id: string; paraId: string } {
  const target = commentsOf(document);
  givePrefix(target.documentElement, "w14");
  const id = String(document.nextId(elements(target.documentElement, "comment"), (element) => val(element, "id")));
  const copy = target.importNode(comment.element, true) as Element;
  put(copy, "w:id", id);
  target.documentElement.appendChild(copy);
  for (const paragraph of elements(copy, "p")) put(paragraph, "w14:paraId", nextParagraphId([target, document.xml]));
  const paraId = elements(copy, "p").at(-1)?.getAttributeNS(ns.w14, "paraId") ?? "";
  const entry = addEntry(document, paraId, parent);
  put(entry, "w15:done", comment.resolved ? "1" : "0");
  return { id, paraId };
}

function writeComment(document: WordDocument, id: string, writing: CommentWriting, parent: string | null): void {
  const xml = commentsOf(document);
  givePrefix(xml.documentElement, "w14");
  const paragraphs = writing.text.split("\n").map((line) => {
    const run = make(xml, "w:r", {}, make(xml, "w:t", { "xml:space": "preserve" }, line));
    return make(xml, "w:p", {}, run);
  });
  const about = { "w:id": id, "w:author": writing.author, "w:date": writing.date, "w:initials": writing.initials };
  xml.documentElement.appendChild(make(xml, "w:comment", about, ...paragraphs));
  for (const paragraph of paragraphs) put(paragraph, "w14:paraId", nextParagraphId([xml, document.xml]));
  addEntry(document, paragraphs.at(-1)!.getAttributeNS(ns.w14, "paraId")!, parent);
}

function addEntry(document: WordDocument, paraId: string, parent: string | null): Element {
  const xml = extendedOf(document);
  const entry = make(xml, "w15:commentEx", { "w15:paraId": paraId, ...(parent && { "w15:paraIdParent": parent }), "w15:done": "0" });
  xml.documentElement.appendChild(entry);
  return entry;
}

function entryOf(document: WordDocument, paraId: string): Element | undefined {
  if (!document.part("commentsExtended")) return undefined;
  return elements(extendedOf(document).documentElement, "commentEx", ns.w15).find((entry) => entry.getAttributeNS(ns.w15, "paraId") === paraId);
}

function anchors(xml: Document, id: string): [Element, Element, Element] {
  const reference = make(xml, "w:r", {}, make(xml, "w:commentReference", { "w:id": id }));
  return [make(xml, "w:commentRangeStart", { "w:id": id }), make(xml, "w:commentRangeEnd", { "w:id": id }), reference];
}

const marker = (document: WordDocument, name: string, id: string): Element | undefined =>
  descendants(document.xml, name).find((element) => val(element, "id") === id);

