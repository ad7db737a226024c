/** Formulas are told apart by what they calculate, not by how a program writes them. */
import { formulaDigest } from "../../src/excel/formulaDigest";

const WRITTEN = '=IF(RC16="","—",IF(ABS(R[-1]C2)<=1E-15,0,INDEX(Measures[累计],RC16)))';

test.each([
  ['=IF(RC16="","—",IF(ABS(R[-1]C2)<=1E-15,0,INDEX(Measures[[累计]],RC16)))', "brackets"],
  ['=IF( RC16 = "" , "—", IF(ABS(R[-1]C2) <= 1E-15, 0, INDEX(Measures[累计], RC16)))', "spaces"],
  ['=if(RC16="","—",if(abs(R[-1]C2)<=0.000000000000001,0,index(MEASURES[累计],RC16)))', "case and numbers"],
  ['=IF(@RC16="","—",IF(ABS(R[-1]C2)<=1E-15,0,_xlfn.INDEX(Measures[累计],RC16)))', "signs of newer programs"],
  ['=IF(RC16:RC16="","—",IF(ABS(R[-1]C2)<=1E-15,0,INDEX(Measures[累计],RC16)))', "areas of one cell"],
])("%s is the same formula: %s", (formula) => {
  expect(formulaDigest(formula)).toBe(formulaDigest(WRITTEN));
});

test.each([
  ['=IF(RC16="","—",IF(ABS(R[-1]C2)<=1E-15,0,INDEX(Measures[本月],RC16)))', "column"],
  ['=IF(RC16="","—",IF(ABS(R[1]C2)<=1E-15,0,INDEX(Measures[累计],RC16)))', "row"],
  ['=IF(RC16="","—",IF(ABS(R1C2)<=1E-15,0,INDEX(Measures[累计],RC16)))', "fixed row"],
  ['=IF(RC16="","— ",IF(ABS(R[-1]C2)<=1E-15,0,INDEX(Measures[累计],RC16)))', "text"],
  ['=IF(RC16="","—",IF(ABS(R[-1]C2)>=1E-15,0,INDEX(Measures[累计],RC16)))', "comparison"],
  ['=IF(RC16="","—",IF(ABS(R[-1]C2)<=1E-14,0,INDEX(Measures[累计],RC16)))', "number"],
  ["=RC[-1]/RC[-2]*100", "all of it"],
])("%s is another formula: %s", (formula) => {
  expect(formulaDigest(formula)).not.toBe(formulaDigest(WRITTEN));
});

test("rows counted by their numbers are those of the report, whatever people inserted above", () => {
  expect(formulaDigest("=((ROW()-3)-(ROW(R26C16)-1))")).toBe(formulaDigest("=(ROW()-ROW(R26C16))"));
});
