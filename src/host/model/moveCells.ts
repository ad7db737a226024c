/** Range.moveTo: cells cut out and put in elsewhere on their sheet, with all that stands on them and what refers to them. */
import { intersection, intersects, MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../a1";
import { cutOut } from "../../rectangles";
import type { Sheet } from "../../xlsx/book";
import { CarriedFile } from "../../xlsx/carried";
import { cellKey, type CellValue } from "../../xlsx/cells";
import { destination, type CellMove } from "../calc/moveReferences";
import { invalidArgument, invalidOperation } from "../errors";
import type { HostSession } from "../session";
import { gap } from "./gaps";
import { isRange, type RangeObject } from "./objects";
import { assertEditable } from "./protection";
import { covers } from "./rectangleLists";
import { movedFormula } from "./relativeFormula";
import { isUnbounded } from "./writeCells";

/**
 * Moves cells so that their first one comes to stand on the first one of the target. What stood there goes.
 * @throws HostError InvalidArgument when they would leave the sheet, AccessDenied under protection, InvalidOperation where
 * merged cells or an array formula would be torn apart
 */
export function moveCells(
  session: HostSession,
  { sheet, area: from }: RangeObject,
  target: RangeObject,
): void {
  const location = "Range.moveTo";
  if (target.sheet !== sheet) throw gap(session, `${location} another sheet`);
  if (isUnbounded(from)) throw gap(session, `${location} of whole rows or columns`);
  const [down, across] = [target.area.top - from.top, target.area.left - from.left];
  const move: CellMove = { sheet: sheet.name, from, down, across };
  const to = destination(move);
  if (to.bottom >= MAX_ROWS || to.right >= MAX_COLUMNS) throw invalidArgument(location);
  assertMovable(session, sheet, from, to);
  if (down === 0 && across === 0) return;
  moveContents(sheet, move);
  moveStyles(sheet, move);
  moveRules(sheet, move);
  moveAreas(sheet, move);
  moveCarried(session, sheet, move);
  moveHeld(session, sheet, move);
  session.calculation.cellsMoved(move);
  for (const area of [from, to]) session.changed({ sheet, area, kind: "RangeEdited" });
}

function assertMovable(session: HostSession, sheet: Sheet, from: Rectangle, to: Rectangle): void {
  for (const area of [from, to]) {
    assertEditable(sheet, area);
    if (sheet.tables.some((table) => intersects(table.area, area)))
      throw gap(session, "Range.moveTo of cells of a table");
    const whole = [...sheet.merges, ...sheet.cells.arrays.values()];
    // What moves away altogether is not in the way.
    if (whole.some((each) => intersects(each, area) && !covers([area], each) && !covers([from], each)))
      throw invalidOperation("Range.moveTo");
  }
}

/** Where a cell goes; null when another one is put in its place. */
function placeOf(move: CellMove, row: number, column: number): { row: number; column: number } | null {
  const isIn = ({ top, left, bottom, right }: Rectangle): boolean =>
    row >= top && row <= bottom && column >= left && column <= right;
  if (isIn(move.from)) return { row: row + move.down, column: column + move.across };
  return isIn(destination(move)) ? null : { row, column };
}

function moveContents({ cells }: Sheet, move: CellMove): void {
  const { from, down, across } = move;
  const used = cells.usedArea();
  const read = used && intersection(used, from);
  const values: { row: number; column: number; value: CellValue; formula: string | null }[] = [];
  if (read)
    for (let { top: row } = read; row <= read.bottom; row++)
      for (let { left: column } = read; column <= read.right; column++) {
        const [value, formula] = [cells.value(row, column), cells.formula(row, column)];
        if (value !== null || formula !== null) values.push({ row, column, value, formula });
      }
  const arrays = [...cells.arrays.values()].flatMap((array) =>
    covers([from], array) ? [destination({ ...move, from: array })] : [],
  );
  for (const area of [from, destination(move)]) {
    const emptied = used && intersection(used, area);
    if (!emptied) continue;
    for (let { top: row } = emptied; row <= emptied.bottom; row++)
      for (let { left: column } = emptied; column <= emptied.right; column++) {
        cells.setValue(row, column, null);
        cells.setFormula(row, column, null);
      }
  }
  for (const { row, column, value, formula } of values) {
    cells.setValue(row + down, column + across, value);
    if (formula !== null) cells.setFormula(row + down, column + across, formula);
  }
  for (const array of arrays) cells.arrays.set(cellKey(array.top, array.left), array);
}

function moveStyles({ styles }: Sheet, move: CellMove): void {
  const { from, down, across } = move;
  const taken = [...styles.cover(from)];
  styles.replace(from, styles.base);
  for (const { area, style } of taken) styles.replace(destination({ from: area, down, across }), style);
}

/** Validation and conditional formats: a rule goes with its cells, and what moves of it becomes a rule of its own. */
function moveRules(sheet: Sheet, move: CellMove): void {
  const parts = <T extends { areas: Rectangle[] }>(
    rules: readonly T[],
    told: (rule: T, follow: (text: string) => string) => Partial<T>,
  ): T[] =>
    rules.flatMap((rule) => {
      const stays = cutOut(cutOut(rule.areas, move.from), destination(move));
      const goes = rule.areas.flatMap((area) => intersection(area, move.from) ?? []);
      if (!goes.length) return stays.length ? [Object.assign(rule, toldFor(rule, stays, stays, told))] : [];
      const moved = goes.map((area) => destination({ ...move, from: area }));
      const gone = toldFor(rule, goes, moved, told);
      if (!stays.length) return [Object.assign(rule, gone)];
      return [
        { ...rule, ...toldFor(rule, stays, stays, told) },
        { ...rule, ...gone },
      ];
    });
  sheet.validations = parts(sheet.validations, ({ formula1, formula2 }, follow) => ({
    ...(formula1 !== undefined && { formula1: follow(formula1) }),
    ...(formula2 !== undefined && { formula2: follow(formula2) }),
  }));
  sheet.conditionalFormats = parts(sheet.conditionalFormats, ({ formulas }, follow) => ({
    formulas: formulas.map(follow),
  }));
}

/**
 * A rule with other areas. Its formulas are told for the first cell it has kept, as it stood: their references are followed
 * like those of cells.
 */
function toldFor<T extends { areas: Rectangle[] }>(
  rule: T,
  kept: readonly Rectangle[],
  areas: Rectangle[],
  told: (rule: T, follow: (text: string) => string) => Partial<T>,
): Partial<T> {
  const [before, after] = [rule.areas[0]!, kept[0]!];
  const follow = (text: string): string =>
    movedFormula(text, { row: before.top, column: before.left }, { row: after.top, column: after.left });
  return { ...told(rule, follow), areas };
}

function moveAreas(sheet: Sheet, move: CellMove): void {
  const { from, down, across } = move;
  const to = destination(move);
  const whole = (area: Rectangle): Rectangle | null => {
    if (covers([from], area)) return destination({ from: area, down, across });
    return covers([to], area) ? null : area;
  };
  sheet.merges = sheet.merges.flatMap((merge) => whole(merge) ?? []);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => [
    ...cutOut(cutOut([link.area], from), to).map((area) => ({ ...link, area })),
    ...[intersection(link.area, from) ?? []]
      .flat()
      .map((area) => ({ ...link, area: destination({ from: area, down, across }) })),
  ]);
  sheet.notes = sheet.notes.flatMap((note) => {
    const place = placeOf(move, note.row, note.column);
    return place ? [{ ...note, ...place }] : [];
  });
  const { page } = sheet;
  if (page.printArea) page.printArea = whole(page.printArea);
}

/** What the file had in these cells beyond the model. */
function moveCarried(session: HostSession, sheet: Sheet, move: CellMove): void {
  const { opaque } = session.book;
  if (!(opaque instanceof CarriedFile)) return;
  opaque.moveCells(sheet, {
    cell: (row, column) => {
      const place = placeOf(move, row, column);
      return place && cellKey(place.row, place.column);
    },
  });
}

/** Ranges the add-in holds. */
function moveHeld(session: HostSession, sheet: Sheet, move: CellMove): void {
  for (const object of session.liveObjects())
    if (isRange(object) && object.sheet === sheet && covers([move.from], object.area))
      object.area = destination({ ...move, from: object.area });
}
