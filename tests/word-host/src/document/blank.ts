import { strToU8 } from "fflate";
import { OpcPackage } from "../package/OpcPackage";
import { ns, parse } from "../package/xml";

const wordml = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A letter as Word makes one: A4 portrait, a header, these paragraphs and an empty one at the end when there are none. */
export function letter(paragraphs: string[] = []): Uint8Array {
  const opc = OpcPackage.empty();
  const texts = paragraphs.length === 0 ? [""] : paragraphs;
  const part = (name: string, type: string, xml: string) => opc.add(name, `${wordml}.${type}+xml`, parse(xml));
  opc.add("_rels/.rels", "application/vnd.openxmlformats-package.relationships+xml", strToU8(`<Relationships xmlns="${ns.rel}"/>`));
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/>' +
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';
  part("word/document.xml", "document.main", `<w:document xmlns:w="${ns.w}" xmlns:r="${ns.r}"><w:body>${texts.map(paragraph).join("")}${section}</w:body></w:document>`);
  part("word/header1.xml", "header", `<w:hdr xmlns:w="${ns.w}">${paragraph("Kepala surat")}</w:hdr>`);
  part("word/styles.xml", "styles", `<w:styles xmlns:w="${ns.w}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`);
  const compat = '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';
  part("word/settings.xml", "settings", `<w:settings xmlns:w="${ns.w}">${compat}</w:settings>`);
  opc.relate("", `${office}/officeDocument`, "word/document.xml");
  opc.relate("word/document.xml", `${office}/header`, "word/header1.xml");
  opc.relate("word/document.xml", `${office}/styles`, "word/styles.xml");
  opc.relate("word/document.xml", `${office}/settings`, "word/settings.xml");
  return opc.write();
}

const escape = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const paragraph = (text: string) => (text === "" ? "<w:p/>" : `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`);
