/** Further seeded mistakes, at other parks, of other indicators and sizes; seededMistakes.ts says what the list is. */
import { nameOf, PARKS, type CleanZone } from "./cleanZone";
import { addTotals, NOW, row, times, value, without, type SeededMistake } from "./mistakes";

const [FIRST, OTHER, THIRD, FOURTH] = PARKS;

/** Changes a figure of a park. */
const at = (
  code: string,
  park: string,
  change: (old: number) => number | string,
  measure = "累计",
  period = NOW,
) => value(code, change, measure, period, park);
const figure = (zone: CleanZone, code: string, park: string, period = NOW) =>
  row(zone, code, "累计", period, park);
const target =
  (code: string, park: string, factor: number) =>
  (zone: CleanZone): void => {
    const of = zone.targets.find(([name, indicator]) => name === park && indicator === nameOf(code))!;
    of[3] = String(Number(of[3]) * factor);
  };

export const FURTHER_MISTAKES: readonly SeededMistake[] = [
  {
    what: "营业收入 in 千元 where the form says 亿元, at the third park",
    make: at("REV", THIRD, times(1e5)),
    found: ["check.magnitude"],
    park: THIRD,
  },
  {
    what: "从业人员 with a digit too many",
    make: at("EMP", OTHER, times(10), "期末"),
    found: ["check.magnitude", "check.jump"],
    park: OTHER,
  },
  {
    what: "上云率 itself once more where its change in 百分点 belongs",
    make: (zone) => {
      const now = row(zone, "CLOUD_RATE", "期末", NOW, FOURTH);
      zone.rows.push({ ...now, measure: "上报同比", unit: "%" });
    },
    found: ["check.pointsChange"],
    park: FOURTH,
  },
  {
    what: "亩均税收 in 亿元",
    make: at("MU_TAX", THIRD, (o) => (o / 1e4).toFixed(6), "期末"),
    found: ["check.magnitudeSmall", "check.ratio", "check.jump"],
    park: THIRD,
  },
  {
    what: "营业收入 an eighth too large, against the reported rate",
    make: at("REV", FOURTH, (o) => (o * 1.12).toFixed(2)),
    found: ["check.growth", "check.jump"],
    park: FOURTH,
  },
  {
    what: "exports and imports in each other's row",
    make: (zone) => {
      const a = figure(zone, "EXPORT", THIRD);
      const b = figure(zone, "IMPORT", THIRD);
      [a.value, b.value] = [b.value, a.value];
    },
    found: ["check.jump", "check.ytdFalls", "check.magnitude"],
    park: THIRD,
  },
  {
    what: "同比 as an index, 108.8 for 8.8",
    make: at("TAX", OTHER, (o) => (100 + o).toFixed(1), "上报同比"),
    found: ["check.growthBounds", "check.growthSlip"],
    park: OTHER,
  },
  {
    what: "同比 as a ratio, 1.088 for 8.8",
    make: at("REV", THIRD, (o) => (1 + o / 100).toFixed(3), "上报同比"),
    found: ["check.growth", "check.growthSlip"],
    park: THIRD,
  },
  {
    what: "同比 as a fraction, without a comparable base",
    make: at("FAI", OTHER, (o) => (o / 100).toFixed(3), "上报同比"),
    found: ["check.growthSlip"],
    park: OTHER,
  },
  {
    what: "the target of the second park in 万元",
    make: target("FISC_TOTAL", OTHER, 1e4),
    found: ["check.targetMagnitude"],
    park: OTHER,
  },
  {
    what: "a month's target as the year's",
    make: target("REV", THIRD, 1 / 12),
    found: ["check.targetMagnitude"],
    park: THIRD,
  },
  {
    what: "上云率 as a fraction",
    make: at("CLOUD_RATE", OTHER, (o) => (o / 100).toFixed(3), "期末"),
    found: ["check.magnitudeSmall", "check.bounds", "check.jump"],
    park: OTHER,
  },
  {
    what: "产销率 without its decimal point",
    make: at("SALES_RATE", FOURTH, times(10), "期末"),
    found: ["check.bounds", "check.magnitude"],
    park: FOURTH,
  },
  {
    what: "more 规上企业 than enterprises",
    make: at("ENT_SCALE", THIRD, (o) => o * 3, "期末"),
    found: ["check.subset"],
    park: THIRD,
  },
  {
    what: "more 高新技术企业 than enterprises",
    make: at("ENT_HT", FOURTH, (o) => o * 7, "期末"),
    found: ["check.subset"],
    park: FOURTH,
  },
  {
    what: "negative patents",
    make: at("PATENT_GRANT", OTHER, (o) => -o),
    found: ["check.sign"],
    park: OTHER,
  },
  {
    what: "totals that leave a park out",
    make: (zone) => addTotals(zone, (t) => t * 0.8),
    found: ["check.zoneSum"],
    park: "合计",
  },
  {
    what: "totals in 万元",
    make: (zone) => addTotals(zone, (t) => t * 1e4),
    found: ["check.zoneSum"],
    park: "合计",
  },
  {
    what: "more 亿元以上项目 than projects at the third park",
    make: at("PROJ_INTRO_100M", THIRD, (o) => o * 5),
    found: ["check.subset"],
    park: THIRD,
  },
  {
    what: "more issues solved than raised at the second park",
    make: at("ISSUE_DONE", OTHER, (o) => o * 2),
    found: ["check.subset"],
    park: OTHER,
  },
  {
    what: "同期可比数 that is this year's figure",
    make: (zone) => {
      row(zone, "REV", "同期可比数", NOW, OTHER).value = figure(zone, "REV", OTHER).value;
    },
    found: ["check.growth"],
    park: OTHER,
  },
  {
    what: "May's return sent again as June's",
    make: (zone) => {
      for (const r of zone.rows)
        if (r.park === THIRD && r.period === NOW && r.measure === "累计") {
          const may = zone.rows.find(
            (e) =>
              e.park === THIRD &&
              e.period === "2022-05" &&
              e.measure === "累计" &&
              e.indicator === r.indicator,
          );
          if (may) r.value = may.value;
        }
    },
    found: ["check.repeatsLastMonth"],
    park: THIRD,
  },
  {
    what: "more invested than the projects cost",
    make: at("KEYPROJ_DONE", OTHER, () => "251.3"),
    found: ["check.subset", "check.magnitude", "check.jump"],
    park: OTHER,
  },
  {
    what: "the cumulative figure in the column of the month",
    make: (zone) => {
      row(zone, "FAI", "本月", NOW, FOURTH).value = figure(zone, "FAI", FOURTH).value;
    },
    found: ["check.monthDifference"],
    park: FOURTH,
  },
  {
    what: "the third park's whole return in 万元",
    make: (zone) => {
      for (const r of zone.rows)
        if (r.park === THIRD && r.period === NOW && r.unit === "亿元")
          r.value = (Number(r.value) * 1e4).toFixed(0);
    },
    found: ["check.magnitude"],
    park: THIRD,
  },
  {
    what: "last month's figure ten times too large",
    make: at("TAX", OTHER, times(10), "累计", "2022-05"),
    found: ["check.ytdFalls"],
    park: OTHER,
  },
  {
    what: "资产总计 halved",
    make: at("ASSETS", OTHER, times(0.5), "期末"),
    found: ["check.jump"],
    park: OTHER,
  },
  {
    what: "利用外资 in 万元",
    make: at("FDI", OTHER, (o) => Math.round(o * 6.7)),
    found: ["check.jump", "check.magnitude"],
    park: OTHER,
  },
  {
    what: "a rate of 71 after months of 7",
    make: (zone) => {
      zone.rows.push({
        ...row(zone, "IND_VA_SCALE", "上报同比", "2022-05", OTHER),
        period: NOW,
        value: "71",
      });
    },
    found: ["check.growthSeries", "check.growthBounds"],
    park: OTHER,
  },
  {
    what: "财政总收入 with its point too far left",
    make: at("FISC_TOTAL", FOURTH, times(0.1)),
    found: ["check.magnitudeSmall", "check.subset", "check.ytdFalls"],
    park: FOURTH,
  },
  {
    what: "用电量 in 万千瓦时",
    make: at("ELEC", FOURTH, times(1e4)),
    found: ["check.magnitude"],
    park: FOURTH,
  },
  {
    what: "the quarter's figure in the column of the year",
    make: (zone) => {
      const a = figure(zone, "REV", OTHER),
        m = figure(zone, "REV", OTHER, "2022-03");
      a.value = (Number(a.value) - Number(m.value)).toFixed(2);
    },
    found: ["check.ytdFalls"],
    park: OTHER,
  },
  {
    what: "last year's 营业收入 in this year's column",
    make: (zone) => {
      figure(zone, "REV", THIRD).value = figure(zone, "REV", THIRD, "2021-06").value;
    },
    found: ["check.repeatsLastYear", "check.growth", "check.jump"],
    park: THIRD,
  },
  {
    what: "税收 with 非税收入 in it",
    make: (zone) => {
      figure(zone, "TAX", OTHER).value = figure(zone, "FISC_TOTAL", OTHER).value;
    },
    found: ["check.identity"],
    park: OTHER,
  },
  {
    what: "利润总额 a hundred times too large",
    make: at("PROFIT", FOURTH, times(100)),
    found: ["check.magnitude"],
    park: FOURTH,
  },
  {
    what: "the time progress as completion rate",
    make: at("KEYPROJ_RATE", THIRD, () => 50, "期末"),
    found: ["check.ratio"],
    park: THIRD,
  },
  {
    what: "暂估数 of a final month",
    make: (zone) => {
      figure(zone, "TAX", THIRD).note = "税务局月底数未出，先按暂估数报";
    },
    found: ["check.estimate"],
    park: THIRD,
  },
  {
    what: "大约数 of a final month",
    make: (zone) => {
      figure(zone, "TAX", THIRD).note = "大约数，正式数下旬报";
    },
    found: ["check.estimate"],
    park: THIRD,
  },
  {
    what: "the last park sent nothing",
    make: (zone) => without(zone, (r) => r.park === FOURTH && r.period === NOW),
    found: ["check.missingPark"],
    park: FOURTH,
  },
  {
    what: "a row left out",
    make: (zone) =>
      without(zone, (r) => r.park === OTHER && r.period === NOW && r.indicator === nameOf("ELEC")),
    found: ["check.stoppedReporting", "check.missingIndicator"],
    park: OTHER,
  },
  {
    what: "three figures of another park",
    make: (zone) => {
      for (const c of ["TAX", "REV", "FAI"]) figure(zone, c, OTHER).value = figure(zone, c, FIRST).value;
    },
    found: ["check.jump", "check.copiedReturn", "check.growth", "check.identity"],
    park: OTHER,
  },
];
