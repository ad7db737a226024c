/** The host against LibreOffice: random expressions over a small sheet, one file per run. */
import fc from "fast-check";
import type { CellValue } from "../../../src/xlsx/cells";
import { CellError } from "../../../src/xlsx/cells";
import { readBook } from "../../../src/xlsx/readBook";
import { writeBook } from "../../../src/xlsx/writeBook";
import { describeWithLibreOffice, recalculated } from "../../support/libreOffice";
import { bookOf, calculated } from "./workbook";

/** A ledger's corner: park, indicator, figures with a gap, a percentage, a flag and an error. */
const DATA: (CellValue | string)[][] = [
  ["萍乡经开区", "财政总收入", 41.43, 64.65, 2022, true],
  ["湘潭高新区", "申报专利", 460, 350, 2013, false],
  ["湘乡经开区", "财政总收入", 11.97, 20, 2022, null],
  ["萍乡经开区", "外资", 22397, 30000, 2022, "12%"],
  ["萍乡湘东工业园", "ABC", -2.5, null, 2021, "x"],
  ["湘潭高新区", "abc", 0, 1.005, 2021, "0"],
  ["湘潭天易经开区", "园区 月报", 17.41, 135.46, 2025, "5"],
  ["萍乡经开区", "财政总收入", 2.87, 3, 2021, 1e6],
  [null, "a*c", 0.285, 0.1, 2020, null],
];

const number = fc.oneof(
  fc.constantFrom("0", "1", "2", "-1", "2.5", "0.5", "-2.5", "10", "100", "1.005", "3", "12", "-3"),
  fc.integer({ min: 1, max: DATA.length }).map((row) => `C${row}`),
  fc.integer({ min: 1, max: DATA.length }).map((row) => `$D$${row}`),
);
const whole = fc.constantFrom("0", "1", "2", "3", "-1", "-2", "5");
const small = fc.constantFrom("1", "2", "3", "4");
const word = fc.oneof(
  fc.constantFrom(
    '"财政总收入"',
    '"abc"',
    '"ABC"',
    '"萍*"',
    '"?湘*"',
    '"园区 月报"',
    '""',
    '"12"',
    '" a  b "',
  ),
  fc.integer({ min: 1, max: DATA.length }).map((row) => `B${row}`),
  fc.integer({ min: 1, max: DATA.length }).map((row) => `A${row}`),
);
const cell = fc
  .tuple(fc.constantFrom("A", "B", "C", "D", "E", "F"), fc.integer({ min: 1, max: 11 }))
  .map(([column, row]) => `${column}${row}`);
/** Logical values are numbers to LibreOffice: they stay out of comparisons and counts. */
const figure = fc.constantFrom("A1", "B5", "B6", "C1", "C6", "D5", "E3", "F4", "F7", "G1");
const numbers = fc.constantFrom("C1:C9", "D1:D9", "$C$1:$D$9", "C2:C6", "E1:E9", "C1:E3");
const column = fc.constantFrom("A1:A9", "B1:B9", "C1:C9", "D1:D9", "E1:E9");
const criterion = fc.constantFrom(
  '"财政总收入"',
  '"萍乡*"',
  '">10"',
  '"<=20"',
  "2022",
  '"2021"',
  '"ABC"',
  '"=abc"',
  "C3",
  "A1",
  '"<>"',
);

