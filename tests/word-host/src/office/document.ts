import { strToU8 } from "fflate";
import { child, descendants, elements, parse, remove } from "../package/xml";
import { commentsIn } from "../document/comments";
import { blocksOf } from "../document/writing";
import type { TrackingMode, WordDocument } from "../document/WordDocument";
import type { Behaviour } from "../runtime/Behaviour";
import { OfficeError } from "../runtime/errors";
import type { World } from "../World";
import { collection, type Items } from "./collections";
import { pieceOfBlocks } from "./content";
import { controlsIn } from "./controls";

export const document: Behaviour = {
  get: {
    body: (document: WordDocument) => document.body,
    contentControls: (document: WordDocument): Items => () => controlsIn(document.body),
    comments: (document: WordDocument): Items => () => commentsIn(document).filter(({ parent }) => parent === null),
    properties: (document: WordDocument) => document,
    sections: (document: WordDocument): Items => () => descendants(document.body, "sectPr").filter((section) => section.parentNode !== null),
    saved: (document: WordDocument) => document.saved,
    changeTrackingMode: (document: WordDocument) => document.tracking,
  },
  set: {
    changeTrackingMode: (document: WordDocument, mode: TrackingMode, world: World) => {
      world.refuseWhenProtected("Document.changeTrackingMode");
      document.tracking = mode;
    },
  },
  call: {
    save: (document: WordDocument) => document.save(),
    getSelection: (document: WordDocument, world: World) => pieceOfBlocks([world.selection ?? blocksOf(document.body)[0]!]),
  },
};

export const application: Behaviour = {
  call: {
    createDocument: (_: World, world: World, base64 = "") => ({ bytes: bytesOf(base64), world }),
    openDocument: (_: World, world: World, path: string) => {
      if (world.profile.quirks.cloudOnly && !/^https:\/\//.test(path)) throw new OfficeError("InvalidArgument", "Application.openDocument");
      world.opened.push(strToU8(path));
    },
  },
};

export const documentCreated: Behaviour = {
  call: { open: ({ bytes, world }: { bytes: Uint8Array; world: World }) => void world.opened.push(bytes) },
};

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

export const section: Behaviour = {
  get: { body: (_: Element, world: World) => world.document.body },
};

export const sectionCollection = collection();

const dublin = "http://purl.org/dc/elements/1.1/";

export const documentProperties: Behaviour = {
  get: {
    title: (document: WordDocument) => core(document, "title"),
    author: (document: WordDocument) => core(document, "creator"),
    security: (document: WordDocument) => document.security,
    customProperties: (document: WordDocument): Items => () => elements(custom(document), "property", customSpace),
  },
};

function core(document: WordDocument, name: string): string {
  const part = document.opc.related("", "core-properties");
  return (part && child(document.opc.xml(part).documentElement, name, dublin)?.textContent) ?? "";
}

const customSpace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const typesSpace = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const customRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";

function custom(document: WordDocument): Element {
  const known = document.opc.related("", "custom-properties");
  if (known) return document.opc.xml(known).documentElement;
  const name = "docProps/custom.xml";
  const empty = parse(`<Properties xmlns="${customSpace}" xmlns:vt="${typesSpace}"/>`);
  document.opc.add(name, "application/vnd.openxmlformats-officedocument.custom-properties+xml", empty);
  document.opc.relate("", customRelation, name);
  return document.opc.xml(name).documentElement;
}

export const customProperty: Behaviour = {
  get: {
    key: (property: Element) => property.getAttribute("name"),
    value: (property: Element) => property.textContent,
  },
  call: { delete: (property: Element) => remove(property) },
};

const named = (items: Items, key: string) => items().find((property) => property.getAttribute("name") === key);

export const customPropertyCollection = collection({
  getItem: (items: Items, _: World, key: string) => named(items, key),
  getItemOrNullObject: (items: Items, _: World, key: string) => named(items, key),
  add: (items: Items, world: World, key: string, value: unknown) => {
    world.refuseWhenProtected("CustomPropertyCollection.add");
    const root = custom(world.document);
    const property = named(items, key) ?? root.appendChild(root.ownerDocument.createElementNS(customSpace, "property"));
    property.setAttribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}");
    property.setAttribute("pid", String(items().indexOf(property) + 2));
    property.setAttribute("name", key);
    property.textContent = "";
    const text = root.ownerDocument.createElementNS(typesSpace, "vt:lpwstr");
    text.appendChild(root.ownerDocument.createTextNode(String(value)));
    property.appendChild(text);
    world.document.touch();
    return property;
  },
});

