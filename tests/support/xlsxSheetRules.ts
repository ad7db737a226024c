/** What Excel accepts of a worksheet and its tables. */
import { intersects, parseRectangle, type Rectangle } from "../../src/a1";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import { checkFormula } from "./xlsxFormulaRules";
import type { XlsxPackage } from "./xlsxPackage";
import { outOfOrder } from "./xlsxStyleRules";

const ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];
const ERRORS = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
];

/** What sheets of one workbook have in common. */
export interface WorkbookFacts {
  readonly strings: readonly string[];
  readonly formats: number;
  readonly looks: number;
  readonly tableNames: Map<string, string>;
  readonly tableIds: Set<number>;
}

export function checkSheet(file: XlsxPackage, path: string, name: string, facts: WorkbookFacts): void {
  const root = file.tree(path);
  for (const element of outOfOrder(root, ORDER)) file.fault("order of elements", `${name} ${element}`);
  for (const element of root.elements())
    if (!ORDER.includes(element.name) && element.name !== "AlternateContent")
      file.fault("known elements", `${name} ${element.name}`);
  const texts = checkCells(file, path, name, facts);
  const tables = checkTables(file, path, name, root, texts, facts);
  checkMerges(file, name, root, tables);
  checkColumns(file, name, root);
  checkValidations(file, name, root);
  checkConditionalFormats(file, name, root, facts);
  for (const element of root.elements())
    for (const pointing of [element, ...element.elements()]) {
      const id = pointing.get("r:id");
      if (id !== null && !file.relationships(path).some((relationship) => relationship.id === id))
        file.fault("relationships exist", `${name} ${pointing.name} ${id}`);
    }
  for (const text of root.child("headerFooter")?.elements() ?? [])
    if (text.text().length > 255) file.fault("header and footer of at most 255 characters", name);
}

/** Checks cells one by one and returns the texts of constants by address. */
function checkCells(
  file: XlsxPackage,
  path: string,
  name: string,
  facts: WorkbookFacts,
): Map<string, string> {
  const texts = new Map<string, string>();
  let before = { row: -1, column: -1 };
  for (const cell of file.cells(path)) {
    const place = `${name}!${cell.address}`;
    const at = parseRectangle(cell.address);
    if (!at) {
      file.fault("cells have addresses", place);
      continue;
    }
    if (at.top < before.row || (at.top === before.row && at.left <= before.column))
      file.fault("cells ascend", place);
    before = { row: at.top, column: at.left };
    if (cell.style >= facts.formats) file.fault("styles point at what there is", place);
    if (cell.formula !== null) checkFormula(file, cell.formula, place);
    if (cell.type === "s") {
      const text = facts.strings[Number(cell.value)];
      if (text === undefined) file.fault("texts point at what there is", place);
      else texts.set(cell.address, text);
    } else if (cell.type === "e" && !ERRORS.includes(cell.value ?? ""))
      file.fault("errors Excel knows", place);
    else if (cell.type === "b" && !/^[01]$/.test(cell.value ?? ""))
      file.fault("truth values are 0 or 1", place);
    else if (cell.type === "n" && cell.value !== null && !Number.isFinite(Number(cell.value || NaN)))
      file.fault("numbers are numbers", place);
    if ((cell.value?.length ?? 0) > 32_767) file.fault("texts of at most 32767 characters", place);
  }
  return texts;
}

function checkTables(
  file: XlsxPackage,
  path: string,
  sheet: string,
  root: XmlElement,
  texts: ReadonlyMap<string, string>,
  facts: WorkbookFacts,
): Rectangle[] {
  const areas: Rectangle[] = [];
  for (const part of root.child("tableParts")?.elements("tablePart") ?? []) {
    const target = file.target(path, part.get("r:id"));
    if (target === null || !file.parts.has(target)) continue;
    const table = file.tree(target);
    const name = table.string("displayName") ?? "";
    const place = `${sheet} ${name}`;
    const area = parseRectangle(table.get("ref") ?? "");
    const id = table.number("id") ?? 0;
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseRectangle(name) || name.length > 255)
      file.fault("table names are names", place);
    if (facts.tableNames.has(name.toUpperCase())) file.fault("table names differ", place);
    facts.tableNames.set(name.toUpperCase(), sheet);
    if (id < 1 || facts.tableIds.has(id)) file.fault("table numbers differ", place);
    facts.tableIds.add(id);
    for (const element of outOfOrder(table, [
      "autoFilter",
      "sortState",
      "tableColumns",
      "tableStyleInfo",
      "extLst",
    ]))
      file.fault("order of elements", `${place} ${element}`);
    if (!area) {
      file.fault("tables have areas", place);
      continue;
    }
    if (areas.some((other) => intersects(other, area))) file.fault("tables do not overlap", place);
    areas.push(area);
    const columns = table.child("tableColumns")?.elements("tableColumn") ?? [];
    if (columns.length !== area.right - area.left + 1)
      file.fault("a table has a name for each column", place);
    const header = (table.number("headerRowCount") ?? 1) > 0;
    const totals = table.number("totalsRowCount") ?? 0;
    if (area.bottom - area.top + 1 - (header ? 1 : 0) - totals < 1) file.fault("a table has a row", place);
    const filter = parseRectangle(table.child("autoFilter")?.get("ref") ?? "A1");
    if (table.child("autoFilter") && (filter?.top !== area.top || filter.bottom !== area.bottom - totals))
      file.fault("a table's filter covers heading and rows", place);
    checkTableColumns(file, place, columns, header ? area : null, texts);
  }
  return areas;
}