const { numeric, textual, logical } = fc.letrec<{ numeric: string; textual: string; logical: string }>(
  (tie) => {
    const n = fc.oneof({ maxDepth: 3 }, number, tie("numeric"));
    const t = fc.oneof({ maxDepth: 3 }, word, tie("textual"));
    const b = fc.oneof({ maxDepth: 3 }, fc.constantFrom("TRUE", "FALSE", "F1", "F2"), tie("logical"));
    const call = (name: string, ...args: fc.Arbitrary<string>[]) =>
      fc.tuple(...args).map((texts) => `${name}(${texts.join(",")})`);
    const infix = (operator: string, a: fc.Arbitrary<string>, c: fc.Arbitrary<string>) =>
      fc.tuple(a, c).map(([left, right]) => `(${left}${operator}${right})`);
    return {
      numeric: fc.oneof(
        { maxDepth: 3 },
        number,
        ...["+", "-", "*", "/"].map((operator) => infix(operator, n, n)),
        n.map((text) => `-${text}`),
        n.map((text) => `(${text})%`),
        // 0^0 is #NUM! to Excel, 1 to LibreOffice.
        infix("^", n, fc.constantFrom("1", "2", "3", "-1", "-2")),
        call("ROUND", n, whole),
        call("ROUNDUP", n, whole),
        call("ROUNDDOWN", n, whole),
        call("TRUNC", n, whole),
        call("INT", n),
        call("ABS", n),
        call("SIGN", n),
        call("SQRT", n),
        // Rounded, as LibreOffice adds with more digits than a double has and MOD shows the last of them.
        call(
          "MOD",
          n.map((text) => `ROUND(${text},2)`),
          fc.constantFrom("2", "3", "-3", "0.5", "0"),
        ),
        call("SUM", numbers, n),
        call("AVERAGE", numbers),
        call("MIN", numbers, n),
        call("MAX", numbers),
        call("COUNT", numbers, figure),
        call("COUNTA", column),
        call("COUNTBLANK", column),
        call("MEDIAN", numbers),
        call("LARGE", numbers, small),
        call("SMALL", numbers, small),
        // Of a number that is not in the range LibreOffice gives −1, Excel #N/A.
        call(
          "RANK",
          fc.constantFrom("C1", "C3", "C4", "C6"),
          fc.constantFrom("C1:C9", "C1:D9"),
          fc.constantFrom("0", "1"),
        ),
        // LibreOffice leaves blanks out of "<>2022" when there is a second criterion.
        call("COUNTIF", column, fc.oneof(criterion, fc.constant('"<>2022"'))),
        call("SUMIF", column, criterion, fc.constant("C1:C9")),
        call("AVERAGEIF", column, criterion, fc.constant("D1:D9")),
        call("SUMIFS", fc.constant("C1:C9"), column, criterion, column, criterion),
        call("COUNTIFS", column, criterion, column, criterion),
        call(
          "SUMPRODUCT",
          fc.constantFrom("(E1:E9=2022)*C1:C9", "C1:C9,D1:D9", '(A1:A9="萍乡经开区")*(E1:E9>2021)'),
        ),
        call("MATCH", t, fc.constantFrom("A1:A9", "B1:B9"), fc.constant("0")),
        // A blank sought is 0 to Excel, past the end to LibreOffice.
        call(
          "MATCH",
          n.map((text) => `${text}+0`),
          fc.constantFrom("{-5,0,1,2,3,50,5000}"),
          fc.constant("1"),
        ),
        call("INDEX", fc.constant("C1:E9"), small, fc.constantFrom("1", "2", "3")),
        call("VLOOKUP", t, fc.constant("A1:E9"), fc.constantFrom("3", "4"), fc.constant("FALSE")),
        call("LEN", t),
        call("FIND", fc.constantFrom('"区"', '"a"', '"收"'), t),
        call("SEARCH", fc.constantFrom('"区"', '"A"', '"?收"'), t),
        call("VALUE", t),
        call("N", cell),
        call("YEAR", fc.constantFrom("44682", "36526", "DATE(2022,2,29)")),
        call("MONTH", fc.constantFrom("44682", "EDATE(44592,1)", "EOMONTH(44682,-3)")),
        call("DATE", fc.constant("2022"), whole, whole),
        call("WEEKDAY", fc.constantFrom("44682", "44683.5"), fc.constantFrom("1", "2", "3")),
        call("IF", b, n, n),
        call("IFERROR", n, n),
        call("CHOOSE", small, n, n, n),
        call("ROWS", numbers),
        call("COLUMNS", numbers),
        call("POWER", n, fc.constantFrom("2", "3")),
        call("PMT", fc.constant("0.01"), fc.constant("12"), n),
        call("STDEV", numbers),
        call("SUBTOTAL", fc.constantFrom("9", "1", "2", "3"), numbers),
        call("SUM", fc.constant("OFFSET(C1,1,0,3,1)"), n),
        call("SUM", fc.constantFrom('INDIRECT("C1:C3")', "C1:INDEX(C1:C9,4)")),
      ),
      textual: fc.oneof(
        { maxDepth: 3 },
        word,
        infix("&", t, t),
        infix(
          "&",
          t,
          n.map((text) => `ROUND(${text},2)`),
        ),
        call("LEFT", t, small),
        call("RIGHT", t, small),
        call("MID", t, small, small),
        call("UPPER", t),
        call("LOWER", t),
        call("TRIM", t),
        call("REPT", t, small),
        call("SUBSTITUTE", t, fc.constantFrom('"区"', '"a"'), fc.constant('"-"')),
        call("REPLACE", t, small, small, fc.constant('"#"')),
        call("CONCATENATE", t, t),
        call("TEXT", n, fc.constantFrom('"0.0"', '"0.00%"', '"#,##0"', '"0"')),
        call("T", cell),
        call("IF", b, t, t),
        call("IFERROR", t, t),
      ),
      logical: fc.oneof(
        { maxDepth: 3 },
        ...["=", "<>", "<", ">", "<=", ">="].map((operator) => infix(operator, n, n)),
        infix("=", t, t),
        infix("=", figure, figure),
        call("AND", b, b),
        call("OR", b, b),
        call("NOT", b),
        call("ISBLANK", cell),
        call("ISNUMBER", figure),
        call("ISTEXT", cell),
        call("ISERROR", n),
        call("ISNA", n),
        call("EXACT", t, t),
      ),
    };
  },
);

