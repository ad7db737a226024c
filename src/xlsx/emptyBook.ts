/** A workbook and a worksheet as Excel makes them, before anyone typed anything. */
import type { Book, PageSetup, Sheet } from "./book";
import { CellGrid } from "./cells";
import { DEFAULT_STYLE, type Style } from "./style";
import { StyleBands } from "./styleBands";

/** Page set-up of a new sheet: A4 portrait with Excel's normal margins (inches). */
function defaultPage(): PageSetup {
  return {
    orientation: "portrait",
    paperSize: "a4",
    scale: 100,
    fit: null,
    margins: { top: 0.75, right: 0.7, bottom: 0.75, left: 0.7, header: 0.3, footer: 0.3 },
    centerHorizontally: false,
    centerVertically: false,
    printArea: null,
    titleRows: null,
    titleColumns: null,
    header: "",
    footer: "",
    printGridlines: false,
    blackAndWhite: false,
  };
}

/** A sheet with nothing on it; `normal` is the style of unformatted cells (pass `book.normalStyle`). */
export function emptySheet(name: string, normal: Style = DEFAULT_STYLE): Sheet {
  return {
    name,
    visibility: "visible",
    cells: new CellGrid(),
    styles: new StyleBands(normal),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    notes: [],
    charts: [],
    hyperlinks: [],
    freeze: null,
    page: defaultPage(),
    protection: null,
    tabColor: null,
    showGridlines: true,
    showHeadings: true,
    zoom: 100,
  };
}

/** A workbook with one empty sheet. */
export function emptyBook(sheetName = "Sheet1"): Book {
  return {
    sheets: [emptySheet(sheetName)],
    names: [],
    activeSheet: 0,
    normalStyle: DEFAULT_STYLE,
    customXml: [],
    settings: new Map(),
    properties: {},
  };
}
