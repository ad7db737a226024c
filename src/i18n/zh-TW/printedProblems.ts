import type { PrintedProblem } from "../zh-CN/printedProblems";

/** Of printed sheets: what does not follow from the figures beside it. */
export const printedProblems: Readonly<Record<PrintedProblem, string>> = {
  "printed.growth": "年增率列示為{stated}，按列示的數推算應為{expected}：{from}。請核對。",
  "printed.completion": "達成率列示為{stated}，按列示的數推算應為{expected}：{from}。請核對。",
  "printed.share": "占比列示為{stated}，按列示的數推算應為{expected}：{from}。請核對。",
  "printed.score": "得分或分差列示為{stated}，按列示的數推算應為{expected}：{from}。請核對。",
  "printed.rank": "名次列示為{stated}，按列示的數{from}排列應為{expected}。請核對。",
  "printed.rankChange": "名次變化列示為{stated}，按列示的兩期名次應為{expected}：{from}。請核對。",
  "printed.total": "合計列示為{stated}，分項之和為{expected}，相差超出捨入誤差：{from}。請核對。",
  "printed.totalGrowth":
    "合計的年增率列示為{stated}，超出各園區（分項）年增率的範圍{expected}：{from}。年增率應採用同一口徑，請核對。",
  "printed.points": "百分點列示為{stated}，按列示的數推算應為{expected}：{from}。請核對。",
  "printed.progress": "時序進度列示為{stated}，按月份推算應為{expected}：{from}。請核對。",
  "printed.month": "當月數列示為{stated}，由兩個累計數相減應為{expected}：{from}。請核對。",
  "printed.increase": "增減額列示為{stated}，由列示的數相減應為{expected}：{from}。請核對。",
  "printed.status": "進度評定列示為「{stated}」，按列示的數應為「{expected}」：{from}。請核對。",
  "printed.order": "年增率列示為{stated}，與所在名次不符；按上下各列應為{expected}：{from}。請核對。",
  "printed.count": "項數列示為「{stated}」，表上逐項數下來應為{expected}項：{from}。請核對。",
  "printed.ratio": "比率列示為{stated}，按列示的數推算應為{expected}：{from}。請核對。",
  "printed.repeated": "文中寫{stated}，表中列示為{from}。請核對。",
  "printed.growthBasis":
    "這一欄年增率與列示的本期數、上年同期數對不上（如{stated}，按列示的數為{expected}），多半是按可比口徑計算的。請在表註中寫明口徑。",
  "printed.tooLarge": "這張表太大，不像是報表，沒有審核。",
};
