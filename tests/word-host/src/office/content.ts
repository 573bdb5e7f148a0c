import { child, closest, elements, make, remove } from "../package/xml";
import { commentsIn, dropHomelessComments, placeOf, addComment, type StoredComment } from "../document/comments";
import { contentOf, makeRun, paragraphsIn, setText, textOf, textOfAll } from "../document/text";
import { blocksOf, endOf, place } from "../document/writing";
import type { Behaviour } from "../runtime/Behaviour";
import { OfficeError } from "../runtime/errors";
import type { World } from "../World";
import { collection, type Items } from "./collections";
import { controlsIn } from "./controls";
import { arrive, insertBeside, insertInto, markupOf, type Location } from "./markup";
import { tablesIn } from "./tables";

/** A piece of text: whole blocks side by side, or nodes within one paragraph. */
export interface Piece {
  blocks: Element[];
  /** In the first block, a paragraph; undefined when the piece is whole blocks. */
  within?: Node[];
}

export const pieceOfBlocks = (blocks: Element[]): Piece => ({ blocks });

const holds = (element: Element, world: World) => world.document.holds(element);

/** The comments whose place lies in one of these blocks. */
export const commentsOn = (world: World, blocks: Element[]): StoredComment[] =>
  commentsIn(world.document).filter((comment) => {
    const { paragraph } = placeOf(world.document, comment);
    return blocks.some((block) => block === paragraph || block.contains(paragraph));
  });

export const threadsOn = (world: World, blocks: Element[]): Items => () => commentsOn(world, blocks).filter(({ parent }) => parent === null);

export const body: Behaviour = {
  alive: holds,
  get: {
    text: (container: Element) => textOfAll(container),
    paragraphs: (container: Element): Items => () => paragraphsIn(container),
    tables: (container: Element): Items => () => tablesIn(container),
    contentControls: (container: Element): Items => () => controlsIn(container),
  },
  call: {
    getOoxml: (container: Element, world: World) => markupOf(world, blocksOf(container)),
    getComments: (container: Element, world: World) => threadsOn(world, [container]),
    getRange: (container: Element) => pieceOfBlocks(blocksOf(container)),
    clear: (container: Element, world: World) => insertInto(world, container, [make(world.document.xml, "w:p")], "Replace", "Body.clear"),
    insertOoxml: (container: Element, world: World, xml: string, location: Location) => {
      const blocks = arrive(world, xml, "Body.insertOoxml");
      insertInto(world, container, blocks, location, "Body.insertOoxml");
      return pieceOfBlocks(blocks);
    },
    insertParagraph: (container: Element, world: World, text: string, location: Location) => {
      world.refuseWhenProtected("Body.insertParagraph");
      const made = make(world.document.xml, "w:p", {}, ...(text ? [makeRun(world.document.xml, text)] : []));
      place(world.document, location === "Start" ? { container, before: blocksOf(container)[0] ?? null } : endOf(container), [made]);
      return made;
    },
    insertBreak: (container: Element, world: World, kind: string, location: Location) => {
      world.refuseWhenProtected("Body.insertBreak");
      if (kind !== "SectionNext" || location !== "End") throw new OfficeError("InvalidArgument", "Body.insertBreak");
      breakSection(world, container);
    },
  },
};

/** What stands there keeps its section; a new last section like it begins. */
function breakSection(world: World, container: Element): void {
  const { xml } = world.document;
  const last = child(container, "sectPr");
  const properties = last ? (last.cloneNode(true) as Element) : make(xml, "w:sectPr");
  place(world.document, endOf(container), [make(xml, "w:p", {}, make(xml, "w:pPr", {}, properties)), make(xml, "w:p")]);
  // Headers of the new section are those of the one before it.
  if (last) for (const element of elements(last)) if (/Reference$/.test(element.localName)) remove(element);
}

