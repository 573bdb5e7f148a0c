import { expect, it } from "vitest";
import { drawingOf } from "../../src/ui/svg";

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inside}</svg>`;

it("a drawing comes through with its texts, pictures and row marks", () => {
  const page = drawingOf(svg('<g data-step-id="s1"><rect width="9"/><text>Memeriksa</text><image href="data:image/png;base64,AA=="/></g>'))!;
  expect(page.querySelector("[data-step-id=s1] text")!.textContent).toBe("Memeriksa");
  expect(page.querySelector("image")!.getAttribute("href")).toMatch(/^data:image\/png/);
});

it("nothing that acts or leads out of the page comes through", () => {
  const page = drawingOf(
    svg(
      '<script>1</script><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject><a href="javascript:1"><text>y</text></a>' +
        '<rect onload="1" fill="url(https://example.org/x)"/><image xlink:href="https://example.org/x.png"/><style>*{}</style>',
    ),
  )!;
  expect([...page.querySelectorAll("*")].map((each) => each.localName)).toEqual(["rect", "image"]);
  expect([...page.querySelectorAll("*")].flatMap((each) => each.getAttributeNames())).toEqual([]);
});

it("what is no SVG is nothing", () => {
  expect(drawingOf("<p>not a drawing</p>")).toBeNull();
});
