import fc from "fast-check";
import { SharedFormula } from "../../src/xlsx/sharedFormulas";

describe("a formula shared by several cells", () => {
  test.each([
    ["relative references move", "A1+B2*2", "C4+D5*2"],
    ["fixed ones stay", "$A$1+A$1+$A1", "$A$1+C$1+$A4"],
    [
      "ranges, whole columns and whole rows move",
      "SUM(A1:B2,C:D,$C:D,1:2,1:$2)",
      "SUM(C4:D5,E:F,$C:F,4:5,4:$2)",
    ],
    [
      "other sheets' references move, their names do not",
      "'A1 B2'!A1+Sheet1!B1+A1!C1",
      "'A1 B2'!C4+Sheet1!D4+A1!E4",
    ],
    ["text stays", '"A1"&A1&"say ""B2"""', '"A1"&C4&"say ""B2"""'],
    [
      "functions and names stay",
      "LOG10(A1)+ATAN2(A1,B1)+Rate1_A1+年A1",
      "LOG10(C4)+ATAN2(C4,D4)+Rate1_A1+年A1",
    ],
    [
      "structured references stay",
      "Ledger[[#This Row],[A1]]&Ledger['[B2']]&A1",
      "Ledger[[#This Row],[A1]]&Ledger['[B2']]&C4",
    ],
    ["numbers stay", "1E5+A1*12.5", "1E5+C4*12.5"],
  ])("%s", (_, text, moved) => {
    expect(new SharedFormula(text, 0, 0).at(3, 2)).toBe(moved);
  });

  test("a reference that leaves the sheet is lost", () => {
    expect(new SharedFormula("A1+B5", 4, 1).at(0, 0)).toBe("#REF!+A1");
  });

  test("any text comes back unchanged where it was written", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(99), fc.nat(99), (text, row, column) => {
        const at = new SharedFormula(text, row, column).at(row, column);
        expect(at.toUpperCase()).toBe(text.toUpperCase());
      }),
    );
  });
});
