import type { SourceProblem } from "../zh-CN/sourceProblems";

/** Of files and what is read of them. */
export const sourceProblems: Readonly<Record<SourceProblem, string>> = {
  "source.notFound": "找不到檔案「{file}」。請檢查檔名和所在資料夾。",
  "source.placeGone": "檔案「{file}」裡找不到這個位置，檔案可能已經改過。請重新選擇檔案。",
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
  "source.noHeader": "前20列裡沒有能辨識的表頭。請使用「園區、指標、報告期、資料項、數值、單位」等欄名。",
  "source.unclosedQuote": "這裡的引號沒有成對，從本列起的資料沒有讀取。請補上引號。",
  "source.missingColumns": "表頭缺少這些欄：{columns}。本表沒有讀取，請補齊後再載入。",
  "source.repeatedColumn": "「{column}」欄出現了兩次，只讀取第一欄。",
  "source.sheetHidden": "這張工作表是隱藏的，沒有讀取。需要的話請取消隱藏後再載入。",
  "source.sheetNotRead": "這張工作表裡沒有能辨識的表格，沒有讀取。",
  "source.completedWithoutPeriod":
    "有「累計完成」欄但沒有「報告期」欄，不知道是哪個月的數，沒有讀取。請加上報告期。",
  "source.boardWithoutPlan":
    "項目表沒有「年計劃投資」一欄。總投資、完成投資和形象進度照常讀取，年計劃和完成率暫空；補填年計劃後再載入一次即可。",
  "source.doubtfulColumn":
    "「{column}」的上層表頭另有所指，無法確定是什麼，沒有當作項目資料讀取，只記入備註。要讀取請把表頭改成一列，如「總投資」「累計完成投資」。",
  "source.totalRow": "「{text}」是合計列，沒有讀取。",
  "source.textRow": "這一列只有文字沒有資料，沒有讀取：「{text}」。",
  "source.missingName": "「{column}」是空的，這一列沒有讀取。請填寫。",
  "source.nameTooLong": "「{column}」超過{most}個字元，這一列沒有讀取。請改短。",
  "source.tooManyNewNames":
    "「{column}」欄裡沒有登記過的名稱超過{most}個，可能欄錯了位，這一列沒有讀取。請檢查各欄是否對應。",
  "source.moreProblems": "同樣的問題還有{count}處，只列出前{most}處。",
  "source.repeatedName": "「{name}」在清單裡出現兩次，以第一次的為準。請刪去多餘的一列。",
  "source.unknownWord": "「{column}」欄的「{text}」不在可選範圍內，按預設值處理。請從下拉清單中選擇。",
  "source.badRelation":
    "「{text}」裡沒有「≥」「=」之類的關係符號，這條審核關係沒有檢查。請從下拉清單中選擇。",
  "source.badPeriod": "報告期「{text}」無法辨識，這一列沒有讀取。請寫成 2022-05 或 2022年1—5月。",
  "source.periodOpen":
    "報告期「{text}」寫得不全，可能另有所指，按{at}讀取。請核對，最好寫成 2022-05 或 2022年1—5月。",
  "source.badYear": "年度「{text}」無法辨識，這一列沒有讀取。請寫四位數西元年，如 2022。",
  "source.periodMeasure":
    "報告期「{text}」跨了幾個月，而「{measure}」只能是單月數，這一列沒有讀取。請更正報告期或資料項。",
  "source.unknownMeasure":
    "資料項「{text}」無法辨識，這一列沒有讀取。請用累計、當月、期末、上報年增率、上報當月年增率、同期可比數或上報名次。",
  "source.unknownType": "目標類型「{text}」無法辨識，這一列沒有讀取。請寫總量或年增率。",
  "source.badNumber": "「{text}」不是數字，沒有讀取。請改成數字；沒有資料請留空。",
  "source.formulaText": "「{text}」是公式文字，不是數值，沒有讀取。請貼上為值。",
  "source.errorValue": "儲存格是錯誤值 {text}，沒有讀取。請在來源檔案中改正。",
  "source.outOfRange": "「{text}」超出合理的數值範圍，沒有讀取。請檢查位數和單位。",
  "source.percentValue":
    "「{text}」帶百分號，而這個指標的單位是{unit}，沒有讀取。請填寫數值，年增率請用「上報年增率」。",
  "source.badRank": "名次「{text}」不是從1開始的整數，沒有讀取。",
  "source.unknownUnit": "計量單位「{text}」無法辨識，沒有讀取。請改用常用單位，如 億元、萬美元、家。",
  "source.currency": "單位是「{text}」，而臺帳用{unit}。不同幣別不自動換算，沒有讀取。請按{unit}上報。",
  "source.unitFamily": "單位「{text}」不能換算成{unit}，沒有讀取。請檢查指標和單位是否對應。",
  "source.unitAssumed": "「{name}」沒有寫明單位，按{unit}入帳。請核對。",
  "source.notReported": "「{text}」按未上報處理，不是零。",
  "source.fraction": "「{text}」帶小數，而這個指標是個數。已入帳，請核對。",
  "source.januaryCombined": "「{name}」1、2月合併統計，卻有1月數。已入帳，報表不使用，請核對。",
  "source.levelTaken": "「{name}」是時點數或比率，「累計」按「期末」入帳。",
  "source.measureKind": "「{name}」用「{measure}」上報，與指標的性質不符。已入帳，報表可能不使用，請核對。",
  "source.repeatedFigure": "同一個數出現兩次：前面是{first}（{where}），這裡是{last}。以這裡的為準，請核對。",
  "source.repeatedKept": "同一個數出現兩次：前面是{first}（{where}），這裡是{last}。以前面的為準，請核對。",
  "source.sameFigureTwice": "同一個數已在{where}出現過，數值相同。",
  "source.newPark":
    "「園區」表裡沒有「{name}」，已新增。請補齊級別、面積等資料；如果是別名，請寫到原園區的別名裡。",
  "source.newIndicator":
    "「指標」表裡沒有「{name}」，已新增為自訂指標，單位{unit}。請核對性質和分組；如果是別名，請寫到原指標的別名裡。",
  "source.newIndicatorWithoutUnit":
    "「指標」表裡沒有「{name}」，已新增為自訂指標，檔案沒有寫明單位。請補填單位，核對性質和分組；如果是別名，請寫到原指標的別名裡。",
  "source.adjustedTarget":
    "調整後目標{value}自{month}月起計入，以前月份仍按年初目標；調整月份不同的，請在「目標」表「自月份」欄更正。",
  "source.growthTarget": "「{name}」的目標以百分數填寫，按年增率目標入帳。",
  "source.formPeriod":
    "填報表原是{form}的，表上卻寫著{other}。不知道是哪個月的數，沒有讀取。請用本期的填報表重新填報。",
  "source.formPark":
    "填報表原是發給「{form}」的，表上卻寫著「{other}」。沒有讀取。請用本單位的填報表重新填報。",
  "source.formNoTable": "這張工作表原是填報表，但找不到表頭，沒有讀取。請恢復表頭或重新填報。",
  "source.formRowConflict":
    "這一列的代碼是「{code}」，名稱卻是「{name}」，不是同一項指標，沒有讀取。請在「表格辨識」裡選定是哪一項。",
  "source.formUnknownRow": "填報表裡的「{text}」對不上任何指標，這一列沒有讀取。請恢復代碼或指標名稱。",
  "source.formClosedCell": "這一格不需要填報，卻填了「{text}」，沒有讀取。請核對是否填錯了格。",
  "source.formShownChanged":
    "「{column}」由{before}改成了{after}。這一欄是臺帳已有數，沒有讀取；如確有調整，請另報該期資料。",
  "source.formParkRenamed": "填報表上的「{form}」現在名為「{name}」（代碼相同），按「{name}」讀取。",
  "source.formUnitChanged":
    "計量單位發出時是{before}，現在寫著{after}，按{after}讀取。請與填報單位核對這一行的數。",
  "source.formRequired": "必報指標「{name}」沒有填，按未上報處理，不是零。",
  "source.formBlank": "填報表{rows}項指標中有{count}項沒有填，按未上報處理，不是零。",
  "source.badDate": "日期「{text}」無法辨識，沒有記入。請寫成 2022-06-10。",
  "source.badTargetMonth":
    "月份「{text}」無法辨識，調整後目標按修訂日期起計入，沒有日期的按全年計入。請填1—12。",
  "source.layoutTooLarge":
    "這張表超過{most}個儲存格，沒有讀取。請刪去無關內容，或按「園區、指標、報告期、資料項、數值、單位」的欄名整理。",
  "source.guessedIndicator":
    "「{text}」按「{indicator}」讀取（{count}個數）。名稱不完全一致，請核對；不對請改對應關係。",
  "source.guessedPark":
    "「{text}」按「{park}」讀取（{count}個數）。名稱不完全一致，請核對；不對請改對應關係。",
  "source.unlistedName":
    "「{name}」在清單裡找不到，按新名稱讀取（{count}個數）。請核對；如果是別名，請改對應關係。",
  "source.unknownHeading": "表頭「{text}」無法辨識，下面{count}個數沒有讀取。需要的話請指定對應關係。",
  "source.listNotRead": "「{text}」一欄是企業或項目名單，不是園區和指標，表內{count}個數沒有讀取。",
  "source.cellsBeyond":
    "這一列比表頭多出了儲存格，數可能錯了欄（例如csv裡數的千分位逗號沒有加引號）。請核對。",
  "source.derivedLeft": "「{text}」是{kind}，不入帳，{count}個數沒有讀取。",
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
  "source.fractionTaken": "「{text}」在百分數欄裡，像是用小數表示的比率，按{value}%讀取。請核對。",
  "source.fractionOpen": "「{text}」在百分數欄裡，可能是用小數表示的比率，暫按{value}%讀取。請核對。",
  "source.fractionSuspected": "「{text}」可能是{value}%寫成了小數，暫按{text}%讀取。請核對。",
  "source.fractionByFigures":
    "「{text}」可能是{value}%寫成了小數：按本期{now}、上年同期{base}計算是{computed}%。暫按{text}%讀取，請核對。",
  "source.totalDiffers": "「{text}」是{value}，表中{count}個園區之和是{computed}，兩者不一致。請核對。",
  "source.signOpen": "「{text}」裡的三角可能表示下降，暫按{value}讀取。請核對。",
  "source.changeOpen": "「{text}」沒有寫明是增速（%）還是增減的數量，暫按增速讀取。請核對。",
  "source.oddSeparators": "「{text}」的分位符號位置不對，去掉後按{value}讀取。請核對是否漏寫了數字。",
  "source.scaledFormat":
    "儲存格設了縮小顯示的數字格式，表上看到的數與實際存的「{text}」不同，按實際存的數讀取。請核對單位。",
  "source.noteOfPeriod": "表下的說明寫著「{note}」，與本表的報告期不同；這個數仍按本表的報告期讀取。請核對。",
  "source.pointsForGrowth":
    "「{text}」是百分點，說的是增速比上年同期高多少或低多少，不是增速，沒有讀取。請填寫增速本身（%）。",
  "source.changeForGrowth": "「{text}」是增減的數量，不是增速，沒有讀取。",
  "source.guessedUnit": "表上寫的單位「{text}」與這裡的「{name}」不符，按{unit}讀取。請核對。",
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
};
