// Reads the published type definitions of Office.js and writes what the simulated runtime needs to know of each class:
// its members, what they give and the requirement set each belongs to.
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const source = here("../node_modules/@types/office-js/index.d.ts");
const target = here("../src/generated/metadata.json");

function isOlder(file, than) {
  const time = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return time(file) <= time(than);
}

function namespaces(file, name) {
  return file.statements
    .filter((statement) => ts.isModuleDeclaration(statement) && statement.name.text === name)
    .map((statement) => statement.body);
}

function clientClasses(declarations) {
  const known = new Set(declarations.filter(extendsClientObject).map(({ name }) => name.text));
  const entries = declarations.filter(({ name }) => known.has(name.text)).map((declaration) => [declaration.name.text, describe(declaration, known)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const extendsClientObject = (declaration) =>
  declaration.heritageClauses?.some((clause) => clause.types.some((type) => type.expression.getText() === "OfficeExtension.ClientObject")) ?? false;

function describe(declaration, known) {
  const api = apiOf(declaration) ?? "WordApi 1.1";
  const members = {};
  for (const member of declaration.members) {
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : null;
    if (name === null || isPlumbing(name)) continue;
    // Overloads say the same thing of the same member; the first with a set decides.
    members[name] ??= describeMember(member, known, api);
  }
  return { api, members };
}

const isPlumbing = (name) => ["context", "isNullObject", "load", "set", "toJSON", "track", "untrack"].includes(name);

/** `kind`: value, child (another object), items (of a collection) or method; `gives`: the class of a child or of what a method returns, if it is one. */
function describeMember(member, known, classApi) {
  const type = member.type?.getText() ?? "void";
  if (member.name.text === "items") return { kind: "items", gives: type.replace(/^Word\.|\[\]$/g, ""), api: classApi };
  const gives = known.has(type.replace("Word.", "")) ? type.replace("Word.", "") : undefined;
  const api = apiOf(member) ?? classApi;
  if (ts.isMethodDeclaration(member)) return { kind: "method", gives, answers: /ClientResult</.test(type) || undefined, api };
  const readOnly = member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) || undefined;
  return { kind: gives ? "child" : "value", gives, readOnly, api };
}

function apiOf(node) {
  const doc = ts.getJSDocCommentsAndTags(node).map((comment) => comment.getText()).join("\n");
  return doc.match(/\[\s*Api set:\s*([A-Za-z]+ [\d.]+|[^\]]*)/)?.[1]?.trim();
}

if (isOlder(target, source) || isOlder(target, fileURLToPath(import.meta.url))) {
  const file = ts.createSourceFile(source, readFileSync(source, "utf8"), ts.ScriptTarget.Latest, true);
  const members = namespaces(file, "Word").flatMap((block) => [...block.statements]);
  const classes = clientClasses(members.filter(ts.isClassDeclaration));
  mkdirSync(here("../src/generated"), { recursive: true });
  writeFileSync(target, JSON.stringify(classes));
}
