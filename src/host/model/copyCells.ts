/** Range.copyFrom: values, formulas and formats of a source laid over a target, tiled where the target is larger. */
import { intersection, intersects, MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import { cellKey, type CellValue } from "../../xlsx/cells";
import type { Style } from "../../xlsx/style";
import { RelativeText } from "../calc/relativeText";
import { invalidArgument, invalidOperation } from "../errors";
import type { HostSession } from "../session";
import { releaseArrays } from "./arrayFormulas";
import { clearConditionalFormats } from "./conditionalFormats";
import { clearValidation } from "./dataValidation";
import { assertEditable } from "./protection";
import { covers, touches } from "./rectangleLists";
import { movedFormula } from "./relativeFormula";
import { columnsFilled, headingsEntered } from "./tableEdits";
import { union, usedWithin } from "./usedArea";

/** RangeCopyType. */
export type CopyType = "All" | "Formulas" | "Values" | "Formats";

export interface CopyOptions {
  readonly type: CopyType;
  /** Blank source cells leave the target as it is. */
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

interface Place {
  readonly sheet: Sheet;
  readonly area: Rectangle;
}

/** What was copied, read before anything is written: source and target may overlap. */
interface Clipboard {
  readonly height: number;
  readonly width: number;
  readonly values: CellValue[][];
  /** Formulas by row × width + column within the clipboard. */
  readonly formulas: Map<number, RelativeText>;
  readonly styles: { area: Rectangle; style: Style }[];
}

/**
 * Copies cells. The target takes the size of the source unless it is a multiple of it.
 * @throws HostError InvalidArgument when the copy would leave the sheet, AccessDenied under protection,
 * InvalidOperation where merged cells would be cut or come to lie in a table
 */
export function copyCells(session: HostSession, source: Place, target: Place, options: CopyOptions): void {
  const from = bounded(source, target);
  const clip = read(session, { sheet: source.sheet, area: from }, options);
  const area = targetArea(target.area, clip);
  assertEditable(target.sheet, area);
  const rules = options.type === "All" || options.type === "Formats" ? rulesOf(source, from) : null;
  if (rules) assertMergeable(target.sheet, area, rules);
  if (options.type !== "Formats") releaseArrays(target.sheet, area);
  for (let top = area.top; top <= area.bottom; top += clip.height)
    for (let left = area.left; left <= area.right; left += clip.width) {
      const tile = { top, left, bottom: top + clip.height - 1, right: left + clip.width - 1 };
      if (options.type !== "Formats") writeContents(session, target.sheet, tile, clip, options);
      if (options.type === "All" || options.type === "Formats") writeStyles(target.sheet, tile, clip);
      if (rules && !options.transpose) writeRules(target.sheet, tile, rules, from, options.type);
    }
  if (options.type !== "Formats") {
    session.calculation.valuesChanged(target.sheet, area);
    headingsEntered(session, target.sheet, area);
    columnsFilled(session, target.sheet, area);
  }
  session.changed({ sheet: target.sheet, area, kind: "RangeEdited" });
}

/** Whole rows and columns are copied as far as anything stands in the source or the target. */
function bounded({ sheet, area }: Place, target: Place): Rectangle {
  const rows = area.bottom - area.top === MAX_ROWS - 1;
  const columns = area.right - area.left === MAX_COLUMNS - 1;
  if (!rows && !columns) return area;
  const used = union(usedWithin(sheet, area, false), usedWithin(target.sheet, WHOLE, false));
  return {
    ...area,
    bottom: rows ? (used?.bottom ?? area.top) : area.bottom,
    right: columns ? (used?.right ?? area.left) : area.right,
  };
}

const WHOLE: Rectangle = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

function read(session: HostSession, { sheet, area }: Place, { type, transpose }: CopyOptions): Clipboard {
  // Cells that wait for no calculation are copied as they stand: a batch of many copies calculates once, at its end.
  if ((type === "Values" || type === "All") && session.calculation.isOutOfDate(sheet, area))
    session.refresh();
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const [height, width] = transpose ? [columns, rows] : [rows, columns];
  const values = Array.from({ length: height }, () => new Array<CellValue>(width).fill(null));
  const formulas = new Map<number, RelativeText>();
  for (let row = 0; row < rows; row++) {
    const cells = sheet.cells.rows[area.top + row];
    for (let column = 0; column < columns; column++) {
      const [r, c] = transpose ? [column, row] : [row, column];
      values[r]![c] = cells?.[area.left + column] ?? null;
      if (type === "Values" || sheet.cells.formulas.size === 0) continue;
      const text = sheet.cells.formulas.get(cellKey(area.top + row, area.left + column));
      if (text !== undefined)
        formulas.set(r * width + c, RelativeText.fromA1(text, area.top + row, area.left + column));
    }
  }
  const styles = [...sheet.styles.cover(area)].map(({ area: part, style }) => {
    const down = { first: part.top - area.top, last: part.bottom - area.top };
    const across = { first: part.left - area.left, last: part.right - area.left };
    const [r, c] = transpose ? [across, down] : [down, across];
    return { area: { top: r.first, bottom: r.last, left: c.first, right: c.last }, style };
  });
  return { height, width, values, formulas, styles };
}

/** The cells written to: a multiple of the source's size as it is, anything else the source's size. */
function targetArea(area: Rectangle, { height, width }: Clipboard): Rectangle {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const down = rows % height === 0 && rows < MAX_ROWS ? rows : height;
  const across = columns % width === 0 && columns < MAX_COLUMNS ? columns : width;
  const bottom = area.top + down - 1;
  const right = area.left + across - 1;
  if (bottom >= MAX_ROWS || right >= MAX_COLUMNS) throw invalidArgument("Range.copyFrom");
  return { ...area, bottom, right };
}

function writeContents(
  session: HostSession,
  sheet: Sheet,
  tile: Rectangle,
  clip: Clipboard,
  options: CopyOptions,
): void {
  const { cells } = sheet;
  const had = cells.formulas.size > 0;
  for (let row = 0; row < clip.height; row++) {
    const line = clip.values[row]!;
    for (let column = 0; column < clip.width; column++) {
      const formula = clip.formulas.size > 0 && clip.formulas.has(row * clip.width + column);
      const value = line[column] ?? null;
      if (options.skipBlanks && value === null && !formula) continue;
      const [r, c] = [tile.top + row, tile.left + column];
      if (had && !formula && cells.formulas.has(cellKey(r, c)))
        session.calculation.formulaRemoved(sheet, { top: r, left: c, bottom: r, right: c });
      cells.setValue(r, c, value);
    }
  }
  if (clip.formulas.size === 0) return;
  session.calculation.formulaEntered(sheet, tile, (row, column) => {
    const formula = clip.formulas.get((row - tile.top) * clip.width + column - tile.left);
    return formula ? formula.a1(row, column) : null;
  });
}

function writeStyles(sheet: Sheet, tile: Rectangle, { styles }: Clipboard): void {
  for (const { area, style } of styles)
    sheet.styles.replace(
      {
        top: tile.top + area.top,
        bottom: tile.top + area.bottom,
        left: tile.left + area.left,
        right: tile.left + area.right,
      },
      style,
    );
}

/** Merged cells, drop-downs and conditional formats of a source; copied with formats, drop-downs only with everything. */
interface Rules {
  readonly merges: readonly Rectangle[];
  readonly validations: readonly Sheet["validations"][number][];
  readonly conditionalFormats: readonly Sheet["conditionalFormats"][number][];
}

function rulesOf({ sheet }: Place, area: Rectangle): Rules {
  // Copies: laying the first tile may cut the rules of the source itself.
  const within = <T extends { areas: readonly Rectangle[] }>(rules: readonly T[]): T[] =>
    rules.filter(({ areas }) => touches(areas, area)).map((rule) => ({ ...rule }));
  return {
    // A merge that stands only in part in the source is not copied.
    merges: sheet.merges.filter((merge) => covers([area], merge)),
    validations: within(sheet.validations),
    conditionalFormats: within(sheet.conditionalFormats),
  };
}

/** Merged cells are replaced whole or not at all, and no table holds any. */
function assertMergeable(sheet: Sheet, area: Rectangle, { merges }: Rules): void {
  const cut = sheet.merges.some((merge) => intersects(merge, area) && !covers([area], merge));
  const inTable = merges.length > 0 && sheet.tables.some((table) => intersects(table.area, area));
  if (cut || inTable) throw invalidOperation("Range.copyFrom");
}

function writeRules(sheet: Sheet, tile: Rectangle, rules: Rules, from: Rectangle, type: CopyType): void {
  const down = tile.top - from.top;
  const across = tile.left - from.left;
  if (down === 0 && across === 0 && rules.merges.every((merge) => sheet.merges.includes(merge))) return;
  const placed = (areas: readonly Rectangle[]): Rectangle[] =>
    areas.flatMap((area) => {
      const part = intersection(area, from);
      return part ? [moved(part, down, across)] : [];
    });
  const follow = (text: string, areas: readonly Rectangle[], to: readonly Rectangle[]): string => {
    const [anchor, target] = [areas[0], to[0]];
    if (!anchor || !target) return text;
    return movedFormula(
      text,
      { row: anchor.top, column: anchor.left },
      { row: target.top, column: target.left },
    );
  };
  sheet.merges = [...sheet.merges.filter((merge) => !intersects(merge, tile)), ...placed(rules.merges)];
  clearConditionalFormats(sheet, [tile]);
  for (const format of rules.conditionalFormats) {
    const areas = placed(format.areas);
    const formulas = format.formulas.map((text) => follow(text, format.areas, areas));
    sheet.conditionalFormats.push({ ...format, areas, formulas });
  }
  if (type !== "All") return;
  clearValidation(sheet, [tile]);
  for (const rule of rules.validations) {
    const areas = placed(rule.areas);
    const copy = { ...rule, areas };
    if (rule.formula1 !== undefined) copy.formula1 = follow(rule.formula1, rule.areas, areas);
    if (rule.formula2 !== undefined) copy.formula2 = follow(rule.formula2, rule.areas, areas);
    sheet.validations.push(copy);
  }
}

function moved({ top, left, bottom, right }: Rectangle, down: number, across: number): Rectangle {
  return { top: top + down, left: left + across, bottom: bottom + down, right: right + across };
}
