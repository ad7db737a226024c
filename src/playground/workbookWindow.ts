/** The window on the workbook: grid, formula bar and tabs over a session; edits and selections go back into it. */
import { cellAddress, MAX_COLUMNS, MAX_ROWS, rectangleAddress, type Rectangle } from "../a1";
import type { HostSession } from "../host/session";
import { choicesAt, ruleAt } from "../host/view/cellRules";
import { resizeByHand, SheetView, sheetShape, type SheetShape } from "../host/view/sheetView";
import { clear, editingText, paste, typeInto, type Refusal } from "../host/view/typing";
import type { Sheet } from "../xlsx/book";
import { CellInput, type Direction } from "./grid/cellInput";
import { fontFamily } from "./grid/cellDrawing";
import { ChoiceList } from "./grid/choiceList";
import { CellNote } from "./grid/cellNote";
import { around, cellAreaAt, contains, edge, extentOf, neighbour, rowHome } from "./grid/geometry";
import { SheetCanvas } from "./grid/sheetCanvas";
import { connectFormulaBar } from "./formulaBar";
import { connectNameBox } from "./nameBox";
import { SheetTabs } from "./sheetTabs";
import type { PlaygroundWords } from "../i18n/playgroundWords";

export interface WindowParts {
  /** Holds the grid; positioned. */
  readonly grid: HTMLElement;
  readonly tabs: HTMLElement;
  /** The name box: says where the selection is, and goes where one types. */
  readonly address: HTMLInputElement;
  readonly formula: HTMLInputElement;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Cells shown or copied at most at once as text. */
const MOST_COPIED = 200_000;

export class WorkbookWindow {
  private readonly input: CellInput;
  private readonly choices: ChoiceList;
  private readonly note: CellNote;
  private readonly tabs: SheetTabs;
  private session: HostSession;
  private sheet: Sheet;
  private view: SheetView;
  private shape: SheetShape;
  private shapeText = "";
  private active: Cell = { row: 0, column: 0 };
  private anchor: Cell = { row: 0, column: 0 };
  private waiting = false;

  private constructor(
    session: HostSession,
    private readonly canvas: SheetCanvas,
    private readonly parts: WindowParts,
    private words: PlaygroundWords,
  ) {
    this.session = session;
    this.sheet = session.activeSheet;
    this.view = new SheetView(session, this.sheet);
    this.shape = sheetShape(this.sheet);
    this.input = new CellInput(parts.grid, {
      textToEdit: () => this.textHere(),
      entered: (text) => this.enter(text),
      move: (direction, how) => {
        this.move(direction, how);
      },
      page: (direction) => {
        const rows = this.canvas.pageRows * (direction === "up" ? -1 : 1);
        const row = Math.min(Math.max(0, this.active.row + rows), extentOf(this.shape).rows - 1);
        this.go({ row, column: this.active.column });
      },
      home: (toFirstCell) => {
        this.go(rowHome(this.shape, toFirstCell ? (this.shape.freeze?.rows ?? 0) : this.active.row));
      },
      end: () => {
        const { rows, columns } = this.shape.used;
        this.go({ row: Math.max(0, rows - 1), column: Math.max(0, columns - 1) });
      },
      cleared: () => {
        this.refused(clear(this.session, this.sheet, this.inUse(this.session.selection)));
        this.changed();
      },
      copied: () => this.selectedText(),
      pasted: (text) => {
        this.pasteText(text);
      },
      listAsked: () => {
        this.choices.open();
      },
      sheetAsked: (step) => {
        this.tabs.step(step);
      },
      editing: (text) => {
        parts.formula.value = text ?? this.textHere();
        this.editing(text !== null);
      },
    });
    const leave = (): void => {
      this.input.focus();
    };
    this.choices = new ChoiceList(
      parts.grid,
      (choice) => {
        this.enter(choice);
      },
      leave,
    );
    this.note = new CellNote(parts.grid);
    this.tabs = new SheetTabs(parts.tabs, (name, byClick) => {
      this.showSheet(name);
      if (byClick) this.input.focus();
    });
    connectFormulaBar(parts.formula, {
      textHere: () => this.textHere(),
      enter: (text) => this.enter(text),
      editing: (active) => {
        this.editing(active);
      },
      moveDown: () => {
        this.move("down", { extend: false, toEdge: false });
      },
      leave,
    });
    connectNameBox(parts.address, {
      goTo: (area) => {
        this.go({ row: area.top, column: area.left });
        this.canvas.select(area);
        this.selected(area);
      },
      restore: () => {
        this.showActive();
      },
      leave,
    });
    parts.grid.addEventListener("pointerup", (event) => {
      if (event.target instanceof HTMLCanvasElement) this.input.focus();
    });
    new ResizeObserver(() => {
      this.placeInput();
    }).observe(parts.grid);
    this.open(session, words);
  }

