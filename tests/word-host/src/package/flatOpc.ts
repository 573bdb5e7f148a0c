import { strFromU8, strToU8 } from "fflate";
import { OpcPackage, relsOf } from "./OpcPackage";
import { child, elements, isElement, nodes, ns, parse, serialize } from "./xml";

/** A package written as one XML text, the form in which Word takes and gives markup. */
export function readFlatOpc(text: string): OpcPackage {
  const root = parse(text).documentElement;
  const opc = OpcPackage.empty();
  for (const part of elements(root, "part", ns.pkg)) {
    const name = part.getAttributeNS(ns.pkg, "name")!.slice(1);
    opc.add(name, part.getAttributeNS(ns.pkg, "contentType")!, contentOf(part));
  }
  return opc;
}

function contentOf(part: Element): Uint8Array {
  const xml = child(part, "xmlData", ns.pkg);
  if (xml) return strToU8(serialize(nodes(xml).find((node) => isElement(node))!));
  const binary = atob((child(part, "binaryData", ns.pkg)?.textContent ?? "").replace(/\s/g, ""));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/**
 * @param names the parts to write; their relationship parts come along
 * @param instead what stands in the place of one of them
 */
export function writeFlatOpc(opc: OpcPackage, names: string[], instead: { name: string; xml: Document }): string {
  const withRels = names.flatMap((name) => (opc.has(relsOf(name)) ? [name, relsOf(name)] : [name]));
  const bytesOf = (name: string) => (name === instead.name ? strToU8(serialize(instead.xml.documentElement)) : opc.bytes(name));
  return `<pkg:package xmlns:pkg="${ns.pkg}">${["_rels/.rels", ...withRels].map((name) => writePart(name, opc.typeOf(name), bytesOf(name))).join("")}</pkg:package>`;
}

function writePart(name: string, type: string, bytes: Uint8Array): string {
  const head = `<pkg:part pkg:name="/${name}" pkg:contentType="${type}"`;
  if (type.endsWith("xml")) return `${head}><pkg:xmlData>${strFromU8(bytes).replace(/^<\?xml[^>]*\?>\s*/, "")}</pkg:xmlData></pkg:part>`;
  return `${head} pkg:compression="store"><pkg:binaryData>${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}</pkg:binaryData></pkg:part>`;
}
