import fc from "fast-check";
import { MAX_COLUMNS, MAX_ROWS, columnLetters } from "../../../src/a1";
import { toFileDialect, toUiDialect } from "../../../src/host/calc/dialect";
import { fromR1C1, RelativeText, toR1C1 } from "../../../src/host/calc/relativeText";
import { renameInFormula, renameInFormulas } from "../../../src/host/calc/renameInFormulas";
import { shiftReferences, type ReferenceShift } from "../../../src/host/calc/shiftReferences";
import { addTable, bookOf } from "./workbook";

/** A cell within the table Ledger. */
function inLedger() {
  const sheet = bookOf({ 台账: [["键", "园区", "1月", "12月"], [null]] }).sheets[0]!;
  addTable(sheet, "Ledger", 4, 4);
  return { sheet, row: 2, column: 0 };
}
const outside = { ...inLedger(), row: 9 };

describe("formulas as typed and as files hold them", () => {
  test.each([
    ['=[@园区]&"|"&[@键]', 'Ledger[[#This Row],[园区]]&"|"&Ledger[[#This Row],[键]]'],
    ["=SUM([@[1月]:[12月]])", "SUM(Ledger[[#This Row],[1月]:[12月]])"],
    ["=SUM(Ledger[键])", "SUM(Ledger[键])"],
    ["=Measures[@累计]", "Measures[[#This Row],[累计]]"],
    ["=-2^2+10%", "-2^2+10%"],
    ['=IF(A1="[@键]",1,"")', 'IF(A1="[@键]",1,"")'],
    ["='My 表'!$A$1:B2", "'My 表'!$A$1:B2"],
  ])("%s is %s in a file, and back", (typed, file) => {
    expect(toFileDialect(typed, inLedger())).toBe(file);
    expect(toUiDialect(file, inLedger())).toBe(typed);
  });

  it("names the table elsewhere, and tidies what was typed", () => {
    expect(toUiDialect("Ledger[[#This Row],[键]]", outside)).toBe("=Ledger[@键]");
    expect(toFileDialect("=sum([键],b2:a1,true)", inLedger())).toBe("SUM(Ledger[键],A1:B2,TRUE)");
    expect(toFileDialect("=@A1:A3*2", outside)).toBe("A1:A3*2");
  });

  it("has no file text for [@键] outside every table", () => {
    expect(toFileDialect("=[@键]+1", outside)).toBeNull();
  });
});

describe("R1C1", () => {
  it("takes references relative to the formula's cell", () => {
    expect(toR1C1("A1+$B2+SUM(A:A,'My 表'!$1:3)+Ledger[键]", 1, 2)).toBe(
      "R[-1]C[-2]+RC2+SUM(C[-2],'My 表'!R1:R[1])+Ledger[键]",
    );
    expect(fromR1C1("R[-1]C+RC5+C:C[1]+R2+台账!R1C1:R[1]C", 1, 0)).toBe("A1+$E2+A:B+$2:$2+台账!$A$1:A3");
  });

  it("has no A1 text for a reference off the sheet", () => {
    expect(fromR1C1("R[-1]C+1", 0, 0)).toBe("#REF!+1");
    expect(RelativeText.fromR1C1("R[-1]C").fits(0, 0)).toBe(false);
  });

  it("comes back to the same A1 text from any cell", () => {
    const row = fc.nat(MAX_ROWS - 1);
    const column = fc.nat(MAX_COLUMNS - 1);
    const address = fc
      .tuple(fc.boolean(), column, fc.boolean(), row)
      .map(([a, c, b, r]) => `${a ? "$" : ""}${columnLetters(c)}${b ? "$" : ""}${r + 1}`);
    const part = fc.oneof(
      address,
      fc.constantFrom('"R1C1"', "台账!$B$2:C9", "Ledger[[#This Row],[1月]]", "SUM(1,2)", "年"),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), row, column, (parts, r, c) => {
        const text = parts.join("+");
        expect(fromR1C1(toR1C1(text, r, c), r, c)).toBe(text);
      }),
    );
  });
});

