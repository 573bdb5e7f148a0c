import { OpcPackage } from "../package/OpcPackage";
import { child, elements, isWithin, make, ns, parse, remove, val } from "../package/xml";

export type TrackingMode = "Off" | "TrackAll" | "TrackMineOnly";

const types = {
  settings: "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
};
const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A .docx that is open: the package, of which the main part is changed in place. */
export class WordDocument {
  readonly opc: OpcPackage;
  readonly main: string;
  url = "";
  saved = true;
  /** Times it was written to where it lies. */
  saves = 0;

  constructor(content: Uint8Array | OpcPackage) {
    this.opc = content instanceof OpcPackage ? content : OpcPackage.read(content);
    this.main = this.opc.related("", "officeDocument") ?? "word/document.xml";
  }

  write(): Uint8Array {
    return this.opc.write();
  }

  get xml(): Document {
    return this.opc.xml(this.main);
  }

  get body(): Element {
    return child(this.xml.documentElement, "body")!;
  }

  /** Whether a piece of the document is still in it. */
  holds(node: Node): boolean {
    return isWithin(node, this.xml.documentElement);
  }

  part(kind: string): string | undefined {
    return this.opc.related(this.main, kind);
  }

  /** A part of the main part, made with this root when it is missing. */
  partOrNew(kind: string, name: string, type: string, empty: string, relation = `${officeRelations}/${kind}`): Document {
    const known = this.part(kind);
    if (known) return this.opc.xml(known);
    this.opc.add(name, type, parse(empty));
    this.opc.relate(this.main, relation, name);
    return this.opc.xml(name);
  }

  get settings(): Element {
    return this.partOrNew("settings", "word/settings.xml", types.settings, `<w:settings xmlns:w="${ns.w}"/>`).documentElement;
  }

  get tracking(): TrackingMode {
    const on = child(this.settings, "trackRevisions");
    return on && !["0", "false"].includes(val(on) ?? "") ? "TrackAll" : "Off";
  }

  set tracking(mode: TrackingMode) {
    const on = child(this.settings, "trackRevisions");
    if (on) remove(on);
    // Its place in the schema's order: before what follows it, of which these are the usual ones.
    const later = ["doNotTrackMoves", "documentProtection", "defaultTabStop", "characterSpacingControl", "compat", "rsids", "themeFontLang", "decimalSymbol", "listSeparator"];
    const next = elements(this.settings).find(({ localName }) => later.includes(localName));
    if (mode !== "Off") this.settings.insertBefore(make(this.settings.ownerDocument, "w:trackRevisions"), next ?? null);
  }

  /** Bits of the document's security property: 8 says that protection is enforced. */
  get security(): number {
    const protection = child(this.settings, "documentProtection");
    return protection && ["1", "true", "on"].includes(val(protection, "enforcement") ?? "") && val(protection, "edit") === "readOnly" ? 8 : 0;
  }

  protect(): void {
    const protection = make(this.settings.ownerDocument, "w:documentProtection", { "w:edit": "readOnly", "w:enforcement": "1" });
    const later = ["defaultTabStop", "characterSpacingControl", "compat", "rsids", "themeFontLang", "decimalSymbol", "listSeparator"];
    this.settings.insertBefore(protection, elements(this.settings).find(({ localName }) => later.includes(localName)) ?? null);
  }

  unprotect(): void {
    const protection = child(this.settings, "documentProtection");
    if (protection) remove(protection);
  }

  /** The number after the highest in use as this attribute of these elements. */
  nextId(all: Element[], read: (element: Element) => string | null): number {
    return Math.max(0, ...all.map((element) => Number(read(element) ?? 0)).filter(Number.isFinite)) + 1;
  }

  touch(): void {
    this.saved = false;
  }

  save(): void {
    this.saved = true;
    this.saves++;
  }
}

/** Paragraph ids are eight hexadecimal digits below 80000000 (MS-DOCX 2.2.4). */
export function nextParagraphId(documents: Document[]): string {
  const taken = new Set<string>();
  for (const document of documents) {
    for (const paragraph of Array.from(document.getElementsByTagNameNS(ns.w, "p"))) taken.add(paragraph.getAttributeNS(ns.w14, "paraId") ?? "");
  }
  let number = 0x10000000 + taken.size;
  while (taken.has(hex(number))) number++;
  return hex(number);
}

const hex = (number: number) => number.toString(16).toUpperCase().padStart(8, "0");

export function givePrefix(root: Element, prefix: "w14" | "w15"): void {
  if (root.lookupNamespaceURI(prefix) === ns[prefix]) return;
  root.setAttributeNS(ns.xmlns, `xmlns:${prefix}`, ns[prefix]);
}

