/** Tables whose measures stand in the stub and whose parks run across: rows are their fields, columns their records. */
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

/** Whether the measures stand in the stub: at least two of its rows say 同比, 目标 … and no column does. */
export function isTurned({ fields, records }: PrintedTable): boolean {
  if (fields.some(({ heading }) => STUB_ROLES.has(heading.role))) return false;
  const roles = new Set(
    records.map(({ labels }) => readHeading(labels).role).filter((role) => STUB_ROLES.has(role)),
  );
  return roles.size >= 2 || (roles.size === 1 && records.length <= 4);
}

/** The table with rows and columns exchanged. */
export function turned(table: PrintedTable, rateDecimals: number | undefined): PrintedTable {
  const fields = table.records.map((record, at): Field => ({
    at,
    path: record.labels,
    heading: readHeading(record.labels),
  }));
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
