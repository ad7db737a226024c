/** Our own reports before release: sound whatever the data and settings, and every slip typed over them is found. */
import { auditSheet } from "../../src/audit/auditSheet";
import type { PrintedSheet } from "../../src/audit/printedSheet";
import { MAY_RETURNS, TARGETS } from "../support/parkWorkbook";
import { zoneReturns } from "../support/zoneReturns";
import { printed } from "./ownSheets";
import { slipsIn, slipsInProse, withText, type Seed } from "./printed";

describe("reports of ours", () => {
  const CASES = [
    [1, "zh-CN", { roundingRule: "half-up", growthBasis: "reported" }],
    [
      2,
      "zh-CN",
      { roundingRule: "half-even", growthBasis: "computed", percentDecimals: 2, rankBasis: "value" },
    ],
    [
      3,
      "en-US",
      { roundingRule: "half-even", growthBasis: "reported", percentDecimals: 0, rankBasis: "completion" },
    ],
    [
      4,
      "zh-TW",
      { roundingRule: "half-up", growthBasis: "computed", percentDecimals: 3, gapBasis: "printed" },
    ],
    [
      5,
      "zh-CN",
      { roundingRule: "half-up", growthBasis: "reported", percentDecimals: 0, missingSymbol: "zero" },
    ],
    [
      6,
      "en-US",
      { roundingRule: "half-even", growthBasis: "reported", rankBasis: "growth", missingSymbol: "blank" },
    ],
  ] as const;

  test.each(CASES)(
    "are sound, whatever was reported and however it is rounded (%i, %s)",
    async (seed, language, settings) => {
      const { figures, targets } = zoneReturns(seed);
      for (const sheet of await printed([figures, targets], settings, language))
        expect([sheet.name, auditSheet(sheet)]).toEqual([sheet.name, []]);
    },
  );

  test.each(["zh-CN", "zh-TW", "en-US"] as const)(
    "are sound where a loss stands against a target, which is completed to less than nothing (%s)",
    async (language) => {
      const of = ["萍乡经开区", "湘乡经开区"].flatMap((park, at) => [
        `${park},财政总收入,2022-05,累计,${at ? -3.85 : 12.15},亿元`,
        `${park},财政总收入,2021-05,累计,${at ? -5 : 11},亿元`,
      ]);
      const goals = ["萍乡经开区,财政总收入,2022,25,亿元,", "湘乡经开区,财政总收入,2022,8,亿元,"];
      const files = [
        ["园区,指标,报告期,数据项,数值,单位", ...of].join("\n"),
        ["园区,指标,年度,目标值,单位,类型", ...goals].join("\n"),
      ];
      const sheets = await printed(files, {}, language);
      expect(sheets.flatMap(({ texts }) => texts.flat()).some((text) => text.includes("-48.1%"))).toBe(true);
      for (const sheet of sheets) expect([sheet.name, auditSheet(sheet)]).toEqual([sheet.name, []]);
    },
  );

  test("are sound with hardly anything reported", async () => {
    for (const sheet of await printed([MAY_RETURNS, TARGETS], {})) expect(auditSheet(sheet)).toEqual([]);
  });
});

test("slips typed over our reports are found at their cells: completion, gaps, growth, shares, places, totals, sentences", async () => {
  const { figures, targets } = zoneReturns(7);
  const sheets = await printed([figures, targets], { growthBasis: "computed" });
  const sheet = (name: string): PrintedSheet => sheets.find((each) => each.name === name)!;
  const seeds: Seed[] = [];
  const park = sheet("萍乡经开区月报");
  const comparison = sheet("分园区主要指标");
  const board = sheet("年度目标完成情况");
  const last = (of: PrintedSheet): number => of.texts.length;
  // Growth where last year's figure is printed, completion, gap.
  for (const column of ["K", "M", "N"]) seeds.push(...slipsIn(park, `${column}7:${column}${last(park)}`, 1));
  for (const column of ["F", "G"]) seeds.push(...slipsIn(board, `${column}8:${column}${last(board)}`, 1));
  const rows = comparison.texts.findIndex((cells) => cells[0] === "合计");
  seeds.push(...slipsIn(comparison, { top: 6, bottom: rows - 1, left: 6, right: 6 }));
  // A part that is not printed (…) may be anything, so a total above the others is no slip.
  const whole = comparison.texts.slice(6, rows).every((cells) => cells[7]?.trim() !== "…");
  if (whole) seeds.push(...slipsIn(comparison, { top: rows, bottom: rows, left: 7, right: 7 }));
  seeds.push(...slipsInProse(sheet("文字分析"), /(?<=的)\d+\.\d+(?=%)|(?<=时序进度)\d+\.\d+(?=个百分点)/g));
  const unseen = seeds.flatMap(({ sheet: of, row, column, text, was }) => {
    const found = auditSheet(withText(of, row, column, text));
    return found.some(({ place }) => place!.row === row + 1 && place!.column === column + 1)
      ? []
      : [`${of.name} R${row + 1}C${column + 1} ${was} → ${text}`];
  });
  expect(unseen).toEqual([]);
  expect(seeds.length).toBeGreaterThan(150);
}, 120_000);
