/** Namespaces of ECMA-376 part 1 and of the later comment parts. */
export const ns = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  pkg: "http://schemas.microsoft.com/office/2006/xmlPackage",
  rel: "http://schemas.openxmlformats.org/package/2006/relationships",
  types: "http://schemas.openxmlformats.org/package/2006/content-types",
  w14: "http://schemas.microsoft.com/office/word/2010/wordml",
  w15: "http://schemas.microsoft.com/office/word/2012/wordml",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  wps: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
  xmlns: "http://www.w3.org/2000/xmlns/",
} as const;

export class NotXml extends Error {}

/** @throws NotXml when the text is not well-formed */
export function parse(text: string): Document {
  let document: Document;
  try {
    document = new DOMParser().parseFromString(text.replace(/^\uFEFF/, ""), "application/xml");
  } catch (reason) {
    throw new NotXml(String(reason));
  }
  // Browsers answer with a document about the fault instead of failing.
  if (document.getElementsByTagName("parsererror").length > 0) throw new NotXml(document.documentElement.textContent ?? "");
  return document;
}

export const serialize = (node: Node): string => new XMLSerializer().serializeToString(node);

export const isElement = (node: Node | null | undefined, local?: string, space: string = ns.w): node is Element =>
  node?.nodeType === 1 && (local === undefined || ((node as Element).localName === local && (node as Element).namespaceURI === space));

export const nodes = (parent: Node): Node[] => Array.from(parent.childNodes);

export const elements = (parent: Node, local?: string, space: string = ns.w): Element[] =>
  nodes(parent).filter((node): node is Element => isElement(node, local, space));

export const child = (parent: Node, local: string, space: string = ns.w): Element | undefined => elements(parent, local, space)[0];

export const descendants = (parent: Element | Document, local: string, space: string = ns.w): Element[] =>
  Array.from(parent.getElementsByTagNameNS(space, local));

export const val = (element: Element | undefined, name = "val"): string | null => element?.getAttributeNS(ns.w, name) ?? null;

type Attributes = Record<string, string>;

/** An element such as `w:p`, whose prefix and its attributes' prefixes are names in {@link ns}. */
export function make(document: Document, name: string, attributes: Attributes = {}, ...content: (Node | string)[]): Element {
  const element = document.createElementNS(spaceOf(name), name);
  for (const [key, value] of Object.entries(attributes)) put(element, key, value);
  for (const piece of content) element.appendChild(typeof piece === "string" ? document.createTextNode(piece) : piece);
  return element;
}

export function put(element: Element, name: string, value: string): void {
  if (name.includes(":")) element.setAttributeNS(name === "xml:space" ? "http://www.w3.org/XML/1998/namespace" : spaceOf(name), name, value);
  else element.setAttribute(name, value);
}

const spaceOf = (name: string): string => ns[name.split(":")[0] as keyof typeof ns];

/**
 * Declares on one root what another declares: markup names prefixes in values, too (`mc:Choice Requires="wpg"`), and Word declares
 * all that it uses on the roots of its parts.
 */
export function declareAs(from: Element, to: Element): void {
  for (const { prefix, localName, value } of Array.from(from.attributes)) {
    if (prefix === "xmlns" && !to.hasAttributeNS(ns.xmlns, localName)) to.setAttributeNS(ns.xmlns, `xmlns:${localName}`, value);
  }
}

export const remove = (node: Node): void => void node.parentNode?.removeChild(node);

export function insertAfter(node: Node, after: Node): void {
  after.parentNode!.insertBefore(node, after.nextSibling);
}

/** The nearest of the node's ancestors (or itself) of that name. */
export function closest(node: Node | null, local: string): Element | null {
  for (let at = node; at; at = at.parentNode) if (isElement(at, local)) return at;
  return null;
}

export const isWithin = (node: Node, ancestor: Node): boolean => {
  for (let at: Node | null = node; at; at = at.parentNode) if (at === ancestor) return true;
  return false;
};
