/** What the problems say of entries people typed over what reports wrote. */
import type { Problem } from "../../src/core/problem";
import type { HostSession } from "../../src/host/session";
import type { Own } from "./ownWork";
import { reportsOf } from "./reportsFound";

/**
 * Whether something is a note of a report somebody rewrote that stands below its body no longer, a link to a row that is
 * gone, or a name in one that is or says something else itself.
 */
export function isOutOfPlace(session: HostSession, { kind, identity, label, column, value }: Own): boolean {
  if (kind !== "remark" && kind !== "name" && kind !== "link") return false;
  const { sheet, labels } = reportsOf(session).find((each) => each.identity === identity)!;
  const at = labels.get(label);
  if (kind === "link") return at === undefined;
  if (kind === "name") return at === undefined || sheet.cells.value(at, column) !== value;
  return !sheet.cells.rows.some((cells, row) => row > Math.max(...labels.values()) && cells?.[0] === value);
}

/** What tells of entries that did not stay, and of words that did. */
const ENTRIES: ReadonlySet<string> = new Set(
  ["typedOver", "manyTypedOver", "typedGone", "manyTypedGone"].map((code) => `report.${code}`),
);
const KEPT = ["titleKept", "wordingKept", "paragraphKept", "sheetProtected"].map((code) => `report.${code}`);

/** A formula that shows the text, as every other entry of words is one; one that calculates; and what tells which it is. */
export const entryOf = (text: string, number: number): string => (number % 2 ? `="${text}"` : text);
export const sumOf = (cells: string, value: number): string => `=SUM(${cells})+0*${value}`;
export const shownBy = (entry: string): string =>
  /^(?:="(.*)"|=SUM\(.*\)\+0\*(\d+))$/.exec(entry)?.slice(1).find(Boolean) ?? entry;

/** What the problems say of what people typed over formulas must be what they typed, and nothing else. */
export function untold(session: HostSession, own: readonly Own[], problems: readonly Problem[]): string[] {
  const told = problems.flatMap(({ code, params }) =>
    ENTRIES.has(code) ? String(params.entries).split("、") : [],
  );
  const values = told.map((entry) => shownBy(entry.slice(entry.lastIndexOf(" = ") + 3)));
  const isProtected = (identity: string): boolean =>
    reportsOf(session).some((each) => each.identity === identity && each.sheet.protection !== null);
  const typed = own.flatMap((each) =>
    (each.kind === "figure" && !isProtected(each.identity)) || isOutOfPlace(session, each)
      ? [String(each.value)]
      : [],
  );
  const isKnown = new Set([...ENTRIES, ...KEPT]);
  const others = problems.filter(({ code }) => code.startsWith("report.") && !isKnown.has(code));
  return [
    ...typed.filter((value) => !values.includes(value)).map((value) => `${value} typed is not told`),
    ...values.filter((value) => !typed.includes(value)).map((value) => `${value} is told and was not typed`),
    ...others.filter(({ code }) => !code.startsWith("report.nothing")).map(({ code }) => `${code} is told`),
  ];
}
