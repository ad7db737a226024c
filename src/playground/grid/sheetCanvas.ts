/**
 * The grid: Univer used as a view. It draws what the host displays, asked for cell by cell as it comes into sight,
 * and tells what is selected. Its own calculation, editor, menus and edits are off; nothing is stored in it.
 */
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import {
  BooleanNumber,
  CommandType,
  InterceptorEffectEnum,
  LifecycleStages,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import {
  INTERCEPTOR_POINT,
  SetSelectionsOperation,
  SheetInterceptorService,
  UniverSheetsPlugin,
  type ISetSelectionsOperationParams,
} from "@univerjs/sheets";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";
import "@univerjs/sheets/facade";
import "@univerjs/ui/facade";
import "@univerjs/sheets-ui/facade";
import type { Rectangle } from "../../a1";
import type { SheetShape, SheetView } from "../../host/view/sheetView";
import { drawnCell, textMeasure } from "./cellDrawing";
import { ChartLayer } from "./chartLayer";
import { cellAreaAt, columnStart, columnWidth, extentOf, rowHeight, rowStart } from "./geometry";

export interface CanvasListener {
  /** Cells were selected with the pointer; `active` is where the pointer went down. */
  selected(area: Rectangle, active: { row: number; column: number }): void;
  /** A cell was clicked twice. */
  opened(): void;
  scrolled(): void;
  columnResized(column: number, pixels: number): void;
  rowResized(row: number, pixels: number): void;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const SHEET = "sheet";
const HEADER = { width: 46, height: 20 };
const LEAST_HEIGHT = 1;

/** Commands of the library that only look; everything else it would do to cells is the host's business. */
const LOOKING =
  /^sheet\.command\.(?:scroll|set-scroll|set-zoom|reset-scroll|scroll-view|scroll-to-cell|delta-column-width|set-col(?:umn)?-width|set-worksheet-col-width|delta-row-height|set-row-height)/;
const COLUMN_RESIZED = "sheet.command.delta-column-width";
const ROW_RESIZED = "sheet.command.delta-row-height";

/** What the library is not to show: bars, its editor, and its marks on numbers handed over as displayed texts. */
const QUIET = {
  formulaBar: false,
  footer: false,
  disableEdit: true,
  disableForceStringAlert: true,
  disableForceStringMark: true,
} as const;

const BLANK: SheetShape = {
  used: { rows: 0, columns: 0 },
  defaultColumn: 72,
  defaultRow: 18,
  columns: new Map(),
  rows: new Map(),
  merges: [],
  freeze: null,
  gridlines: true,
};

export class SheetCanvas {
  private readonly univer: Univer;
  private readonly api: FUniver;
  private readonly measure = textMeasure();
  private readonly charts: ChartLayer;
  private unit: string | null = null;
  private units = 0;
  private view: SheetView | null = null;
  private shape: SheetShape | null = null;
  /** A selection this program made is no news. */
  private quiet = false;

  private constructor(
    private readonly container: HTMLElement,
    private readonly listener: CanvasListener,
  ) {
    this.univer = new Univer({
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: {} },
      logLevel: LogLevel.SILENT,
    });
    this.univer.registerPlugin(UniverRenderEnginePlugin);
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    this.univer.registerPlugin(UniverUIPlugin, {
      container,
      header: false,
      toolbar: false,
      footer: false,
      contextMenu: false,
      headerMenu: false,
      disableAutoFocus: true,
    });
    this.univer.registerPlugin(UniverDocsPlugin);
    this.univer.registerPlugin(UniverDocsUIPlugin);
    this.univer.registerPlugin(UniverSheetsPlugin);
    this.univer.registerPlugin(UniverSheetsUIPlugin, QUIET);
    this.api = FUniver.newAPI(this.univer);
    this.charts = new ChartLayer(container);
  }

  /** Starts the library in a container; its services are there once it has drawn something. */
  static async start(container: HTMLElement, listener: CanvasListener): Promise<SheetCanvas> {
    const canvas = new SheetCanvas(container, listener);
    const drawn = new Promise<void>((resolve) => {
      canvas.api.addEvent(canvas.api.Event.LifeCycleChanged, ({ stage }) => {
        if (stage >= LifecycleStages.Rendered) resolve();
      });
    });
    canvas.create(BLANK);
    await drawn;
    canvas.connect();
    return canvas;
  }

  /** Shows a sheet from its first cell on, or from where it was scrolled to when it is the sheet shown already. */
  show(view: SheetView, shape: SheetShape): void {
    const scroll = this.view?.sheet === view.sheet ? this.scrolled() : null;
    this.view = view;
    this.shape = shape;
    this.create(shape);
    this.redraw();
    this.api
      .getActiveWorkbook()
      ?.getActiveSheet()
      .onScroll(() => {
        this.listener.scrolled();
        this.drawCharts();
      });
    if (scroll) this.api.getActiveWorkbook()?.getActiveSheet().scrollToCell(scroll.row, scroll.column);
    // The input field over the grid takes the keyboard.
    for (const canvas of this.container.querySelectorAll("canvas")) canvas.tabIndex = -1;
  }

  private create(shape: SheetShape): void {
    const former = this.unit;
    this.unit = `book${++this.units}`;
    if (former !== null) this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(former);
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshot(this.unit, shape));
  }

  /** Draws anew what is in sight; after anything that is displayed may have changed. */
  redraw(): void {
    this.view?.forget();
    this.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
    this.drawCharts();
  }

  private drawCharts(): void {
    const { view, shape } = this;
    if (!view || !shape) return;
    const frozen = HEADER.height + rowStart(shape, shape.freeze?.rows ?? 0);
    const corner = (row: number, column: number): { x: number; y: number } =>
      this.cornerOf(shape, row, column);
    this.charts.draw(view, corner, frozen, HEADER.width);
  }

  /** Where a cell begins within the container. */
  private cornerOf(shape: SheetShape, row: number, column: number): { x: number; y: number } {
    const state = this.api.getActiveWorkbook()?.getActiveSheet().getScrollState();
    const { rows = 0, columns = 0 } = shape.freeze ?? {};
    const left =
      state && column >= columns ? columnStart(shape, state.sheetViewStartColumn) + state.offsetX : 0;
    const top = state && row >= rows ? rowStart(shape, state.sheetViewStartRow) + state.offsetY : 0;
    return {
      x: HEADER.width + columnStart(shape, column) - left,
      y: HEADER.height + rowStart(shape, row) - top,
    };
  }

  /** Shows a selection. */
  select({ top, left, bottom, right }: Rectangle): void {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet || !this.shape) return;
    const { rows, columns } = extentOf(this.shape);
    this.quiet = true;
    try {
      const height = Math.min(bottom, rows - 1) - top + 1;
      const width = Math.min(right, columns - 1) - left + 1;
      if (height > 0 && width > 0) sheet.setActiveSelection(sheet.getRange(top, left, height, width));
    } finally {
      this.quiet = false;
    }
  }

  /** Scrolls as little as needed for a cell to be in sight. */
  reveal(row: number, column: number): void {
    if (!this.shape) return;
    const box = this.boxOf(row, column);
    const { freeze } = this.shape;
    const top = HEADER.height + rowStart(this.shape, freeze?.rows ?? 0);
    const left = HEADER.width + columnStart(this.shape, freeze?.columns ?? 0);
    const { clientWidth, clientHeight } = this.container;
    const now = this.scrolled();
    let { row: toRow, column: toColumn } = now;
    if (row >= (freeze?.rows ?? 0)) {
      if (box.top < top) toRow = row - (freeze?.rows ?? 0);
      else if (box.top + box.height > clientHeight) toRow = this.firstFor("row", row, clientHeight - top);
    }
    if (column >= (freeze?.columns ?? 0)) {
      if (box.left < left) toColumn = column - (freeze?.columns ?? 0);
      else if (box.left + box.width > clientWidth)
        toColumn = this.firstFor("column", column, clientWidth - left);
    }
    if (toRow !== now.row || toColumn !== now.column)
      this.api
        .getActiveWorkbook()
        ?.getActiveSheet()
        .scrollToCell(toRow + (freeze?.rows ?? 0), toColumn + (freeze?.columns ?? 0));
  }

  /** Box of a cell, or of the merged cells it is part of, within the container. */
  boxOf(row: number, column: number): Box {
    const { shape } = this;
    if (!shape) return { left: 0, top: 0, width: 0, height: 0 };
    const area = cellAreaAt(shape, row, column);
    const state = this.api.getActiveWorkbook()?.getActiveSheet().getScrollState();
    const scrollLeft = state ? columnStart(shape, state.sheetViewStartColumn) + state.offsetX : 0;
    const scrollTop = state ? rowStart(shape, state.sheetViewStartRow) + state.offsetY : 0;
    const { rows: frozenRows = 0, columns: frozenColumns = 0 } = shape.freeze ?? {};
    const left = columnStart(shape, area.left);
    const top = rowStart(shape, area.top);
    return {
      left: HEADER.width + left - (area.left >= frozenColumns ? scrollLeft : 0),
      top: HEADER.height + top - (area.top >= frozenRows ? scrollTop : 0),
      width: columnStart(shape, area.right + 1) - left,
      height: rowStart(shape, area.bottom + 1) - top,
    };
  }

  /** Rows one page down is. */
  get pageRows(): number {
    if (!this.shape) return 1;
    const room =
      this.container.clientHeight - HEADER.height - rowStart(this.shape, this.shape.freeze?.rows ?? 0);
    return Math.max(1, Math.floor(room / this.shape.defaultRow) - 1);
  }

  private scrolled(): { row: number; column: number } {
    const state = this.api.getActiveWorkbook()?.getActiveSheet().getScrollState();
    return { row: state?.sheetViewStartRow ?? 0, column: state?.sheetViewStartColumn ?? 0 };
  }

  /** First scrolled row or column with which the one at `index` still ends within `room` pixels. */
  private firstFor(axis: "row" | "column", index: number, room: number): number {
    const shape = this.shape!;
    const frozen = (axis === "row" ? shape.freeze?.rows : shape.freeze?.columns) ?? 0;
    const size = axis === "row" ? rowHeight : columnWidth;
    let first = index;
    let taken = size(shape, index);
    while (first > frozen && taken + size(shape, first - 1) <= room) taken += size(shape, --first);
    return first - frozen;
  }

  private connect(): void {
    const injector = this.univer.__getInjector();
    injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: 100,
      effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
      handler: (_, { unitId, row, col }, next) => {
        const { view, shape } = this;
        if (!view || !shape || unitId !== this.unit) return next(null);
        return next(drawnCell(view.cell(row, col), columnWidth(shape, col), this.measure));
      },
    });
    this.api.addEvent(this.api.Event.BeforeCommandExecute, (event) => {
      if (event.type === CommandType.COMMAND && event.id.startsWith("sheet.") && !LOOKING.test(event.id))
        event.cancel = true;
    });
    this.api.addEvent(this.api.Event.CommandExecuted, ({ id, params }) => {
      if (id === SetSelectionsOperation.id) this.selected(params as ISetSelectionsOperationParams);
      else if (id === COLUMN_RESIZED || id === ROW_RESIZED) this.resized(id, params);
    });
    this.container.addEventListener("dblclick", (event) => {
      const { left, top } = this.container.getBoundingClientRect();
      if (event.clientX - left > HEADER.width && event.clientY - top > HEADER.height) this.listener.opened();
    });
  }

  private selected({ unitId, selections }: ISetSelectionsOperationParams): void {
    const last = selections.at(-1);
    if (!last || this.quiet || unitId !== this.unit) return;
    const { startRow, startColumn, endRow, endColumn } = last.range;
    this.listener.selected(
      { top: startRow, left: startColumn, bottom: endRow, right: endColumn },
      {
        row: last.primary?.startRow ?? startRow,
        column: last.primary?.startColumn ?? startColumn,
      },
    );
  }

  private resized(id: string, params: unknown): void {
    const { anchorCol, deltaX, anchorRow, deltaY } = params as Partial<
      Record<"anchorCol" | "deltaX" | "anchorRow" | "deltaY", number>
    >;
    const { shape } = this;
    if (!shape) return;
    if (id === COLUMN_RESIZED && anchorCol !== undefined && deltaX !== undefined)
      this.listener.columnResized(anchorCol, Math.max(LEAST_HEIGHT, columnWidth(shape, anchorCol) + deltaX));
    if (id === ROW_RESIZED && anchorRow !== undefined && deltaY !== undefined)
      this.listener.rowResized(anchorRow, Math.max(LEAST_HEIGHT, rowHeight(shape, anchorRow) + deltaY));
  }
}

