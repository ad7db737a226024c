/** What a selected cell leads to: a row of a table, and the figures, the target and the ledger rows behind it. Pure. */
import { LEDGER_MEASURES, type LedgerMeasure } from "../core/observation";
import { isMonth, parseMonthId, type Month } from "../core/period";
import type { SelectedCell } from "../excel/readSelection";
import { ExcelFault } from "../excel/run";
import type { Cell, TableContents } from "../excel/tableContents";
import { workbookWords } from "../i18n/workbookWords";
import type { MeasureCode } from "../measures/codes";
import type { TableName } from "../report/tables";
import {
  bodyRowOf,
  figuresOfMeasure,
  ledgerFigure,
  measureShown,
  OF_TARGET,
  showsLedger,
  type FigureKey,
} from "./figuresOfCell";
import { cellReader } from "./headlines";

const RESTED_ON = ["Ledger", "Targets", "Measures", "Submissions"] as const;
export type RestedOn = (typeof RESTED_ON)[number];

/** Where a cell leads: into a table's own row, or by its formula to a row of Measures. */
export function leadOf(cell: SelectedCell): {
  readonly table: RestedOn;
  readonly index: number | null;
  readonly shows: MeasureCode | null;
} {
  for (const table of RESTED_ON) {
    const index = bodyRowOf(cell, tableOf(cell, table));
    if (index !== null) return { table, index, shows: null };
  }
  const measures = tableOf(cell, "Measures");
  const row = Number(cell.referenced ?? 0);
  const valid = Number.isInteger(row) && row >= 1 && row <= measures.rowCount;
  return {
    table: "Measures",
    index: valid ? row - 1 : null,
    shows: monthOfRow(cell)
      ? showsLedger(cell.leading)
        ? "ytd"
        : "growth"
      : measureShown(cell.leading, measures),
  };
}

/** Month of a row of a report that has one of its own, such as a trend. */
function monthOfRow({ months }: SelectedCell): Month | null {
  if (typeof months !== "number") return null;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return isMonth(year, month) ? { year, month } : null;
}

export interface Subject {
  readonly figures: readonly FigureKey[];
  /** "" when it is of the whole zone. */
  readonly park: string;
  readonly indicator: string;
  readonly unit: string;
  /** 0-based row of Targets, null when no target is behind it. */
  readonly targetRow: number | null;
  /** 0-based rows of the ledger the figures stand in, by measure and year; only those known without a search. */
  readonly ledgerRows: ReadonlyMap<string, number>;
}

export const ledgerRowKey = ({
  park,
  measure,
  month,
}: Pick<FigureKey, "park" | "measure" | "month">): string => `${measure}|${month.year}|${park}`;

export function subjectOf(
  selected: SelectedCell,
  table: RestedOn,
  row: readonly Cell[],
  shows: MeasureCode | null,
): Subject | null {
  const contents = tableOf(selected, table);
  const cell = cellReader(contents, row);
  const plain = {
    park: String(cell("park")),
    indicator: String(cell("indicator")),
    unit: String(cell("unit")),
  };
  const column = selected.column - contents.left;
  const none = { figures: [], targetRow: null, ledgerRows: new Map<string, number>() };
  if (table === "Ledger") {
    const figure = ledgerFigure(contents, row, column);
    if (!figure) return null;
    const ledgerRows = new Map([[ledgerRowKey(figure), bodyRowOf(selected, contents)!]]);
    return { ...none, ...plain, figures: [figure], ledgerRows };
  }
  if (table === "Targets")
    return plain.park === "" ? null : { ...none, ...plain, targetRow: bodyRowOf(selected, contents) };
  if (table === "Submissions") {
    const month = parseMonthId(String(cell("period")));
    const { ledgerMeasures } = workbookWords(contents.language);
    const measure = LEDGER_MEASURES.find((each) => ledgerMeasures[each] === cell("measure"));
    return month && measure
      ? { ...none, ...plain, figures: [{ park: plain.park, indicator: plain.indicator, month, measure }] }
      : null;
  }
  const code = shows ?? codeAt(contents, column);
  if (!code) return null;
  const figures = figuresOfMeasure(code, contents, row, monthOfRow(selected));
  if (!figures.length) return null;
  const at = (key: "targetRow" | "figureRow"): number | null => {
    const value = cell(key);
    return typeof value === "number" ? value - 1 : null;
  };
  return {
    ...plain,
    figures,
    targetRow: OF_TARGET.test(code) ? at("targetRow") : null,
    ledgerRows: ledgerRowsOf(cell, figures),
  };
}

function codeAt(measures: TableContents, column: number): MeasureCode | null {
  for (const [key, position] of measures.columns) if (position === column) return key as MeasureCode;
  return null;
}

/** Columns of Measures that hold the ledger row of a measure, for this year and the year before. */
const LOCATORS = {
  this: {
    ytd: "figureRow",
    level: "figureRow",
    month: "monthRow",
    growth: "growthRow",
    monthGrowth: "monthGrowthRow",
    base: "baseRow",
    rank: "rankRow",
  },
  last: { ytd: "lastFigureRow", level: "lastFigureRow", month: "lastMonthRow" },
} as const satisfies Record<string, Partial<Record<LedgerMeasure, MeasureCode>>>;

function ledgerRowsOf(cell: (key: MeasureCode) => Cell, figures: readonly FigureKey[]): Map<string, number> {
  const year = Number(cell("effectiveYear"));
  const rows = new Map<string, number>();
  for (const figure of figures) {
    const years: Partial<Record<LedgerMeasure, MeasureCode>>[] = [LOCATORS.this, LOCATORS.last];
    const locator = years[year - figure.month.year]?.[figure.measure];
    const row = locator === undefined ? "" : cell(locator);
    if (typeof row === "number") rows.set(ledgerRowKey(figure), row - 1);
  }
  return rows;
}

/** Columns of Measures that say which parks' figures are behind a figure of the zone. */
export const ZONE_KEYS = [
  "park",
  "indicator",
  "effectiveYear",
  "effectiveMonth",
  "figureMeasure",
  "zoneFigure",
  "figureRow",
  "baseRow",
  "lastFigureRow",
] as const;

/** The subject of a figure of the zone: the figures of all parks that count, from all rows of Measures. */
export function zoneSubject(
  selected: SelectedCell,
  own: Subject,
  shows: MeasureCode,
  rows: readonly (readonly Cell[])[],
): Subject {
  const contents = tableOf(selected, "Measures");
  const counted = rows.flatMap((row) => {
    const cell = cellReader(contents, row);
    if (cell("indicator") !== own.indicator || typeof cell("zoneFigure") !== "number") return [];
    const figures = figuresOfMeasure(shows, contents, row);
    return [{ figures, ledgerRows: ledgerRowsOf(cell, figures) }];
  });
  return {
    ...own,
    park: "",
    figures: counted.flatMap(({ figures }) => figures),
    ledgerRows: new Map(counted.flatMap(({ ledgerRows }) => [...ledgerRows])),
    targetRow: null,
  };
}

/** A table this workbook must have. @throws ExcelFault "workbook.notSetUp" */
export function tableOf({ tables }: SelectedCell, table: TableName): TableContents {
  const contents = tables.get(table);
  if (contents) return contents;
  throw new ExcelFault({ code: "workbook.notSetUp", severity: "error", params: { tables: table } });
}
