/** Tables whose measures stand in the stub and whose parks run across: rows are their fields, columns their records. */
import { parseUnit } from "../core/unit";
import { readHeading, type Role } from "./headingRole";
import { PrintedTable, RATE_ROLES, type Field, type TableRecord } from "./printedTable";
import { isPart, totalKind } from "./stubLabels";

/** Measures a stub may name; figures under such a heading are figures even where most are words. */
export const STUB_ROLES: ReadonlySet<Role> = new Set<Role>([
  ...RATE_ROLES,
  "lastYear",
  "target",
  "rank",
  "rankChange",
  "increase",
  "outlook",
]);

/**
 * Whether the measures stand in the stub: at least two of its rows say 同比, 目标 … and no column does, or one kind of
 * rate stands in percent among other units, for parks and not months across. A column of rates (报送率（%）) is none of the
 * parks across, whatever the indicators beside it are called.
 */
export function isTurned({ fields, records }: PrintedTable): boolean {
  if (fields.some(({ heading: { role, unit } }) => STUB_ROLES.has(role) || unit === "%")) return false;
  const measures = records.filter((record) => STUB_ROLES.has(readHeading(headingsOf(record)).role));
  const roles = new Set(measures.map((record) => readHeading(headingsOf(record)).role));
  if (roles.size !== 1 || records.length <= 4) return roles.size > 0;
  const inPercent = (record: TableRecord): boolean => record.unit === "%";
  return (
    measures.every(inPercent) &&
    !records.every(inPercent) &&
    fields.every(({ heading }) => heading.period === null)
  );
}

/** The texts of a stub as headings, with the unit that has a column of its own: 完成年度目标 | % is a rate. */
function headingsOf({ labels, unit }: TableRecord): string[] {
  const deep = labels.at(-1);
  const isUnit = /^(?:%|个?百分点)$/.test(unit) || parseUnit(unit) !== null;
  if (deep === undefined || !isUnit || deep.includes("(")) return [...labels];
  return [...labels.slice(0, -1), `${deep}(${unit})`];
}

/** The table with rows and columns exchanged. */
export function turned(table: PrintedTable, rateDecimals: number | undefined): PrintedTable {
  const fields = table.records.map((record, at): Field => {
    const path = headingsOf(record);
    return { at, path, heading: readHeading(path) };
  });
  // A column of years or numbers of rows is none of the parks across.
  const across = table.fields.filter(({ heading }) => heading.role !== "none");
  const records = across.map((field, at): TableRecord => ({
    at,
    labels: field.path,
    section: 0,
    total: totalKind(field.path),
    depth: field.path.some(isPart) ? 1 : 0,
    unit: "",
    month: null,
  }));
  return new PrintedTable(
    fields,
    records,
    table.titles,
    [""],
    false,
    (record, field) => table.cell(table.records[field]!, across[record]!),
    (record, field) => table.figure(table.records[field]!, across[record]!)?.marked ?? false,
    (record, field) => table.precision(field, across[record]!.at),
    rateDecimals,
  );
}
