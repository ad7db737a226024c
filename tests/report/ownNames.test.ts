/** Formulas go on finding what a cell was called where people call it otherwise. */
import { isLookedUp, withOwnNames } from "../../src/report/ownNames";
import type { SheetSpec } from "../../src/report/spec";

const spec = (
  cells: SheetSpec["cells"],
  fills: { top: number; bottom: number; column: number; formula: string }[] = [],
): SheetSpec =>
  ({
    cells,
    fills: fills.map(({ top, bottom, column, formula }) => ({
      area: { top, bottom, left: column, right: column },
      formula,
    })),
  }) as unknown as SheetSpec;

const NAME = { row: 8, column: 1, text: "税收" };

test("a formula in A1 has the name in place of the cell, but not in a text, a range, another sheet or where a row is counted", () => {
  const own = (formula: string): unknown => withOwnNames(spec([[formula]]), [NAME]).cells[0]![0];
  expect(own('=MATCH($D$1&"|"&$B9,Measures[键],0)')).toBe('=MATCH($D$1&"|"&"税收",Measures[键],0)');
  expect(own("=LEN(B9)+LEN($B$9)")).toBe('=LEN("税收")+LEN("税收")');
  for (const same of [
    '="$B9"&$B90',
    "=SUM(B9:B12)",
    "=COUNTA(B1:B9)",
    "=台账!B9&AB9",
    "=ROW()-ROW($B9)",
    "=$B9",
    "='表 B9'!A1",
  ])
    expect(own(same)).toBe(same);
  const long = { ...NAME, text: "税".repeat(300) };
  const piece = `"${"税".repeat(120)}"`;
  expect(withOwnNames(spec([["=LEN(B9)"]]), [long]).cells[0]![0]).toBe(
    `=LEN((${piece}&${piece}&"${"税".repeat(60)}"))`,
  );
});

test("a column of formulas is parted at the row whose name they find", () => {
  const { fills } = withOwnNames(
    spec([], [{ top: 6, bottom: 10, column: 3, formula: '=MATCH(RC2&"|"&R5C3,Measures[键],0)' }]),
    [NAME, { row: 4, column: 2, text: "本月" }],
  );
  expect(fills!.map(({ area, formula }) => [area.top, area.bottom, formula])).toEqual([
    [6, 7, '=MATCH(RC2&"|"&"本月",Measures[键],0)'],
    [8, 8, '=MATCH("税收"&"|"&"本月",Measures[键],0)'],
    [9, 10, '=MATCH(RC2&"|"&"本月",Measures[键],0)'],
  ]);
});

test("what only shows the cell shows people's words, and is no look-up", () => {
  const shows = spec([["=$B9"]], [{ top: 8, bottom: 8, column: 3, formula: "=RC2" }]);
  expect(withOwnNames(shows, [NAME])).toEqual(shows);
  expect(isLookedUp(shows, NAME)).toBe(false);
  expect(isLookedUp(spec([], [{ top: 0, bottom: 9, column: 3, formula: '=IF(R9C2="","",1)' }]), NAME)).toBe(
    true,
  );
});
