import { declareAs, descendants, elements, make, ns, parse, remove } from "../package/xml";
import { readFlatOpc, writeFlatOpc } from "../package/flatOpc";
import type { OpcPackage } from "../package/OpcPackage";
import { bringIn } from "../document/arriving";
import { blocksOf, endOf, place, takeAway, type Spot } from "../document/writing";
import { OfficeError } from "../runtime/errors";
import type { World } from "../World";

export type Location = "Replace" | "Start" | "End" | "Before" | "After";

/** The blocks of inserted markup, with what this Word does to them on arrival. */
export function arrive(world: World, flatOpc: string, statement: string): Element[] {
  world.refuseWhenProtected(statement);
  if (flatOpc.length > world.profile.quirks.largestPayload) throw new OfficeError("RequestPayloadSizeLimitExceeded", statement);
  if (world.troubles.has("malformed")) throw new OfficeError("GeneralException", statement, "ooxmlIsMalformated");
  let opc: OpcPackage;
  try {
    opc = readFlatOpc(flatOpc);
    if (opc.names().length === 0) throw new Error("no parts");
  } catch {
    throw new OfficeError("GeneralException", statement, "ooxmlIsMalformated");
  }
  const main = opc.related("", "officeDocument")!;
  const { dropsComments, flatComments } = world.profile.quirks;
  if (dropsComments) dropComments(opc, main);
  if (flatComments) flattenComments(opc, main);
  return bringIn(world.document, opc);
}

function dropComments(opc: OpcPackage, main: string): void {
  for (const name of ["commentRangeStart", "commentRangeEnd", "commentReference"]) for (const mark of descendants(opc.xml(main), name)) remove(mark);
  const comments = opc.related(main, "comments");
  if (comments) for (const comment of elements(opc.xml(comments).documentElement, "comment")) remove(comment);
}

/** Without the second comment part nothing tells of answers and resolved threads: each becomes an open comment of its own. */
function flattenComments(opc: OpcPackage, main: string): void {
  const extended = opc.related(main, "commentsExtended");
  if (extended) for (const entry of elements(opc.xml(extended).documentElement, "commentEx", ns.w15)) remove(entry);
}

/** Puts blocks into a container that has content of its own. */
export function insertInto(world: World, container: Element, blocks: Element[], location: Location, statement: string): void {
  const { document } = world;
  if (location === "Replace") {
    const old = blocksOf(container);
    place(document, endOf(container), finished(world, blocks));
    takeAway(document, old);
    return;
  }
  if (location === "Start") return place(document, { container, before: blocksOf(container)[0] ?? null }, blocks);
  if (location !== "End") throw new OfficeError("InvalidArgument", statement);
  const last = blocksOf(container).at(-1);
  // An empty last paragraph stays last; behind any other end Word adds one.
  if (last?.localName === "p" && elements(last, "r").length === 0) place(document, { container, before: last }, blocks);
  else place(document, endOf(container), [...blocks, make(document.xml, "w:p")]);
}

function finished(world: World, blocks: Element[]): Element[] {
  return world.profile.quirks.extraParagraph ? [...blocks, make(world.document.xml, "w:p")] : blocks;
}

export function insertBeside(world: World, block: Element, blocks: Element[], location: Location): void {
  const container = block.parentNode as Element;
  const spot: Spot = { container, before: location === "Before" ? block : block.nextSibling };
  place(world.document, spot, blocks);
}

/** A package with these blocks as its body, as getOoxml gives it. */
export function markupOf(world: World, blocks: Element[]): string {
  const { document, profile } = world;
  const xml = parse(`<w:document xmlns:w="${ns.w}"><w:body/></w:document>`);
  declareAs(document.xml.documentElement, xml.documentElement);
  const body = xml.documentElement.firstChild as Element;
  for (const block of blocks) body.appendChild(xml.importNode(block, true));
  const section = elements(document.body, "sectPr")[0];
  const isDefault = !section || profile.quirks.defaultLastSection;
  body.appendChild(isDefault ? make(xml, "w:sectPr") : xml.importNode(section, true));
  const kinds = ["styles", "numbering", "comments", "commentsExtended"].map((kind) => document.part(kind));
  return writeFlatOpc(document.opc, [document.main, ...kinds.filter((name) => name !== undefined)], { name: document.main, xml });
}
