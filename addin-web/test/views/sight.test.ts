import { describe, expect, it } from "vitest";
import { isInSight, wayTo } from "../../src/views/preview/sight";

const room = { top: 100, bottom: 700 };
const margin = 12;

describe("a row of the pages", () => {
  it("is in sight while most of it shows", () => {
    expect(isInSight(room, { top: 90, bottom: 150 })).toBe(true);
    expect(isInSight(room, { top: 20, bottom: 110 })).toBe(false);
    expect(isInSight(room, { top: 690, bottom: 800 })).toBe(false);
  });

  it("comes with the top of its page", () => {
    const row = { top: -700, bottom: -640 };
    expect(wayTo(room, { top: -900, bottom: -300 }, row, margin)).toBe(-900 - 100 - margin);
  });

  it("comes by itself where its page is higher than the room", () => {
    const row = { top: 1900, bottom: 2000 };
    const way = wayTo(room, { top: 800, bottom: 2100 }, row, margin);
    expect(isInSight(room, { top: row.top - way, bottom: row.bottom - way })).toBe(true);
  });
});
