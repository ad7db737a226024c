/** Growth of a total beside that of the parks it is the sum of. */
import { auditSheet } from "../../src/audit/auditSheet";
import { sheetOf } from "./printed";

const investment = (total: readonly [sum: string, growth: string, mark: string], second = "6.0") =>
  sheetOf("分园区", [
    ["2022年1—5月分园区主要指标完成情况"],
    ["园区", "固定资产投资（亿元）", "同比（%）", ""],
    ["萍乡经开区", "102.00", "8.0", "*"],
    ["湘乡经开区", "50.00", second, "*"],
    ["合计", ...total],
  ]);
const faults = (sheet: ReturnType<typeof sheetOf>): string[] =>
  auditSheet(sheet).map(
    ({ code, place, params }) => `${code} R${place!.row}C${place!.column} ${params["expected"]}`,
  );

describe("growth of a total", () => {
  test("below that of each of its parks is told, because the sums are on another basis than the reported rates", () => {
    expect(faults(investment(["152.00", "1.3", ""]))).toEqual(["printed.totalGrowth R5C3 6.0 ~ 8.0"]);
    expect(faults(investment(["152.00", "8.2", "※"]))).toEqual(["printed.totalGrowth R5C3 6.0 ~ 8.0"]);
  });

  test("between them is sound, also where rounding made it that of a park", () => {
    expect(faults(investment(["152.00", "7.3", "※"]))).toEqual([]);
    expect(faults(investment(["152.00", "8.0", ""]))).toEqual([]);
  });

  test("may lie anywhere where a park has no rate, or where the total is of more than these parks", () => {
    expect(faults(investment(["152.00", "1.3", ""], "—"))).toEqual([]);
    const wider = [
      ["2022年1—5月投资"],
      ["园区", "固定资产投资（亿元）", "同比（%）"],
      ["全市", "500.00", "1.3"],
      ["萍乡经开区", "102.00", "8.0"],
      ["湘乡经开区", "50.00", "6.0"],
    ];
    expect(faults(sheetOf("分园区", wider))).toEqual([]);
  });
});
