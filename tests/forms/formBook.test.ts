/** The form as a file: by the rules Excel enforces, by what is locked and asked, and as LibreOffice calculates it. */
import { strFromU8, unzipSync } from "fflate";
import { cellAddress } from "../../src/a1";
import { CATALOGUE } from "../../src/core/catalogue";
import { LANGUAGES, type Language } from "../../src/core/language";
import { columnAt, FORM_COLUMNS, FORM_ROWS, type FormColumn } from "../../src/forms/columns";
import { formBook, NoForms } from "../../src/forms/formBook";
import { formRows } from "../../src/forms/formRows";
import type { Form } from "../../src/forms/formSheet";
import { words } from "../../src/i18n/translate";
import { formHeading, FORM_FIELDS, ordinalsOf } from "../../src/sources/forms/formHeading";
import { writeBook } from "../../src/xlsx/writeBook";
import {
  codesOf,
  filledBook,
  madeForm,
  OTHER_PARK,
  PARK,
  rowsOf,
  sampleDataset,
  type Figures,
} from "../support/forms";
import { describeWithLibreOffice, recalculate } from "../support/libreOffice";
import { excelFileFaults } from "../support/xlsxRules";

const JUNE = { year: 2022, month: 6 };
const sheetOf = (month = JUNE) => formBook([madeForm(month)]).sheets[0]!;
const rowOf = (code: string, month = JUNE): number =>
  codesOf(sheetOf(month)).find(([, each]) => each === code)![0];

describe.each(LANGUAGES)("a form in %s", (language) => {
  const book = formBook([madeForm(JUNE, language), madeForm(JUNE, language, OTHER_PARK)]);

  test("is a file Excel opens without repair", async () => {
    expect(await excelFileFaults(await writeBook(book))).toEqual([]);
  });

  test("has headings and ordinals by which its reader finds every column", () => {
    const rows = rowsOf(book.sheets[0]!);
    const columns = FORM_FIELDS.map((field) => [field, columnAt(field)]);
    for (const found of [formHeading(rows[FORM_ROWS.heading]!, false), ordinalsOf(rows[FORM_ROWS.ordinals]!)])
      expect(Object.fromEntries(found!.columns)).toEqual(Object.fromEntries(columns));
  });

  test("gives reasons to choose from, and a message with every cell to fill", () => {
    const { validations } = book.sheets[0]!;
    const list = validations.find(({ type }) => type === "list")!;
    expect(list.formula1).toBe(`"${words(language).forms.reasons.join(",")}"`);
    expect(list.error).toBeUndefined();
    const asked = madeForm(JUNE, language).rows.reduce((count, { fills }) => count + fills.size, 0);
    const cells = validations
      .filter(({ type }) => type !== "list")
      .flatMap(({ areas, prompt }) => {
        expect(prompt!.title.length).toBeLessThanOrEqual(32);
        return areas.map(({ top, bottom }) => bottom - top + 1);
      });
    expect(cells.reduce((a, b) => a + b, 0)).toBe(asked);
  });
});

describe("the pages of a form", () => {
  const all = (language: Language, month: number): Form => {
    const of = { year: 2022, month };
    return { ...madeForm(of, language), rows: formRows(PARK, of, sampleDataset(), CATALOGUE, "all") };
  };

  test.each(LANGUAGES)("of every indicator, in %s, never end with the name of a group", (language) => {
    for (const month of [1, 2, 3, 6, 12]) {
      const { sheets } = formBook([all(language, month)]);
      const { page, rowHeights } = sheets[0]!;
      const coded = new Set(codesOf(sheets[0]!).map(([row]) => row));
      const last = Math.max(...coded);
      const begins = [0, ...page.breaks!, page.printArea!.bottom + 1];
      expect(begins.length).toBeGreaterThan(3);
      for (const begin of page.breaks!) {
        // The two rows above are indicators, and signatures take two of them along.
        expect([coded.has(begin - 1), coded.has(begin - 2)]).toEqual([true, true]);
        expect(begin).toBeLessThan(last);
      }
      for (const [index, begin] of begins.slice(0, -1).entries()) {
        let height = index === 0 ? 0 : 46;
        for (let row = begin; row < begins[index + 1]!; row++) height += rowHeights.get(row)!;
        // What a page takes at the scale at which its width fits.
        expect(height).toBeLessThan(language === "en-US" ? 690 : 655);
        if (index + 3 < begins.length) expect(height).toBeGreaterThan(440);
      }
    }
  });

  test("are left to the program where all stands on one", async () => {
    expect(sheetOf().page.breaks).toEqual([]);
    const bytes = await writeBook(formBook([all("zh-CN", 6)]));
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);
    expect(xml).toMatch(/<rowBreaks count="(\d)" manualBreakCount="\1"><brk id="\d+" max="16383" man="1"\/>/);
  });
});