function checkTableColumns(
  file: XlsxPackage,
  place: string,
  columns: readonly XmlElement[],
  heading: Rectangle | null,
  texts: ReadonlyMap<string, string>,
): void {
  const names = columns.map((column) => column.string("name") ?? "");
  if (new Set(names.map((name) => name.toUpperCase())).size !== names.length || names.includes(""))
    file.fault("a table's column names differ", place);
  if (new Set(columns.map((column) => column.get("id"))).size !== columns.length)
    file.fault("a table's column numbers differ", place);
  columns.forEach((column, index) => {
    if (heading) {
      const letters = addressAt(heading.top, heading.left + index);
      if (texts.get(letters) !== names[index])
        file.fault("heading cells are the column names", `${place} ${letters}`);
    }
    const formula = column.child("calculatedColumnFormula")?.plainText();
    if (formula !== undefined) checkFormula(file, formula, `${place} ${names[index]}`);
  });
}

function addressAt(row: number, column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

function checkMerges(file: XlsxPackage, name: string, root: XmlElement, tables: readonly Rectangle[]): void {
  const merges: Rectangle[] = [];
  for (const element of root.child("mergeCells")?.elements("mergeCell") ?? []) {
    const area = parseRectangle(element.get("ref") ?? "");
    const place = `${name} ${element.get("ref")}`;
    if (!area || (area.top === area.bottom && area.left === area.right))
      file.fault("merges have two cells", place);
    if (!area) continue;
    if (merges.some((other) => intersects(other, area))) file.fault("merges do not overlap", place);
    if (tables.some((table) => intersects(table, area))) file.fault("no merges in tables", place);
    merges.push(area);
  }
}

function checkColumns(file: XlsxPackage, name: string, root: XmlElement): void {
  let last = 0;
  for (const col of root.child("cols")?.elements("col") ?? []) {
    const [min, max] = [col.number("min") ?? 0, col.number("max") ?? 0];
    if (min <= last || max < min || max > 16_384) file.fault("columns ascend", `${name} ${min}:${max}`);
    if ((col.number("width") ?? 0) > 255) file.fault("columns of at most 255 characters", `${name} ${min}`);
    last = max;
  }
}

function checkValidations(file: XlsxPackage, name: string, root: XmlElement): void {
  const list = root.child("dataValidations");
  const areas: Rectangle[] = [];
  if (list && list.number("count") !== list.elements().length)
    file.fault("counts are true", `${name} dataValidations`);
  for (const validation of list?.elements("dataValidation") ?? []) {
    const place = `${name} ${validation.get("sqref")}`;
    for (const formula of [...validation.elements("formula1"), ...validation.elements("formula2")]) {
      const text = formula.plainText();
      if (text.startsWith('"') && text.length - 2 > 255)
        file.fault("literal lists of at most 255 characters", place);
      else checkFormula(file, text, place);
    }
    const limits = [
      ["promptTitle", 32],
      ["errorTitle", 32],
      ["prompt", 255],
      ["error", 255],
    ] as const;
    for (const [attribute, limit] of limits)
      if ((validation.string(attribute)?.length ?? 0) > limit)
        file.fault(`${attribute} of at most ${limit} characters`, place);
    for (const address of (validation.get("sqref") ?? "").split(" ")) {
      const area = parseRectangle(address);
      if (!area) file.fault("validations have areas", place);
      else if (areas.some((other) => intersects(other, area)))
        file.fault("validations do not overlap", place);
      else areas.push(area);
    }
  }
}

function checkConditionalFormats(
  file: XlsxPackage,
  name: string,
  root: XmlElement,
  facts: WorkbookFacts,
): void {
  for (const format of root.elements("conditionalFormatting"))
    for (const rule of format.elements("cfRule")) {
      const place = `${name} ${format.get("sqref")}`;
      const look = rule.number("dxfId");
      if (look !== null && look >= facts.looks) file.fault("looks point at what there is", place);
      if ((rule.number("priority") ?? 0) < 1) file.fault("rules have a priority", place);
      for (const formula of rule.elements("formula")) checkFormula(file, formula.plainText(), place);
    }
}
