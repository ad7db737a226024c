/** What a relation that is not kept says of its two sides. */
import type { Language } from "../../src/core/language";
import { problemMessage } from "../../src/i18n/problemMessage";
import { indicator } from "../measures/zoneOf";
import { problemsFound, type Row } from "./findings";

describe("the sides of a relation are told with the unit and the decimals of their indicators", () => {
  const said = (language: Language, ...rows: Row[]): string[] =>
    problemsFound({ rows }).map((problem) =>
      problemMessage(problem, language, (code) => indicator(code).names[language]),
    );
  const trade = (exports: number, total: number): Row[] => [
    ["EXPORT", "2022-05", "ytd", exports],
    ["TRADE", "2022-05", "ytd", total],
  ];

  test("and not with the digits a formula left", () => {
    expect(said("zh-CN", ...trade(1234.5600000001, 1200))).toEqual([
      "萍乡经开区2022年5月应有“外贸出口 ≤ 进出口总额”，实为1234.56亿元和1200.00亿元。请核对。",
    ]);
    expect(said("en-US", ...trade(17.9, 12.9))[0]).toContain(
      "the figures are 17.90 (100 million yuan) and 12.90 (100 million yuan).",
    );
    expect(
      said("zh-CN", ["ENT", "2022-05", "level", 40], ["ENT_SCALE", "2022-05", "level", 46])[0],
    ).toContain("实为46家和40家");
  });

  test("with more decimals where both would read the same", () => {
    expect(said("zh-CN", ...trade(18.2364, 18.2351))[0]).toContain("实为18.236亿元和18.235亿元");
  });
});