describe("a form", () => {
  test("is protected without a password, all but the cells to fill, the notes and the signatures", () => {
    const sheet = sheetOf();
    expect(sheet.protection!.password).toBeUndefined();
    const open = (row: number): FormColumn[] =>
      FORM_COLUMNS.filter((column) => !sheet.styles.at(row, columnAt(column)).locked);
    expect(open(rowOf("FISC_TOTAL"))).toEqual(["month", "ytd", "note"]);
    expect(open(rowOf("FAI"))).toEqual(["month", "ytd", "growth", "note"]);
    expect(open(rowOf("IND_VA_SCALE"))).toEqual(["ytd", "growth", "note"]);
    expect(open(rowOf("ENT"))).toEqual(["ytd", "note"]);
    expect(open(FORM_ROWS.title)).toEqual([]);
    expect(open(FORM_ROWS.body)).toEqual([]);
    const signOff = sheet.cells.rows.findIndex((cells) => cells?.[0] === "单位负责人：");
    expect(open(signOff)).toEqual([...FORM_COLUMNS]);
  });

  test("shows last year's month and year to date, and the year to date of last month", () => {
    const { cells } = sheetOf();
    const shown = (code: string): unknown[] =>
      (["lastMonth", "lastYtd", "previousYtd"] as const).map((column) =>
        cells.value(rowOf(code), columnAt(column)),
      );
    // FISC_TOTAL is the sixth of the sample: 6 a month in 2021, and 1 more in 2022.
    expect(shown("FISC_TOTAL")).toEqual([6, 36, 31]);
    expect(shown("ENT")).toEqual(["—", 720, 601]);
  });

  test("leaves out in January what is published with February, and asks in February for both together", () => {
    const codes = (month: number): string[] =>
      codesOf(sheetOf({ year: 2022, month })).map(([, code]) => code);
    expect(codes(1)).not.toContain("FAI");
    expect(codes(1)).toContain("FISC_TOTAL");
    expect(codes(2)).toContain("FAI");
    const february = { year: 2022, month: 2 };
    const { cells, styles } = sheetOf(february);
    const month = columnAt("month");
    expect(cells.value(rowOf("FAI", february), month)).toBe("—");
    expect(styles.at(rowOf("FAI", february), month).locked).toBe(true);
    expect(styles.at(rowOf("FISC_TOTAL", february), month).locked).toBe(false);
  });

  test("asks for a quarterly indicator when its quarter has ended, and names the month of one that lags", () => {
    const names = (month: number): unknown[] =>
      rowsOf(sheetOf({ year: 2022, month })).map((cells) => cells[0]);
    expect(names(5)).not.toContain("地区生产总值");
    expect(names(6)).toContain("地区生产总值");
    expect(names(6)).toContain("规上服务业营业收入（2022年1—5月）");
  });

  test("prints on A4, one page wide, with its heading on every page", () => {
    expect(sheetOf().page).toMatchObject({
      paperSize: "a4",
      orientation: "landscape",
      fit: { wide: 1, tall: 0 },
      titleRows: { first: FORM_ROWS.heading, last: FORM_ROWS.ordinals },
    });
  });

  test("of no park cannot be made", () => {
    expect(() => formBook([])).toThrow(NoForms);
  });
});

