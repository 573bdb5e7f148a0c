import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** Who may use whom; types of the wire are everyone's. */
const allowed: Record<string, string[]> = {
  api: [],
  auth: ["api", "host"],
  host: ["api"],
  i18n: [],
  state: ["api", "auth", "host", "i18n"],
  ui: ["state", "i18n"],
  views: ["state", "ui", "i18n"],
};

const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
const folderOf = (file: string) => file.split("/")[0]!;

interface Import {
  path: string;
  typeOnly: boolean;
  /** Loaded when it is needed. */
  lazy: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join("src", file), "utf8");
  return [...text.matchAll(/import\s+(type\s)?(?:[^"';]*?from\s+)?"(\.[^"]+)"|import\("(\.[^"]+)"\)/g)].map(([, type, still, lazy]) => ({
    path: relative("src", join("src", dirname(file), still ?? lazy!)),
    typeOnly: Boolean(type),
    lazy: lazy !== undefined,
  }));
}

describe("the pane's folders", () => {
  for (const [folder, others] of Object.entries(allowed)) {
    it(`${folder} uses ${others.join(", ") || "nothing"} besides itself`, () => {
      const foreign = sources
        .filter((file) => folderOf(file) === folder)
        .flatMap((file) => importsOf(file).map((each) => ({ file, ...each })))
        .filter(({ path }) => !path.startsWith("examples/"))
        .filter(({ path, typeOnly }) => !(typeOnly && path === "api/wire"))
        .filter(({ path }) => ![folder, ...others].includes(folderOf(path)));
      expect(foreign).toEqual([]);
    });
  }

  it("no file leads back to itself", () => {
    const known = new Set(sources);
    const files = ({ path }: Import) => [`${path}.ts`, `${path}.tsx`].filter((each) => known.has(each));
    const next = new Map(sources.map((file) => [file, importsOf(file).filter(({ lazy }) => !lazy).flatMap(files)]));
    const circles: string[] = [];
    const done = new Set<string>();
    const follow = (file: string, way: string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(" > "));
      if (done.has(file)) return;
      done.add(file);
      for (const each of next.get(file)!) follow(each, [...way, file]);
    };
    for (const file of sources) follow(file, []);
    expect(circles).toEqual([]);
  });

  it("only api calls the server", () => {
    const callers = sources.filter((file) => folderOf(file) !== "api" && /\bfetch\(|XMLHttpRequest|EventSource/.test(readFileSync(join("src", file), "utf8")));
    expect(callers).toEqual([]);
  });

  it("nothing opens a dialog of the browser's own", () => {
    const asking = sources.filter((file) => /\b(?:window\.|globalThis\.)?(?:alert|confirm|prompt)\(/.test(readFileSync(join("src", file), "utf8")));
    expect(asking).toEqual([]);
  });
});
