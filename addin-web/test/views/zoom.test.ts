import { describe, expect, it } from "vitest";
import { paperWidth, scaleOf } from "../../src/views/preview/zoom";

describe("the size of a page", () => {
  const paper = paperWidth('<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 842 595">');

  it("is told in pixels of paper", () => expect(paper).toBeCloseTo(1122.7, 1));

  it("fills the room there is", () => expect(scaleOf("readable", 900, paper)).toBeCloseTo(900 / paper));

  it("stays readable in a narrow pane, unless the whole page is asked for", () => {
    expect(scaleOf("readable", 326, paper)).toBe(0.6);
    expect(scaleOf("fit", 326, paper)).toBeCloseTo(326 / paper);
  });

  it("is what was chosen", () => expect(scaleOf(1.5, 326, paper)).toBe(1.5));
});