/** What a row says when it is filled in like this; shown figures as in the sample. */
const CASES: readonly [code: string, figures: Record<string, number>, says: string][] = [
  ["FISC_TOTAL", {}, "待填"],
  ["ELEC", {}, ""],
  ["FISC_TOTAL", { month: 6, ytd: 37 }, "√"],
  ["FISC_TOTAL", { ytd: 37 }, "√"],
  ["FISC_TOTAL", { month: 6 }, "缺累计数"],
  ["FISC_TOTAL", { month: 6, ytd: 30.9 }, "累计小于上月"],
  ["FISC_TOTAL", { month: 6.1, ytd: 37 }, "本月＋上月≠累计"],
  ["FISC_TOTAL", { month: 6.015, ytd: 37 }, "√"],
  ["FISC_TOTAL", { month: 370_000, ytd: 370_031 }, "与上年差千倍以上"],
  ["FAI_IND", { ytd: 70 }, "大于“固定资产投资”"],
  ["IND_VA_SCALE", { growth: 7.9 }, "√"],
  ["IND_VA_SCALE", { growth: 0.088 }, "增速疑似小数"],
  ["IND_VA_SCALE", { growth: 0.1 }, "√"],
  ["IND_VA_SCALE", { growth: 880 }, "增速超过±100%"],
  ["FAI", { ytd: 52.8, growth: 0.1 }, "增速疑似小数"],
  ["FAI", { ytd: 52.8, growth: 9.8 }, "√"],
  ["FAI", { ytd: 48.04, growth: 0.083 }, "√"],
  ["FAI", { ytd: 110.4, growth: 130 }, "√"],
  ["FAI", { ytd: 52.8, growth: 880 }, "增速超过±100%"],
  ["IND_VA_SCALE", {}, "待填"],
  ["CLOUD_RATE", { ytd: 97.5 }, "√"],
  ["ENT", { ytd: 0.5 }, "与上年差千倍以上"],
  ["ENT", { ytd: 0 }, "由有数变为0"],
  ["FDI", { month: 0, ytd: 51 }, "√"],
];

describeWithLibreOffice("the soft checks, calculated by LibreOffice", () => {
  jest.setTimeout(240_000);

  test("say what is wrong with a row, in words", async () => {
    const { sheets, ...book } = filledBook([madeForm(JUNE)], new Map());
    // A sheet per case in one file: LibreOffice starts once.
    const [first, record] = sheets;
    const filled = CASES.map(([code, figures], index) => {
      const whole: Figures = new Map([
        [code, figures],
        ...(code === "FAI_IND" ? [["FAI", { ytd: 60 }] as const] : []),
      ]);
      const sheet = filledBook([madeForm(JUNE)], whole).sheets[0]!;
      sheet.name = `${first!.name}${index}`;
      return sheet;
    });
    const bytes = await writeBook({ ...book, names: [], sheets: [...filled, record!] });
    const calculated = await recalculate(bytes);
    const check = columnAt("check");
    const said = CASES.map(([code, figures], index) => [
      code,
      figures,
      calculated.sheets[index]!.cells.value(rowOf(code), check) ?? "",
    ]);
    expect(said).toEqual(CASES);
  });

  test("say that a text is no number", async () => {
    const book = filledBook([madeForm(JUNE)], new Map());
    book.sheets[0]!.cells.setValue(rowOf("FISC_TOTAL"), columnAt("ytd"), "约37亿");
    const { cells } = (await recalculate(await writeBook(book))).sheets[0]!;
    const at = rowOf("FISC_TOTAL");
    expect([cellAddress(at, columnAt("check")), cells.value(at, columnAt("check"))]).toEqual([
      `J${at + 1}`,
      "请填数字",
    ]);
  });
});
