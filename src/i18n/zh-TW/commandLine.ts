import type { Words } from "../zh-CN";

/** Words of the command line. */
export const commandLine: Words["commandLine"] = {
  usage: `用法：
  park-kpi report 檔案… --period 2022-05 [--park 園區]… [--lang zh-CN|zh-TW|en-US]
                  [--rounding half-up|half-even] --out 報表.xlsx
      載入上報資料，產生園區月報。不寫 --park 時，每個在報園區一張表。
      檔案可以是 csv 或 xlsx：觀測資料、臺帳、目標、重點專案，或上月產生的活頁簿。
  park-kpi check 檔案… --period 2022-05
      檢查上報資料，把問題以 JSON 寫到標準輸出。

結束代碼：0 正常；1 有檔案或資料列不能使用；2 用法有誤。`,
  verb: "沒有「{detail}」這個命令。可以用 report 或 check。",
  option: "選項「{detail}」有誤。",
  noFiles: "沒有給出檔案。請寫明要載入的檔案。",
  noPeriod: "缺少報告期。請寫 --period 2022-05。",
  badPeriod: "報告期「{detail}」有誤。請寫成 2022-05。",
  noOut: "缺少輸出檔案。請寫 --out 報表.xlsx。",
  badOut: "輸出檔案「{detail}」有誤。檔名應以 .xlsx 結尾。",
  badLanguage: "沒有「{detail}」這種語言。可以用 zh-CN、zh-TW 或 en-US。",
  badRounding: "沒有「{detail}」這種修整規則。可以用 half-up 或 half-even。",
  badKind: "沒有「{detail}」這種報表。可以用 park 或 all。",
  nothingUsable: "沒有可用的資料，沒有產生檔案。",
  cannotWrite: "不能寫入「{file}」：{reason}",
  written: "已產生 {file}：{parks}個園區，載入{figures}個數。",
  problems: "錯誤{errors}項，警告{warnings}項，提示{notes}項。",
  failed: "程式出錯，沒有產生檔案：{reason}",
};
