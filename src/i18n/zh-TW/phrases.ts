import type { Words } from "../zh-CN";

/** Phrases that join figures, periods and places. */
export const phrases: Words["phrases"] = {
  date: "{year}年{month}月{day}日",
  month: "{year}年{month}月",
  yearToDate: "{year}年1—{month}月",
  quarter: "{year}年第{quarter}季",
  year: "{year}年",
  monthNames: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
  quarterNames: ["一", "二", "三", "四"],
  percentagePoints: "{value}個百分點",
  sheet: "工作表「{sheet}」",
  cell: "第{row}列第{column}欄",
  row: "第{row}列",
  offset: "第{start}字",
  separator: "，",
  colon: "：",
  listSeparator: "、",
  /** What a sheet states that the ledger does not keep. */
  leftFigures: {
    total: "合計數",
    average: "平均數",
    completion: "完成率",
    share: "占比或貢獻",
    difference: "差額或增減額",
    earlierPeriod: "別的時期的數，或與上月、年初相比的數",
    partTarget: "不是全年的目標，或不作考核的目標",
    other: "推算或預計的數",
  },
  /** Note beside a park or an indicator that a load added. */
  addedByLoad: "由「{source}」載入時新增，請補齊資料",
};
