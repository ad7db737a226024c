import type { Words } from "../zh-CN";
import type { CheckSentence } from "../zh-CN/checks";

/** One sentence or two for each problem: what happened, and what to do. */
export const problems: Omit<Words["problems"], CheckSentence> = {
  "source.notFound": "找不到檔案「{file}」。請檢查檔名和所在資料夾。",
  "source.notFile": "「{file}」不是檔案。請寫明檔名，不能用資料夾。",
  "source.notReadable": "不能讀取檔案「{file}」（{reason}）。請檢查權限，或在別的程式裡關閉它。",
  "source.empty": "檔案是空的，沒有資料。請確認選對了檔案。",
  "source.tooLarge": "檔案有{megabytes}MB，超過{most}MB的上限。請刪去無關內容或拆成幾個檔案。",
  "source.binary": "這不是文字檔，無法讀取。請提供 csv 或 xlsx 檔案。",
  "source.encoding": "檔案的文字編碼無法辨識。請用 Excel 開啟，另存為「CSV UTF-8」後再試。",
  "source.utf16":
    "這是「Unicode 文字」檔案，不能直接讀取。請用 Excel 開啟，另存為「CSV UTF-8」或 xlsx 後再試。",
  "source.unknownFormat": "這是{format}檔案，不能讀取。請提供 csv 或 xlsx 檔案。",
  "source.tooManyRows": "檔案超過{most}列，沒有讀取。請拆成幾個檔案。",
  "source.tooManyColumns": "有一列多達{columns}欄，超過{most}欄的上限，檔案沒有讀取。請檢查分隔符號。",
  "source.rowTooLong": "有一列超過{most}個字元，不像是表格，檔案沒有讀取。請檢查換行和引號。",
  "source.noHeader": "前二十列裡沒有找到認得的表頭。請使用「園區、指標、報告期、資料項、數值、單位」等欄名。",
  "source.unclosedQuote": "這裡的引號沒有成對，從本列起的資料沒有讀取。請補上引號。",
  "source.missingColumns": "表頭缺少這些欄：{columns}。本表沒有讀取，請補齊後再載入。",
  "source.repeatedColumn": "「{column}」欄出現了兩次，只讀取第一欄。",
  "source.sheetNotRead": "這張工作表裡沒有認得的表，沒有讀取。",
  "source.completedWithoutPeriod":
    "有「累計完成」欄但沒有「報告期」欄，不知道是哪個月的數，沒有讀取。請加上報告期。",
  "source.textRow": "這一列只有文字沒有資料，沒有讀取：「{text}」。",
  "source.missingName": "「{column}」是空的，這一列沒有讀取。請填寫。",
  "source.nameTooLong": "「{column}」超過{most}個字元，這一列沒有讀取。請改短。",
  "source.tooManyNewNames":
    "「{column}」欄裡不認得的名稱超過{most}個，多半不是這一欄，這一列沒有讀取。請檢查欄是否對應。",
  "source.moreProblems": "同樣的問題還有{count}處，只列出前{most}處。",
  "source.repeatedName": "「{name}」在清單裡出現兩次，以第一次的為準。請刪去多餘的一列。",
  "source.unknownWord": "「{column}」欄不認得「{text}」，按常用值處理。請從下拉清單中選擇。",
  "source.badRelation":
    "「{text}」裡沒有「≥」「=」之類的關係符號，這條審核關係沒有檢查。請從下拉清單中選擇。",
  "source.badPeriod": "看不懂報告期「{text}」，這一列沒有讀取。請寫成 2022-05 或 2022年1—5月。",
  "source.badYear": "看不懂年度「{text}」，這一列沒有讀取。請寫四位數西元年，如 2022。",
  "source.periodMeasure":
    "報告期「{text}」是幾個月，而「{measure}」只屬於一個月，這一列沒有讀取。請改其中一個。",
  "source.unknownMeasure":
    "不認得資料項「{text}」，這一列沒有讀取。請用累計、當月、期末、上報年增率、上報當月年增率、同期可比數或上報名次。",
  "source.unknownType": "不認得目標類型「{text}」，這一列沒有讀取。請寫總量或年增率。",
  "source.badNumber": "「{text}」不是數字，沒有讀取。請改成數字；沒有資料請留空。",
  "source.formulaText": "「{text}」是公式文字，不是數值，沒有讀取。請貼上為值。",
  "source.errorValue": "儲存格是錯誤值 {text}，沒有讀取。請在來源檔案中改正。",
  "source.outOfRange": "「{text}」超出合理的數值範圍，沒有讀取。請檢查位數和單位。",
  "source.percentValue":
    "「{text}」帶百分號，而這個指標的單位是{unit}，沒有讀取。請填寫數值，年增率請用「上報年增率」。",
  "source.badRank": "名次「{text}」不是從1開始的整數，沒有讀取。",
  "source.unknownUnit": "不認得單位「{text}」，沒有讀取。請改用常用單位，如 億元、萬美元、家。",
  "source.currency": "單位是「{text}」，而臺帳用{unit}。不同幣別不自動換算，沒有讀取。請按{unit}上報。",
  "source.unitFamily": "單位「{text}」不能換算成{unit}，沒有讀取。請檢查指標和單位是否對應。",
  "source.unitAssumed": "「{name}」沒有寫明單位，按{unit}入帳。請核對。",
  "source.notReported": "「{text}」按未上報處理，不是零。",
  "source.fraction": "「{text}」帶小數，而這個指標是個數。已入帳，請核對。",
  "source.januaryCombined": "「{name}」1、2月合併統計，卻有1月數。已入帳，報表不使用，請核對。",
  "source.levelTaken": "「{name}」是時點數或比率，「累計」按「期末」入帳。",
  "source.measureKind": "「{name}」用「{measure}」上報，與指標的性質不符。已入帳，報表可能不使用，請核對。",
  "source.repeatedFigure": "同一個數出現兩次：前面是{first}（{where}），這裡是{last}。以這裡的為準，請核對。",
  "source.sameFigureTwice": "同一個數已在{where}出現過，數值相同。",
  "source.newPark":
    "「園區」表裡沒有「{name}」，已新增。請補齊級別、面積等資料；如果是別名，請寫到原園區的別名裡。",
  "source.newIndicator":
    "「指標」表裡沒有「{name}」，已新增為自訂指標，單位{unit}。請核對性質和分組；如果是別名，請寫到原指標的別名裡。",
  "source.newIndicatorWithoutUnit":
    "「指標」表裡沒有「{name}」，已新增為自訂指標，檔案沒有寫明單位。請補填單位，核對性質和分組；如果是別名，請寫到原指標的別名裡。",
  "source.growthTarget": "「{name}」的目標以百分數填寫，按年增率目標入帳。",
  "source.formPeriod":
    "填報表原是{form}的，表上卻寫著{other}。不知道是哪個月的數，沒有讀取。請用本期的填報表重新填報。",
  "source.formPark":
    "填報表原是發給「{form}」的，表上卻寫著「{other}」。沒有讀取。請用本單位的填報表重新填報。",
  "source.formNoTable": "這張工作表原是填報表，但找不到表頭，沒有讀取。請恢復表頭或重新填報。",
  "source.formRowConflict":
    "這一列的代碼是「{code}」，名稱卻是「{name}」，不是同一項指標，沒有讀取。請核對。",
  "source.formUnknownRow": "填報表裡的「{text}」對不上任何指標，這一列沒有讀取。請恢復代碼或指標名稱。",
  "source.formClosedCell": "這一格不需要填報，卻填了「{text}」，沒有讀取。請核對是否填錯了格。",
  "source.formShownChanged":
    "「{column}」由{before}改成了{after}。這一欄是臺帳已有數，沒有讀取；如確有調整，請另報該期資料。",
  "source.formRequired": "必報指標「{name}」沒有填，按未上報處理，不是零。",
  "source.formBlank": "填報表{rows}項指標中有{count}項沒有填，按未上報處理，不是零。",
  "source.badDate": "看不懂日期「{text}」，沒有記入。請寫成 2022-06-10。",
  "source.layoutTooLarge":
    "這張表超過{most}個儲存格，沒有讀取。請刪去無關內容，或按「園區、指標、報告期、資料項、數值、單位」的欄名整理。",
  "source.guessedIndicator":
    "「{text}」按「{indicator}」讀取（{count}個數）。名稱不完全一致，請核對；不對請改對應關係。",
  "source.guessedPark":
    "「{text}」按「{park}」讀取（{count}個數）。名稱不完全一致，請核對；不對請改對應關係。",
  "source.unlistedName":
    "「{text}」在清單裡找不到，按新名稱讀取（{count}個數）。請核對；如果是別名，請改對應關係。",
  "source.unknownHeading": "看不懂表頭「{text}」，下面{count}個數沒有讀取。需要的話請指定對應關係。",
  "source.listNotRead": "「{text}」一欄是企業或項目名單，不是園區和指標，表內{count}個數沒有讀取。",
  "source.cellsBeyond":
    "這一列比表頭多出了儲存格，數可能錯了欄（例如csv裡數的千分位逗號沒有加引號）。請核對。",
  "source.derivedLeft": "「{text}」是合計或由活頁簿自己計算的數，{count}個數沒有讀取。",
  "source.hiddenFigures": "有{count}個數在隱藏的列或欄裡，已讀取。請核對是不是舊數。",
  "source.guessedPeriod": "報告期沒有寫全，按{at}讀取。請核對。",
  "source.guessedBasis": "沒有寫明是累計還是本月，按「{measure}」讀取。請核對。",
  "source.guessedMeasure": "「{text}」欄沒有寫明是什麼數，按「{measure}」讀取（{count}個數）。請核對。",
  "source.unitMissing": "「{name}」沒有寫明單位，按{unit}讀取。萬元與億元相差一萬倍，請核對。",
  "source.noPeriod": "表裡和檔名裡都找不到報告期，這些數沒有讀取。請在標題裡寫上年月，如「2022年1—5月」。",
  "source.noPark": "找不到是哪個園區的數，沒有讀取。請在表上方寫「填報單位：園區名稱」。",
  "source.noIndicator": "找不到是哪個指標的數，沒有讀取。請寫上指標名稱。",
  "source.nil": "「{text}」表示沒有這項數，按未上報處理，不是零。",
  "source.belowHalfUnit": "「{text}」表示不足本表最小單位數，按未上報處理，不是零。",
  "source.withheld": "「{text}」表示資料不公布，按未上報處理。",
  "source.notApplicable": "「{text}」表示不適用，按未上報處理。",
  "source.dateValue": "這裡是日期（{text}），不是數值，沒有讀取。可能是 Excel 把數字改成了日期，請重新填寫。",
  "source.wordsForFigure": "「{text}」是文字，不是數值，沒有讀取。",
  "source.approximate": "「{text}」不是準確數，按所寫的數讀取。請向園區核實。",
  "source.fractionTaken": "「{text}」在百分數欄裡像是小數，按{value}%讀取。請核對。",
  "source.fractionOpen": "「{text}」在百分數欄裡，可能是小數，按{value}%讀取。請核對。",
  "source.guessedUnit": "表上方的單位「{text}」不適合「{name}」，按{unit}讀取。請核對。",
  "source.noStatement": "檔案裡沒有找到統計表述，沒有讀取。請確認選對了檔案。",
  "source.statementUnknown":
    "「{text}」的「{name}」不在「指標」表裡，沒有入帳。需要時請先在「指標」表中新增，再載入一次。",
  "source.statementPart": "「{text}」說的是其中一部分（{name}），沒有入帳。請核對。",
  "source.statementDoubtful": "「{text}」的表述有疑點，已按「{name}」入帳。請核對原文。",
  "source.statementUndated": "「{text}」看不出是哪年哪月的數，沒有入帳。請核對原文。",
  "source.statementAhead": "「{text}」是預計、計畫或目標，不是實績，沒有入帳。",
  "source.statementWithoutPark": "「{text}」沒有寫明園區，沒有入帳。請在文中寫明園區名稱後再載入。",
  "xlsx.empty": "檔案是空的，沒有資料。請確認選對了檔案。",
  "xlsx.notZip": "這不是 xlsx 檔案。請用 Excel 開啟後另存為 xlsx。",
  "xlsx.truncated": "檔案不完整，可能沒有傳完。請重新複製或下載。",
  "xlsx.corrupt": "檔案已損毀，無法讀取。請用 Excel 開啟修復，另存後再試。",
  "xlsx.notWorkbook": "這個壓縮檔裡沒有活頁簿。請提供 xlsx 檔案。",
  "xlsx.bomb": "檔案解壓縮後大得不合常理，為安全起見沒有讀取。請用 Excel 另存後再試。",
  "xlsx.tooLarge": "檔案太大，沒有讀取。請刪去無關的工作表後再試。",
  "xlsx.entity": "檔案裡有正常表格不會有的 XML 定義，為安全起見沒有讀取。請用 Excel 另存後再試。",
  "xlsx.encrypted": "檔案設有開啟密碼，無法讀取。請移除密碼後再試。",
  "xlsx.oldFormat": "這是舊版 xls 檔案。請用 Excel 另存為 xlsx 後再試。",
  "xlsx.tooManyCells": "活頁簿的儲存格太多，沒有讀取。請刪去無關的列、欄和格式後再試。",
  "load.revised": "{park}「{indicator}」{period}{measure}由{before}改為{after}。以後載入的為準，請核對。",
  "load.targetRevised": "{park}「{indicator}」{year}年目標由{before}改為{after}。以後載入的為準，請核對。",
  "load.tableFull":
    "「{sheet}」表放不下這麼多列（一張工作表最多{most}列）。活頁簿沒有改動。請刪去不再需要的舊資料，或另建一本活頁簿。",
  "load.repeatedRow": "本列與第{first}列是同一項（{key}），報表只用前面那列。請合併後刪去一列。",
  "load.unknownName":
    "「{name}」在「{list}」表裡找不到，報表用不到這樣寫的列。如果是改了名，請把「{name}」寫到「{list}」表該列的別名裡再載入。",
  "load.locked": "{park}{period}的資料已鎖定，沒有寫入。確需修改，請先說明原因解除鎖定。",
  "commit.busy": "{by}正在寫入這本活頁簿，您的操作沒有執行。請稍候一兩分鐘再試。",
  "commit.busyUnnamed": "有人正在寫入這本活頁簿，您的操作沒有執行。請稍候一兩分鐘再試。",
  "commit.editedMeanwhile":
    "寫入的同時有人改了相同的儲存格，活頁簿已恢復原狀，沒有寫入。請重新檢視後再入帳。",
  "commit.typedMeanwhile": "寫入的同時有人改了這個儲存格。已保留手動改的數，沒有換成檔案裡的數，請核對。",
  "commit.leaseLost":
    "寫入中斷太久，已由別人接手。請重新檢視檔案：若仍列為新增或修改，表示沒有寫入，請再入帳一次。",
  "undo.nothing": "沒有可以撤回的入帳。只能撤回最近一次。",
  "undo.edited": "「{sheet}」表在入帳以後改動過相關內容，不能撤回，以免遺失改動。請手動修改。",
  "journal.damaged": "撤回所需的紀錄不完整，活頁簿沒有變動。請從歷史版本還原，或手動核對最近一次入帳。",
  "returns.sameState": "{park}{period}已經是「{state}」。",
  "returns.notFromHere": "{park}{period}現在是「{from}」，不能直接改為「{state}」。",
  "returns.openErrors": "{park}{period}還有{count}條錯誤沒有解決，不能改為「{state}」。",
  "returns.reasonNeeded": "請寫明{park}{period}由「{from}」改為「{state}」的原因。",
  "report.unknownPark": "沒有園區「{park}」。已有園區：{known}。請檢查名稱。",
  "report.noIndicators":
    "沒有指標可列入「{park}」的報表，沒有產生。請載入資料，或在「指標」表中標出必報指標。",
  "report.nothing.comparison": "「分園區主要指標完成情況」沒有可列的園區或指標，沒有產生。",
  "report.nothing.ranking": "「指標排行榜」沒有可列的園區或指標，沒有產生。",
  "report.nothing.targets": "「目標」表中沒有本年度的目標，沒有產生「年度目標完成情況」。",
  "report.sheetLeft":
    "「{sheet}」的表內或表前有您插入的列、欄，那張表原樣保留，不再更新；新的報表在另一張工作表上。",
  "form.noIndicators":
    "沒有指標可列入「{park}」的填報表，沒有產生。請在「指標」表中標出必報指標，或先匯入資料。",
  "workbook.notSetUp": "活頁簿還沒有建好，或缺少「{tables}」表。請先建立活頁簿。",
  "workbook.missingColumns":
    "「{sheet}」表缺少這些欄：{columns}。請補上（欄名要相同），或復原刪除、改名後再試。",
  "workbook.noPeriod":
    "「設定」表中的年份和月份不是有效的報告期，沒有變動。請在窗格上方或「設定」表中重新選擇。",
  "excel.noSheet": "找不到這張工作表，可能已被刪除。請重新讀取活頁簿。",
  "excel.cancelled": "已取消，活頁簿沒有變動。",
  "excel.cellEditMode": "有儲存格正在編輯，沒有寫入。請按 Enter 或 Esc 結束編輯，再試一次。",
  "excel.protected": "工作表受保護，沒有寫入。請取消保護後再試。",
  "excel.tooLarge": "一次寫入的資料太多，Excel 沒有接受。請分幾次載入。",
  "excel.busy": "Excel 正忙，沒有完成。請稍候再試。",
  "excel.refused": "Excel 沒有接受這一步（{reason}）。活頁簿沒有變動，請重試；仍不成功請重新開啟活頁簿。",
};
