/** The months the rows of a table are of, by their stub, their columns of year and month, or the line above them. */
import { isYear } from "../core/period";
import { findPeriod } from "../sources/layout/periodWords";
import type { PrintedTable, TableRecord } from "./printedTable";

/** A month; its year where one is named. */
export interface RecordMonth {
  /** What else names the row, so that months of one park are not taken for another's. */
  readonly of: string;
  readonly year: number | null;
  readonly month: number;
}

const YEAR_HEADING = /^(?:年份|年度|年|year)$/;
const MONTH_HEADING = /^(?:月份|月|month)$/;
const NUMBERED = /^(\d{1,4})(?:年度?|月份?)?$/;

/** Read once a table, because several of its columns ask. */
const known = new WeakMap<PrintedTable, ReadonlyMap<TableRecord, RecordMonth>>();

/** The rows that name a month. */
export function recordMonths(table: PrintedTable): ReadonlyMap<TableRecord, RecordMonth> {
  let months = known.get(table);
  if (!months) known.set(table, (months = read(table)));
  return months;
}

function read(table: PrintedTable): ReadonlyMap<TableRecord, RecordMonth> {
  const [years, months] = [YEAR_HEADING, MONTH_HEADING].map((heading) => numbersUnder(table, heading));
  return new Map(
    table.records.flatMap((record, at) => {
      const texts = [...record.labels, table.sections[record.section] ?? ""];
      const periods = texts.flatMap((text) => findPeriod(text) ?? []);
      const year = periods.find((each) => each.year !== undefined)?.year ?? years![at];
      const month = periods.find((each) => each.month !== undefined)?.month ?? months![at];
      if (month == null || month < 1 || month > 12) return [];
      const of = texts.filter((text) => findPeriod(text) === null).join("|");
      return [[record, { of, year: year != null && isYear(year) ? year : null, month }]];
    }),
  );
}

/** The numbers of a column of years or months, row by row; one that spans rows stands in the first of them. */
function numbersUnder(table: PrintedTable, heading: RegExp): readonly (number | null)[] {
  const column = table.fields.find(({ path }) => heading.test(path.at(-1) ?? ""));
  let above: number | null = null;
  return table.records.map((record) => {
    const text = column ? table.cell(record, column).text.trim() : "";
    if (text === "") return above;
    const number = NUMBERED.exec(text)?.[1];
    return (above = number === undefined ? null : Number(number));
  });
}
