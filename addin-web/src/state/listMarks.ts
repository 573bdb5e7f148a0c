/** A number or a bullet before a list entry, and the blank behind it. An entry of its own stays: `2.5 kg`, `1 (satu) berkas`, `1.`. */
const numbered = /^\s*(?:\d{1,3}[.)]|[-–•·▪*])\s+(?=\S)/;
const lettered = /^\s*([a-z])[.)]\s+(?=\S)/i;

/**
 * List entries without the marks that people put before them: the document numbers them itself, as it does those of a
 * document made by hand. A letter is a mark where the lines run a., b.: in its own place, or beside the letter before or after it.
 * @param from the place of the first one in its list
 */
export function withoutMarks(lines: readonly string[], from = 0): string[] {
  const letters = lines.map((line) => lettered.exec(line)?.[1]?.codePointAt(0) ?? 0);
  const runs = (letter: number, i: number) =>
    letter > 0 && (letter === "a".codePointAt(0)! + from + i || letters[i - 1] === letter - 1 || letters[i + 1] === letter + 1);
  return lines.map((line, i) => line.replace(runs(letters[i]!, i) ? lettered : numbered, ""));
}

/** The list entries of a text, one a line. */
export const entriesOf = (text: string): string[] =>
  withoutMarks(
    text
      .split(/\r\n|\n|\r/)
      .map((line) => line.trim())
      .filter(Boolean),
  );

/** Is it a list as Word copies one: a mark, a tab and the entry on every line? Those tabs part no cells. */
export const isMarkedList = (text: string): boolean =>
  text
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim())
    .every((line) => /^\s*(?:\d{1,3}[.)]|[a-z][.)]|[-–•·▪*])\t[^\t]*$/i.test(line));
