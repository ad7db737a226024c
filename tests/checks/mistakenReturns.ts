/** Seeded mistakes between figures and in whole returns; seededMistakes.ts says what the list is. */
import {
  addTotals,
  NOW,
  note,
  OTHER,
  PARK,
  remove,
  row,
  times,
  value,
  without,
  type SeededMistake,
} from "./mistakes";

export const MISTAKEN_RETURNS: readonly SeededMistake[] = [
  // Relations
  { what: "现汇 above 实际利用外资", make: value("FDI_CASH", times(1.9)), found: ["check.subset"] },
  {
    what: "外贸出口 above 进出口总额",
    make: (zone) => void (row(zone, "TRADE").value = row(zone, "IMPORT").value),
    found: ["check.subset"],
  },
  {
    what: "the total of trade was not recalculated",
    make: value("IMPORT", (old) => (old + 0.83).toFixed(2)),
    found: ["check.identity"],
  },
  {
    what: "税收 and 非税收入 do not make 财政总收入",
    make: value("FISC_TOTAL", (old) => (old + 0.45).toFixed(2)),
    found: ["check.identity"],
  },
  {
    what: "规上企业数 above 落户企业数",
    make: (zone) =>
      void (row(zone, "ENT_SCALE", "期末").value = String(Number(row(zone, "ENT", "期末").value) + 6)),
    found: ["check.subset"],
  },
  {
    what: "投产企业数 and 落户企业数 were swapped",
    make: (zone) => {
      const [a, b] = [row(zone, "ENT", "期末"), row(zone, "ENT_PROD", "期末")];
      [a.value, b.value] = [b.value, a.value];
    },
    found: ["check.subset"],
  },
  {
    what: "高新技术企业数 above 落户企业数",
    make: (zone) =>
      void (row(zone, "ENT_HT", "期末").value = String(Number(row(zone, "ENT", "期末").value) + 1)),
    found: ["check.subset"],
  },
  {
    what: "工业投资 above 固定资产投资",
    make: (zone) => void (row(zone, "FAI_IND").value = String(Number(row(zone, "FAI").value) + 2)),
    found: ["check.subset"],
  },
  {
    what: "技改投资 above 工业投资",
    make: (zone) => void (row(zone, "FAI_TECH").value = String(Number(row(zone, "FAI_IND").value) + 1)),
    found: ["check.subset"],
  },
  {
    what: "引进亿元以上项目数 above 引进项目数",
    make: (zone) =>
      void (row(zone, "PROJ_INTRO_100M").value = String(Number(row(zone, "PROJ_INTRO").value) + 1)),
    found: ["check.subset"],
  },
  {
    what: "解决企业问题数 above 收集企业问题数",
    make: (zone) => void (row(zone, "ISSUE_DONE").value = String(Number(row(zone, "ISSUE_IN").value) + 3)),
    found: ["check.subset"],
  },
  {
    what: "年计划投资 above 项目总投资",
    make: value("KEYPROJ_PLAN", () => 260, "期末"),
    found: ["check.subset"],
  },
  {
    what: "省外资金 above 到位资金",
    make: (zone) => void (row(zone, "DOM_INFLOW").value = String(Number(row(zone, "INV_INPLACE").value) + 3)),
    found: ["check.subset"],
  },

  // Rates and sums
  {
    what: "年计划完成率 was not recalculated",
    make: value("KEYPROJ_RATE", (old) => (old + 4.7).toFixed(1), "期末"),
    found: ["check.ratio"],
  },
  {
    what: "亩均税收 was divided by another area",
    make: value("MU_TAX", (old) => (old * 1.24).toFixed(2), "期末"),
    found: ["check.ratio"],
  },
  {
    what: "the completion in the return's own column is last month's",
    make: note("REV", "完成率:38.1%"),
    found: ["check.completion"],
  },
  {
    what: "the share in the return's own column is wrong",
    make: note("TAX", "占比:51.90"),
    found: ["check.share"],
  },
  {
    what: "the row of totals leaves one park out",
    make: (zone) => addTotals(zone, (total) => total - Number(row(zone, "TAX", "累计", NOW, OTHER).value)),
    found: ["check.zoneSum"],
    park: "合计",
  },

  // Missing, doubled, of another park
  {
    what: "a park sent nothing",
    make: (zone) => without(zone, (each) => each.park === PARK && each.period === NOW),
    found: ["check.missingPark"],
  },
  { what: "a required indicator was left empty", make: remove("FAI"), found: ["check.missingIndicator"] },
  {
    what: "a required indicator is a dash",
    make: value("EXPORT", () => "—"),
    found: ["check.missingIndicator", "source.notReported"],
  },
  {
    what: "the required count of enterprises was left empty",
    make: remove("ENT_SCALE", "期末"),
    found: ["check.missingIndicator"],
  },
  {
    what: "the withheld indicator's growth was left empty",
    make: remove("IND_VA_SCALE", "上报同比"),
    found: ["check.missingIndicator"],
  },
  {
    what: "an indicator reported every month was forgotten",
    make: remove("ELEC"),
    found: ["check.stoppedReporting"],
  },
  {
    what: "the same figure stands twice with two values",
    make: (zone) => void zone.rows.push({ ...row(zone, "REV"), value: "201.05" }),
    found: ["source.repeatedFigure"],
  },
  {
    what: "the same row was sent twice",
    make: (zone) => void zone.rows.push({ ...row(zone, "REV") }),
    found: ["source.sameFigureTwice"],
  },
  {
    what: "another park's form was sent under this park's name",
    make: (zone) => {
      for (const each of zone.rows)
        if (each.park === OTHER && each.period === NOW) {
          const own = zone.rows.find(
            (mine) =>
              mine.park === PARK &&
              mine.period === NOW &&
              mine.indicator === each.indicator &&
              mine.measure === each.measure,
          );
          if (own) own.value = each.value;
        }
    },
    found: ["check.copiedReturn"],
    park: OTHER,
  },
  { what: "an estimate was left in", make: note("FAI", "预计数"), found: ["check.estimate"] },
  {
    what: "a flash figure was not replaced",
    make: note("IND_OUT_SCALE", "6月快报数，以年报为准"),
    found: ["check.estimate"],
  },
  { what: "the figure is a text", make: value("REV", () => "与上月持平略增"), found: ["source.badNumber"] },
  { what: "the figure is a guess", make: value("REV", () => "约两百亿"), found: ["source.approximate"] },
  {
    what: "the cell is an error value",
    make: value("REV", () => "#DIV/0!"),
    found: ["source.errorValue", "source.badNumber"],
  },
  {
    what: "an amount was given in percent",
    make: value("REV", () => "8.2%"),
    found: ["source.percentValue"],
  },
  {
    what: "a stock was reported as a month's figure",
    make: (zone) => void (row(zone, "EMP", "期末").measure = "本月"),
    found: ["source.measureKind"],
  },
  {
    what: "the period cannot be read",
    make: (zone) => void (row(zone, "REV").period = "2022-16"),
    found: ["source.badPeriod"],
    park: "",
  },
];
