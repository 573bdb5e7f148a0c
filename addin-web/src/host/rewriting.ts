import { differingWords, type NewWords } from "./cells";
import { asSection, blockNames, blocksIn, insideOf, isBlank, looseTables, paragraphsOf, rowsOf, sayings, stateOf, wholeBlock, wordsOf, type Block, type BlockName, type Parts } from "./docx";
import type { OpenDocument } from "./OpenDocument";
import type { StoredThread } from "./threads";

/** One thing to do to the document, which may be done twice without harm. */
export interface Step {
  /** The block it makes, with the tag it then has; null when it makes none. */
  block: BlockName | null;
  tag: string | null;
  /** Whether a former try did it after all. */
  isDone(document: OpenDocument): Promise<boolean>;
  perform(document: OpenDocument): Promise<void>;
  undo(document: OpenDocument): Promise<void>;
}

/** What the document is made to hold; no steps where it holds it. */
export interface Rewriting {
  steps: Step[];
  /** What each rewritten block says then, by its tag. */
  expected: Map<string, string[][][]>;
  state: string;
  /** The document as it shall be. */
  wanted: Parts;
  /** A document of the SOP alone. */
  fresh: Parts;
}

/** Above this many paragraphs one replacement is faster than writing them one by one (word processors take long for each). */
const mostWords = 12;

/** The steps that put the review's summary where `after` has it. @param before the document as it is, @param after the same with the summary */
export function planAnnex(before: Parts, after: Parts): Rewriting {
  const aim = blockOf(after, "review")!;
  const here = blockOf(before, "review");
  const step: Step = {
    block: "review",
    tag: aim.tag,
    isDone: async (document) => (await document.tags()).includes(aim.tag) && !here,
    perform: (document) => (here ? document.replaceInside(here.tag, insideOf(after, "review")) : document.insertAtEnd(wholeBlock(after, "review"), false)),
    undo: (document) => (here ? document.replaceInside(here.tag, insideOf(before, "review")) : document.removeControls(aim.tag, 0)),
  };
  return { steps: [step], expected: new Map([[aim.tag, aim.tables.map(sayings)]]), state: stateOf(after)!, wanted: after, fresh: after };
}

export interface Rewritten {
  /** The document as it is. */
  before: Parts;
  /** The same with the new SOP, from the writer: the very same where it holds that already; null where it holds none of our blocks. */
  after: Parts | null;
  /** A document of the new SOP alone. */
  fresh: Parts;
  /** A document of what is drawn in it now, when that is known. */
  drawn: Parts | null;
  threads: readonly StoredThread[];
}

export function planRewriting({ before, after, fresh, drawn, threads }: Rewritten): Rewriting {
  const present = byName(blocksIn(before));
  const wanted = after ?? fresh;
  const goal = byName(blocksIn(wanted));
  const loose = looseTables(before);
  const expected = new Map<string, string[][][]>();
  const steps: Step[] = [];
  if (after === before) return { steps, expected, state: stateOf(wanted)!, wanted, fresh };
  if (present.size === 0 && loose.length === 0) {
    for (const { tag, tables } of goal.values()) expected.set(tag, tables.map(sayings));
    steps.push(insertion(fresh, goal, !isBlank(before)));
  } else {
    for (const name of blockNames) {
      const aim = goal.get(name)!;
      const here = present.get(name);
      const step = here
        ? renewal({ here, aim, wanted, before, fresh: blockOf(fresh, name)!, drawn: drawn && blockOf(drawn, name), threads })
        : restoration(name, wanted, aim, present, loose);
      if (!step) continue;
      steps.push(step);
      expected.set(step.tag!, aim.tables.map(sayings));
    }
  }
  return { steps, expected, state: stateOf(wanted)!, wanted, fresh };
}

/** The SOP's own blocks; of several of a name, the first. */
const byName = (blocks: readonly Block[]): Map<BlockName, Block> =>
  new Map(blocks.filter(({ name }) => blockNames.includes(name)).toReversed().map((block) => [block.name, block]));

const blockOf = (parts: Parts, name: BlockName): Block | undefined => blocksIn(parts).find((block) => block.name === name);

/** The first insertion: both blocks at the end, on pages of their own when other text stands before them. */
function insertion(fresh: Parts, goal: ReadonlyMap<BlockName, Block>, onNewPage: boolean): Step {
  const tags = [...goal.values()].map(({ tag }) => tag);
  let broken = false;
  return {
    block: null,
    tag: null,
    isDone: async (document) => (await document.tags()).some((tag) => tags.includes(tag)),
    async perform(document) {
      const sections = await document.countSections();
      try {
        await document.insertAtEnd(asSection(fresh), onNewPage && !broken);
      } catch (reason) {
        // The new page may have been begun before the failure: it is not begun twice.
        broken ||= (await document.countSections()) > sections;
        throw reason;
      }
    },
    undo: async (document) => {
      for (const tag of tags) await document.removeControls(tag, 0);
    },
  };
}

