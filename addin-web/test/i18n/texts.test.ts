import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { texts as textsOfSecretariat } from "../../src/i18n/secretariat/texts";
import { say, texts } from "../../src/i18n/texts";

const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([place]) => place).sort();

const sets: [string, Record<"id" | "en", Record<string, string>>][] = [
  ["of the pane", texts],
  ["of the secretariat's pages", textsOfSecretariat],
];

describe.each(sets)("the texts %s", (_, texts) => {
  it("are the same in both languages, with the same places to fill in", () => {
    expect(Object.keys(texts.en).sort()).toEqual(Object.keys(texts.id).sort());
    for (const [name, text] of Object.entries(texts.id)) {
      expect(text.trim(), name).not.toBe("");
      expect(places(texts.en[name]!), name).toEqual(places(text));
    }
  });

  it("are all in use", () => {
    const source = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("i18n"))
      .map((file) => readFileSync(join("src", file), "utf8"))
      .join("\n");
    // A name put together in a template, such as `kind.${kind}`, is used by its beginning.
    const beginnings = [...source.matchAll(/`([\w.]+\.)\$\{/g)].map(([, beginning]) => beginning!);
    const unused = Object.keys(texts.id).filter((name) => !source.includes(`"${name}"`) && !beginnings.some((beginning) => name.startsWith(beginning)));
    expect(unused).toEqual([]);
  });
});

it("the secretariat's pages give no name anew that the pane has given", () => {
  expect(Object.keys(textsOfSecretariat.id).filter((name) => name in texts.id)).toEqual([]);
});

it("a text is filled in by position", () => {
  expect(say("id", "preview.page", 2, 5)).toBe("Halaman 2 dari 5");
});
