/**
 * A workbook as lines of text, to say that two states of it are the same: cells, formulas, formats, tables, names,
 * drop-downs, conditional formats, charts, sizes. Rules count by the cells they reach, however their areas are cut up. The
 * journal sheet is left out.
 */
import { cellAddress, columnLetters, MAX_ROWS, rectangleAddress, type Rectangle } from "../../src/a1";
import type { HostSession } from "../../src/host/session";
import type { Book, Sheet } from "../../src/xlsx/book";
import type { Style } from "../../src/xlsx/style";

export type Snapshot = ReadonlyMap<string, string>;

/** Rows looked at beyond the last cell that holds something. */
const ROOM = 12;

export function snapshotOf(session: HostSession): Snapshot {
  session.refresh();
  const lines = new Map<string, string>();
  const { book } = session;
  lines.set("sheets", book.sheets.map(({ name, visibility }) => `${name} ${visibility}`).join(", "));
  for (const { name, scope, refersTo, hidden } of book.names)
    lines.set(`name ${scope ?? ""}!${name}`, `${refersTo}${hidden ? " hidden" : ""}`);
  for (const [key, value] of book.settings) lines.set(`setting ${key}`, value);
  for (const sheet of book.sheets) if (sheet.name !== "_parkkpi") addSheet(lines, sheet, book);
  return lines;
}

/** What differs between two snapshots, at most `most` lines; none when they are the same. */
export function differences(a: Snapshot, b: Snapshot, most = 12): string[] {
  const found: string[] = [];
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    if (a.get(key) === b.get(key)) continue;
    if (found.push(`${key}: ${a.get(key) ?? "—"} | ${b.get(key) ?? "—"}`) >= most) break;
  }
  return found;
}

function addSheet(lines: Map<string, string>, sheet: Sheet, book: Book): void {
  const { name, cells, styles } = sheet;
  const used = cells.usedArea();
  const bottom = (used?.bottom ?? 0) + ROOM;
  const right = (used?.right ?? 0) + 2;
  for (let row = 0; row <= bottom; row++)
    for (let column = 0; column <= right; column++) {
      const formula = cells.formula(row, column);
      const value = cells.value(row, column);
      const at = `${name}!${cellAddress(row, column)}`;
      if (formula !== null && formula !== undefined) lines.set(at, `=${formula} → ${String(value)}`);
      else if (value !== null) lines.set(at, `${typeof value} ${String(value)}`);
      const style = styles.at(row, column);
      if (style !== book.normalStyle) lines.set(`format ${at}`, styleText(style));
    }
  for (let column = 0; column <= right; column++)
    lines.set(`format ${name}!${columnLetters(column)} last`, styleText(styles.at(MAX_ROWS - 1, column)));
  for (const table of sheet.tables)
    lines.set(
      `table ${table.name}`,
      JSON.stringify([name, rectangleAddress(table.area), table.columns, table.style, table.filterButton]),
    );
  for (const rule of sheet.validations) addReach(lines, `rule ${name} ${contentOf(rule)}`, rule.areas);
  for (const rule of sheet.conditionalFormats)
    addReach(lines, `conditional ${name} ${contentOf({ ...rule, priority: 0 })}`, rule.areas);
  for (const chart of sheet.charts) lines.set(`chart ${name}!${chart.name}`, JSON.stringify(chart));
  const rest = {
    merges: sheet.merges.map((area) => rectangleAddress(area)).sort(),
    widths: [...sheet.columnWidths].sort(byNumber),
    heights: [...sheet.rowHeights].sort(byNumber),
    hidden: [[...sheet.hiddenRows], [...sheet.hiddenColumns]],
    links: sheet.hyperlinks,
    freeze: sheet.freeze,
    page: sheet.page,
    protection: sheet.protection,
  };
  for (const [key, value] of Object.entries(rest)) lines.set(`${key} ${name}`, JSON.stringify(value));
}

const byNumber = (a: readonly [number, number], b: readonly [number, number]): number => a[0] - b[0];

const known = new WeakMap<Style, string>();
function styleText(style: Style): string {
  let text = known.get(style);
  if (text === undefined) known.set(style, (text = JSON.stringify(style)));
  return text;
}

function contentOf(rule: object): string {
  return JSON.stringify({ ...rule, areas: undefined });
}

/** Adds the cells a rule reaches to those of the same content: per column, rows from–to, joined. */
function addReach(lines: Map<string, string>, key: string, areas: readonly Rectangle[]): void {
  const reach = JSON.parse(lines.get(key) ?? "{}") as Record<string, [number, number][]>;
  for (const { top, bottom, left, right } of areas)
    for (let column = left; column <= right; column++) (reach[column] ??= []).push([top, bottom]);
  for (const rows of Object.values(reach)) {
    rows.sort(byNumber);
    for (let at = rows.length - 1; at > 0; at--)
      if (rows[at]![0] <= rows[at - 1]![1] + 1) {
        rows[at - 1]![1] = Math.max(rows[at - 1]![1], rows[at]![1]);
        rows.splice(at, 1);
      }
  }
  lines.set(key, JSON.stringify(reach));
}
