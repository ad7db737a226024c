/** A workbook of tables only, made without Excel: what the measures' formulas read, and the Measures table itself. */
import { GROUPS } from "../../src/core/catalogue";
import { Dataset } from "../../src/core/dataset";
import type { Indicator } from "../../src/core/indicator";
import { PARK_AREA } from "../../src/core/indicator";
import type { Language } from "../../src/core/language";
import type { LedgerMeasure } from "../../src/core/observation";
import type { Project } from "../../src/core/project";
import type { Park } from "../../src/core/park";
import { adjustedFrom, type Target } from "../../src/core/target";
import { unitName } from "../../src/core/unit";
import { toFileDialect } from "../../src/host/calc/dialect";
import { words } from "../../src/i18n/translate";
import { calculateMeasures, measuresTableRows } from "../../src/measures/calculate";
import { ratioFactor } from "../../src/core/ratioFactor";
import type { MeasureRow } from "../../src/measures/row";
import { projectRow } from "../../src/report/tableRows";
import type { MeasureSettings } from "../../src/measures/settings";
import { newSettings, settingCells } from "../../src/report/settingCells";
import type { WorkbookSettings } from "../../src/report/settings";
import {
  COLUMNS,
  MONTH_COLUMNS,
  SETTING_NAMES,
  calculatedFormulas,
  headerRow,
  workbookNames,
  tabOf,
} from "../../src/report/tables";
import type { TableName } from "../../src/report/tables";
import { quoteSheetName } from "../../src/a1";
import type { Book, Sheet } from "../../src/xlsx/book";
import { emptyBook, emptySheet } from "../../src/xlsx/emptyBook";
import { observationsOf } from "./zoneOf";

/** A row of the ledger; a text among the months is what people write where there is no figure. */
export interface LedgerRow {
  readonly park: string;
  readonly indicator: string;
  readonly year: number;
  readonly measure: LedgerMeasure;
  readonly months: readonly (number | string | null)[];
  readonly note: string;
}

export interface GoalRow {
  readonly park: string;
  readonly indicator: string;
  readonly year: number;
  readonly value: number;
  readonly type: "level" | "growth";
  /** 调整后目标 as it stands in the row: 自月份 and 修订日期 may be blank. */
  readonly revised?: { readonly value: number; readonly from: number | null; readonly on: string };
}

export interface Zone {
  readonly settings: MeasureSettings & Pick<WorkbookSettings, "language">;
  readonly parks: readonly Park[];
  readonly indicators: readonly Indicator[];
  readonly ledger: readonly LedgerRow[];
  readonly goals: readonly GoalRow[];
  /** Key projects, where a table of them is wanted. */
  readonly projects?: readonly Project[];
  /** Rows of the logs and lists, by column key, where tables of them are wanted. */
  readonly returns?: readonly Readonly<Record<string, Cell>>[];
  readonly scoring?: readonly Readonly<Record<string, Cell>>[];
  readonly checks?: readonly Readonly<Record<string, Cell>>[];
}

type Cell = string | number | null;

/** The value side of a zone. */
export function rowsOf(zone: Zone): MeasureRow[] {
  const { language } = zone.settings;
  const dataset = Dataset.from({
    parks: zone.parks,
    indicators: zone.indicators,
    observations: zone.ledger.flatMap(({ park, indicator, year, measure, months, note }) =>
      observationsOf([
        park,
        indicator,
        year,
        measure,
        Object.fromEntries(
          months.flatMap((value, index) => (typeof value === "number" ? [[index + 1, value] as const] : [])),
        ),
        note,
      ]),
    ),
    targets: zone.goals.flatMap(targetsOf),
  });
  const rows = measuresTableRows(zone.parks, zone.indicators);
  return calculateMeasures(rows, dataset, zone.settings, words(language).workbook, language);
}

/** What a row of Targets says: the plan, and the adjusted target behind it. */
function targetsOf({ revised, ...goal }: GoalRow): Target[] {
  const plan = { ...goal, unit: "", revisedOn: "", note: "", place: { file: "" } };
  if (!revised) return [plan];
  const { value, on } = revised;
  const from = revised.from ?? adjustedFrom({ year: goal.year, revisedOn: on });
  return [plan, { ...plan, value, revisedOn: on, from }];
}

