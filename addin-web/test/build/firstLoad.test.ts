// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

const most = 150_000;

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}

describe("what a browser loads first", () => {
  const folder = mkdtempSync(join(tmpdir(), "pane-"));
  let chunks: Record<string, Chunk>;

  beforeAll(async () => {
    // The test runner's own mode would build React's checks for developers in.
    vi.stubEnv("NODE_ENV", "production");
    await build({ mode: "production", logLevel: "silent", build: { outDir: folder } });
    chunks = JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8"));
  }, 120_000);
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  const withImports = (name: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const each of chunks[name]!.imports ?? []) withImports(each, seen);
    return seen;
  };
  const weight = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, chunks[name]!.file)), { level: 9 }).length, 0);

  it.each(["index.html", "word.html"])(`is at most ${most / 1000} kB of JavaScript, gzipped, for %s`, (page) => {
    const first = withImports(page);
    const later = new Set([...first].flatMap((name) => chunks[name]!.dynamicImports ?? []));
    const views = [...later].filter((name) => /(Start|Cover)View/.test(name));
    expect(views).toHaveLength(2);
    // The start page, and the view that a draft comes back to.
    for (const view of views) expect(weight(new Set([...first, ...withImports(view)]))).toBeLessThanOrEqual(most);
    expect(weight(first)).toBeLessThanOrEqual(most);
  });

  it.each(["index.html", "word.html"])("holds no view but the one shown in %s", (page) => {
    const first = [...withImports(page)].join("\n");
    expect(first).not.toMatch(/View\.tsx|Dialog\.tsx/);
  });
});
