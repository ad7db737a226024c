/** 分园区主要指标完成情况: blocks of indicators, the parks of one block beneath those of the other. */
import { CATALOGUE } from "../../src/core/catalogue";
import { parkFromName } from "../../src/core/roster";
import { comparison } from "../../src/report/comparison";
import type { ReportSources } from "../../src/report/kinds";
import type { SheetSpec } from "../../src/report/spec";
import { reportSources } from "../support/reportSources";

const named = (name: string) => CATALOGUE.find((each) => each.names["zh-CN"] === name)!;

function sources(indicators: readonly string[], parks: readonly string[]): ReportSources {
  return reportSources(
    "zh-CN",
    parks.map((name) => parkFromName(name)),
    indicators.map(named),
  );
}

/** How many columns the areas of a style have, from top to bottom. */
const columnsOf = ({ styles }: SheetSpec, style: string): number[] =>
  styles.filter((each) => each.style === style).map(({ area }) => area.right - area.left + 1);

test("the last block, of fewer indicators than a page is wide, has no empty columns with lines", () => {
  const spec = comparison(
    sources(["营业收入", "工业总产值", "财政总收入", "固定资产投资"], ["东湖高新区", "西湖经开区"]),
  )!;
  // The park, and of each indicator 累计, 同比 with its mark, 完成, 位次 and 占比.
  expect(columnsOf(spec, "frame")).toEqual([1 + 3 * 6, 1 + 6]);
  expect(columnsOf(spec, "total")).toEqual([1 + 3 * 6, 1 + 6]);
});

test("of one park alone the stamp names it, without 等1个园区", () => {
  const stamp = (parks: readonly string[]) =>
    comparison(sources(["营业收入"], parks))!.fills!.find(({ area }) => area.top === 3 && area.left === 0)!
      .formula;
  expect(stamp(["东湖高新区"])).toMatch(/^="汇总范围："&R\d+C1&IF\(/);
  expect(stamp(["东湖高新区", "西湖经开区"])).toMatch(/^="汇总范围："&R\d+C1&"等"&2&"个园区"&IF\(/);
});