interface Renewal {
  here: Block;
  aim: Block;
  wanted: Parts;
  before: Parts;
  fresh: Block;
  drawn: Block | null | undefined;
  threads: readonly StoredThread[];
}

/** The shortest way from what a block is to what it shall be; null when it is that already. */
function renewal({ here, aim, wanted, before, fresh, drawn, threads }: Renewal): Step | null {
  const words = drawn && isSameDrawing(drawn, fresh) && isWhole(here, fresh) ? wordsToWrite(here, fresh) : null;
  if (words?.length === 0) return null;
  const isCommented = words?.some((each) => threads.some(({ block, place }) => block === here.name && place && isAt(each, place)));
  if (words && words.length <= mostWords && !isCommented) return retyping(here, words);
  const says = JSON.stringify(fingerprint(aim));
  return {
    block: here.name,
    tag: here.tag,
    isDone: async (document) => {
      const found = blocksIn(await document.markupOf(here.tag))[0];
      return found !== undefined && JSON.stringify(fingerprint(found)) === says;
    },
    perform: (document) => document.replaceInside(here.tag, insideOf(wanted, here.name)),
    undo: (document) => document.replaceInside(here.tag, insideOf(before, here.name)),
  };
}

const isSameDrawing = (drawn: Block, fresh: Block): boolean => differingWords(drawn.tables, fresh.tables) !== null;

/** Whether nothing was torn out of a block's drawing. */
const isWhole = (here: Block, fresh: Block): boolean => JSON.stringify(here.tables.map(shapesOf)) === JSON.stringify(fresh.tables.map(shapesOf));

const isAt = (words: NewWords, place: { table: number; row: number; cell: number; paragraph: number }): boolean =>
  words.table === place.table && words.row === place.row && words.cell === place.cell && words.paragraph === place.paragraph;

/** Paragraphs that say something else than they shall; null when there are more or fewer of them. */
function wordsToWrite(here: Block, aim: Block): NewWords[] | null {
  const [now, then] = [paragraphsOfAll(here), paragraphsOfAll(aim)];
  if (now.length !== then.length || now.some(({ key }, index) => key !== then[index]!.key)) return null;
  return then.flatMap(({ key: _, words: to, ...place }, index) => {
    const from = now[index]!.words;
    return from === to ? [] : [{ ...place, from, to }];
  });
}

const paragraphsOfAll = ({ tables }: Block) =>
  tables.flatMap((each, table) =>
    rowsOf(each).flatMap((cells, row) =>
      cells.flatMap((element, cell) =>
        paragraphsOf(element).map((found, paragraph) => ({ table, row, cell, paragraph, key: [table, row, cell, paragraph].join(), words: wordsOf(found) })),
      ),
    ),
  );

/** Words alone, written where they stand: comments elsewhere, formatting and the cursor stay. */
function retyping({ name, tag }: Block, words: readonly NewWords[]): Step {
  return {
    block: name,
    tag,
    isDone: async () => false,
    perform: (document) => document.writeWords(tag, words),
    undo: (document) => document.writeWords(tag, words.map((each) => ({ ...each, from: each.to, to: each.from }))),
  };
}

/** A block whose control is gone: put in the place of the table that was left, or beside the other block. */
function restoration(name: BlockName, wanted: Parts, aim: Block, present: ReadonlyMap<BlockName, Block>, loose: { block: BlockName; table: number }[]): Step {
  const markup = wholeBlock(wanted, name);
  const left = loose.find(({ block }) => block === name);
  const neighbour = [...present.values()][0];
  return {
    block: name,
    tag: aim.tag,
    isDone: async (document) => (await document.tags()).includes(aim.tag),
    perform: (document) => {
      if (left) return document.replaceTable(left.table, markup);
      if (neighbour) return document.insertBeside(neighbour.tag, name === "cover" ? "Before" : "After", markup);
      return document.insertAtEnd(markup, false);
    },
    undo: async (document) => (left ? undefined : document.removeControls(aim.tag, 0)),
  };
}

/** What tells two versions of a block apart, whatever the word processor did to its markup. */
const fingerprint = ({ tables }: Block): unknown => tables.map((table) => [sayings(table), shapesOf(table)]);

/** The names of the shapes and the heights of the rows. */
const shapesOf = (table: Element): unknown => [
  Array.from(table.getElementsByTagName("wps:cNvPr")).map((shape) => shape.getAttribute("name")),
  Array.from(table.getElementsByTagName("w:trHeight")).map((height) => height.getAttribute("w:val")),
];