const EXPRESSIONS = 900;
/** Where the formulas stand, to the right of the data. */
const FIRST_COLUMN = 8;

/** Errors of whatever kind agree: the two name some differently. Numbers agree to 1e-9 of their size. */
function agree(host: CellValue, office: CellValue): boolean {
  if (host instanceof CellError || office instanceof CellError)
    return host instanceof CellError && office instanceof CellError;
  if (typeof host === "number" && typeof office === "number")
    return Math.abs(host - office) <= 1e-9 * Math.max(1, Math.abs(host));
  // An empty text comes back from the file as blank.
  return (host ?? "") === (office ?? "") || String(host).toUpperCase() === String(office).toUpperCase();
}

describeWithLibreOffice("expressions calculated here and by LibreOffice", () => {
  it("agree", async () => {
    const expressions = fc.sample(fc.oneof(numeric, textual, logical), {
      numRuns: EXPRESSIONS,
      seed: Number(process.env["ORACLE_SEED"] ?? 20220531),
    });
    const book = bookOf({ Sheet1: DATA });
    const sheet = book.sheets[0]!;
    expressions.forEach((text, row) => sheet.cells.setFormula(row, FIRST_COLUMN, text));
    calculated(book);
    const host = expressions.map((_, row) => sheet.cells.value(row, FIRST_COLUMN));
    // Saved values that nothing can calculate to, so that every agreement is LibreOffice's own work.
    expressions.forEach((_, row) => sheet.cells.setValue(row, FIRST_COLUMN, "poisoned"));
    const office = await readBook(await recalculated(await writeBook(book)));
    const differing = expressions.flatMap((text, row) => {
      const other = office.sheets[0]!.cells.value(row, FIRST_COLUMN);
      return agree(host[row]!, other)
        ? []
        : [`${text}: here ${String(host[row])}, LibreOffice ${String(other)}`];
    });
    expect(differing).toEqual([]);
  }, 120_000);
});
