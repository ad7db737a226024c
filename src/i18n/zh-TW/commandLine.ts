import type { Words } from "../zh-CN";

/** Words of the command line. */
export const commandLine: Words["commandLine"] = {
  usage: `用法：
  park-kpi report 檔案… --period 2022-05 [--park 園區]… [--kinds 報表,報表|all]
                  [--lang zh-CN|zh-TW|en-US] [--rounding half-up|half-even] [--theme official|screen]
                  [--by 載入人] [--values-only] --out 報表.xlsx|資料夾
      載入上報資料，產生報表，不寫 --kinds 時為園區月報。不寫 --park 時，每個在報園區一張月報。
      報表：{kinds}；all 為全部。
      檔案可以是 csv 或 xlsx：觀測資料、臺帳、目標、重點專案，或上月產生的活頁簿。
      --out 寫資料夾時，每個園區一個檔案，各園區合在一起的報表另成一個檔案。
      --values-only 只要報表，公式變成數值，資料表、設定和記錄都不帶，用於報送；
      不寫時，每個檔案都是帶全部資料的活頁簿，含其他園區的數。
  park-kpi lint 活頁簿…
      發布前審核：由印出的數重算各表印出的百分數、名次、合計、占比和百分點，把不符的以 JSON 寫到標準輸出。
  park-kpi extract 檔案… [--published 2022-07-22]
      從通報、簡報、新聞稿（txt、html、docx）中讀出統計表述，以 JSON 寫到標準輸出。
  park-kpi check 檔案… --period 2022-05
      檢查上報資料，把問題以 JSON 寫到標準輸出。
  park-kpi form 檔案… (--park 園區… | --all) --period 2022-06 [--lang zh-CN|zh-TW|en-US]
                [--indicators usual|all] --out 填報表.xlsx|填報表.zip|資料夾
      按活頁簿或歷史資料產生填報表：xlsx 是每個園區一張表，zip 和資料夾是每個園區一個檔案。

結束代碼：0 正常；1 有檔案或資料列不能使用；2 用法有誤。`,
  noVerb: "沒有寫要做什麼。可以用 report、check、lint、extract 或 form。",
  verb: "沒有「{detail}」這個命令。可以用 report、check、lint、extract 或 form。",
  option: "沒有選項「{detail}」，或這個命令不支援它。",
  optionValue: "選項「{detail}」後面缺少內容。",
  optionRepeated: "選項「{detail}」只能寫一次。",
  noFiles: "沒有給出檔案。請寫明要載入的檔案。",
  noPeriod: "缺少報告期。請寫 --period 2022-05。",
  badPeriod: "報告期「{detail}」有誤。請寫成 2022-05。",
  noOut: "缺少輸出檔案。請寫 --out 報表.xlsx 或資料夾。",
  badOut: "輸出檔案「{detail}」有誤。請寫以 .xlsx 結尾的檔名，或資料夾。",
  badFormOut: "輸出「{detail}」有誤。請寫 .xlsx、.zip 檔名或資料夾。",
  noPark: "沒有寫給哪個園區。請寫 --park 園區，或 --all。",
  parkAndAll: "--park 和 --all 只能寫一個。",
  badIndicators: "沒有「{detail}」這種指標範圍。可以用 usual 或 all。",
  noNamedForm: "指定的園區都不能產生填報表，沒有產生檔案。",
  formsWritten: "已產生 {file}：{parks}個園區，{files}個檔案。",
  outIsInput: "「{detail}」是要載入的檔案，不能用作輸出檔案。請換一個檔名。",
  badLanguage: "沒有「{detail}」這種語言。可以用 zh-CN、zh-TW 或 en-US。",
  badRounding: "沒有「{detail}」這種修整規則。可以用 half-up 或 half-even。",
  badTheme: "沒有「{detail}」這種報表樣式。可以用 official 或 screen。",
  badKind: "沒有「{detail}」這種報表，活頁簿裡也沒有叫這個名稱的自訂報表。可以用 {kinds} 或 all。",
  badPublished: "發布日期「{detail}」有誤。請寫成 2022-07-22。",
  nothingUsable: "沒有可用的資料，沒有產生檔案。",
  noNamedPark: "指定的園區都不能產生月報，沒有產生檔案。",
  noActivePark: "這個月沒有在報的園區，沒有產生檔案。請檢查「園區」表的起訖月份，或用 --park 指定園區。",
  languageKept: "活頁簿的語言是 {language}，報表仍用這種語言。",
  outNoFolder: "沒有「{file}」所在的資料夾，沒有產生檔案。",
  outIsFolder: "「{file}」是資料夾，沒有產生檔案。請寫明檔名。",
  outForbidden: "沒有寫入「{file}」的權限，沒有產生檔案。",
  outInUse: "「{file}」正被其他程式使用，沒有寫入。請先在 Excel 中關閉它。",
  outFull: "磁碟空間不足，沒有寫入「{file}」。",
  outFailed: "不能寫入「{file}」：{reason}。",
  written: "已產生 {file}：{reports}張報表，載入{figures}個數。",
  parkFile: "{period} {park}報表",
  zoneFile: "{period} 各園區合表",
  valuesWritten: "已產生 {file}：{reports}張報表，只有數值，可以報送。",
  valuesInFolder: "已在 {file} 中產生{files}個檔案：{reports}張報表，只有數值，可以報送。",
  liveInFolder:
    "已在 {file} 中產生{files}個檔案：{reports}張報表，載入{figures}個數。每個檔案都帶全部園區的資料，報送請用 --values-only。",
  problems: "錯誤{errors}項，警告{warnings}項，提示{notes}項。",
  failed: "程式出錯，沒有產生檔案：{reason}",
};
