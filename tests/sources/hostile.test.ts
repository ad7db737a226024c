/** Files that mean harm or are none: one clear message, nothing read. Seconds and megabytes are the benchmark's. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { emptyBook } from "../../src/xlsx/emptyBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { SOURCE_PROBLEM_CODES } from "../../src/sources/problemCodes";
import { readSource } from "../../src/sources/source";
import { ALL_WORDS, context, submissionOf, utf8 } from "./reading";
import { LANGUAGES } from "../../src/core/language";
import { words } from "../../src/i18n/translate";
import { HeadingReader } from "../../src/sources/headings";

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
const ROW = "萍乡经开区,财政总收入,2022-05,累计,17.9,亿元\n";

function utf16(text: string, mark: boolean): Uint8Array {
  return new Uint8Array(Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le"));
}

function noise(length: number, map: (byte: number) => number): Uint8Array {
  let state = 20220531;
  return Uint8Array.from({ length }, () =>
    map((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24),
  );
}

test.each<[name: string, bytes: Uint8Array, code: string]>([
  ["no bytes", new Uint8Array(), "source.empty"],
  ["a byte order mark alone", utf8("\ufeff"), "source.empty"],
  ["blanks", utf8(" \r\n\t\n　"), "source.empty"],
  ["UTF-16 with a mark", utf16(HEADING + ROW, true), "source.utf16"],
  ["UTF-16 without a mark", utf16(HEADING + ROW.repeat(20), false), "source.utf16"],
  [
    "big-endian UTF-16",
    utf16(HEADING + ROW, true).map((_, index, all) => all[index ^ 1] ?? 0),
    "source.utf16",
  ],
  ["zeros", new Uint8Array(100_000), "source.binary"],
  ["random bytes", noise(100_000, (byte) => byte), "source.binary"],
  ["random bytes without zeros", noise(100_000, (byte) => byte || 1), "source.encoding"],
  ["control characters", utf8(`${HEADING}\u0001\u0002`), "source.binary"],
  ["a PDF", utf8("%PDF-1.7\n1 0 obj"), "source.unknownFormat"],
  [
    "a web page named .xls",
    utf8("<html><table><tr><td>园区</td></tr></table></html>"),
    "source.unknownFormat",
  ],
  ["prose", utf8("萍乡经开区召开工作会议，总结1—5月工作，部署下一步任务。"), "source.noHeader"],
  ["delimiters alone", utf8(",,,\n,,,\n"), "source.noHeader"],
  ["two million columns", utf8(`${"1,".repeat(2_000_000)}\n`), "source.tooManyColumns"],
  [
    "two million columns below a heading",
    utf8(`${HEADING}${",".repeat(2_000_000)}\n`),
    "source.tooManyColumns",
  ],
  ["one field of 20 MB", utf8(`${HEADING}${"a".repeat(20_000_000)}\n`), "source.rowTooLong"],
  ["two million blank lines", utf8(`${HEADING}${"\n".repeat(2_000_000)}`), "source.tooManyRows"],
  [
    "a quote that never ends, above everything",
    utf8(`"${HEADING}${ROW.repeat(1000)}`),
    "source.unclosedQuote",
  ],
  ["quotes and quotes", utf8(`"${'x"'.repeat(500_000)}${" ".repeat(500_000)},`), "source.noHeader"],
  ["no archive behind its first bytes", utf8("PK\u0003\u0004 und nichts"), "xlsx.truncated"],
])("%s: one problem, nothing read", async (_, bytes, code) => {
  const reading = await readSource({ name: "上报.csv", bytes }, context());
  expect(reading).toMatchObject({
    kind: "unreadable",
    problems: [{ code, severity: "error", place: { file: "上报.csv" } }],
  });
});

test.each<[name: string, part: string, code: string]>([
  ["a cell in the last corner", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "source.noHeader"],
  ["a hundred thousand rows of nothing", "<row/>".repeat(100_000), "source.empty"],
  ["a formatted nothing", '<row r="9"><c r="A9" s="0"/></row>', "source.empty"],
  ["broken XML", "<row><c></row>", "xlsx.corrupt"],
])("a workbook with %s: one problem, nothing read", async (_, rows, code) => {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  const parts = { ...unzipSync(await writeBook(emptyBook())), "xl/worksheets/sheet1.xml": strToU8(sheet) };
  const reading = await readSource({ name: "上报.xlsx", bytes: zipSync(parts) }, context());
  expect(reading).toMatchObject({ kind: "unreadable", problems: [{ code, severity: "error" }] });
});

test("a workbook cut short, and an .xls without a workbook in it, are one problem each", async () => {
  const bytes = await writeBook(emptyBook());
  for (const [cut, code] of [
    [bytes.slice(0, bytes.length / 2), "xlsx.truncated"],
    [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(4000)), "xlsx.corrupt"],
  ] as const) {
    const reading = await readSource({ name: "上报.xlsx", bytes: cut }, context());
    expect(reading).toMatchObject({ kind: "unreadable", problems: [{ code, place: { file: "上报.xlsx" } }] });
  }
});

test("a file of more megabytes than any month's report is not looked at", async () => {
  const reading = await readSource({ name: "大.csv", bytes: new Uint8Array(129 * 2 ** 20) }, context());
  expect(reading).toMatchObject({
    kind: "unreadable",
    problems: [{ code: "source.tooLarge", params: { megabytes: 129, most: 128 } }],
  });
});

test("a quote that never ends loses the rows from there on and says so; those before are kept", async () => {
  const { observations, problems } = await submissionOf(`${HEADING}${ROW}"${ROW.repeat(3)}`);
  expect(observations).toHaveLength(1);
  expect(problems).toMatchObject([{ code: "source.unclosedQuote", severity: "error", place: { row: 3 } }]);
});

test("a column of something else does not fill the lists with thousands of parks and indicators", async () => {
  const rows = Array.from({ length: 1_500 }, (_, index) => `企业${index},财政总收入,2022-05,累计,1,亿元\n`);
  const { newParks, observations, problems } = await submissionOf(HEADING + rows.join(""));
  expect([newParks.length, observations.length]).toEqual([1_000, 1_000]);
  expect(problems.filter(({ code }) => code === "source.tooManyNewNames")).toHaveLength(500);
});

test("every problem has its sentence in every language", () => {
  for (const language of LANGUAGES) {
    const { problems } = words(language);
    expect(SOURCE_PROBLEM_CODES.filter((code) => !Object.hasOwn(problems, code))).toEqual([]);
  }
});

test("headings are recognised whatever stands in the row", () => {
  const reader = new HeadingReader(ALL_WORDS);
  expect(reader.look(["__proto__", "constructor", "toString", "园区"])).toBeNull();
  expect(reader.look(Array<string>(16_384).fill("园区"))).toBeNull();
  expect(reader.look(["a".repeat(1_000_000), "(".repeat(60), "园区"])).toBeNull();
});
