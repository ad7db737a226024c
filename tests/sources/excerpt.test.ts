/** What stands around a place, in every kind of file: the cells as the file shows them, or the sentence. */
import { excerptOf } from "../../src/sources/excerpt";
import type { ExcerptReading, GridExcerpt } from "../../src/sources/excerpt";
import { readSource } from "../../src/sources/source";
import { zipOf } from "../support/hostileFiles";
import { sheet } from "../fixtures/returns/returnCase";
import { writeReturn } from "../fixtures/returns/writeReturn";
import { ALL_WORDS, context, utf8 } from "./reading";

/** A sheet with title, heading, a park's name down the side and figures in formats of their own. */
const DRAWN = sheet(
  "五月",
  `萍乡经开区主要经济指标|<|<|<|<|<|<
指标|单位|1月|2月|3月|4月|5月
财政总收入|亿元|{0.00}3.1|{0.00}6.4|{0.00}10.2|{0.00}14|{0.00}17.905
税收|亿元|2|4|7|10|{0.00"亿元"}13.5
增幅|%|%0.05|%0.06|%0.07|%0.08|{0.0%}0.08765
填报日期|@44682|||||见注
表中为累计数`,
);

async function fileOf(extension: "xlsx" | "xls" | "csv"): Promise<Uint8Array> {
  return writeReturn({ title: "", file: `五月.${extension}`, sheets: [DRAWN], answer: [] });
}

/** The excerpt as lines of text: letters, then rows; the cell that is meant in brackets. */
function drawn(reading: ExcerptReading): string[] {
  if (reading.kind !== "grid") throw new Error(JSON.stringify(reading));
  const { columns, rows, row, column } = reading;
  return [
    columns.join("|"),
    ...rows.map(({ row: at, cells }) =>
      [
        at === row ? `>${at}` : at,
        ...cells.map((text, of) => (at === row && of === column ? `[${text}]` : text)),
      ].join("|"),
    ),
  ];
}

const read = async (
  bytes: Uint8Array,
  place: { row?: number; column?: number; sheet?: string },
): Promise<ExcerptReading> => excerptOf(bytes, { file: "五月", ...place }, ALL_WORDS);

describe.each(["xlsx", "xls"] as const)("a place in an %s", (extension) => {
  const at = async (row: number, column?: number): Promise<ExcerptReading> =>
    read(await fileOf(extension), { sheet: "五月", row, ...(column && { column }) });

  test("stands among its neighbours as the file shows them, beside the name of its row", async () => {
    expect(drawn(await at(3, 7))).toEqual([
      "A|D|E|F|G",
      "1|萍乡经开区主要经济指标||||",
      "2|指标|2月|3月|4月|5月",
      ">3|财政总收入|6.40|10.20|14.00|[17.91]",
      "4|税收|4|7|10|13.50亿元",
      "5|增幅|6.00%|7.00%|8.00%|8.8%",
    ]);
  });

  test("says the number itself where its format shows another one", async () => {
    expect(((await at(3, 7)) as GridExcerpt).exact).toBe("17.905");
    expect(((await at(5, 7)) as GridExcerpt).exact).toBe("0.08765");
    expect(((await at(4, 7)) as GridExcerpt).exact).toBe("");
    expect(((await at(5, 4)) as GridExcerpt).exact).toBe("");
    expect(((await at(6, 2)) as GridExcerpt).exact).toBe("");
  });

  test("at the edge of the sheet is shown with what there is", async () => {
    expect(drawn(await at(1, 1))[1]).toBe(">1|[萍乡经开区主要经济指标]|||");
    const last = drawn(await at(6, 7));
    expect(last[0]).toBe("A|D|E|F|G");
    expect(last.at(-2)).toBe(">6|填报日期||||[见注]");
    expect(last.at(-1)).toBe("7|表中为累计数||||");
    expect(drawn(await at(6, 2)).at(-2)).toContain("[2022年5月]");
  });

  test("that is a whole row is shown from its first cell", async () => {
    expect(drawn(await at(4))).toEqual([
      "A|B|C|D",
      "2|指标|单位|1月|2月",
      "3|财政总收入|亿元|3.10|6.40",
      ">4|税收|亿元|2|4",
      "5|增幅|%|5.00%|6.00%",
      "6|填报日期|2022年5月||",
    ]);
    expect(((await at(4)) as GridExcerpt).column).toBeNull();
  });

  test("that is gone is told as a problem, not thrown", async () => {
    const gone = { kind: "problem", problem: { code: "source.placeGone", severity: "error" } };
    expect(await at(99, 1)).toMatchObject(gone);
    expect(await read(await fileOf(extension), { sheet: "六月", row: 1, column: 1 })).toMatchObject(gone);
  });
});

test("a cell covered by a merge says what the merge says when its first cell is out of sight", async () => {
  const merged = sheet(
    "表",
    ["园区|指标|数", "萍乡经开区|甲|1", "^|乙|2", "^|丙|3", "^|丁|4", "^|戊|5", "^|己|6"].join("\n"),
  );
  const bytes = await writeReturn({ title: "", file: "表.xlsx", sheets: [merged], answer: [] });
  expect(drawn(await read(bytes, { sheet: "表", row: 6, column: 3 }))).toEqual([
    "A|B|C",
    "3|萍乡经开区|乙|2",
    "4|萍乡经开区|丙|3",
    "5|萍乡经开区|丁|4",
    ">6|萍乡经开区|戊|[5]",
    "7|萍乡经开区|己|6",
  ]);
});

