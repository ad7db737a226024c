/** What is sent so that Excel keeps text as text. */
import fc from "fast-check";
import { asText } from "../../src/excel/entry";
import { installHost } from "../support/installHost";

describe("text written into a cell", () => {
  test.each([
    ["a park's name goes as it is", "萍乡经开区", "萍乡经开区"],
    ["a name with brackets too", "湘潭高新区（国家级）", "湘潭高新区（国家级）"],
    ["a formula gets an apostrophe", "=1+1", "'=1+1"],
    ["so does a link command", "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ["a plus sign", "+86 799", "'+86 799"],
    ["a minus sign", "-5", "'-5"],
    ["an at sign", "@SUM(A1)", "'@SUM(A1)"],
    ["a full-width equals sign", "＝1+1", "'＝1+1"],
    ["a tab", "\t=1", "'\t=1"],
    ["a month Excel would make a date of", "2022-05", "'2022-05"],
    ["5月, which Chinese Excel makes a date of", "5月", "'5月"],
    ["TRUE", "TRUE", "'TRUE"],
    ["blank stays blank", "", ""],
  ])("%s", (_, text, sent) => {
    expect(asText(text)).toBe(sent);
  });

  test("reads back as the very text, whatever it is", async () => {
    await installHost();
    const texts = fc
      .sample(
        fc.oneof(
          fc.string({ unit: "grapheme", maxLength: 12 }),
          fc.constantFrom(
            "=A1",
            "+1",
            "-1",
            "@x",
            "1/2",
            "3%",
            "$5",
            "1e5",
            "#N/A",
            "'quoted",
            "TRUE",
            "  7",
            "２０２２",
          ),
          fc.integer().map(String),
        ),
        { numRuns: 400, seed: 20220510 },
      )
      .filter((text) => !/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(text));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRangeByIndexes(0, 0, texts.length, 1);
      range.values = texts.map((text) => [asText(text)]);
      range.load("values,formulas");
      await context.sync();
      expect(range.values.map(([value]) => value as unknown)).toEqual(texts);
    });
  });
});