  /** Starts the grid and shows a workbook in it. */
  static async start(
    session: HostSession,
    parts: WindowParts,
    words: PlaygroundWords,
  ): Promise<WorkbookWindow> {
    const surface = document.createElement("div");
    surface.className = "grid-surface";
    // A picture; what it shows is told by the input field that lies over it.
    surface.setAttribute("aria-hidden", "true");
    parts.grid.replaceChildren(surface);
    let started: WorkbookWindow | null = null;
    const canvas = await SheetCanvas.start(surface, {
      selected: (area, active) => started?.pointed(area, active),
      opened: () => started?.input.edit(),
      scrolled: () => started?.placeInput(),
      columnResized: (column, pixels) => started?.resized("columns", column, pixels),
      rowResized: (row, pixels) => started?.resized("rows", row, pixels),
    });
    started = new WorkbookWindow(session, canvas, parts, words);
    return started;
  }

  /** Shows another workbook, or the same one in another language. */
  open(session: HostSession, words: PlaygroundWords): void {
    this.session = session;
    this.words = words;
    this.choices.name(words.openList);
    this.shapeText = "";
    this.sheet = session.activeSheet;
    this.update();
  }

  /** Something in the workbook may have changed; drawn with the next picture. */
  changed(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.update();
    });
  }

  /** Takes a running edit before something else is done with the workbook. */
  finishEditing(): void {
    if (!this.input.commit()) this.input.cancel();
  }

  /** Tells the host whether a cell is being edited: requests of the add-in wait, or are refused, meanwhile. */
  private editing(active: boolean): void {
    const { cellEditing } = this.session;
    if (active) cellEditing.begin();
    else cellEditing.end();
  }

  private update(): void {
    const { session } = this;
    session.refresh();
    const switched = this.sheet !== session.activeSheet || this.view.session !== session;
    this.sheet = session.activeSheet;
    const shape = sheetShape(this.sheet);
    const text = shapeKey(shape);
    if (switched || text !== this.shapeText) {
      this.view = new SheetView(session, this.sheet);
      this.shape = shape;
      this.shapeText = text;
      this.canvas.show(this.view, shape);
    } else this.canvas.redraw();
    const visible = session.book.sheets.filter((sheet) => sheet.visibility === "visible");
    this.tabs.show(
      visible.map(({ name, tabColor }) => ({ name, color: tabColor })),
      this.sheet.name,
    );
    const { top, left } = session.selection;
    if (switched || !contains(session.selection, this.active))
      this.active = this.anchor = { row: top, column: left };
    this.canvas.select(session.selection);
    if (switched) this.canvas.reveal(this.active.row, this.active.column);
    this.showActive();
  }

  private showSheet(name: string): void {
    this.finishEditing();
    const sheet = this.session.book.sheets.find((each) => each.name === name);
    if (!sheet) return;
    this.session.activate(sheet);
    this.session.flushEvents();
    this.update();
  }

  /** The pointer selected cells. */
  private pointed(area: Rectangle, active: Cell): void {
    if (!this.input.commit()) {
      this.canvas.select(this.session.selection);
      return;
    }
    this.active = this.anchor = active;
    this.selected(area);
  }

  private go(cell: Cell): void {
    this.active = this.anchor = cell;
    const area = cellAreaAt(this.shape, cell.row, cell.column);
    this.canvas.select(area);
    this.canvas.reveal(cell.row, cell.column);
    this.selected(area);
  }

  private move(direction: Direction, { extend, toEdge }: { extend: boolean; toEdge: boolean }): void {
    const axis = direction === "up" || direction === "down" ? "rows" : "columns";
    const step = direction === "up" || direction === "left" ? -1 : 1;
    const from = extend ? this.anchor : this.active;
    const next = toEdge
      ? edge(this.shape, from, axis, step, (row, column) => this.sheet.cells.value(row, column) !== null)
      : neighbour(this.shape, cellAreaAt(this.shape, from.row, from.column), axis, step);
    if (!extend) return this.go(next);
    this.anchor = next;
    const area = around(
      cellAreaAt(this.shape, this.active.row, this.active.column),
      cellAreaAt(this.shape, next.row, next.column),
    );
    this.canvas.select(area);
    this.canvas.reveal(next.row, next.column);
    this.selected(area);
  }

  private selected(area: Rectangle): void {
    this.session.select(this.sheet, area);
    this.session.flushEvents();
    this.showActive();
  }

  private showActive(): void {
    const { row, column } = this.active;
    const { selection } = this.session;
    this.parts.address.value = cellAddress(row, column);
    this.parts.address.title = rectangleAddress(selection);
    if (!this.input.isEditing) this.parts.formula.value = this.textHere();
    const rule = ruleAt(this.sheet, row, column);
    const hasList = rule?.type === "list" && rule.inCellDropDown;
    this.choices.offer(
      hasList ? () => choicesAt(this.session, this.sheet, row, column) ?? [] : null,
      this.view.cell(row, column).text,
    );
    const { title = "", message = "" } = rule?.prompt ?? {};
    this.note.show("prompt", title, message);
    this.placeInput();
  }

  private placeInput(): void {
    const { row, column } = this.active;
    const box = this.canvas.boxOf(row, column);
    const { style, text } = this.view.cell(row, column);
    const label = `${cellAddress(row, column)} ${text}`.trim();
    this.input.place(box, label, `${style.fontSize}pt ${fontFamily(style.fontName)}`);
    this.choices.place(box);
    this.note.place(box);
  }

  private textHere(): string {
    return editingText(this.session, this.sheet, this.active.row, this.active.column);
  }

  private enter(text: string): boolean {
    const { row, column } = this.active;
    if (text === this.textHere()) return true;
    const refusal = typeInto(this.session, this.sheet, row, column, text);
    this.update();
    return !this.refused(refusal);
  }

  /** Says why something did not go in; whether it did not. */
  private refused(refusal: Refusal | null): boolean {
    if (!refusal) return false;
    const { refused } = this.words;
    if (refusal.reason === "rule") {
      const { title, message } = refusal.rule.error ?? { title: "", message: "" };
      this.note.show("refusal", title || refused.title, message || refused.rule);
    } else this.note.show("refusal", refused.title, refused[refusal.reason]);
    return true;
  }

  private pasteText(text: string): void {
    const lines = text
      .replace(/\r?\n$/, "")
      .split(/\r?\n/)
      .map((line) => line.split("\t"));
    const { row, column } = this.active;
    if (lines.length === 1 && lines[0]!.length === 1) this.enter(lines[0]![0]!);
    else this.refused(paste(this.session, this.sheet, row, column, lines));
    this.changed();
  }

  private selectedText(): string {
    const { top, left, bottom, right } = this.inUse(this.session.selection);
    if ((bottom - top + 1) * (right - left + 1) > MOST_COPIED) return "";
    const lines: string[] = [];
    for (let row = top; row <= bottom; row++) {
      const texts: string[] = [];
      for (let column = left; column <= right; column++) texts.push(this.view.cell(row, column).text);
      lines.push(texts.join("\t"));
    }
    return lines.join("\n");
  }

  /** The part of a selection that can hold anything: whole rows and columns end with the cells in use. */
  private inUse({ top, left, bottom, right }: Rectangle): Rectangle {
    const { rows, columns } = extentOf(this.shape);
    return {
      top,
      left,
      bottom: Math.min(bottom, rows - 1, MAX_ROWS - 2),
      right: Math.min(right, columns - 1, MAX_COLUMNS - 2),
    };
  }

  private resized(axis: "rows" | "columns", at: number, pixels: number): void {
    resizeByHand(this.session, this.sheet, axis, at, pixels);
    this.changed();
  }
}

/** Two shapes with the same key need no new grid. */
function shapeKey(shape: SheetShape): string {
  return JSON.stringify([
    extentOf(shape),
    shape.defaultColumn,
    shape.defaultRow,
    [...shape.columns],
    [...shape.rows],
    shape.merges,
    shape.freeze,
    shape.gridlines,
  ]);
}
