import fc from "fast-check";
import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../src/a1";
import { DEFAULT_STYLE, type Style, type StylePatch } from "../../src/xlsx/style";
import { StyleBands } from "../../src/xlsx/styleBands";

const ROWS = 12;
const COLUMNS = 9;

/** The same operations on one style per cell, over the sheet's first corner. */
class Naive {
  cells: Style[][] = Array.from({ length: ROWS }, () => Array<Style>(COLUMNS).fill(DEFAULT_STYLE));

  apply({ top, left, bottom, right }: Rectangle, patch: StylePatch): void {
    for (let row = top; row <= Math.min(bottom, ROWS - 1); row++)
      for (let column = left; column <= Math.min(right, COLUMNS - 1); column++)
        this.cells[row]![column] = { ...this.cells[row]![column]!, ...patch };
  }
  insertRows(at: number, count: number): void {
    const above = at === 0 ? Array<Style>(COLUMNS).fill(DEFAULT_STYLE) : this.cells[at - 1]!;
    this.cells.splice(at, 0, ...Array.from({ length: count }, () => [...above]));
    this.cells.length = ROWS;
  }
  insertColumns(at: number, count: number): void {
    for (const row of this.cells) {
      const before = at === 0 ? DEFAULT_STYLE : row[at - 1]!;
      row.splice(at, 0, ...Array<Style>(count).fill(before));
      row.length = COLUMNS;
    }
  }
  copy(from: Rectangle, row: number, column: number): void {
    const before = this.cells.map((cells) => [...cells]);
    for (let r = from.top; r <= from.bottom; r++)
      for (let c = from.left; c <= from.right; c++) {
        const target = this.cells[row + r - from.top];
        if (target && column + c - from.left < COLUMNS) target[column + c - from.left] = before[r]![c]!;
      }
  }
}

const rectangle = fc
  .tuple(fc.nat(ROWS - 1), fc.nat(ROWS - 1), fc.nat(COLUMNS - 1), fc.nat(COLUMNS - 1))
  .map(([a, b, c, d]) => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }));
const area: fc.Arbitrary<Rectangle> = fc.oneof(
  { weight: 4, arbitrary: rectangle },
  { weight: 1, arbitrary: rectangle.map((r) => ({ ...r, top: 0, bottom: MAX_ROWS - 1 })) },
  { weight: 1, arbitrary: rectangle.map((r) => ({ ...r, left: 0, right: MAX_COLUMNS - 1 })) },
);
const patch: fc.Arbitrary<StylePatch> = fc.constantFrom<StylePatch>(
  { bold: true },
  { bold: false },
  { fill: "#FFEB9C" },
  { numberFormat: "0.0%", horizontal: "right" },
  { top: { line: "thin", color: null } },
);
const step = fc.oneof(
  fc.record({ kind: fc.constant("apply" as const), area, patch }),
  fc.record({
    kind: fc.constant("insertRows" as const),
    at: fc.nat(ROWS - 1),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    kind: fc.constant("insertColumns" as const),
    at: fc.nat(COLUMNS - 1),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    kind: fc.constant("copy" as const),
    from: rectangle,
    row: fc.nat(ROWS - 1),
    column: fc.nat(COLUMNS - 1),
  }),
);

const whole: Rectangle = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

describe("styles by rectangle", () => {
  test("look as if every cell had its own style, whatever is done to them", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const bands = new StyleBands();
        const naive = new Naive();
        for (const one of steps) {
          if (one.kind === "apply") {
            bands.apply(one.area, one.patch);
            naive.apply(one.area, one.patch);
          } else if (one.kind === "copy") {
            bands.copyFrom(bands, one.from, one.row, one.column);
            naive.copy(one.from, one.row, one.column);
          } else {
            bands[one.kind](one.at, one.count);
            naive[one.kind](one.at, one.count);
          }
        }
        naive.cells.forEach((cells, row) =>
          cells.forEach((style, column) => expect(bands.at(row, column)).toEqual(style)),
        );
        let covered = 0;
        for (const { area: part, style } of bands.cover(whole)) {
          covered += (part.bottom - part.top + 1) * (part.right - part.left + 1);
          expect(naive.cells[part.top]![part.left]).toEqual(style);
        }
        expect(covered).toBe(ROWS * COLUMNS);
        const bold = new Set(naive.cells.flat().map((style) => style.bold));
        expect(bands.uniform(whole, "bold")).toBe(bold.size === 1 ? [...bold][0] : undefined);
      }),
      { numRuns: 150 },
    );
  });

  test("deleting what was inserted brings every style back", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ area: rectangle, patch }), { maxLength: 8 }),
        fc.nat(ROWS),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        (patches, at, count, part) => {
          const bands = new StyleBands();
          for (const one of patches) bands.apply(one.area, one.patch);
          const before = [...bands.cover(whole)].map(({ area: a, style }) => [a, style]);
          const looks = (): Style[] =>
            Array.from({ length: ROWS * COLUMNS }, (_, i) => bands.at(Math.floor(i / COLUMNS), i % COLUMNS));
          const styles = looks();
          if (part) {
            bands.insertColumns(at, count, 2, 6);
            bands.deleteColumns(at, count, 2, 6);
            bands.insertRows(at, count, 1, 3);
            bands.deleteRows(at, count, 1, 3);
          } else {
            bands.insertRows(at, count);
            bands.deleteRows(at, count);
            bands.insertColumns(at, count);
            bands.deleteColumns(at, count);
          }
          expect(looks()).toEqual(styles);
          expect(before.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test("a whole sheet, a column and a row cost a rectangle each, and the later lies on top", () => {
    const bands = new StyleBands();
    bands.apply({ top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 }, { fontName: "仿宋" });
    bands.apply({ top: 0, left: 2, bottom: MAX_ROWS - 1, right: 2 }, { numberFormat: "0.0%" });
    bands.apply({ top: 0, left: 0, bottom: 0, right: MAX_COLUMNS - 1 }, { bold: true });
    expect([...bands.rectangles()].length).toBeLessThanOrEqual(6);
    expect(bands.at(0, 2)).toMatchObject({ fontName: "仿宋", numberFormat: "0.0%", bold: true });
    expect(bands.at(9, 3)).toMatchObject({ fontName: "仿宋", numberFormat: "General", bold: false });
  });

  test("100,000 cells formatted one after the other stay one run for each column", () => {
    const bands = new StyleBands();
    for (let row = 0; row < 50_000; row++)
      for (const column of [3, 4])
        bands.apply({ top: row, left: column, bottom: row, right: column }, { fill: "#DDEBF7" });
    expect([...bands.rectangles()].length).toBeLessThanOrEqual(2);
  });

  test("a new fill takes the place of a hatched one that a file had", () => {
    const bands = new StyleBands();
    const cell = { top: 0, left: 0, bottom: 0, right: 0 };
    bands.replace(cell, { ...DEFAULT_STYLE, pattern: '<fill><patternFill patternType="lightUp"/></fill>' });
    bands.apply(cell, { bold: true });
    expect(bands.at(0, 0).pattern).toContain("lightUp");
    bands.apply(cell, { fill: null });
    expect(bands.at(0, 0).pattern).toBeUndefined();
  });
});
