import type { Words } from "../zh-CN";
import type { CheckSentence } from "../zh-CN/checks";
import { printedProblems } from "./printedProblems";
import { reportProblems } from "./reportProblems";
import { sourceProblems } from "./sourceProblems";

/** One sentence or two for each problem: what happened, and what to do. */
export const problems: Omit<Words["problems"], CheckSentence> = {
  ...sourceProblems,
  "load.revised": "{park}「{indicator}」{period}{measure}由{before}改為{after}。以後載入的為準，請核對。",
  "load.figureStands":
    "{park}「{indicator}」{period}{measure}在報送材料裡寫著「{text}」，台帳裡仍是{value}，載入不會改動它。確要撤回，請在台帳裡清空這個儲存格。",
  "load.targetRevised": "{park}「{indicator}」{year}年目標由{before}改為{after}。以後載入的為準，請核對。",
  "load.tableFull":
    "「{sheet}」表放不下這麼多列（一張工作表最多{most}列）。活頁簿沒有改動。請刪去不再需要的舊資料，或另建一本活頁簿。",
  "load.repeatedRow": "本列與第{first}列是同一項（{key}），報表只用前面那列。請合併後刪去一列。",
  "load.unknownName":
    "「{name}」在「{list}」表裡找不到，報表用不到這樣寫的列。如果是改了名，請把「{name}」寫到「{list}」表該列的別名裡再載入。",
  "load.locked": "{park}{period}的資料已鎖定，沒有寫入。確需修改，請先說明原因解除鎖定。",
  "load.lockedMonth":
    "{park}{period}的資料已鎖定，它的本月數是累計數減{earlier}累計數得出的，{earlier}的改動沒有寫入。確需修改，請先說明原因將{period}解除鎖定。",
  "load.lockedLastYear":
    "{park}{period}的資料已鎖定，改動{earlier}的數以後，它的上年同期數和年增率也會變。請核對，需要時解除鎖定重新編製。",
  "load.targetAdjusted":
    "{park}「{indicator}」{year}年目標由{before}調整為{after}，自{from}月起計入；以前月份仍按{before}。請核對。",
  "load.targetAdjustedAgain":
    "{park}「{indicator}」{year}年目標再次調整為{after}，自{from}月起計入。一年只能記一次調整，原調整（自{first}月{between}）已被取代，{first}月至{last}月改按年初目標{before}計算。請核對。",
  "load.targetTypeChanged":
    "{park}「{indicator}」{year}年目標由{before}改為{after}，總量目標和年增率目標不能並存，全年都按新目標計算。請核對。",
  "load.lockedTarget":
    "{park}{year}年已有{count}期資料鎖定，最近一期是{period}。改動年度目標以後，這些報表的目標和達成率也會變。請核對，需要時解除鎖定重新編製。",
  "load.reopened":
    "{park}{period}的資料已審核，載入的數會改動它的報表（本期數、上年同期數或年度目標），載入後要重新審核。",
  "commit.busy": "{by}正在寫入這本活頁簿，您的操作沒有執行。請稍候一兩分鐘再試。",
  "commit.busyUnnamed": "有人正在寫入這本活頁簿，您的操作沒有執行。請稍候一兩分鐘再試。",
  "commit.editedMeanwhile":
    "寫入的同時有人改了相同的儲存格，活頁簿已恢復原狀，沒有寫入。請重新檢視後再入帳。",
  "commit.typedMeanwhile": "寫入的同時有人改了這個儲存格。已保留手動改的數，沒有換成檔案裡的數，請核對。",
  "commit.leaseLost":
    "寫入中斷太久，已由別人接手。請重新檢視檔案：若仍列為新增或修改，表示沒有寫入，請再入帳一次。",
  "undo.nothing": "沒有可以撤回的入帳。只能撤回最近一次。",
  "undo.closed":
    "這次入帳有{park}{period}的資料，該期現為「{state}」，沒有撤回。請先說明原因、退回上一狀態，再撤回。",
  "undo.edited": "入帳寫入的內容後來又改動過（{at}），撤回會遺失這處改動，所以沒有撤回。請手動更正。",
  "journal.damaged": "撤回所需的紀錄不完整，活頁簿沒有變動。請從歷史版本還原，或手動核對最近一次入帳。",
  "returns.sameState": "{park}{period}已經是「{state}」。",
  "returns.notFromHere": "{park}{period}現在是「{from}」，不能直接改為「{state}」。",
  "returns.openErrors": "{park}{period}還有{count}條錯誤沒有解決，不能改為「{state}」。",
  "returns.reasonNeeded": "請寫明{park}{period}由「{from}」改為「{state}」的原因。",
  "workbook.notSetUp": "活頁簿還沒有建好，或缺少「{tables}」表。請先建立活頁簿。",
  "workbook.missingColumns":
    "「{sheet}」表缺少這些欄：{columns}。請補上（欄名要相同），或復原刪除、改名後再試。",
  "workbook.noPeriod":
    "「設定」表中的年份和月份不是有效的報告期，沒有變動。請在窗格上方或「設定」表中重新選擇。",
  "excel.noSheet": "找不到這張工作表，可能已被刪除。請重新讀取活頁簿。",
  "excel.cancelled": "已取消，活頁簿沒有變動。",
  "excel.cellEditMode": "有儲存格正在編輯，沒有寫入。請按 Enter 或 Esc 結束編輯，再試一次。",
  "excel.protected": "工作表受保護，沒有寫入。請取消保護後再試。",
  "excel.sheetProtected": "工作表「{sheet}」受保護，沒有寫入。請在「校閱」中取消保護工作表後再試。",
  "excel.tooLarge": "一次寫入的資料太多，Excel 沒有接受。請分幾次載入。",
  "excel.busy": "Excel 正忙，沒有完成。請稍候再試。",
  "excel.refused": "Excel 沒有接受這一步（{reason}）。活頁簿沒有變動，請重試；仍不成功請重新開啟活頁簿。",
  ...reportProblems,
  ...printedProblems,
};
