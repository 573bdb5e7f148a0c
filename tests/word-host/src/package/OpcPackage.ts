import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { elements, ns, parse, serialize } from "./xml";

export interface Relation {
  id: string;
  type: string;
  /** Name of the part, or an address when external. */
  target: string;
  external: boolean;
}

const typesName = "[Content_Types].xml";
const emptyRels = `<Relationships xmlns="${ns.rel}"/>`;

/** An Open Packaging package (ECMA-376 part 2) in memory: XML parts are kept parsed, so that whoever changes one changes the package. */
export class OpcPackage {
  readonly #parts = new Map<string, Uint8Array | Document>();

  static empty(): OpcPackage {
    const opc = new OpcPackage();
    opc.#parts.set(typesName, parse(`<Types xmlns="${ns.types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`));
    return opc;
  }

  static read(bytes: Uint8Array): OpcPackage {
    const opc = new OpcPackage();
    for (const [name, content] of Object.entries(unzipSync(bytes))) if (!name.endsWith("/")) opc.#parts.set(name, content);
    return opc;
  }

  /** The bytes as Word would write them: a zip with the content types first. */
  write(): Uint8Array {
    const names = [typesName, ...[...this.#parts.keys()].filter((name) => name !== typesName)];
    return zipSync(Object.fromEntries(names.map((name) => [name, this.bytes(name)])), { level: 1, mtime: "2026-01-01" });
  }

  names(): string[] {
    return [...this.#parts.keys()].filter((name) => name !== typesName);
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  bytes(name: string): Uint8Array {
    const part = this.#parts.get(name);
    if (part === undefined) throw new Error(`The package has no part ${name}.`);
    return part instanceof Uint8Array ? part : strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${serialize(part.documentElement)}`);
  }

  xml(name: string): Document {
    const part = this.#parts.get(name);
    if (!(part instanceof Uint8Array)) return part ?? fail(name);
    const parsed = parse(strFromU8(part));
    this.#parts.set(name, parsed);
    return parsed;
  }

  add(name: string, type: string, content: Uint8Array | Document): void {
    this.remove(name);
    this.#parts.set(name, content);
    const types = this.xml(typesName);
    const entry = types.createElementNS(ns.types, "Override");
    entry.setAttribute("PartName", `/${name}`);
    entry.setAttribute("ContentType", type);
    types.documentElement.appendChild(entry);
  }

  remove(name: string): void {
    this.#parts.delete(name);
    const root = this.xml(typesName).documentElement;
    for (const entry of elements(root, "Override", ns.types)) if (entry.getAttribute("PartName") === `/${name}`) root.removeChild(entry);
  }

  typeOf(name: string): string {
    const root = this.xml(typesName).documentElement;
    const override = elements(root, "Override", ns.types).find((entry) => entry.getAttribute("PartName") === `/${name}`);
    const extension = name.split(".").at(-1)!.toLowerCase();
    const standard = elements(root, "Default", ns.types).find((entry) => entry.getAttribute("Extension")?.toLowerCase() === extension);
    return (override ?? standard)?.getAttribute("ContentType") ?? "application/octet-stream";
  }

  relations(of: string): Relation[] {
    const name = relsOf(of);
    if (!this.has(name)) return [];
    return elements(this.xml(name).documentElement, "Relationship", ns.rel).map((entry) => ({
      id: entry.getAttribute("Id")!,
      type: entry.getAttribute("Type")!,
      target: resolve(of, entry.getAttribute("Target")!),
      external: entry.getAttribute("TargetMode") === "External",
    }));
  }

  /** @returns the id of the new relationship */
  relate(from: string, type: string, target: string, external = false): string {
    const name = relsOf(from);
    if (!this.has(name)) this.#parts.set(name, parse(emptyRels));
    const document = this.xml(name);
    const taken = new Set(this.relations(from).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const entry = document.createElementNS(ns.rel, "Relationship");
    entry.setAttribute("Id", `rId${number}`);
    entry.setAttribute("Type", type);
    entry.setAttribute("Target", external ? target : `/${target}`);
    if (external) entry.setAttribute("TargetMode", "External");
    document.documentElement.appendChild(entry);
    return `rId${number}`;
  }

  unrelate(from: string, target: string): void {
    const root = this.xml(relsOf(from)).documentElement;
    for (const entry of elements(root, "Relationship", ns.rel)) {
      if (resolve(from, entry.getAttribute("Target")!) === target) root.removeChild(entry);
    }
  }

  /** The part that `from` points at by a relationship whose type ends in this word. */
  related(from: string, kind: string): string | undefined {
    return this.relations(from).find(({ type, external }) => !external && type.endsWith(`/${kind}`))?.target;
  }

  /** A name in a folder that is still free, such as `customXml/item3.xml`. */
  freeName(stem: string, extension: string): string {
    for (let number = 1; ; number++) if (!this.has(`${stem}${number}.${extension}`)) return `${stem}${number}.${extension}`;
  }
}

export const relsOf = (part: string): string => {
  const at = part.lastIndexOf("/") + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
};

function resolve(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  if (/^[a-z]+:/i.test(target)) return target;
  const folders = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== ".") folders.push(step);
  }
  return folders.join("/");
}

function fail(name: string): never {
  throw new Error(`The package has no part ${name}.`);
}
