/** COUNTIF, SUMIF, AVERAGEIF and their several-criteria forms; equalities are answered by hash indexes. */
import { MAX_COLUMNS, MAX_ROWS } from "../../../a1";
import { CellError, type CellValue } from "../../../xlsx/cells";
import { finite } from "../coercion";
import { lowerBound } from "../columnIndex";
import { parseCriterion, type Criterion } from "../criteria";
import { Area, DIV0, REF, VALUE, type Operand } from "../operands";
import { lastUsedRow } from "./rangeValues";
import { fixed, type FunctionTable, type SheetFunction } from "./sheetFunction";

interface Condition {
  readonly area: Area;
  readonly criterion: Criterion;
}

/** From this height on equalities over a column build an index. */
const INDEXED_FROM = 16;

/** Pairs of range and criterion; all ranges of one size, else #VALUE!. */
function conditions(args: readonly Operand[]): Condition[] | CellError {
  const pairs: Condition[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    const area = args[i]!;
    if (area instanceof CellError) return area;
    if (!(area instanceof Area)) return VALUE;
    pairs.push({ area, criterion: parseCriterion(args[i + 1] as CellValue) });
  }
  const [first] = pairs;
  const alike = pairs.every(
    ({ area }) => area.height === first!.area.height && area.width === first!.area.width,
  );
  return args.length % 2 === 1 || !alike ? VALUE : pairs;
}

/** Visits the offsets at which all conditions hold; blanks below the last row in use are not visited. */
function eachHit(pairs: readonly Condition[], visit: (row: number, column: number) => void): void {
  const { area } = pairs[0]!;
  const height = Math.max(0, ...pairs.map((pair) => lastUsedRow(pair.area) - pair.area.top + 1));
  for (const pair of pairs)
    pair.area.cells.prepare(pair.area.top, pair.area.left, pair.area.bottom, pair.area.right);
  const equalities = pairs.filter(({ criterion }) => criterion.key !== undefined);
  if (area.width > 1 || height < INDEXED_FROM || equalities.length === 0) {
    const width = usedWidth(pairs);
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++)
        if (pairs.every((pair) => pair.criterion.fits(pair.area.at(row, column)))) visit(row, column);
    return;
  }
  const others = pairs.filter(({ criterion }) => criterion.key === undefined);
  for (const row of indexedRows(equalities, height)) {
    if (row >= height) return;
    if (others.every((pair) => pair.criterion.fits(pair.area.at(row, 0)))) visit(row, 0);
  }
}

/** Columns worth scanning: a range of whole rows is cut to the widest row in use. */
function usedWidth(pairs: readonly Condition[]): number {
  const { width } = pairs[0]!.area;
  if (width < MAX_COLUMNS) return width;
  let used = 0;
  for (const { area } of pairs)
    for (const cells of area.cells.rows.slice(area.top, lastUsedRow(area) + 1))
      used = Math.max(used, cells?.length ?? 0);
  return used;
}

function indexedRows(equalities: readonly Condition[], height: number): readonly number[] {
  const indexes = equalities.map(({ area }) =>
    area.cells.columnIndex("criteria", area.left, area.top, area.top + height - 1),
  );
  const keys = equalities.map(({ criterion }) => criterion.key!);
  if (indexes.length === 1) return indexes[0]!.rows(keys[0]!);
  return equalities[0]!.area.cells.compositeIndex(indexes).rows(keys, height);
}

function count(args: readonly Operand[]): Operand {
  const pairs = conditions(args);
  if (pairs instanceof CellError) return pairs;
  const { area } = pairs[0]!;
  const visited = Math.max(0, ...pairs.map((pair) => lastUsedRow(pair.area) - pair.area.top + 1));
  let hits = 0;
  if (
    pairs.length === 1 &&
    area.width === 1 &&
    visited >= INDEXED_FROM &&
    pairs[0]!.criterion.key !== undefined
  )
    hits = lowerBound(indexedRows(pairs, visited), visited);
  else eachHit(pairs, () => hits++);
  // Cells outside the part in use are blank; they count when blanks meet every criterion.
  const blanksFit = pairs.every(({ criterion }) => criterion.fits(null));
  if (!blanksFit) return hits;
  return hits + (area.height * area.width - visited * usedWidth(pairs));
}

/** Numbers of the summed range where the conditions hold; it takes the size of the first range. */
function chosen(pairs: readonly Condition[], summed: Area): number[] | CellError {
  const { area } = pairs[0]!;
  const bottom = summed.top + area.height - 1;
  const right = summed.left + area.width - 1;
  if (bottom >= MAX_ROWS || right >= MAX_COLUMNS) return REF;
  summed.cells.prepare(summed.top, summed.left, bottom, right);
  const { rows } = summed.cells;
  const numbers: number[] = [];
  let error: CellError | null = null;
  eachHit(pairs, (row, column) => {
    const value: CellValue = rows[summed.top + row]?.[summed.left + column] ?? null;
    if (typeof value === "number") numbers.push(value);
    else if (value instanceof CellError) error ??= value;
  });
  return error ?? numbers;
}

type Aggregate = (numbers: readonly number[]) => number | CellError;

const total: Aggregate = (numbers) => finite(numbers.reduce((a, b) => a + b, 0));
const mean: Aggregate = (numbers) =>
  numbers.length === 0 ? DIV0 : finite(numbers.reduce((a, b) => a + b, 0) / numbers.length);

function aggregate(args: readonly Operand[], summed: Operand, calculate: Aggregate): Operand {
  const pairs = conditions(args);
  if (pairs instanceof CellError) return pairs;
  if (summed instanceof CellError) return summed;
  if (!(summed instanceof Area)) return VALUE;
  const numbers = chosen(pairs, summed);
  return numbers instanceof CellError ? numbers : calculate(numbers);
}

/** SUMIF and AVERAGEIF: the summed range may be left out and need not have the size of the first. */
function single(calculate: Aggregate): SheetFunction {
  return fixed(["range", "any", "range?"], (range, criterion, summed) =>
    aggregate([range, criterion], summed ?? range, calculate),
  );
}

/** SUMIFS and AVERAGEIFS: summed range first, all ranges of one size. */
function several(calculate: Aggregate): SheetFunction {
  return {
    least: 3,
    most: 255,
    kind: (at) => (at > 0 && at % 2 === 0 ? "any" : "range"),
    volatile: false,
    call([summed, ...args]) {
      const [first] = args;
      const alike = summed instanceof Area && first instanceof Area;
      if (alike && (summed.height !== first.height || summed.width !== first.width)) return VALUE;
      return aggregate(args, summed!, calculate);
    },
  };
}

export const CONDITIONAL: FunctionTable = {
  AVERAGEIF: single(mean),
  AVERAGEIFS: several(mean),
  COUNTIF: fixed(["range", "any"], (range, criterion) => count([range, criterion])),
  COUNTIFS: {
    least: 2,
    most: 254,
    kind: (at) => (at % 2 === 0 ? "range" : "any"),
    volatile: false,
    call: count,
  },
  SUMIF: single(total),
  SUMIFS: several(total),
};
