import { paragraphsOf, rowsOf, wordsIn, wordsOf } from "./docx";

/** A paragraph to write in place: counted from 0 in the block's table, row, cell and paragraph. */
export interface NewWords {
  table: number;
  row: number;
  cell: number;
  paragraph: number;
  from: string;
  to: string;
}

/**
 * The paragraphs in which two versions of a block differ, null when anything else differs as well: heights, drawings, the number
 * of rows or paragraphs. Both have to come from the writer, for Word rewrites what it saves.
 */
export function differingWords(before: readonly Element[], after: readonly Element[]): NewWords[] | null {
  if (before.length !== after.length) return null;
  const changes: NewWords[] = [];
  for (const [table, each] of before.entries()) {
    const [olds, news] = [paragraphs(each), paragraphs(after[table]!)];
    if (olds.length !== news.length) return null;
    for (const [index, old] of olds.entries()) {
      const { element, ...place } = news[index]!;
      const [from, to] = [wordsOf(old.element), wordsOf(element)];
      if (from !== to) changes.push({ table, ...place, from, to });
    }
    if (skeleton(each) !== skeleton(after[table]!)) return null;
  }
  return changes;
}

interface Placed {
  row: number;
  cell: number;
  paragraph: number;
  element: Element;
}

const paragraphs = (table: Element): Placed[] =>
  rowsOf(table).flatMap((cells, row) => cells.flatMap((each, cell) => paragraphsOf(each).map((element, paragraph) => ({ row, cell, paragraph, element }))));

/** Of tables met before: those of a document taken apart never change. */
const skeletons = new WeakMap<Element, string>();

/** The markup without the words of cells; words in drawings count as drawing. */
function skeleton(table: Element): string {
  const known = skeletons.get(table);
  if (known !== undefined) return known;
  const copy = table.cloneNode(true) as Element;
  for (const { element } of paragraphs(copy)) {
    const runs = Array.from(element.childNodes).filter((node) => wordsIn(node) !== "");
    for (const run of runs) element.removeChild(run);
  }
  const found = new XMLSerializer().serializeToString(copy);
  skeletons.set(table, found);
  return found;
}
