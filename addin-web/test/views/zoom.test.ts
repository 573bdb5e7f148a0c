import { beforeEach, describe, expect, it, vi } from "vitest";
import { largest, paperOf, scaleOf, zoomOf, zoomSteps } from "../../src/views/preview/zoom";

const drawn = (box: string) => paperOf(`<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${box}">`);
const room = (width: number, height = 600) => ({ width, height });

describe("the size of a page", () => {
  const paper = drawn("842 595");

  it("is told in pixels of paper", () => {
    expect(paper.width).toBeCloseTo(1122.7, 1);
    expect(paper.height).toBeCloseTo(793.3, 1);
  });

  it("fills the room there is", () => expect(scaleOf("readable", room(900), paper)).toBeCloseTo(900 / paper.width));

  it("stays readable in a narrow pane, unless all of its width is asked for", () => {
    expect(scaleOf("readable", room(326), paper)).toBe(0.6);
    expect(scaleOf("fit", room(326), paper)).toBeCloseTo(326 / paper.width);
  });

  it("shows the whole page, whichever side is the tighter one", () => {
    expect(scaleOf("whole", room(2000, 400), paper)).toBeCloseTo(400 / paper.height);
    expect(scaleOf("whole", room(326, 2000), paper)).toBeCloseTo(326 / paper.width);
    const both = largest([paper, drawn("595 842")]);
    expect(scaleOf("whole", room(2000, 400), both)).toBeCloseTo(400 / paper.width);
  });

  it("is what was chosen", () => expect(scaleOf(1.5, room(326), paper)).toBe(1.5));
});

describe("a chosen size", () => {
  beforeEach(() => {
    localStorage.clear();
    vi.resetModules();
  });

  it.each(["fit", "whole", ...zoomSteps] as const)("of %s holds after a reload", async (zoom) => {
    (await import("../../src/views/preview/useZoom")).setZoom(zoom);
    vi.resetModules();
    expect((await import("../../src/views/preview/useZoom")).useZoom.getState().zoom).toBe(zoom);
  });

  it("that makes no sense counts as none", () => {
    for (const text of [null, "", "0", "-1", "Infinity", "lebar"]) expect(zoomOf(text)).toBe("readable");
  });
});
