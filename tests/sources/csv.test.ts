import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { detectDelimiter, readCsvRows } from "../../src/sources/csv";
import type { CsvFault } from "../../src/sources/csv";

function rowsOf(text: string, delimiter = ","): { rows: string[][]; fault: CsvFault | null } {
  const rows: string[][] = [];
  const fault = readCsvRows(text, delimiter, (row, cells) => {
    expect(row).toBe(rows.length + 1);
    rows.push([...cells]);
    return true;
  });
  return { rows, fault };
}

test("line breaks, delimiters and doubled quotes inside quotes belong to the field", () => {
  const { rows, fault } = rowsOf(
    '园区,备注\r\n萍乡经开区,"含""飞地"",\n另见附注"\r湘潭高新区,5" 管\n\n末行,',
  );
  expect(fault).toBeNull();
  expect(rows).toEqual([
    ["园区", "备注"],
    ["萍乡经开区", '含"飞地",\n另见附注'],
    ["湘潭高新区", '5" 管'],
    [""],
    ["末行", ""],
  ]);
});

test("what stands behind a closing quote is added as it stands", () => {
  expect(rowsOf('"萍乡"经开区,1').rows).toEqual([["萍乡经开区", "1"]]);
});

test("a quote that never ends is one fault at its row, and the rows before it are read", () => {
  const { rows, fault } = rowsOf('a,b\n1,2\n3,"4\n5,6\n');
  expect(rows).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
  expect(fault).toMatchObject({ code: "source.unclosedQuote", row: 3, wholeFile: false });
});

test("a handler that wants no more rows gets none", () => {
  const seen: number[] = [];
  readCsvRows("a\nb\nc\n", ",", (row) => {
    seen.push(row);
    return row < 2;
  });
  expect(seen).toEqual([1, 2]);
});

test("every writer's csv is read as csv-parse reads it", () => {
  const cell = fc.stringMatching(/^[a-c"，,;\t\r\n 园区1-]{0,6}$/);
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
  fc.assert(
    fc.property(
      table,
      lineEnd,
      fc.constantFrom(",", ";", "\t"),
      fc.boolean(),
      (rows, end, delimiter, ended) => {
        const quote = (text: string): string =>
          text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const text = rows.map((row) => row.map(quote).join(delimiter)).join(end) + (ended ? end : "");
        const options = { delimiter, record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true };
        expect(rowsOf(text, delimiter)).toEqual({ rows: parse(text, options), fault: null });
      },
    ),
  );
});

test.each([
  ["园区,指标", ","],
  ["园区;指标;1,5", ";"],
  ["园区\t指标", "\t"],
  ["园区，指标", "，"],
  ["园区|指标", "|"],
  ['"园区";"指标"', ";"],
  ["二〇二二年一至五月，上报，草稿\n单位,亿元\n园区;指标", ";"],
  ["没有表头", null],
])("the delimiter of %j is %j", (text, delimiter) => {
  const isHeading = (cells: readonly string[]): boolean => cells[0] === "园区" && cells[1] === "指标";
  expect(detectDelimiter(text, isHeading)).toBe(delimiter);
});
