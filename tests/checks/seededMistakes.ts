/**
 * Mistakes people make when they fill in returns, each made in the clean zone (cleanZone.ts: four parks, January 2021 to
 * June 2022) and with the codes of which one must be found at its park. The list is of what happens in offices, not of
 * what the rules look for: misread units, slipped points and signs, copied columns, forgotten cells, sums that were not
 * recalculated, files of the wrong park.
 */
import { FURTHER_MISTAKES } from "./furtherMistakes";
import { MISTAKEN_RETURNS } from "./mistakenReturns";
import { row, target, times, value, type SeededMistake } from "./mistakes";

const MISTAKEN_FIGURES: readonly SeededMistake[] = [
  // Units and decimal points
  {
    what: "营业收入 was typed in 万元 into a form in 亿元",
    make: value("REV", times(10_000)),
    found: ["check.magnitude"],
  },
  {
    what: "税收 in 万元 was divided by ten thousand twice",
    make: value("TAX", times(0.0001)),
    found: ["check.magnitudeSmall"],
  },
  { what: "固定资产投资 lost its decimal point", make: value("FAI", times(100)), found: ["check.magnitude"] },
  {
    what: "工业投资 has its decimal point one place too far right",
    make: value("FAI_IND", times(10)),
    found: ["check.magnitude"],
  },
  {
    what: "外贸出口 has its decimal point one place too far left",
    make: value("EXPORT", times(0.1)),
    found: ["check.magnitudeSmall"],
  },
  {
    what: "实际利用外资 was given in 美元 instead of 万美元",
    make: value("FDI", times(10_000)),
    found: ["check.magnitude"],
  },
  {
    what: "资产总计 was given in 万元",
    make: value("ASSETS", times(10_000), "期末"),
    found: ["check.magnitude"],
  },
  {
    what: "从业人员 was given in 万人",
    make: value("EMP", times(0.0001), "期末"),
    found: ["check.magnitudeSmall"],
  },
  {
    what: "落户企业数 got a zero too many",
    make: value("ENT", times(10), "期末"),
    found: ["check.magnitude"],
  },
  {
    what: "工业用电量 was given in 万千瓦时",
    make: value("ELEC", times(10_000)),
    found: ["check.magnitude"],
  },
  {
    what: "the unit column says 万元 while the figure is in 亿元",
    make: (zone) => void (row(zone, "REV").unit = "万元"),
    found: ["check.magnitudeSmall"],
  },
  {
    what: "the unit column says 万美元 for exports kept in 亿元",
    make: (zone) => void (row(zone, "EXPORT").unit = "万美元"),
    found: ["source.currency"],
  },
  {
    what: "the unit of a count is 亿元",
    make: (zone) => void (row(zone, "PROJ_INTRO").unit = "亿元"),
    found: ["source.unitFamily"],
  },
  {
    what: "the unit is misspelt",
    make: (zone) => void (row(zone, "REV").unit = "亿圆整"),
    found: ["source.unknownUnit"],
  },
  {
    what: "申请专利数 has a fraction",
    make: value("PATENT_APPLY", (old) => old + 0.5),
    found: ["source.fraction"],
  },
  {
    what: "上云率 was typed as a fraction, 0.71 for 71",
    make: value("CLOUD_RATE", times(0.01), "期末"),
    found: ["check.magnitudeSmall"],
  },
  {
    what: "产销率 lost its point, 9780 for 97.80",
    make: value("SALES_RATE", times(100), "期末"),
    found: ["check.bounds"],
  },
  {
    what: "the annual target of 营业收入 was given in 万元",
    make: target("REV", times(10_000)),
    found: ["check.targetMagnitude"],
  },
  {
    what: "the annual target of 税收 lost a digit",
    make: target("TAX", times(0.1)),
    found: ["check.targetMagnitude"],
  },
  { what: "the annual target is negative", make: target("FAI", times(-1)), found: ["check.targetSign"] },

  {
    what: "从业人员 nobody had was filled in as 0",
    make: value("EMP", () => 0, "期末"),
    found: ["check.stockZero"],
  },
  { what: "资产总计 was filled in as 0", make: value("ASSETS", () => 0, "期末"), found: ["check.stockZero"] },
  {
    what: "规上企业数 was filled in as 0",
    make: value("ENT_SCALE", () => 0, "期末"),
    found: ["check.stockZero"],
  },

  // Signs and bounds
  { what: "营业收入 got a minus", make: value("REV", times(-1)), found: ["check.sign"] },
  { what: "引进项目数 is below zero", make: value("PROJ_INTRO", () => -3), found: ["check.sign"] },
  { what: "从业人员 got a minus", make: value("EMP", times(-1), "期末"), found: ["check.sign"] },
  {
    what: "上云率 is above one hundred",
    make: value("CLOUD_RATE", () => 103.5, "期末"),
    found: ["check.bounds"],
  },
  { what: "上云率 is negative", make: value("CLOUD_RATE", () => -7.1, "期末"), found: ["check.bounds"] },
  {
    what: "growth below −100 %",
    make: value("REV", () => -108.2, "上报同比"),
    found: ["check.growthImpossible"],
  },
  {
    what: "growth above 100 % without a word",
    make: value("FAI", () => 137.5, "上报同比"),
    found: ["check.growthBounds"],
  },

  // Growth
  {
    what: "growth lost its minus or got one",
    make: value("FAI", (old) => -old, "上报同比"),
    found: ["check.growthSlip", "check.growthBasis"],
  },
  {
    what: "growth was typed as a fraction, 0.082 for 8.2",
    make: value("REV", (old) => (old / 100).toFixed(3), "上报同比"),
    found: ["check.growth", "check.growthSlip"],
  },
  {
    what: "growth has its point one place off",
    make: value("INV_INPLACE", times(10), "上报同比"),
    found: ["check.growthSlip", "check.growthBounds"],
  },
  {
    what: "the growth of 税收 was put beside 营业收入",
    make: (zone) => void (row(zone, "REV", "上报同比").value = "21.4"),
    found: ["check.growth"],
  },
  {
    what: "growth does not follow from the comparable base",
    make: value("IND_OUT_SCALE", (old) => (old + 4).toFixed(1), "上报同比"),
    found: ["check.growth"],
  },
  {
    what: "the withheld indicator's growth lost its point",
    make: value("IND_VA_SCALE", (old) => (old * 10).toFixed(0), "上报同比"),
    found: ["check.growthSeries"],
  },
  {
    what: "the withheld indicator's growth got a minus",
    make: value("IND_VA_SCALE", (old) => -old, "上报同比"),
    found: ["check.growthSeries"],
  },
  {
    what: "the comparable base is last year's whole year",
    make: (zone) => void (row(zone, "REV", "同期可比数").value = row(zone, "REV", "累计", "2021-12").value),
    found: ["check.restatedFar"],
  },
  {
    what: "the comparable base is in 万元",
    make: value("IND_OUT_SCALE", times(10_000), "同期可比数"),
    found: ["check.restatedFar"],
  },
  {
    what: "last year's figure was given anew without a word",
    make: value("REV", (old) => (old * 0.95).toFixed(2), "同期可比数"),
    found: ["check.restated"],
  },

  // Columns and months
  {
    what: "the cumulative figure is the month's",
    make: (zone) => void (row(zone, "TAX").value = row(zone, "TAX", "本月").value),
    found: ["check.ytdFalls", "check.monthDifference"],
  },
  {
    what: "the month's figure is the cumulative one",
    make: (zone) => void (row(zone, "FAI", "本月").value = row(zone, "FAI").value),
    found: ["check.monthDifference"],
  },
  {
    what: "the month was not brought up to date",
    make: (zone) => void (row(zone, "TAX", "本月").value = row(zone, "TAX", "本月", "2022-05").value),
    found: ["check.monthDifference"],
  },
  {
    what: "last month's cumulative figure was sent again",
    make: (zone) => void (row(zone, "REV").value = row(zone, "REV", "累计", "2022-05").value),
    found: ["check.repeatsLastMonth"],
  },
  {
    what: "last year's column was copied",
    make: (zone) => {
      for (const code of ["REV", "FAI_INFRA", "EXPORT"])
        row(zone, code).value = row(zone, code, "累计", "2021-06").value;
    },
    found: ["check.repeatsLastYear"],
  },
  {
    what: "two digits were swapped and the figure fell",
    make: value("INV_INPLACE", times(0.72)),
    found: ["check.ytdFalls"],
  },
  {
    what: "累计引进项目数 fell",
    make: value("PROJ_INTRO", (old) => old - 12),
    found: ["check.ytdFalls", "check.subset"],
  },
  { what: "a month of half a year was added", make: value("ELEC", times(1.8)), found: ["check.jump"] },
  {
    what: "the month's figure was added twice",
    make: (zone) => void (row(zone, "REV").value = (Number(row(zone, "REV").value) * 1.45).toFixed(2)),
    found: ["check.jump", "check.growth"],
  },
  {
    what: "规上企业数 jumped by a third within a month",
    make: value("ENT_HT", (old) => Math.round(old * 1.35), "期末"),
    found: ["check.jump"],
  },
  {
    what: "a figure was put into the column of July",
    make: (zone) => void (row(zone, "DOM_INFLOW").period = "2022-07"),
    found: ["check.strayMonth"],
  },
  {
    what: "January's cumulative 营业收入 was filled in though it is published with February",
    make: (zone) => void zone.rows.push({ ...row(zone, "REV"), period: "2022-01", value: "30.00" }),
    found: ["source.januaryCombined"],
  },
];

export const SEEDED_MISTAKES: readonly SeededMistake[] = [
  ...MISTAKEN_FIGURES,
  ...MISTAKEN_RETURNS,
  ...FURTHER_MISTAKES,
];