/** A workbook of one empty sheet in the shape of ours; its cells are asked for when drawn. */
function snapshot(id: string, shape: SheetShape): Partial<IWorkbookData> {
  const { rows, columns } = extentOf(shape);
  const { freeze } = shape;
  return {
    id,
    name: id,
    sheetOrder: [SHEET],
    sheets: {
      [SHEET]: {
        id: SHEET,
        name: SHEET,
        rowCount: rows,
        columnCount: columns,
        defaultColumnWidth: shape.defaultColumn,
        defaultRowHeight: shape.defaultRow,
        cellData: {},
        rowHeader: { width: HEADER.width },
        columnHeader: { height: HEADER.height },
        showGridlines: shape.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        columnData: Object.fromEntries(
          [...shape.columns].map(([at, w]) => [at, w === 0 ? { hd: BooleanNumber.TRUE } : { w }]),
        ),
        rowData: Object.fromEntries(
          [...shape.rows].map(([at, h]) => [
            at,
            h === 0 ? { hd: BooleanNumber.TRUE } : { h, ah: h, ia: BooleanNumber.FALSE },
          ]),
        ),
        mergeData: shape.merges.map(({ top, left, bottom, right }) => ({
          startRow: top,
          startColumn: left,
          endRow: bottom,
          endColumn: right,
        })),
        ...(freeze
          ? {
              freeze: {
                xSplit: freeze.columns,
                ySplit: freeze.rows,
                startRow: freeze.rows || -1,
                startColumn: freeze.columns || -1,
              },
            }
          : {}),
      },
    },
  };
}
