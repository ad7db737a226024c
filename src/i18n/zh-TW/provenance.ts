/** Where the figures of a cell come from; traditional Chinese, in the usage of Taiwan. */
import type { Words } from "../zh-CN";

export const provenance: Words["provenance"] = {
  none: "選取的儲存格沒有對應的上報資料。請選取臺帳、目標或報表裡的一個數。",
  ofParks: "全區（{count}個園區）",
  shown: "{sheet}!{cell} 顯示為 {text}",
  figure: "{period} {measure}",
  from: "{source}，{place}",
  received: "{at} 收到",
  receivedBy: "{at} 收到，經辦人 {by}",
  reported: "原報 {text}",
  earlier: "先前報過的數（{count}）",
  target: "{year}年目標 {value}（{type}）",
  revised: "修訂日期 {date}",
  findings: "檢核",
  reason: "情況說明：{reason}",
  settled: "已核實",
  follow: "選取別的儲存格，這裡隨之更新。",
  current: "表中現為 {value}",
  byHand: "與最近一次入帳的不同，是在表裡手動改動的。",
  typed: "沒有入帳紀錄，可能是在表裡手動輸入的。",
  parts: "這裡由下列各項合成，請選一項看來源：",
  wholeZone: "全區",
  rule: "考核計分",
  allParts: "返回全部",
  project: "{year}年 {column}",
  ruleTyped: "計分辦法由人在活頁簿裡填寫，不來自上報檔案。",
};
