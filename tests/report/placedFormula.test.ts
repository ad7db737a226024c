/** Formulas among lines people inserted, and read back from there. */
import type { LinePlaces } from "../../src/report/linePlaces";
import { ownR1C1, placedCell, placedR1C1, relativeA1, type OwnLines } from "../../src/report/placedFormula";

/** A row above the report, one after its second row, a column after its first. */
const PLACES: LinePlaces = { rows: [1, 2, 4, 5], columns: [0, 2, 3] };
const LINES: OwnLines = {
  row: (place) => (PLACES.rows.includes(place) ? PLACES.rows.indexOf(place) : null),
  column: (place) => (PLACES.columns.includes(place) ? PLACES.columns.indexOf(place) : null),
};

test.each([
  "=RC[-1]+R[-1]C",
  "=SUM(R1C:R[-1]C)",
  "=R1C1&RC3&Measures[本月]",
  '="R[-1]C"&LOG10(R3C2)',
  "=INDEX(R1C1:R3C1,RC[-2])",
])("%s is read back as it was written, wherever people inserted lines", (formula) => {
  const cell = { row: 2, column: 2 };
  const stands = placedR1C1(formula, PLACES, cell);
  expect(ownR1C1(stands, LINES, placedCell(cell, PLACES))).toBe(formula);
});

test("a formula that refers to people's lines, or stands in one, is none of the report's", () => {
  expect(ownR1C1("=R[-1]C", LINES, { row: 4, column: 2 })).toBeNull();
  expect(ownR1C1("=RC2", LINES, { row: 4, column: 2 })).toBeNull();
  expect(ownR1C1("=R1C1", LINES, { row: 3, column: 2 })).toBeNull();
});

test("what is left of an area people deleted the last row of is read as the area", () => {
  const lines: OwnLines = {
    ...LINES,
    row: (place, end) => (end === "last" ? place + 1 : place),
    column: (place) => place,
  };
  const at = { row: 1, column: 4 };
  expect(ownR1C1("=SUM(R2C1:R3C1)+R2C", lines, at)).toBe("=SUM(R2C1:R4C1)+R2C");
  expect(ownR1C1("=SUM(R2C1)", { ...lines, cellsAreAreas: true }, at)).toBe("=SUM(R2C1:R3C1)");
});

test("a formula in A1 reads in R1C1 as it stands in its cell", () => {
  const at = { row: 8, column: 7 };
  expect(relativeA1('=F9/$E9*100&"A1"&Measures[A1]', at)).toBe('=RC[-2]/RC5*100&"A1"&Measures[A1]');
  expect(relativeA1("=SUM(H$8:H8)", at)).toBe("=SUM(R8C:R[-1]C)");
});
