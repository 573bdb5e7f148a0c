import { closest, elements } from "../package/xml";
import { dropHomelessComments } from "../document/comments";
import { paragraphsIn, setText, textOfAll } from "../document/text";
import { takeAway } from "../document/writing";
import type { Behaviour } from "../runtime/Behaviour";
import { OfficeError } from "../runtime/errors";
import type { World } from "../World";
import { collection, type Items } from "./collections";
import { pieceOfBlocks } from "./content";

export const tablesIn = (container: Element): Element[] =>
  elements(container).flatMap((element) => {
    if (element.localName === "tbl") return [element];
    return ["sdt", "sdtContent"].includes(element.localName) ? tablesIn(element) : [];
  });

const rows = (table: Element) => elements(table, "tr");
const cells = (row: Element) => elements(row, "tc");
const holds = (element: Element, world: World) => world.document.holds(element);

/** Writes a cell as the API does: one paragraph, and every comment in it is gone. */
function setValue(cell: Element, value: string, world: World): void {
  world.refuseWhenProtected("TableCell.value");
  const [first, ...others] = paragraphsIn(cell);
  for (const other of others) other.parentNode!.removeChild(other);
  if (first) setText(first, value);
  dropHomelessComments(world.document);
  world.document.touch();
}

export const table: Behaviour = {
  alive: holds,
  get: {
    rowCount: (element: Element) => rows(element).length,
    headerRowCount: (element: Element) => rows(element).filter((row) => elements(row, "trPr").some((row) => elements(row, "tblHeader").length > 0)).length,
    values: (element: Element) => rows(element).map((row) => cells(row).map(textOfAll)),
    rows: (element: Element): Items => () => rows(element),
    isUniform: (element: Element) => new Set(rows(element).map((row) => cells(row).length)).size === 1,
    nestingLevel: (element: Element) => (closest(element.parentNode, "tc") ? 2 : 1),
  },
  call: {
    getCell: (element: Element, _: World, row: number, column: number) => {
      const cell = rows(element)[row] && cells(rows(element)[row]!)[column];
      if (!cell) throw new OfficeError("InvalidArgument", "Table.getCell");
      return cell;
    },
    getCellOrNullObject: (element: Element, _: World, row: number, column: number) => rows(element)[row] && cells(rows(element)[row]!)[column],
    getRange: (element: Element) => pieceOfBlocks([element]),
    select: (element: Element, world: World) => void (world.selection = element),
    delete: (element: Element, world: World) => {
      world.refuseWhenProtected("Table.delete");
      takeAway(world.document, [element]);
    },
  },
};

export const tableCollection = collection();

export const tableRow: Behaviour = {
  alive: holds,
  get: {
    values: (row: Element) => [cells(row).map(textOfAll)],
    cellCount: (row: Element) => cells(row).length,
    rowIndex: (row: Element) => elements(row.parentNode!, "tr").indexOf(row),
    cells: (row: Element): Items => () => cells(row),
  },
  call: {
    select: (row: Element, world: World) => void (world.selection = row),
    delete: (row: Element, world: World) => {
      world.refuseWhenProtected("TableRow.delete");
      takeAway(world.document, [row]);
    },
  },
};

export const tableRowCollection = collection();

export const tableCell: Behaviour = {
  alive: holds,
  get: {
    value: (cell: Element) => textOfAll(cell),
    rowIndex: (cell: Element) => elements(cell.parentNode!.parentNode!, "tr").indexOf(cell.parentNode as Element),
    cellIndex: (cell: Element) => cells(cell.parentNode as Element).indexOf(cell),
    body: (cell: Element) => cell,
  },
  set: { value: setValue },
};

export const tableCellCollection = collection();
