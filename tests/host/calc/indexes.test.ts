/** Lookups through indexes against a plain scan, while cells change. */
import fc from "fast-check";
import { Calculation } from "../../../src/host/calc/calculation";
import { CompositeIndex } from "../../../src/host/calc/compositeIndex";
import { ColumnIndex } from "../../../src/host/calc/columnIndex";
import { RectangleIndex } from "../../../src/host/calc/rectangleIndex";
import { intersects } from "../../../src/a1";
import type { CellValue } from "../../../src/xlsx/cells";
import { bookOf, shown } from "./workbook";

const value = fc.constantFrom<CellValue>(null, "萍乡", "湘潭", "ABC", "abc", 1, 2, "1", "", true);

/** 40 rows of park, indicator, period and figure. */
const table = fc.array(fc.tuple(value, value, value, fc.integer({ min: -50, max: 50 })), {
  minLength: 40,
  maxLength: 40,
});

function sumScanned(rows: CellValue[][], keys: CellValue[]): number {
  const same = (a: CellValue, key: CellValue): boolean => {
    const plain = (x: CellValue) => (typeof x === "string" ? (x === "1" ? 1 : x.toLowerCase()) : x);
    return plain(a) === plain(key);
  };
  return rows.reduce(
    (total, row) => (keys.every((key, i) => same(row[i]!, key)) ? total + (row[3] as number) : total),
    0,
  );
}

it("SUMIFS over three columns agrees with a scan, also after cells changed and rows were added", () => {
  const keys = fc.tuple(
    ...([0, 1, 2] as const).map(() => fc.constantFrom<CellValue>("萍乡", "湘潭", "abc", 1, 2, true)),
  );
  const edit = fc.tuple(fc.integer({ min: 0, max: 45 }), fc.nat(2), value);
  fc.assert(
    fc.property(table, keys, fc.array(edit, { maxLength: 12 }), (rows, sought, edits) => {
      const book = bookOf({
        明细: rows,
        查询: [[...sought, "=SUMIFS(明细!D:D,明细!A:A,A1,明细!B:B,B1,明细!C:C,C1)"]],
      });
      const [sheet, query] = book.sheets as [(typeof book.sheets)[0], (typeof book.sheets)[0]];
      const calculation = new Calculation(book);
      calculation.recalculate(true);
      expect(shown(query.cells.value(0, 3))).toBe(sumScanned(rows, sought));
      const now: CellValue[][] = rows.map((row) => [...row]);
      for (const [row, column, changed] of edits) {
        while (now.length <= row) {
          now.push(["萍乡", 1, "abc", 7]);
          now.at(-1)!.forEach((cell, c) => sheet.cells.setValue(now.length - 1, c, cell));
          calculation.valuesChanged(sheet, {
            top: now.length - 1,
            left: 0,
            bottom: now.length - 1,
            right: 3,
          });
        }
        now[row]![column] = changed;
        sheet.cells.setValue(row, column, changed);
        calculation.valuesChanged(sheet, { top: row, left: column, bottom: row, right: column });
        calculation.recalculate();
        expect(shown(query.cells.value(0, 3))).toBe(sumScanned(now, sought));
      }
    }),
    { numRuns: 60 },
  );
});

it("counts and adds up stretches of a column that many formulas share, also after its cells changed", () => {
  const cell = fc.oneof(
    fc.integer({ min: -50, max: 50 }),
    fc.constantFrom<CellValue>(null, "", "x", true, "7"),
  );
  const stretch = fc.tuple(fc.nat(25), fc.integer({ min: 15, max: 34 }));
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 60, maxLength: 60 }),
      fc.array(stretch, { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(59), cell), { maxLength: 12 }),
      (column, stretches, edits) => {
        // The cells added up are formulas themselves, so that they change while the sums are worked out.
        const book = bookOf({
          明细: column.map((value, row) => [value, `=IF(ISNUMBER(A${row + 1}),A${row + 1},"")`]),
          合计: stretches.map(([top, height]) => {
            const cells = `明细!B${top + 1}:B${top + height + 1}`;
            return [`=SUM(${cells})`, `=COUNT(${cells})`, `=COUNT(${cells},1)`];
          }),
        });
        const [sheet, totals] = book.sheets as [(typeof book.sheets)[0], (typeof book.sheets)[0]];
        const calculation = new Calculation(book);
        calculation.recalculate(true);
        const now = [...column];
        const agree = (): void => {
          for (const [row, [top, height]] of stretches.entries()) {
            const numbers = now.slice(top, top + height + 1).filter((value) => typeof value === "number");
            const total = numbers.reduce((sum, number) => sum + number, 0);
            const found = [0, 1, 2].map((at) => shown(totals.cells.value(row, at)));
            expect(found).toEqual([total, numbers.length, numbers.length + 1]);
          }
        };
        agree();
        for (const [row, changed] of edits) {
          now[row] = changed;
          sheet.cells.setValue(row, 0, changed);
          calculation.valuesChanged(sheet, { top: row, left: 0, bottom: row, right: 0 });
          calculation.recalculate();
          agree();
        }
      },
    ),
    { numRuns: 60 },
  );
});

it("finds equal keys of many columns although their combinations cannot be numbered", () => {
  const rows = Array.from({ length: 300 }, (_, row) =>
    Array.from({ length: 8 }, (_, column) => row * 8 + column),
  );
  const columns = Array.from({ length: 8 }, (_, column) => new ColumnIndex("criteria", column, 0));
  columns.forEach((column) => column.grow(rows, 299));
  const index = new CompositeIndex(columns);
  expect(index.rows(rows[123]!, 300)).toEqual([123]);
  expect(index.rows(rows[123]!, 100)).toEqual([]);
  expect(
    index.rows(
      rows[0]!.map((_, i) => rows[i]![i]!),
      300,
    ),
  ).toEqual([]);
});

it("finds every rectangle that meets another, whatever their sizes", () => {
  const rectangle = fc
    .tuple(
      fc.nat(2_000),
      fc.nat(60),
      fc.oneof(fc.nat(3), fc.nat(1_000_000)),
      fc.oneof(fc.nat(3), fc.nat(16_000)),
    )
    .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
  fc.assert(
    fc.property(fc.array(rectangle, { maxLength: 20 }), rectangle, fc.nat(19), (filed, sought, gone) => {
      const index = new RectangleIndex<number>();
      filed.forEach((area, i) => index.add(area, i));
      const removed = filed[gone];
      if (removed) index.remove(removed, gone);
      const found = new Set<number>();
      index.query(sought, (i) => found.add(i));
      filed.forEach((area, i) => {
        if (i === gone) expect(found.has(i)).toBe(false);
        else if (intersects(area, sought)) expect(found.has(i)).toBe(true);
      });
    }),
  );
});

it("counts running duplicates in a growing range as each row stands", () => {
  const parks = ["a", "b", "A", "b", "c", "a", ...Array.from({ length: 30 }, () => "d")];
  const book = bookOf({ 表: parks.map((park) => [park]) });
  const sheet = book.sheets[0]!;
  const calculation = new Calculation(book);
  calculation.formulaEntered(sheet, { top: 0, left: 1, bottom: 35, right: 1 }, "COUNTIF($A$1:A1,A1)");
  calculation.recalculate();
  expect([0, 1, 2, 3, 4, 5, 35].map((row) => sheet.cells.value(row, 1))).toEqual([1, 1, 2, 2, 1, 3, 30]);
});
