import { strToU8 } from "fflate";
import { parse } from "../package/xml";
import type { WordDocument } from "./WordDocument";

const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
const propertiesRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const storeSpace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Names of the custom XML parts whose root is in this namespace, oldest first. */
export function customParts(document: WordDocument, namespace: string): string[] {
  const names = document.opc.relations(document.main).filter(({ type }) => type === relation);
  return names.map(({ target }) => target).filter((name) => document.opc.xml(name).documentElement.namespaceURI === namespace);
}

/** @throws NotXml when the text is not well-formed */
export function addCustomPart(document: WordDocument, xml: string): string {
  const parsed = parse(xml);
  const name = document.opc.freeName("customXml/item", "xml");
  const number = name.match(/\d+/)![0];
  document.opc.add(name, "application/xml", parsed);
  const guid = `{00000000-0000-4000-8000-${number.padStart(12, "0")}}`;
  const space = parsed.documentElement.namespaceURI ?? "";
  const about = `<ds:datastoreItem xmlns:ds="${storeSpace}" ds:itemID="${guid}"><ds:schemaRefs><ds:schemaRef ds:uri="${space}"/></ds:schemaRefs></ds:datastoreItem>`;
  const properties = `customXml/itemProps${number}.xml`;
  document.opc.add(properties, propertiesType, strToU8(about));
  document.opc.relate(name, propertiesRelation, properties);
  document.opc.relate(document.main, relation, name);
  document.touch();
  return name;
}

export function removeCustomPart(document: WordDocument, name: string): void {
  const properties = document.opc.related(name, "customXmlProps");
  if (properties) document.opc.remove(properties);
  document.opc.unrelate(document.main, name);
  document.opc.remove(name.replace(/([^/]+)$/, "_rels/$1.rels"));
  document.opc.remove(name);
  document.touch();
}
