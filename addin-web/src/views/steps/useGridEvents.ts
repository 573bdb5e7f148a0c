import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent } from "react";
import type { Span } from "../../api/wire";
import { currentSop } from "../../state/editor";
import { click, fields, finish, isTextField, open, select, stopFilling, useGridCursor, type Field } from "../../state/gridCursor";
import { clipboardTable, isSingle, type Table } from "../../state/paste/table";
import { placeOf, visit } from "../../state/visited";
import { cellText, clearCell, duplicate, insertAbove, insertBelow, move, remove, setCell } from "../../state/stepActions";

interface Cell {
  step: string;
  field: Field;
}

const cellOf = (target: EventTarget): Cell | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-step]") : null;
  return cell ? { step: cell.dataset["step"]!, field: cell.dataset["field"] as Field } : null;
};

const steps = () => currentSop()?.flow.steps ?? [];

interface Options {
  /** Steps are cards: their fields lie under each other. */
  cards: boolean;
  paste: (table: Table) => void;
}

/** Mouse, keyboard and clipboard of the whole grid, told by the cell they meet. */
export function useGridEvents({ cards, paste }: Options) {
  return {
    onClick(event: MouseEvent) {
      const cell = cellOf(event.target);
      if (!cell || event.target instanceof HTMLTextAreaElement) return;
      // The cell's text gives way to a box; the caret goes where the click was.
      click(cell.step, cell.field, caretAt(event));
    },
    onContextMenu(event: MouseEvent) {
      const cell = cellOf(event.target);
      if (!cell || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      open(cell.step, "actions");
    },
    onKeyDown(event: KeyboardEvent) {
      const cell = cellOf(event.target);
      if (!cell) return;
      const typing = event.target instanceof HTMLTextAreaElement;
      const action = ofRow(event, cell) ?? (typing ? whileTyping(event, cell) : whileMoving(event, cell, cards));
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    },
    onBlur(event: FocusEvent<HTMLElement>) {
      const cell = cellOf(event.target);
      const next = event.relatedTarget;
      // Not while the grid is being redrawn: a box that goes loses the focus then.
      if (cell && !(next instanceof Node && event.target.contains(next))) setTimeout(() => visit(placeOf(cell)));
      if (next instanceof Element && !event.currentTarget.contains(next) && !next.closest("dialog")) stopFilling();
    },
    onCopy(event: ClipboardEvent) {
      const cell = cellOf(event.target);
      const step = steps().find((each) => each.id === cell?.step);
      if (!cell || !step || event.target instanceof HTMLTextAreaElement || !isTextField(cell.field)) return;
      event.preventDefault();
      event.clipboardData.setData("text/plain", cellText(step, cell.field));
    },
    onPaste(event: ClipboardEvent) {
      const cell = cellOf(event.target);
      if (!cell) return;
      const typing = event.target instanceof HTMLTextAreaElement;
      const table = clipboardTable(event.clipboardData, typing);
      if (!isSingle(table)) {
        event.preventDefault();
        paste(table);
      } else if (!typing && isTextField(cell.field)) {
        event.preventDefault();
        setCell(cell.step, cell.field, table[0]?.[0] ?? "");
      }
    },
  };
}

/** What works on the row whether its cell is being typed in or not. */
function ofRow(event: KeyboardEvent, { step }: Cell): (() => void) | null {
  const control = event.ctrlKey || event.metaKey;
  if (control && event.key === "Enter") return () => (event.shiftKey ? insertAbove : insertBelow)(step);
  if (event.altKey && event.key === "ArrowUp") return () => move(step, -1);
  if (event.altKey && event.key === "ArrowDown") return () => move(step, 1);
  if (control && event.key.toLowerCase() === "d") return () => duplicate(step);
  if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) return () => open(step, "actions");
  return null;
}

function whileTyping(event: KeyboardEvent, { step, field }: Cell): (() => void) | null {
  const isList = field === "inputs" || field === "outputs";
  if (event.key === "Escape") return finish;
  if (event.key === "Enter" && !event.shiftKey && !isList) return () => goDown(step, field);
  if (event.key === "Tab") return beside(step, field, event.shiftKey ? -1 : 1);
  return null;
}

