/** Rows are as high as their texts need in the language of the workbook; Excel fits no merged cells. */
import { CATALOGUE } from "../../src/core/catalogue";
import type { Indicator } from "../../src/core/indicator";
import { LANGUAGES, type Language } from "../../src/core/language";
import { parkFromName } from "../../src/core/roster";
import { words } from "../../src/i18n/translate";
import { comparison } from "../../src/report/comparison";
import type { ReportSources } from "../../src/report/kinds";
import { narrative } from "../../src/report/narrative";
import type { SheetSpec } from "../../src/report/spec";
import { measureRefs } from "../../src/report/tables";
import { targets } from "../../src/report/targets";

const named = (name: string): Indicator => CATALOGUE.find((each) => each.names["zh-CN"] === name)!;
const PARKS = ["甲园区", "乙园区"];

function sources(language: Language, indicators: readonly Indicator[]): ReportSources {
  return {
    language,
    words: words(language).report,
    refs: measureRefs(language),
    parks: PARKS.map((name) => parkFromName(name)),
    keyIndicators: indicators,
    explainedOf: () => [],
    scoredLines: 0,
    findings: [],
    lackingOf: () => [],
    targetsOfYear: indicators.map((each) => ({ indicator: each, parks: PARKS })),
    projectsOfYear: [],
    indicatorsOf: () => indicators,
    listed: [],
  };
}

function heightOf({ cells, labels, rowHeights }: SheetSpec, label: string): number {
  const row = cells.findIndex((each) => {
    const cell = each[labels.left];
    return typeof cell === "object" && cell?.text === label;
  });
  return rowHeights.find((each) => each.row === row)!.height;
}

test.each(LANGUAGES)(
  "a long name of an indicator heads its block on two lines where it needs them: %s",
  (language) => {
    const [long, short] = [named("技工贸总收入"), named("税收")];
    const heading = (each: Indicator): number =>
      heightOf(comparison(sources(language, [each, each, each]))!, `${each.code}|1`);
    expect([heading(long), heading(short)]).toEqual([language === "en-US" ? 30 : 19, 19]);
  },
);

test.each(LANGUAGES)("a line of the red and the black list has room for the longest name: %s", (language) => {
  const spec = targets(sources(language, [named("湘商回归到位资金"), named("税收")]))!;
  const height = language === "en-US" ? 27 : 16.5;
  expect([heightOf(spec, "red|1"), heightOf(spec, "black|10")]).toEqual([height, height]);
});

test("a paragraph keeps no room for indicators the zone has no figure of", () => {
  const told = [named("工业总产值"), named("规上工业总产值")];
  const height = (indicators: readonly Indicator[]): number =>
    heightOf(narrative(sources("zh-CN", indicators))!, `${told[0]!.group}|1`);
  const untold = CATALOGUE.filter(
    ({ group, aggregation }) => group === told[0]!.group && aggregation === "none",
  ).slice(0, 3);
  expect(untold).not.toEqual([]);
  expect(height([...told, ...untold])).toBe(height(told));
});
