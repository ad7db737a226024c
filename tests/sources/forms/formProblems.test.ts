/** What is said of a returned form whose parts contradict each other, or that was filled in the wrong place. */
import { columnAt, FORM_ROWS, type FormColumn } from "../../../src/forms/columns";
import type { Sheet } from "../../../src/xlsx/book";
import type { CellValue } from "../../../src/xlsx/cells";
import { writeBook } from "../../../src/xlsx/writeBook";
import type { MappingChoice } from "../../../src/core/mapping";
import type { Park } from "../../../src/core/park";
import { codesOf, figuresOf, filledBook, madeForm, OTHER_PARK, PARK, readReturn } from "../../support/forms";

const JUNE = { year: 2022, month: 6 };
const FIGURES = new Map([["FISC_TOTAL", { month: 6, ytd: 37 }]]);

interface Changes {
  readonly change?: (sheet: Sheet, put: (code: string, column: FormColumn, value: CellValue) => void) => void;
  readonly parks?: readonly Park[];
  readonly choices?: readonly MappingChoice[];
}

async function returned({ change, parks, choices }: Changes) {
  const book = filledBook([madeForm(JUNE)], FIGURES);
  const sheet = book.sheets[0]!;
  const rows = new Map(codesOf(sheet).map(([row, code]) => [code, row]));
  change?.(sheet, (code, column, value) => {
    sheet.cells.setValue(rows.get(code)!, columnAt(column), value);
  });
  const reading = await readReturn(await writeBook(book), parks, "回收.xlsx", choices);
  const problems = reading.kind === "unreadable" ? reading.problems : reading.submission.problems;
  const told = problems
    .filter(({ code }) => code !== "source.formBlank" && code !== "source.formRequired")
    .map(({ code, severity, params }) => ({ code, severity, params }));
  const tables = (reading.layouts ?? []).flatMap((layout) => layout.tables);
  const asked = tables.flatMap(({ texts }) => texts.filter(({ doubts }) => doubts.length > 0));
  return { figures: reading.kind === "unreadable" ? [] : figuresOf(reading), told, problems, tables, asked };
}

const TAKEN = ["萍乡经开区 FISC_TOTAL 2022-06 month 6", "萍乡经开区 FISC_TOTAL 2022-06 ytd 37"];

test("a form as it should be says only what was left blank", async () => {
  const { figures, told, problems } = await returned({});
  expect(figures).toEqual(TAKEN);
  expect(told).toEqual([]);
  const required = problems.filter(({ code }) => code === "source.formRequired");
  expect(required.map(({ indicator }) => indicator)).toContain("TAX");
  expect(required.map(({ indicator }) => indicator)).not.toContain("FISC_TOTAL");
  expect(problems.at(-1)).toMatchObject({ code: "source.formBlank", severity: "note" });
});

test("last month's form with this month typed into its header is not read", async () => {
  const { figures, told } = await returned({
    change: (sheet) => sheet.cells.setValue(FORM_ROWS.period, 0, "报告期：2022年7月"),
  });
  expect(figures).toEqual([]);
  expect(told).toEqual([
    { code: "source.formPeriod", severity: "error", params: { form: "2022-06", other: "2022-07" } },
  ]);
});

test("another park's form under this park's name is not read", async () => {
  const { figures, told } = await returned({
    change: (sheet) => sheet.cells.setValue(FORM_ROWS.park, 0, "填报单位：湘乡经开区"),
  });
  expect(figures).toEqual([]);
  expect(told).toEqual([
    { code: "source.formPark", severity: "error", params: { form: "萍乡经开区", other: "湘乡经开区" } },
  ]);
});

test("a short name in the header is the same park", async () => {
  const { figures, told } = await returned({
    change: (sheet) => sheet.cells.setValue(FORM_ROWS.park, 0, "填报单位：萍乡"),
  });
  expect([figures, told]).toEqual([TAKEN, []]);
});

test("a park that was renamed since is known by its code", async () => {
  const renamed = { ...PARK, name: "萍乡经济技术开发区", shortName: "", aliases: ["萍乡经开区"] };
  const { figures } = await returned({ parks: [renamed, OTHER_PARK] });
  expect(figures[0]).toBe("萍乡经济技术开发区 FISC_TOTAL 2022-06 month 6");
});

