/** Numbers in cells that have more digits than they print, or fewer: neither is a fault, and a wrong figure still is. */
import { auditSheet } from "../../src/audit/auditSheet";
import type { PrintedSheet } from "../../src/audit/printedSheet";
import { sheetOf } from "./printed";

/** A sheet whose cells hold numbers, by their printed texts; all but the formulas are typed. */
function holding(
  rows: readonly (readonly string[])[],
  held: Readonly<Record<string, number>>,
  formulas: readonly string[] = [],
): PrintedSheet {
  return {
    ...sheetOf("招商引资", rows),
    numberAt: (row, column) => {
      const value = held[rows[row]?.[column] ?? ""];
      return value === undefined ? null : { value, typed: !formulas.includes(rows[row]![column]!) };
    },
  };
}

const faults = (sheet: PrintedSheet): string[] =>
  auditSheet(sheet).map(
    ({ code, place, params }) => `${code} R${place!.row}C${place!.column} ${params["expected"]}`,
  );

describe("a rate typed 49.4% in a cell of two decimals", () => {
  const rows = (rate: string) => [
    ["2022年1—5月招商引资完成情况"],
    ["园区", "到位资金（亿元）", "年度目标（亿元）", "完成率"],
    ["萍乡经开区", "173.00", "350.00", rate],
    ["湘乡经开区", "99.00", "210.00", "47.10%"],
    ["湘潭高新区", "121.00", "300.00", "40.30%"],
  ];
  const typed = { "49.40%": 0.494, "47.10%": 0.471, "40.30%": 0.403 };

  test("is no fault where nobody typed a second decimal, though 49.43% would have been closer", () => {
    expect(faults(holding(rows("49.40%"), typed))).toEqual([]);
    expect(faults(sheetOf("招商引资", rows("49.40%")))).not.toEqual([]);
  });

  test("is none beside rates that formulas make", () => {
    const rates = { "49.40%": 0.494, "47.14%": 9.9 / 21, "40.33%": 12.1 / 30 };
    const printed = rows("49.40%").map((cells) =>
      cells.map((text) => text.replace("47.10%", "47.14%").replace("40.30%", "40.33%")),
    );
    expect(faults(holding(printed, rates, ["47.14%", "40.33%"]))).toEqual([]);
  });

  test("is one where the others were typed with a second decimal", () => {
    const printed = rows("49.40%").map((cells) => cells.map((text) => text.replace("40.30%", "40.33%")));
    expect(faults(holding(printed, { ...typed, "40.33%": 0.4033 }))).toContain(
      "printed.completion R3C4 49.43",
    );
  });

  test("is one where it is wrong by more than its own last digit", () => {
    expect(faults(holding(rows("49.70%"), { ...typed, "49.70%": 0.497 }))).toEqual([
      "printed.completion R3C4 49.4",
    ]);
  });
});

describe("a target shown with fewer decimals than it has", () => {
  const rows = (target: string, rate: string) => [
    ["2022年1—5月年度目标完成情况"],
    ["园区", "累计完成（亿元）", "年度目标（亿元）", "完成率（%）"],
    ["萍乡经开区", "5.20", target, rate],
    ["湘乡经开区", "9.90", "21", "47.1"],
    ["湘潭高新区", "12.10", "30", "40.3"],
  ];

  test("is no fault of its completion, with decimals or without", () => {
    expect(faults(holding(rows("12", "41.8"), { "12": 12.43 }))).toEqual([]);
    expect(faults(holding(rows("12.4", "41.7"), { "12.4": 12.449 }))).toEqual([]);
  });

  test("holds where the cell has no more than it shows: 12 is 12, and 41.8% of it is wrong", () => {
    expect(faults(holding(rows("12", "41.8"), { "12": 12 }))).toEqual(["printed.completion R3C4 43.3"]);
    expect(faults(holding(rows("12.4", "41.7"), { "12.4": 12.4 }))).toEqual(["printed.completion R3C4 41.9"]);
  });
});

test("a number in the cell that is not the one printed says nothing: figures shown in 万元 of a cell in 元", () => {
  const rows = [
    ["园区", "累计（万元）", "年度目标（万元）", "完成率"],
    ["萍乡经开区", "520", "1240", "41.9%"],
    ["湘乡经开区", "990", "2100", "47.1%"],
    ["湘潭高新区", "1210", "3000", "40.3%"],
  ];
  expect(faults(holding(rows, { "1240": 12_400_000, "41.9%": 41.9, "47.1%": 47.1, "40.3%": 0.403 }))).toEqual(
    [],
  );
});
