import { readFileSync } from "node:fs";
import openapi, { astToString, COMMENT_HEADER } from "openapi-typescript";
import { expect, it } from "vitest";

// The generator reads files by address: jsdom's URL is not Node's.
// @vitest-environment node

it("the types of the wire are those of the server's description (else: npm run contract)", async () => {
  const ast = await openapi(new URL("../../src/api/openapi.json", import.meta.url), { rootTypes: true, rootTypesNoSchemaPrefix: true });
  expect(readFileSync("src/api/contract.ts", "utf8")).toBe(COMMENT_HEADER + astToString(ast));
});
