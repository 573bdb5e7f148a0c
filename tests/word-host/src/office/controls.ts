import { child, descendants, elements, make, remove, val } from "../package/xml";
import { dropHomelessComments } from "../document/comments";
import { paragraphsIn, textOfAll } from "../document/text";
import { blocksOf, takeAway } from "../document/writing";
import type { Behaviour } from "../runtime/Behaviour";
import { OfficeError } from "../runtime/errors";
import type { World } from "../World";
import { collection, type Items } from "./collections";
import { pieceOfBlocks, threadsOn } from "./content";
import { arrive, insertInto, markupOf, type Location } from "./markup";
import { tablesIn } from "./tables";

export const controlsIn = (container: Element): Element[] => descendants(container, "sdt");

const properties = (control: Element): Element => child(control, "sdtPr") ?? control;
const content = (control: Element): Element => child(control, "sdtContent")!;
const property = (control: Element, name: string) => val(child(properties(control), name)) ?? "";

function setProperty(control: Element, name: string, value: string): void {
  const known = child(properties(control), name);
  if (known) known.setAttributeNS(known.namespaceURI, "w:val", value);
  else properties(control).insertBefore(make(control.ownerDocument, `w:${name}`, { "w:val": value }), properties(control).firstChild);
}

export const contentControl: Behaviour = {
  alive: (control: Element, world: World) => world.document.holds(control),
  get: {
    id: (control: Element) => Number(property(control, "id")),
    tag: (control: Element) => property(control, "tag"),
    title: (control: Element) => property(control, "alias"),
    text: (control: Element) => textOfAll(content(control)),
    cannotEdit: (control: Element) => /contentLocked/i.test(property(control, "lock")),
    cannotDelete: (control: Element) => /^sdt/.test(property(control, "lock")),
    paragraphs: (control: Element): Items => () => paragraphsIn(content(control)),
    tables: (control: Element): Items => () => tablesIn(content(control)),
    contentControls: (control: Element): Items => () => controlsIn(content(control)),
  },
  set: {
    tag: (control: Element, value: string) => setProperty(control, "tag", value),
    title: (control: Element, value: string) => setProperty(control, "alias", value),
  },
  call: {
    getOoxml: (control: Element, world: World) => markupOf(world, [control]),
    getComments: (control: Element, world: World) => threadsOn(world, [control]),
    getRange: (control: Element, _: World, where?: string) => pieceOfBlocks(where === "Content" ? blocksOf(content(control)) : [control]),
    select: (control: Element, world: World) => void (world.selection = control),
    insertOoxml: (control: Element, world: World, xml: string, location: Location) => {
      const statement = "ContentControl.insertOoxml";
      const inside = content(control);
      if (location === "Replace" && world.profile.quirks.tableAtControlsEndBreaks && blocksOf(inside).at(-1)?.localName === "tbl") {
        throw new OfficeError("GeneralException", statement, "A table in this document has become corrupted.");
      }
      const blocks = arrive(world, xml, statement);
      insertInto(world, inside, blocks, location, statement);
      return pieceOfBlocks(blocks);
    },
    delete: (control: Element, world: World, keepContent: boolean) => {
      world.refuseWhenProtected("ContentControl.delete");
      if (/^sdt/.test(property(control, "lock"))) throw new OfficeError("AccessDenied", "ContentControl.delete");
      if (keepContent) for (const block of elements(content(control))) control.parentNode!.insertBefore(block, control);
      takeAwayControl(world, control);
    },
  },
};

function takeAwayControl(world: World, control: Element): void {
  // While changes are tracked the control itself stays (#1299).
  if (world.document.tracking !== "Off") takeAway(world.document, blocksOf(content(control)));
  else {
    remove(control);
    dropHomelessComments(world.document);
    world.document.touch();
  }
}

export const contentControlCollection = collection({
  getByTag: (items: Items, _: World, tag: string): Items => () => items().filter((control) => property(control, "tag") === tag),
  getByTitle: (items: Items, _: World, title: string): Items => () => items().filter((control) => property(control, "alias") === title),
  getById: (items: Items, _: World, id: number) => items().find((control) => property(control, "id") === String(id)),
  getByIdOrNullObject: (items: Items, _: World, id: number) => items().find((control) => property(control, "id") === String(id)),
});