export const paragraph: Behaviour = {
  alive: holds,
  get: {
    text: (element: Element) => textOf(element),
    style: (element: Element) => child(child(element, "pPr") ?? element, "pStyle")?.getAttribute("w:val") ?? "Normal",
    tableNestingLevel: (element: Element) => (closest(element, "tc") ? 1 : 0),
    parentTableCellOrNullObject: (element: Element) => closest(element, "tc") ?? undefined,
    parentTableOrNullObject: (element: Element) => closest(element, "tbl") ?? undefined,
    parentContentControlOrNullObject: (element: Element) => closest(element, "sdt") ?? undefined,
  },
  call: {
    insertText: (element: Element, world: World, text: string, location: Location) => {
      world.refuseWhenProtected("Paragraph.insertText");
      if (location === "Replace") setText(element, text);
      else if (location === "Start") element.insertBefore(makeRun(element.ownerDocument, text, elements(element, "r")[0]), contentOf(element)[0] ?? null);
      else element.appendChild(makeRun(element.ownerDocument, text, elements(element, "r").at(-1)));
      dropHomelessComments(world.document);
      world.document.touch();
      return { blocks: [element], within: contentOf(element) };
    },
    getRange: (element: Element): Piece => ({ blocks: [element], within: contentOf(element) }),
    getOoxml: (element: Element, world: World) => markupOf(world, [element]),
    getComments: (element: Element, world: World) => threadsOn(world, [element]),
    select: (element: Element, world: World) => void (world.selection = element),
    delete: (element: Element, world: World) => {
      world.refuseWhenProtected("Paragraph.delete");
      const siblings = elements(element.parentNode!, "p");
      // A cell and a control always keep a paragraph.
      if (siblings.length > 1) remove(element);
      else for (const node of contentOf(element)) remove(node);
      dropHomelessComments(world.document);
      world.document.touch();
    },
  },
};

export const paragraphCollection = collection({ getLast: (items: Items) => items().at(-1) });

export const range: Behaviour = {
  alive: (piece: Piece, world: World) => piece.blocks.every((block) => world.document.holds(block)),
  get: {
    text: (piece: Piece) => piece.blocks.map(piece.within ? textOf : textOfAll).join("\r"),
    paragraphs: (piece: Piece): Items => () => piece.blocks.flatMap((block) => (block.localName === "p" ? [block] : paragraphsIn(block))),
    contentControls: (piece: Piece): Items => () => piece.blocks.flatMap((block) => controlsIn(block)),
    tables: (piece: Piece): Items => () => piece.blocks.flatMap((block) => (block.localName === "tbl" ? [block] : tablesIn(block))),
    parentTableCellOrNullObject: (piece: Piece) => closest(piece.blocks[0] ?? null, "tc") ?? undefined,
  },
  call: {
    getOoxml: (piece: Piece, world: World) => markupOf(world, piece.blocks),
    getComments: (piece: Piece, world: World) => threadsOn(world, piece.blocks),
    select: (piece: Piece, world: World) => void (world.selection = piece.blocks[0] ?? null),
    insertComment: (piece: Piece, world: World, text: string) => {
      world.refuseWhenProtected("Range.insertComment");
      if (world.troubles.has("no-comments")) throw new OfficeError("NotAllowed", "Range.insertComment");
      const first = piece.blocks.flatMap((block) => (block.localName === "p" ? [block] : paragraphsIn(block)))[0];
      if (!first) throw new OfficeError("InvalidArgument", "Range.insertComment");
      return addComment(world.document, first, piece.within ?? contentOf(first), world.writing(text));
    },
    insertOoxml: (piece: Piece, world: World, xml: string, location: Location) => {
      const blocks = arrive(world, xml, "Range.insertOoxml");
      const beside = { Before: piece.blocks[0], After: piece.blocks.at(-1) }[location as "Before" | "After"];
      if (!beside) throw new OfficeError("InvalidArgument", "Range.insertOoxml");
      insertBeside(world, beside, blocks, location);
      return pieceOfBlocks(blocks);
    },
  },
};