test("a park whose new name lists no old one is known by its code, which is said", async () => {
  const renamed = { ...PARK, name: "萍乡经济技术开发区", shortName: "", aliases: [] };
  const { figures, told } = await returned({ parks: [renamed, OTHER_PARK] });
  expect(figures[0]).toBe("萍乡经济技术开发区 FISC_TOTAL 2022-06 month 6");
  expect(told).toEqual([
    {
      code: "source.formParkRenamed",
      severity: "note",
      params: { form: "萍乡经开区", name: "萍乡经济技术开发区" },
    },
  ]);
});

test("a form whose code is by now another park's than its name is not read", async () => {
  const parks = [
    { ...PARK, code: "XXJK" },
    { ...OTHER_PARK, code: PARK.code },
  ];
  const { figures, told } = await returned({ parks });
  expect(figures).toEqual([]);
  expect(told).toEqual([
    { code: "source.formPark", severity: "error", params: { form: "湘乡经开区", other: "萍乡经开区" } },
  ]);
});

test("a unit the park typed over is told, and its figures are in doubt", async () => {
  const { told, figures } = await returned({ change: (_, put) => put("FISC_TOTAL", "unit", "万元") });
  expect(told).toEqual([
    {
      code: "source.formUnitChanged",
      severity: "warning",
      params: { before: "亿元", after: "万元" },
    },
  ]);
  expect(figures).toEqual([
    "萍乡经开区 FISC_TOTAL 2022-06 month 0.0006",
    "萍乡经开区 FISC_TOTAL 2022-06 ytd 0.0037",
  ]);
});

test("a park no list names is added by the name the form gives it", async () => {
  const { figures, told } = await returned({ parks: [OTHER_PARK] });
  expect(figures).toEqual(TAKEN);
  expect(told.map(({ code }) => code)).toEqual(["source.newPark"]);
});

describe("a row whose code and name are two indicators", () => {
  const ways: Readonly<Record<string, NonNullable<Changes["change"]>>> = {
    "its code typed over": (_, put) => put("FISC_TOTAL", "code", "TAX"),
    "its code typed over, and the row of that code gone": (sheet, put) => {
      const [gone] = codesOf(sheet).find(([, code]) => code === "TAX")!;
      put("FISC_TOTAL", "code", "TAX");
      sheet.cells.rows[gone] = [];
    },
  };
  const asked = {
    text: "财政总收入（TAX）",
    kind: "unknown",
    figures: 2,
    doubts: ["source.formRowConflict"],
    candidates: [
      { kind: "indicator", meaning: "FISC_TOTAL" },
      { kind: "indicator", meaning: "TAX" },
    ],
  };

  test.each(Object.entries(ways))("is not read and asked about: %s", async (_, change) => {
    const read = await returned({ change });
    expect(read.figures).toEqual([]);
    expect(read.told).toEqual([
      { code: "source.formRowConflict", severity: "error", params: { code: "TAX", name: "财政总收入" } },
    ]);
    expect(read.asked).toMatchObject([asked]);
  });

  test("with names pasted from another row is asked about, once for each row that is filled in", async () => {
    const read = await returned({ change: (_, put) => put("FISC_TOTAL", "name", "税收") });
    expect(read.figures).toEqual([]);
    expect(read.asked.map(({ text }) => text)).toEqual(["税收（FISC_TOTAL）"]);
  });

  test.each([
    ["FISC_TOTAL", TAKEN],
    ["TAX", TAKEN.map((figure) => figure.replace("FISC_TOTAL", "TAX"))],
    ["财政总收入", TAKEN],
  ])("is read as the person decides: %s", async (meaning, taken) => {
    const change = ways["its code typed over"]!;
    const [table] = (await returned({ change })).tables;
    const choice = {
      layout: table!.fingerprint,
      kind: "indicator",
      text: asked.text,
      meaning,
      unit: "",
    } as const;
    const read = await returned({ change, choices: [choice] });
    expect(read.figures).toEqual(taken);
    expect(read.asked).toEqual([]);
    // Taken for the other one, the figures the row was handed out with are not that one's.
    const codes = new Set(read.told.map(({ code }) => code));
    expect([...codes]).toEqual(meaning === "TAX" ? ["source.formShownChanged"] : []);
  });

  test("is left out when the person says so", async () => {
    const change = ways["its code typed over"]!;
    const [table] = (await returned({ change })).tables;
    const choice = {
      layout: table!.fingerprint,
      kind: "ignore",
      text: asked.text,
      meaning: "",
      unit: "",
    } as const;
    const read = await returned({ change, choices: [choice] });
    expect([read.figures, read.told, read.asked]).toEqual([[], [], []]);
  });

  test("left blank is asked about by nobody", async () => {
    const read = await returned({ change: (_, put) => put("REV", "name", "税收") });
    expect([read.figures, read.told, read.asked]).toEqual([TAKEN, [], []]);
  });
});

