/** Phrases that join figures, periods and places. */
export const phrases = {
  date: "{year}年{month}月{day}日",
  month: "{year}年{month}月",
  yearToDate: "{year}年1—{month}月",
  quarter: "{year}年{quarter}季度",
  year: "{year}年",
  /** Names of months; the number itself where the language writes numbers. */
  monthNames: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
  quarterNames: ["一", "二", "三", "四"],
  percentagePoints: "{value}个百分点",
  sheet: "工作表“{sheet}”",
  cell: "第{row}行第{column}列",
  row: "第{row}行",
  offset: "第{start}字",
  /** Between the parts of a place, and before what is said of it. */
  separator: "，",
  colon: "：",
  listSeparator: "、",
  /** What a sheet states that the ledger does not keep. */
  leftFigures: {
    total: "合计数",
    average: "平均数",
    completion: "完成率",
    share: "占比或贡献",
    difference: "差额或增减额",
    earlierPeriod: "别的时期的数，或与上月、年初相比的数",
    partTarget: "不是全年的目标，或不作考核的目标",
    other: "推算或预计的数",
  },
  /** Note beside a park or an indicator that a load added. */
  addedByLoad: "由“{source}”载入时新增，请补全资料",
};
