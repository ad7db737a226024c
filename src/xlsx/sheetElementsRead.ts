/** What stands around a worksheet's cells — views, columns, page, protection, links — from XML to the model. */
import { MAX_COLUMNS, parseRectangle } from "../a1";
import { readAreas } from "./areaText";
import type { Sheet } from "./book";
import type { SheetOrigin } from "./carried";
import { readColor } from "./colors";
import { readConditionalFormats } from "./conditionalFormats";
import { readValidations } from "./validations";
import { paperName } from "./paperSizes";
import { PROTECTED_BY_DEFAULT, PROTECTION_NAMES } from "./protection";
import type { StyleSheetParts } from "./styleSheet";
import { carriedAttributes, rawAttributes } from "./xmlWrite";
import type { XmlElement } from "./xmlTree";

/** Fills `sheet` from the elements collected in `origin`; columns' styles are the cell reader's business. */
export function readSheetElements(
  sheet: Sheet,
  origin: SheetOrigin,
  styles: StyleSheetParts,
  theme: readonly string[],
): void {
  const first = (name: string): XmlElement | null => origin.elements.get(name)?.[0] ?? null;
  sheet.tabColor = readColor(first("sheetPr")?.child("tabColor") ?? null, theme);
  readView(sheet, first("sheetViews")?.child("sheetView") ?? null);
  readColumns(sheet, origin, first("cols"));
  readProtection(sheet, first("sheetProtection"));
  for (const element of first("mergeCells")?.elements("mergeCell") ?? []) {
    const area = parseRectangle(element.get("ref") ?? "");
    if (area) sheet.merges.push(area);
  }
  sheet.conditionalFormats = readConditionalFormats(
    origin.elements.get("conditionalFormatting") ?? [],
    styles,
  );
  sheet.validations = readValidations(first("dataValidations"), first("extLst"));
  readHyperlinks(sheet, origin, first("hyperlinks"));
  readPage(sheet, first);
}

function readView(sheet: Sheet, view: XmlElement | null): void {
  if (!view) return;
  sheet.showGridlines = view.flag("showGridLines", true);
  sheet.showHeadings = view.flag("showRowColHeaders", true);
  sheet.zoom = view.number("zoomScale") ?? 100;
  const pane = view.child("pane");
  const state = pane?.get("state");
  if (!pane || (state !== "frozen" && state !== "frozenSplit")) return;
  const rows = pane.number("ySplit") ?? 0;
  const columns = pane.number("xSplit") ?? 0;
  if (rows || columns) sheet.freeze = { rows, columns };
}

/** The <col> elements with their first and last column (0-based); ones out of bounds or order are left out. */
export function* columnSpans(cols: XmlElement): Generator<{ col: XmlElement; first: number; last: number }> {
  let next = 0;
  for (const col of cols.elements("col")) {
    const first = (col.number("min") ?? 0) - 1;
    const last = Math.min((col.number("max") ?? 0) - 1, MAX_COLUMNS - 1);
    if (!Number.isInteger(first) || !Number.isInteger(last) || first < next || last < first) continue;
    next = last + 1;
    yield { col, first, last };
  }
}

const KNOWN_COLUMN = ["min", "max", "width", "customWidth", "hidden", "style"];

function readColumns(sheet: Sheet, origin: SheetOrigin, cols: XmlElement | null): void {
  if (!cols) return;
  for (const { col, first, last } of columnSpans(cols)) {
    const width = col.number("width");
    // Excel writes the default width beside a style without customWidth.
    const own =
      width !== null && (col.flag("customWidth") || (col.get("style") === null && !col.flag("hidden")));
    for (let column = first; column <= last; column++) {
      if (own) sheet.columnWidths.set(column, width);
      if (col.flag("hidden")) sheet.hiddenColumns.add(column);
    }
    const attributes = carriedAttributes(col, KNOWN_COLUMN);
    if (attributes) origin.columns.push({ first, last, attributes });
  }
}

function readProtection(sheet: Sheet, element: XmlElement | null): void {
  if (!element?.flag("sheet")) return;
  const allowed = PROTECTION_NAMES.filter((name) => !element.flag(name, PROTECTED_BY_DEFAULT.has(name)));
  const password: Record<string, string> = {};
  for (const name of ["password", "algorithmName", "hashValue", "saltValue", "spinCount"]) {
    const value = element.get(name);
    if (value !== null) password[name] = value;
  }
  sheet.protection = Object.keys(password).length ? { allowed, password } : { allowed };
}

function readHyperlinks(sheet: Sheet, origin: SheetOrigin, element: XmlElement | null): void {
  const targets = new Map(origin.relationships.map(({ id, target }) => [id, target]));
  for (const link of element?.elements("hyperlink") ?? []) {
    const area = readAreas(link.get("ref"))[0];
    if (!area) continue;
    const made: Sheet["hyperlinks"][number] = { area };
    const id = relationshipId(link);
    const target = id === null ? undefined : targets.get(id);
    const location = link.string("location");
    const tooltip = link.string("tooltip");
    const display = link.string("display");
    if (target) made.target = target;
    if (location !== null) made.location = location;
    if (tooltip !== null) made.tooltip = tooltip;
    if (display !== null) made.display = display;
    sheet.hyperlinks.push(made);
  }
}

/** The relationship an element points to, whatever prefix the file gave the namespace. */
export function relationshipId(element: XmlElement): string | null {
  for (const name of rawAttributes(element.raw).keys()) if (name.endsWith(":id")) return element.get(name);
  return null;
}

function readPage(sheet: Sheet, first: (name: string) => XmlElement | null): void {
  const { page } = sheet;
  const options = first("printOptions");
  page.centerHorizontally = options?.flag("horizontalCentered") ?? false;
  page.centerVertically = options?.flag("verticalCentered") ?? false;
  page.printGridlines = options?.flag("gridLines") ?? false;
  const margins = first("pageMargins");
  if (margins)
    for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const)
      page.margins[side] = margins.number(side) ?? page.margins[side];
  const setup = first("pageSetup");
  page.orientation = setup?.get("orientation") === "landscape" ? "landscape" : "portrait";
  page.paperSize = paperName(setup?.number("paperSize") ?? null);
  page.scale = setup?.number("scale") ?? 100;
  page.blackAndWhite = setup?.flag("blackAndWhite") ?? false;
  if (first("sheetPr")?.child("pageSetUpPr")?.flag("fitToPage"))
    page.fit = { wide: setup?.number("fitToWidth") ?? 1, tall: setup?.number("fitToHeight") ?? 1 };
  page.header = first("headerFooter")?.child("oddHeader")?.text() ?? "";
  page.footer = first("headerFooter")?.child("oddFooter")?.text() ?? "";
  const breaks = breakRows(first("rowBreaks"));
  if (breaks.length) page.breaks = breaks;
}

/** Rows with which pages begin by hand, 0-based, in order: a break stands behind the row it names, counted from 1. */
export function breakRows(element: XmlElement | null): number[] {
  const manual = (element?.elements("brk") ?? []).filter((each) => each.flag("man"));
  return manual.flatMap((each) => each.number("id") ?? []).sort((a, b) => a - b);
}