function goDown(step: string, field: Field): void {
  const below = steps()[steps().findIndex((each) => each.id === step) + 1];
  if (below) select(below.id, field);
  else finish();
}

/** The cell before or after in reading order; the row's menu is passed over. Null at the ends: Tab then leaves the grid. */
function beside(step: string, field: Field, by: number): (() => void) | null {
  const cells: readonly Field[] = fields.filter((each) => each !== "actions");
  if (field === "actions") return null;
  const at = steps().findIndex((each) => each.id === step) * cells.length + cells.indexOf(field) + by;
  const target = steps()[Math.floor(at / cells.length)];
  const column = cells[((at % cells.length) + cells.length) % cells.length]!;
  if (!target) return null;
  return () => (isTextField(column) ? open : select)(target.id, column);
}

function whileMoving(event: KeyboardEvent, { step, field }: Cell, cards: boolean): (() => void) | null {
  const control = event.ctrlKey || event.metaKey;
  if (control && event.key === "Delete") return () => remove(step);
  if (event.key === "Tab" && useGridCursor.getState().filling) return beside(step, field, event.shiftKey ? -1 : 1);
  if (event.key === "Escape" && useGridCursor.getState().filling) return stopFilling;
  if (event.key === "Enter" || event.key === "F2" || (event.key === " " && !isTextField(field))) return () => open(step, field);
  if (event.key === "Delete" || event.key === "Backspace") return () => clearCell(step, field);
  if (event.key.length === 1 && !control && !event.altKey && isTextField(field)) return () => typeOn(step, field, event.key);
  return moved(event, { step, field }, cards);
}

function typeOn(step: string, field: Field, character: string): void {
  if (!isTextField(field)) return;
  const now = steps().find((each) => each.id === step);
  if (now) setCell(step, field, cellText(now, field) + character, true);
  open(step, field);
}

function moved(event: KeyboardEvent, { step, field }: Cell, cards: boolean): (() => void) | null {
  const all = steps();
  const row = all.findIndex((each) => each.id === step);
  const column = fields.indexOf(field);
  const control = event.ctrlKey || event.metaKey;
  const to = (nextRow: number, nextColumn: number) => {
    const target = all[Math.max(0, Math.min(all.length - 1, nextRow))];
    const name = fields[Math.max(0, Math.min(fields.length - 1, nextColumn))];
    return target && name ? () => select(target.id, name) : null;
  };
  // In a card the next field is below, and below the last one is the next card.
  const inOrder = (by: number) => {
    const at = Math.max(0, Math.min(all.length * fields.length - 1, row * fields.length + column + by));
    return to(Math.floor(at / fields.length), at % fields.length);
  };
  switch (event.key) {
    case "ArrowUp":
      return cards ? inOrder(-1) : to(row - 1, column);
    case "ArrowDown":
      return cards ? inOrder(1) : to(row + 1, column);
    case "ArrowLeft":
      return cards ? inOrder(-1) : to(row, column - 1);
    case "ArrowRight":
      return cards ? inOrder(1) : to(row, column + 1);
    case "PageUp":
      return to(row - (cards ? 1 : 10), column);
    case "PageDown":
      return to(row + (cards ? 1 : 10), column);
    case "Home":
      return to(control ? 0 : row, 0);
    case "End":
      return control ? to(all.length - 1, 0) : to(row, fields.length - 1);
    default:
      return null;
  }
}

interface CaretDocument {
  caretPositionFromPoint?: (x: number, y: number) => { offsetNode: globalThis.Node; offset: number } | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/** Where in the clicked text the click was; null when it was not on a text. */
function caretAt(event: MouseEvent): Span | null {
  const page = document as unknown as CaretDocument;
  const position = page.caretPositionFromPoint?.(event.clientX, event.clientY);
  if (position) return position.offsetNode.nodeType === globalThis.Node.TEXT_NODE ? { start: position.offset, length: 0 } : null;
  const range = page.caretRangeFromPoint?.(event.clientX, event.clientY);
  return range?.startContainer.nodeType === globalThis.Node.TEXT_NODE ? { start: range.startOffset, length: 0 } : null;
}
