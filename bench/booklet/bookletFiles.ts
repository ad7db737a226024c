/** Invented targets and key projects of the thirty parks, so that no kind of report of the booklet is left out. */
import type { Month } from "../../src/core/period";
import { REPORT_MONTH, type Return } from "../observations";
import { figureKey, itemOf, knownFigures, LANGUAGE, periodOf } from "../libreOffice/longSheet";
import { figureMeasure } from "../../src/core/figureMeasure";

const LAST_DECEMBER: Month = { year: REPORT_MONTH.year - 1, month: 12 };
/** Targets above what was done last year. */
const RAISED = 1.08;
const PROJECTS_PER_PARK = 10;
const STAGES = ["前期准备", "基础施工", "主体施工", "设备安装", "竣工验收"];

/** A target of every indicator that has targets, of every park: last year's figure raised. */
export function targetsCsv(returns: readonly Return[]): string {
  const known = knownFigures(returns);
  const listed = new Map(
    returns.map(({ park, indicator }) => [`${park}|${indicator.code}`, { park, indicator }]),
  );
  const lines = [...listed.values()].flatMap(({ park, indicator }) => {
    const item = itemOf(indicator, figureMeasure(indicator));
    const last = known.get(figureKey(park, item, periodOf(LAST_DECEMBER)));
    if (!indicator.targeted || !last) return [];
    const target = (Number(last.value) * RAISED).toFixed(indicator.decimals);
    return [[park, indicator.names[LANGUAGE], REPORT_MONTH.year, target, "目标值", last.unit].join(",")];
  });
  return ["园区,指标,年度,目标值,类型,单位", ...lines, ""].join("\n");
}

/** Ten projects of every park; a third of them behind the time progress. */
export function projectsCsv(parks: readonly string[]): string {
  const months = Array.from({ length: 12 }, (_, month) => month + 1);
  const heading = ["项目名称", "园区", "级别", "年度", "总投资", "年计划投资"];
  const lines = parks.flatMap((park, number) =>
    Array.from({ length: PROJECTS_PER_PARK }, (_, at) => {
      const plan = 2 + ((number * 7 + at * 3) % 11);
      const pace = [0.7, 1, 1.2][(number + at) % 3]!;
      const done = months.map((month) =>
        month <= REPORT_MONTH.month ? ((plan * month * pace) / 12).toFixed(2) : "",
      );
      const stage = STAGES[(number + at) % STAGES.length]!;
      const level = at % 2 ? "市重点" : "省重点";
      const name = `${park}重点项目${at + 1}`;
      return [name, park, level, REPORT_MONTH.year, plan * 3, plan, ...done, "亿元", stage].join(",");
    }),
  );
  return [
    [...heading, ...months.map((month) => `${month}月`), "单位", "形象进度"].join(","),
    ...lines,
    "",
  ].join("\n");
}
