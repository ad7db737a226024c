import type { WorkbookWords } from "../../report/tables/words";
import { definitionMessages } from "./definitions";

/** What Excel says beside a cell people fill. */
export const inputMessages: WorkbookWords["inputMessages"] = {
  "Parks.name": "報表上印的園區名稱，不能重複。臺帳用它找資料，改名時請同時修改臺帳。",
  "Parks.aliases": "來源檔案裡出現的其他叫法，用分號隔開。",
  "Parks.areaMu": "實際用地面積，單位為畝，用來計算畝均指標。",
  "Parks.activeFrom": "開始上報的月份，如 2022-01；空白表示一直上報。",
  "Parks.activeTo": "最後上報的月份，如 2024-12；空白表示沒有截止。",
  "Indicators.name": "報表和臺帳使用的名稱，不能重複。改名時請同時修改臺帳和目標。",
  "Indicators.unit": "臺帳和報表使用的計量單位，如 億元、萬美元、家。",
  "Indicators.ratioFactor": "分子除以分母後乘以此數，得到本指標的計量單位；百分比為100。",
  "Indicators.synonyms": "來源檔案裡出現的其他叫法，用分號隔開。一個叫法只能屬於一個指標。",
  "Indicators.january": "1、2月合併統計的指標沒有單獨的1月數和2月數。",
  "Indicators.lagMonths": "資料比報告期晚幾個月，如規上服務業晚1個月。",
  "Indicators.appliesTo": "只適用於某些級別或類型的園區時填寫，用分號隔開；空白表示全部適用。",
  "Ledger.park": "請從清單中選擇，或先在「園區」表中新增。",
  "Ledger.indicator": "請從清單中選擇，或先在「指標」表中新增。",
  "Ledger.measure": "累計：1月至該月；當月：該月一個月；期末：月底數；上報年增率和名次依上報填寫。",
  "Ledger.unit": "與「指標」表的計量單位一致；年增率填 %，名次不填。",
  "Ledger.m1": "沒有資料請留空，零請填 0。",
  "Ledger.note": "名次的範圍（如 全市）或其他說明。",
  "Targets.target": "全年目標，單位與指標一致；年增率目標填百分數，如 8.5。",
  "Targets.revisedTarget": "年中調整的全年目標，單位同左；沒有調整則留白。",
  "Targets.revisedFrom": "調整後目標從這個月起計入，填1—12；以前月份仍按目標值。",
  "Targets.type": "總量：全年要完成的數；年增率：全年要成長的百分數，報表顯示達標或未達標。",
  "Projects.annualPlan": "本年計劃投資，單位為億元。",
  "Projects.m1": "自年初起累計完成投資，單位為億元；沒有資料請留空。",
  "Checks.reason": "經核實無誤時請寫明原因。",
  "Checks.settled": "核實後選「是」。",
  "Scoring.weight": "本項滿分，各項合計一般為100分；扣分項填0。變更後考核表即時重算。",
  "Scoring.rule":
    "年度完成率、時序完成率：依完成目標的比例；增幅比較：與全區增幅比；位次遞減：每低一位減分；功效係數：依與最好、最差園區的距離；是否達標：達標得滿分；扣分：超出部分扣分。",
  "Scoring.base":
    "完成率：低於此百分數不得分（空白為0）。增幅比較：與全區持平時得權重的百分之幾（空白為100）。位次遞減：最低得分（空白為0）。功效係數：末位得權重的百分之幾（空白為60）。扣分：容許的數量（空白為0）。",
  "Scoring.step":
    "增幅比較：每高或低1個百分點加減幾分（空白為1）。位次遞減：每低一位減幾分（空白為權重÷參評園區數）。扣分：每超出1個單位扣幾分（空白為1）。",
  "Scoring.cap": "完成率、增幅比較：得分最多為權重的百分之幾（空白為100）。扣分：最多扣幾分（空白為不限）。",
  ...definitionMessages,
  "Relations.left": "指標名稱，可以相加減，如 稅收 + 非稅收入；數字可作係數，如 0.5 × 稅收。",
  "Relations.right": "寫法同左邊，也可以是一個數。對每個園區、報告期的累計數或期末數檢核。",
  "Mappings.layout": "由增益集填寫，用來認出同一種表式；空白表示任何表式都適用。",
  "Mappings.meaning": "「指標」表的名稱、「園區」表的名稱，或資料項。略過和取消的不填。",
};
