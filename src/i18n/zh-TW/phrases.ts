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
  /** Note beside a park or an indicator that a load added. */
  addedByLoad: "由「{source}」載入時新增，請補齊資料",
};
