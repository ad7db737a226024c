/** Formulas that are worked out at every recalculation, whatever changed. */
import type { CellValue } from "../../../src/xlsx/cells";
import { bookOf, calculated } from "./workbook";

test("volatile functions are calculated every time", () => {
  const book = bookOf({ 表: [["=RAND()", "=A1", '=SUM(INDIRECT("D1"))', 1]] });
  const calculation = calculated(book);
  const sheet = book.sheets[0]!;
  const before = sheet.cells.value(0, 0);
  // The source is changed past the graph: only a volatile function notices.
  sheet.cells.setValue(0, 3, 7);
  calculation.recalculate();
  expect(sheet.cells.value(0, 0)).not.toBe(before);
  expect(sheet.cells.value(0, 1)).toBe(sheet.cells.value(0, 0));
  expect(sheet.cells.value(0, 2)).toBe(7);
});

test("a formula is calculated every time once its name stands for a volatile function, and no longer when it does not", () => {
  const book = bookOf({ 表: [["=系数*1", 7]] });
  const sheet = book.sheets[0]!;
  const named = (refersTo: string): void => void (book.names = [{ name: "系数", refersTo, scope: null }]);
  named("2");
  const calculation = calculated(book);
  const recalculated = (): CellValue => {
    calculation.recalculate();
    return sheet.cells.value(0, 0);
  };
  const redefined = (refersTo: string): CellValue => {
    named(refersTo);
    calculation.structureChanged();
    return recalculated();
  };
  expect([sheet.cells.value(0, 0), redefined('INDIRECT("表!B1")')]).toEqual([2, 7]);
  // Changed past the graph: only a volatile function notices.
  sheet.cells.setValue(0, 1, 8);
  expect(recalculated()).toBe(8);
  expect(redefined("3")).toBe(3);
  const { evaluated } = calculation.done;
  calculation.recalculate();
  expect(calculation.done.evaluated).toBe(evaluated);
});
