/**
 * Cells of a booklet that show a figure of the ledger as it stands: known by their formula, which is that of a measure, or
 * in a trend by the month of their row. What is worked out (ranks, shares, completion, scores, totals, texts) is none.
 */
import { columnIndex, MAX_COLUMNS } from "../../src/a1";
import { CATALOGUE } from "../../src/core/catalogue";
import { effectiveMonth } from "../../src/core/effectiveMonth";
import { figureMeasure } from "../../src/core/figureMeasure";
import type { Indicator } from "../../src/core/indicator";
import type { LedgerMeasure } from "../../src/core/observation";
import { previousYear, type Month } from "../../src/core/period";
import { measureRefs } from "../../src/report/tables";
import { SIDES, on, trendSheet } from "../../src/report/trendColumns";
import type { Book, Sheet } from "../../src/xlsx/book";
import { LANGUAGE } from "../libreOffice/longSheet";
import { REPORT_MONTH } from "../observations";

export interface ShownFigure {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly park: string;
  readonly indicator: Indicator;
  readonly measure: LedgerMeasure;
  readonly month: Month;
}

type ShownMeasure = "month" | "monthGrowth" | "ytd" | "lastYtd" | "growth";
const SHOWN: readonly ShownMeasure[] = ["month", "monthGrowth", "ytd", "lastYtd", "growth"];
const refs = measureRefs(LANGUAGE);
const BY_HEADING = new Map(SHOWN.map((code) => [refs.headingOf("Measures", code), code]));
const BY_NAME = new Map(CATALOGUE.map((indicator) => [indicator.names[LANGUAGE], indicator]));
/** A measure of the located row, and what stands for it where there is none. */
const MEASURE =
  /^IF\((\$?[A-Z]+\$?\d+)="","[^"]*",IF\(INDEX\(Measures\[([^\]]+)\],\1\)="","[^"]*",INDEX\(Measures\[\2\],\1\)\)\)$/;

/** By the name of the sheet; the trend is that of `park`. */
export function shownFigures(book: Book, park: string): Map<string, ShownFigure[]> {
  const measures = book.sheets.find(({ tables }) => tables.some(({ name }) => name === "Measures"));
  if (!measures) throw new Error("the booklet has no table Measures");
  const located = rowsOf(measures);
  const found = new Map<string, ShownFigure[]>();
  for (const sheet of book.sheets) {
    if (sheet.tables.length) continue;
    const figures = [
      ...measuresShown(sheet, located),
      ...(isTrend(book, sheet) ? monthsShown(sheet, park) : []),
    ];
    if (figures.length) found.set(sheet.name, figures);
  }
  return found;
}

interface Located {
  readonly park: string;
  readonly indicator: Indicator | undefined;
}

/** Park and indicator of the rows of Measures, the first at 1. */
function rowsOf({ cells, tables }: Sheet): Located[] {
  const { columns } = tables[0]!;
  const at = (code: "park" | "indicator"): number =>
    columns.findIndex(({ name }) => name === refs.headingOf("Measures", code));
  return cells.rows.map((row) => ({
    park: String(row?.[at("park")] ?? ""),
    indicator: BY_NAME.get(String(row?.[at("indicator")] ?? "")),
  }));
}

function* measuresShown({ cells }: Sheet, located: readonly Located[]): Generator<ShownFigure> {
  for (const [key, formula] of cells.formulas) {
    const [, locator, heading] = MEASURE.exec(formula) ?? [];
    const code = BY_HEADING.get(heading ?? "");
    if (locator === undefined || code === undefined) continue;
    const [, letters, digits] = /^\$?([A-Z]+)\$?(\d+)$/.exec(locator)!;
    const { park, indicator } =
      located[Number(cells.value(Number(digits) - 1, columnIndex(letters!)!))] ?? {};
    if (park === undefined || !indicator) continue;
    const now = effectiveMonth(indicator, REPORT_MONTH);
    yield {
      row: Math.floor(key / MAX_COLUMNS),
      column: key % MAX_COLUMNS,
      park,
      indicator,
      measure: code === "ytd" || code === "lastYtd" ? figureMeasure(indicator) : code,
      month: code === "lastYtd" ? previousYear(now) : now,
    };
  }
}

function isTrend({ names }: Book, { name }: Sheet): boolean {
  const identity = names.find((each) => each.scope === name && each.name === "ReportIdentity")?.refersTo;
  return identity?.includes("trend") ?? false;
}

/** Figure and growth of the months beneath each heading, which holds the indicator's name. */
function* monthsShown({ cells }: Sheet, park: string): Generator<ShownFigure> {
  const columns = trendSheet(LANGUAGE);
  const now: (Indicator | undefined)[] = [];
  for (let row = 0; row < cells.rows.length; row++)
    for (const side of SIDES) {
      const text = cells.value(row, columns.at(on("name", side)));
      if (typeof text === "string" && BY_NAME.has(text)) now[side] = BY_NAME.get(text);
      const [year, month] = [
        cells.value(row, columns.at("year")),
        cells.value(row, columns.at("monthNumber")),
      ];
      const indicator = now[side];
      if (!indicator || typeof year !== "number" || typeof month !== "number") continue;
      const of = { row, park, indicator, month: { year, month } };
      yield { ...of, column: columns.at(on("value", side)), measure: figureMeasure(indicator) };
      yield { ...of, column: columns.at(on("rate", side)), measure: "growth" };
    }
}
