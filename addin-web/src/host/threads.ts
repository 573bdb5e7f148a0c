import { blockOfTag, xmlPartOf, type BlockName, type Parts } from "./docx";

/** Where a comment hangs in a block: counted from 0, in cells as written in the row. */
export interface Place {
  table: number;
  row: number;
  cell: number;
  paragraph: number;
}

export interface Words {
  author: string;
  /** As stored; null when the document has none. */
  date: string | null;
  text: string;
}

/** A comment with its answers. */
export interface Thread extends Words {
  resolved: boolean;
  replies: Words[];
}

/** A comment as the file has it, with its place. */
export interface StoredThread extends Thread {
  id: string;
  replyIds: string[];
  /** Null outside our blocks. */
  block: BlockName | null;
  place: Place | null;
}

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const w14 = "http://schemas.microsoft.com/office/word/2010/wordml";
const w15 = "http://schemas.microsoft.com/office/word/2012/wordml";

const all = (parent: Document | Element, name: string, space = w) => Array.from(parent.getElementsByTagNameNS(space, name));
const attribute = (element: Element, name: string, space = w) => element.getAttributeNS(space, name);

/** The comments of a file in the order of their places. */
export function storedThreads(parts: Parts): StoredThread[] {
  const document = xmlPartOf(parts, "word/document.xml");
  const comments = xmlPartOf(parts, "word/comments.xml");
  const extended = xmlPartOf(parts, "word/commentsExtended.xml");
  if (!document || !comments) return [];
  const states = new Map((extended ? all(extended, "commentEx", w15) : []).map((entry) => [attribute(entry, "paraId", w15), entry]));
  const known = all(comments, "comment").map((element) => stored(element, states));
  return all(document, "commentReference").flatMap((reference) => {
    const comment = known.find(({ id }) => id === attribute(reference, "id"));
    if (!comment || comment.parent !== null) return [];
    // Answers stand in the order of the list, wherever their marks are.
    const answers = known.filter(({ parent }) => parent !== null && parent === comment.paraId);
    const { id, author, date, text, resolved } = comment;
    const replies = answers.map((answer) => ({ author: answer.author, date: answer.date, text: answer.text }));
    return [{ id, author, date, text, resolved, replies, replyIds: answers.map((answer) => answer.id), ...placeOf(document, reference, id) }];
  });
}

function stored(element: Element, states: ReadonlyMap<string | null, Element>) {
  const paragraphs = all(element, "p");
  const paraId = (paragraphs.at(-1) && attribute(paragraphs.at(-1)!, "paraId", w14)) ?? "";
  const state = states.get(paraId);
  return {
    id: attribute(element, "id") ?? "",
    paraId,
    author: attribute(element, "author") ?? "",
    date: attribute(element, "date"),
    text: paragraphs.map((paragraph) => all(paragraph, "t").map((text) => text.textContent).join("")).join("\n"),
    resolved: state ? attribute(state, "done", w15) === "1" : false,
    parent: (state && attribute(state, "paraIdParent", w15)) || null,
  };
}

/** The place where the comment begins; its reference stands where it ends. */
function placeOf(document: Document, reference: Element, id: string): { block: BlockName | null; place: Place | null } {
  const start = all(document, "commentRangeStart").find((each) => attribute(each, "id") === id) ?? reference;
  const paragraph = ancestor(start, "p") ?? ancestor(reference, "p");
  const cell = paragraph && ancestor(paragraph, "tc");
  const control = paragraph && ancestor(paragraph, "sdt");
  const block = control ? blockOfTag(attribute(all(control, "tag")[0]!, "val") ?? "") : null;
  if (!cell || !control || !block) return { block, place: null };
  const row = ancestor(cell, "tr")!;
  const table = ancestor(row, "tbl")!;
  return {
    block,
    place: {
      table: siblings(table).indexOf(table),
      row: siblings(row).indexOf(row),
      cell: siblings(cell).indexOf(cell),
      paragraph: siblings(paragraph).indexOf(paragraph),
    },
  };
}

const siblings = (element: Element): Element[] =>
  (Array.from(element.parentNode!.childNodes) as Element[]).filter(({ localName }) => localName === element.localName);

function ancestor(node: Node, name: string): Element | null {
  for (let at = node.parentNode; at; at = at.parentNode) if ((at as Element).localName === name) return at as Element;
  return null;
}

/** A comment or answer as it was when it was last told of. */
export interface Known {
  id: string;
  author: string;
  text: string;
}

/**
 * What a comment is called now: Word counts its comments anew whenever it gives the file, so it is known by what it says,
 * and of several that say the same by its rank. Where nothing says that any more, the id is taken at its word.
 */
export function presentId(id: string, known: readonly Known[], now: readonly Known[]): string {
  const before = known.find((each) => each.id === id);
  if (!before) return id;
  const saysSame = ({ author, text }: Known) => author === before.author && text === before.text;
  const rank = known.filter(saysSame).indexOf(before);
  return now.filter(saysSame)[rank]?.id ?? id;
}

/** Comments and answers in one line. */
export const entriesOf = (threads: readonly StoredThread[]): Known[] =>
  threads.flatMap(({ id, author, text, replies, replyIds }) => [
    { id, author, text },
    ...replies.map((reply, index) => ({ id: replyIds[index]!, author: reply.author, text: reply.text })),
  ]);

/** What a comment that had to be written anew begins with, for the processor signs it as the present user and now. */
const signature = ({ author, date }: Words): string => `[${[author, date?.slice(0, 10)].filter(Boolean).join(", ")}] `;

const isSigned = (text: string): boolean => /^\[[^\]]+\] /.test(text);

/** The text with its true author before it; a text that had to be written anew before is signed already. */
export const signed = (words: Words): string => (isSigned(words.text) ? words.text : signature(words) + words.text);

/** Whether a comment found is the one meant, under its own or the present user's name. */
export const isSame = (found: Words, meant: Words): boolean =>
  (found.text === meant.text && found.author === meant.author) || found.text === signed(meant);