/** The workbook of a zone; formulas stand in it without values. */
export function bookOf(zone: Zone): Book {
  const { language } = zone.settings;
  const { workbook } = words(language);
  const book = emptyBook(tabOf("Settings", language));
  const settingsSheet = book.sheets[0]!;
  const settings = settingCells({ ...newSettings(2000, 1, language), ...zone.settings });
  for (const [row, name] of SETTING_NAMES.entries()) {
    settingsSheet.cells.setValue(row, 0, settings[name]);
    book.names.push({ name, refersTo: `${quoteSheetName(settingsSheet.name)}!$A$${row + 1}`, scope: null });
  }
  for (const { name, refersTo } of workbookNames(language))
    book.names.push({ name, refersTo: refersTo.slice(1), scope: null });
  const nameOf = (code: string | null): string => {
    if (code === PARK_AREA) return workbook.parkArea;
    return zone.indicators.find((each) => each.code === code)?.names[language] ?? "";
  };
  const index = rowsOf(zone)[0]?.context.dataset.indicators;
  addTable(
    book,
    "Parks",
    language,
    zone.parks.map((park) => ({
      code: park.code,
      name: park.name,
      level: workbook.parkLevels[park.level],
      type: park.type,
      areaMu: park.areaMu,
      order: park.order,
      activeFrom: park.activeFrom,
      activeTo: park.activeTo,
    })),
  );
  addTable(
    book,
    "Indicators",
    language,
    zone.indicators.map((each) => ({
      code: each.code,
      name: each.names[language],
      unit: unitName(each.unit, language),
      decimals: each.decimals,
      kind: workbook.kinds[each.kind],
      direction: workbook.directions[each.direction],
      group: GROUPS[0]!.names[language],
      numerator: nameOf(each.numerator),
      denominator: nameOf(each.denominator),
      ratioFactor: index ? ratioFactor(each, index) : null,
      aggregation: workbook.aggregations[each.aggregation],
      frequency: workbook.frequencies[each.frequency],
      january: workbook.january[each.january],
      lagMonths: each.lagMonths,
      required: each.required ? workbook.yesNo.yes : workbook.yesNo.no,
      rankBy: each.rankBy === null ? null : workbook.rankBases[each.rankBy],
    })),
  );
  addTable(
    book,
    "Ledger",
    language,
    zone.ledger.map((row) => ({
      park: row.park,
      indicator: nameOf(row.indicator),
      year: row.year,
      measure: workbook.ledgerMeasures[row.measure],
      ...Object.fromEntries(MONTH_COLUMNS.map((key, month) => [key, row.months[month] ?? null])),
      note: row.note,
    })),
  );
  addTable(
    book,
    "Targets",
    language,
    zone.goals.map((goal) => ({
      park: goal.park,
      indicator: nameOf(goal.indicator),
      year: goal.year,
      target: goal.value,
      revisedTarget: goal.revised?.value ?? null,
      revisedFrom: goal.revised?.from ?? null,
      revisedOn: goal.revised?.on ?? null,
      type: workbook.targetTypes[goal.type],
    })),
  );
  if (zone.returns) addTable(book, "Returns", language, zone.returns);
  if (zone.scoring) addTable(book, "Scoring", language, zone.scoring);
  if (zone.checks) addTable(book, "Checks", language, zone.checks);
  if (zone.projects) addTable(book, "Projects", language, zone.projects.map(projectRow));
  addTable(
    book,
    "Measures",
    language,
    measuresTableRows(zone.parks, zone.indicators).map(({ park, indicator }) => ({
      park: park.name,
      indicator: indicator.names[language],
    })),
  );
  // Formulas name the tables, so they are written when all tables stand.
  for (const sheet of book.sheets)
    for (const table of sheet.tables) enterFormulas(sheet, table.name as TableName, language);
  return book;
}

/** A sheet with a table whose body starts in row 2; an empty table has one blank row. */
function addTable(
  book: Book,
  name: TableName,
  language: Language,
  rows: readonly Readonly<Record<string, Cell | boolean | undefined>>[],
): void {
  const sheet = emptySheet(tabOf(name, language));
  const headings = headerRow(name, language);
  for (const [column, heading] of headings.entries()) sheet.cells.setValue(0, column, heading);
  for (const [row, cells] of rows.entries())
    for (const [column, { key }] of COLUMNS[name].entries()) {
      const value = cells[key];
      if (value !== undefined && value !== null && value !== "") sheet.cells.setValue(row + 1, column, value);
    }
  sheet.tables.push({
    id: book.sheets.length,
    name,
    area: { top: 0, left: 0, bottom: Math.max(1, rows.length), right: headings.length - 1 },
    columns: headings.map((heading) => ({ name: heading })),
    headerRow: true,
    totalsRow: false,
    style: "TableStyleLight1",
    bandedRows: true,
    bandedColumns: false,
    filterButton: true,
  });
  book.sheets.push(sheet);
}

function enterFormulas(sheet: Sheet, name: TableName, language: Language): void {
  const table = sheet.tables[0]!;
  for (const [key, formula] of calculatedFormulas(name, language)) {
    const column = COLUMNS[name].findIndex((each) => each.key === key);
    const text = toFileDialect(formula, { sheet, row: 1, column })!;
    table.columns[column]!.calculatedFormula = text;
    for (let row = 1; row <= table.area.bottom; row++) sheet.cells.setFormula(row, column, text);
  }
}