test("figures of a row nobody knows are reported, not dropped", async () => {
  const { told } = await returned({
    change: (_, put) => {
      put("ELEC", "code", "ELEC2");
      put("ELEC", "name", "用气量");
      put("ELEC", "ytd", 3);
    },
  });
  expect(told).toEqual([{ code: "source.formUnknownRow", severity: "error", params: { text: "用气量" } }]);
});

test("two rows of one indicator with two figures are a conflict", async () => {
  const { told } = await returned({
    change: (sheet, put) => {
      const row = codesOf(sheet).find(([, code]) => code === "FISC_TOTAL")![0];
      const copy = [...sheet.cells.rows[row]!];
      copy[columnAt("ytd")] = 38;
      sheet.cells.rows.push(copy);
      put("FISC_TOTAL", "note", "更正");
    },
  });
  expect(told).toContainEqual(
    expect.objectContaining({ code: "source.repeatedFigure", severity: "warning" }),
  );
});

test("a figure in a cell that is not asked for, and one typed over last year's, are told and not taken", async () => {
  const { figures, told } = await returned({
    change: (_, put) => {
      put("ENT", "month", 12);
      put("FISC_TOTAL", "lastYtd", 35);
    },
  });
  expect(figures).toEqual(TAKEN);
  expect(told).toEqual([
    {
      code: "source.formShownChanged",
      severity: "warning",
      params: { column: "上年同期累计（期末）", before: 36, after: 35 },
    },
    { code: "source.formClosedCell", severity: "warning", params: { text: "12" } },
  ]);
});

test("a figure in another unit is converted, its remark kept, a zero is a figure and a dash is none", async () => {
  const book = filledBook([madeForm(JUNE)], new Map([["FISC_TOTAL", { ytd: 370_000 }]]));
  const sheet = book.sheets[0]!;
  const row = codesOf(sheet).find(([, code]) => code === "FISC_TOTAL")![0];
  sheet.cells.setValue(row, columnAt("unit"), "万元");
  sheet.cells.setValue(row, columnAt("note"), "一次性收入");
  sheet.cells.setValue(row + 1, columnAt("ytd"), 0);
  sheet.cells.setValue(row + 1, columnAt("month"), "—");
  const reading = await readReturn(await writeBook(book));
  expect(figuresOf(reading)).toEqual([
    "萍乡经开区 FISC_TOTAL 2022-06 ytd 37",
    "萍乡经开区 TAX 2022-06 ytd 0",
  ]);
  if (reading.kind !== "unreadable") expect(reading.submission.observations[0]!.note).toBe("一次性收入");
});

test("a sheet marked as a form whose heading is gone says so", async () => {
  const { told } = await returned({
    change: (sheet) => {
      sheet.cells.rows.splice(0, FORM_ROWS.body);
    },
  });
  expect(told).toEqual([{ code: "source.formNoTable", severity: "error", params: {} }]);
});

test("a stranger's table with a column of codes is no form", async () => {
  const csv = "指标名称,代码,本月,本月止累计\n财政总收入,FISC_TOTAL,1,2\n";
  const reading = await readReturn(new TextEncoder().encode(csv), undefined, "别处.csv");
  expect(reading.kind).toBe("unreadable");
});
