import fc from "fast-check";
import { cellKey } from "../../src/xlsx/cells";
import { FormulaTexts } from "../../src/xlsx/formulaTexts";

interface Step {
  readonly kind: "set" | "delete" | "fill" | "remove";
  readonly column: number;
  /** The first and the last row; only the first counts where one cell is meant. */
  readonly rows: readonly [number, number];
  readonly text: string;
}

const row = fc.nat(12);
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("set" as const, "delete" as const, "fill" as const, "remove" as const),
  column: fc.nat(2),
  rows: fc.tuple(row, row).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  text: fc.constantFrom("[@累计]/[@目标]", "SUM(A1:A3)", '""'),
});

function applied(
  texts: FormulaTexts,
  map: Map<number, string>,
  { kind, column, rows: [top, bottom], text }: Step,
): void {
  if (kind === "set") texts.set(cellKey(top, column), text);
  else if (kind === "delete") texts.delete(cellKey(top, column));
  else if (kind === "fill") texts.fill(column, top, bottom, text);
  else texts.remove(column, top, bottom);
  const last = kind === "set" || kind === "delete" ? top : bottom;
  for (let at = top; at <= last; at++)
    if (kind === "set" || kind === "fill") map.set(cellKey(at, column), text);
    else map.delete(cellKey(at, column));
}

const sorted = (texts: Iterable<[number, string]>): [number, string][] =>
  [...texts].sort(([a], [b]) => a - b);

it("holds what a map of every cell would hold, whatever is set, filled and taken out", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const texts = new FormulaTexts();
      const map = new Map<number, string>();
      for (const each of steps) applied(texts, map, each);
      expect(sorted(texts)).toEqual(sorted(map));
      expect(texts.size).toBe(map.size);
      for (const [key, formula] of map) expect(texts.get(key)).toBe(formula);
      const covered = [...texts.areas()].reduce((cells, { top, bottom }) => cells + bottom - top + 1, 0);
      expect(covered).toBe(map.size);
    }),
  );
});

it("holds the formula of a calculated column once, also when a file gives it row by row", () => {
  const texts = new FormulaTexts();
  for (let at = 1; at <= 12_000; at++) texts.set(cellKey(at, 3), "[@累计]/[@目标]");
  expect([texts.size, [...texts.areas()]]).toEqual([12_000, [{ top: 1, left: 3, bottom: 12_000, right: 3 }]]);
});

it("keeps what stands above and below a cell somebody typed over", () => {
  const texts = new FormulaTexts();
  texts.fill(3, 1, 9, "[@累计]/[@目标]");
  texts.delete(cellKey(5, 3));
  expect([...texts.areas()].map(({ top, bottom }) => [top, bottom])).toEqual([
    [1, 4],
    [6, 9],
  ]);
  texts.set(cellKey(5, 3), "[@累计]/[@目标]");
  expect([...texts.areas()].map(({ top, bottom }) => [top, bottom])).toEqual([[1, 9]]);
});
