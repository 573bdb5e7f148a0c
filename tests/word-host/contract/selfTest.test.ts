import { InPlaceHost } from "@pane/host/InPlaceHost";
import { checks, SelfTest, type Result } from "@pane/host/selfTest";
import { WordDocument } from "@pane/host/word";
import { describe, expect, it } from "vitest";
import { letter } from "../src/document/blank";
import { profiles, type ProfileId } from "../src/profiles";
import { deskIn } from "./benches";
import { specimen } from "./sops";

async function tried(profile: ProfileId, bytes: Uint8Array, trouble?: "malformed"): Promise<Result[]> {
  const desk = deskIn(bytes, { profile });
  if (trouble) desk.world.troubles.add(trouble);
  const word = new WordDocument();
  const results: Result[] = [];
  await new SelfTest(new InPlaceHost(word), word, specimen()).run((result) => results.push(result), () => 0);
  return results;
}

describe("The self-test that people run in their Word", () => {
  it.each(Object.keys(profiles) as ProfileId[])("finds nothing wrong in %s", async (profile) => {
    const results = await tried(profile, letter());
    expect(results.filter(({ fault }) => fault !== null)).toEqual([]);
    expect(results.map(({ check }) => check)).toEqual(checks);
  });

  it("tells what does not work, and goes on", async () => {
    const results = await tried("web", letter(), "malformed");
    expect(results.find(({ check }) => check === "write")!.fault).not.toBeNull();
    expect(results.map(({ check }) => check)).toEqual(checks);
  });

  it("does not touch a document that holds an SOP", async () => {
    const desk = deskIn(letter(), { profile: "win-m365" });
    await desk.host.write(specimen());
    const before = await desk.bytes();
    expect((await tried("win-m365", before)).map(({ check }) => check)).toEqual(["blank"]);
  });
});