describe("a place in a csv", () => {
  test("is found in the row and column a spreadsheet shows, texts as they were typed", async () => {
    expect(drawn(await read(await fileOf("csv"), { row: 3, column: 5 }))[3]).toContain("财政总收入");
    const text = '园区;指标;报告期;数据项;数值;单位\n"湘乡\n经开区";税收;2022-05;累计;"1,234.50";亿元\n';
    expect(drawn(await read(utf8(text), { row: 2, column: 5 }))).toEqual([
      "A|C|D|E|F",
      "1|园区|报告期|数据项|数值|单位",
      ">2|湘乡 经开区|2022-05|累计|[1,234.50]|亿元",
    ]);
  });

  test("is the place the reading told of, whatever the delimiter", async () => {
    const text =
      "园区;指标;报告期;数据项;数值;单位\n萍乡经开区;财政总收入;2022-05;累计;17.9;亿元\n萍乡经开区;税收;2022-05;累计;十几;亿元\n";
    const bytes = utf8(text);
    const reading = await readSource({ name: "上报.csv", bytes }, context());
    if (reading.kind === "unreadable") throw new Error("unreadable");
    const place = reading.submission.problems.find(({ severity }) => severity === "error")!.place!;
    expect(drawn(await excerptOf(bytes, place, ALL_WORDS)).join("\n")).toContain("[十几]");
  });

  test("behind a quote that never ends is told with the reason", async () => {
    expect(await read(utf8('园区,指标\n"萍乡,税收\n'), { row: 2 })).toMatchObject({
      kind: "problem",
      problem: { code: "source.unclosedQuote" },
    });
  });

  test("in a long file takes the rows around it and no others", async () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `园区${index + 1},${index + 1}`).join("\n");
    const reading = await read(utf8(lines), { row: 40_000, column: 2 });
    expect(drawn(reading).slice(1)).toEqual(
      [39_998, 39_999, 40_000, 40_001, 40_002].map((row) =>
        row === 40_000 ? `>${row}|园区${row}|[${row}]` : `${row}|园区${row}|${row}`,
      ),
    );
  });
});

describe("a place in prose", () => {
  const SENTENCE = "1至5月，全区完成财政总收入17.9亿元，同比增长8.8%";
  const TEXT = `萍乡经开区经济运行情况。\n${SENTENCE}。税收稳定。`;
  const WORDS = "财政总收入17.9亿元";
  const expected = {
    kind: "prose",
    before: "1至5月，全区完成",
    words: WORDS,
    after: "，同比增长8.8%。",
  };

  test("is its sentence with the words marked, in plain text", async () => {
    const start = TEXT.indexOf(WORDS);
    const place = { file: "通报.txt", start, end: start + WORDS.length };
    expect(await excerptOf(utf8(TEXT), place, ALL_WORDS)).toEqual(expected);
  });

  test("is found between the tags of a page", async () => {
    const page = `<html><body><p>情况。</p><p>1至5月，全区完成<b>财政总收入</b>17.9亿元，同比增长8.8%。</p></body></html>`;
    const start = page.indexOf("财政");
    const place = { file: "通报.html", start, end: page.indexOf("，同比") };
    expect(await excerptOf(utf8(page), place, ALL_WORDS)).toEqual(expected);
  });

  test("is found in a Word document", async () => {
    const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const bytes = zipOf({
      "[Content_Types].xml": "<Types/>",
      "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph("萍乡经开区2022年简报。")}${paragraph(`${SENTENCE}。`)}</w:body></w:document>`,
    });
    const reading = await readSource({ name: "通报.docx", bytes }, context());
    if (reading.kind !== "bulletin") throw new Error(reading.kind);
    const { place } = reading.prose!.rows[0]!;
    const excerpt = await excerptOf(bytes, place, ALL_WORDS);
    if (excerpt.kind !== "prose") throw new Error(excerpt.kind);
    expect(excerpt.before + excerpt.words + excerpt.after).toBe(`${SENTENCE}。`);
  });

  test("beyond the end of the text is told as gone", async () => {
    expect(await excerptOf(utf8(TEXT), { file: "通报.txt", start: 900, end: 910 }, ALL_WORDS)).toMatchObject({
      kind: "problem",
      problem: { code: "source.placeGone", place: { file: "通报.txt" } },
    });
  });
});

test.each([
  ["a damaged workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9), { sheet: "五月", row: 1 }],
  ["a damaged old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), { sheet: "五月", row: 1 }],
  ["an empty file", new Uint8Array(), { row: 1 }],
  ["no text", Uint8Array.of(1, 2, 0, 4), { row: 1 }],
])("%s in place of the file is a problem with a code", async (_, bytes, place) => {
  const reading = await read(bytes, place);
  expect(reading).toMatchObject({ kind: "problem", problem: { severity: "error", place: { file: "五月" } } });
});