describe("inserting and deleting", () => {
  const shift = (kind: ReferenceShift["kind"], at: number, count: number): ReferenceShift => ({
    sheet: "台账",
    kind,
    at,
    count,
  });

  test.each([
    ["SUM(A1:A9)", shift("insertRows", 4, 2), "SUM(A1:A11)"],
    ["SUM(A1:A9)", shift("insertRows", 0, 2), "SUM(A3:A11)"],
    ["SUM(A1:A9)", shift("insertRows", 9, 2), "SUM(A1:A9)"],
    ["$B$5+B4", shift("insertRows", 4, 1), "$B$6+B4"],
    ["A:A+4:6", shift("insertRows", 4, 2), "A:A+4:8"],
    ["SUM(A1:A9)+A6:A7+A8", shift("deleteRows", 4, 3), "SUM(A1:A6)+#REF!+A5"],
    ["SUM(C:C)+$D1+B:B", shift("deleteColumns", 2, 1), "SUM(#REF!)+$C1+B:B"],
    ["SUM(B1:E1)", shift("insertColumns", 2, 3), "SUM(B1:H1)"],
    ["A1048576", shift("insertRows", 4, 1), "#REF!"],
    ["A1:A1048576", shift("insertRows", 4, 1), "A:A"],
    ["'台账'!A5&其他!A5&\"A5\"&Ledger[键]", shift("insertRows", 0, 1), "'台账'!A6&其他!A5&\"A5\"&Ledger[键]"],
  ])("%s", (text, edit, expected) => expect(shiftReferences(text, "台账", edit)).toBe(expected));

  it("leaves formulas of other sheets alone unless they name the sheet", () => {
    expect(shiftReferences("A5+台账!A5", "汇总", shift("insertRows", 0, 1))).toBe("A5+台账!A6");
  });

  it("moves a reference within a strip only when the strip covers it", () => {
    const strip = { ...shift("insertRows", 4, 1), across: { first: 1, last: 2 } };
    expect(shiftReferences("A9+B9+B9:C10+A9:B9", "台账", strip)).toBe("A9+B10+B10:C11+A9:B9");
  });

  it("takes rows out again that were put in", () => {
    const number = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(number, number, fc.nat(40), fc.integer({ min: 1, max: 9 }), (a, b, at, count) => {
        const first = Math.min(a, b);
        const text = a === b ? `A${a}*2` : `SUM(A${first}:A${Math.max(a, b)})`;
        const there = shiftReferences(text, "台账", shift("insertRows", at, count));
        expect(shiftReferences(there, "台账", shift("deleteRows", at, count))).toBe(text);
      }),
    );
  });
});

describe("renaming", () => {
  it("follows sheets, tables, columns and names, and nothing that only looks alike", () => {
    const rename = renameInFormula;
    expect(
      rename("台账!A1+'台账'!B2+台账2!C3&\"台账!A1\"", "x", { kind: "sheet", from: "台账", to: "Book 1" }),
    ).toBe("'Book 1'!A1+'Book 1'!B2+台账2!C3&\"台账!A1\"");
    expect(
      rename("LEDGER[[#This Row],[键]]+ROWS(Ledger)+Ledger2[键]", "x", {
        kind: "table",
        from: "Ledger",
        to: "账",
      }),
    ).toBe("账[[#This Row],[键]]+ROWS(账)+Ledger2[键]");
    expect(
      rename("Ledger[[#This Row],[键]]+T[键]", "x", {
        kind: "column",
        table: "Ledger",
        from: "键",
        to: "a]b",
      }),
    ).toBe("Ledger[[#This Row],[a']b]]+T[键]");
    expect(rename("年+台账!年+年度", "x", { kind: "name", from: "年", to: "Year", scope: null })).toBe(
      "Year+台账!Year+年度",
    );
    expect(rename("年", "台账", { kind: "name", from: "年", to: "Year", scope: "台账" })).toBe("Year");
    expect(rename("年+台账!年", "汇总", { kind: "name", from: "年", to: "Year", scope: "台账" })).toBe(
      "年+台账!Year",
    );
  });

  it("reaches names, calculated columns, validations and conditional formats", () => {
    const book = bookOf({ 台账: [["键"], ["=台账!B1"]] });
    const sheet = book.sheets[0]!;
    addTable(sheet, "Ledger", 1, 1);
    sheet.tables[0]!.columns[0]!.calculatedFormula = "台账!B1";
    book.names.push({ name: "起点", refersTo: "台账!$A$1", scope: null });
    renameInFormulas(book, { kind: "sheet", from: "台账", to: "账" });
    expect([
      sheet.cells.formula(1, 0),
      sheet.tables[0]!.columns[0]!.calculatedFormula,
      book.names[0]!.refersTo,
    ]).toEqual(["'账'!B1", "'账'!B1", "'账'!$A$1"]);
  });
});
