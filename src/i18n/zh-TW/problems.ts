import type { Words } from "../zh-CN";
import type { CheckSentence } from "../zh-CN/checks";

/** One sentence or two for each problem: what happened, and what to do. */
export const problems: Omit<Words["problems"], CheckSentence> = {
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
  "report.unknownPark": "沒有園區「{park}」。已有園區：{known}。請檢查名稱。",
  "report.noIndicators":
    "沒有指標可列入「{park}」的報表，沒有產生。請載入資料，或在「指標」表中標出必報指標。",
  "report.nothing.cover": "本期沒有在報園區，沒有產生「月報封面」。",
  "report.nothing.contents": "還沒有可列的報表，沒有產生「月報目錄」。",
  "report.nothing.comparison": "「分園區主要指標完成情況」沒有可列的園區或指標，沒有產生。",
  "report.nothing.kpi": "「主管看板」沒有可列的園區或指標，沒有產生。",
  "report.nothing.ranking": "「指標排行榜」沒有可列的園區或指標，沒有產生。",
  "report.nothing.narrative": "「文字分析」沒有可寫的園區或指標，沒有產生。",
  "report.nothing.targets": "「目標」表中沒有本年度的目標，沒有產生「年度目標完成情況」。",
  "report.nothing.projects": "「重點專案」表中沒有本年度的專案，沒有產生「重點專案進展情況」。",
  "report.nothing.assessment": "本期沒有在報園區，或「考核計分」表沒有考核指標，沒有產生「園區綜合考核」。",
  "report.nothing.quality": "本期沒有在報園區，沒有產生「資料品質報告」。",
  "report.sheetLeft":
    "「{sheet}」的欄目或表頭有增刪（舊版產生的報表插入列、欄也算），與原表對不上，那張表原樣保留，不再更新；新的報表在「{now}」。",
  "report.titleKept":
    "「{sheet}」的標題您改過，現按您的寫法保留，不再隨園區、年、月變動。清空標題後重新產生，即恢復原樣。",
  "report.wordingKept":
    "「{sheet}」{cells}的名稱、欄目或附註您改寫過，現按您的寫法保留，不再隨報表更新。清空儲存格後重新產生，即恢復原樣。",
  "report.paragraphKept":
    "「{sheet}」{cells}的文字您改寫過，現按您的寫法保留，不再隨資料變動。清空儲存格後重新產生，即恢復原樣。",
  "report.paragraphOutdated":
    "「{sheet}」{cells}保留的是您按{period}改寫的文字，其中的數字不是本期數，請核對後改寫，或清空儲存格後重新產生。",
  "report.typedOver":
    "「{sheet}」中有公式的儲存格被直接填了內容，重新產生後已恢復公式。原填：{entries}。數字有誤請在臺帳或目標表中更正，報表隨之更新。",
  "report.manyTypedOver":
    "「{sheet}」中有公式的儲存格有{count}處被直接填了內容，重新產生後已恢復公式。原填（前20處）：{entries}。數字有誤請在臺帳或目標表中更正；要留存定稿，請用「數值副本」。",
  "report.typedGone":
    "「{sheet}」更新後，您填寫的下列內容所在的列已取消，或該處另有內容，未能保留：{entries}。仍需使用的，請填在表格右側或下方，更新時不受影響。",
  "report.manyTypedGone":
    "「{sheet}」更新後，您填寫的內容有{count}處所在的列已取消，或該處另有內容，未能保留（前20處）：{entries}。仍需使用的，請填在表格右側或下方，更新時不受影響。",
  "report.columnsChanged":
    "「{sheet}」是按原來的欄目產生的，現原樣保留，不再更新；按現有欄目產生的報表在「{now}」。需要沿用的註解和附註請移到新表。",
  "report.sheetProtected":
    "「{sheet}」設有工作表保護，原樣保留，沒有更新；其他報表照常產生。需要更新時，請在「校閱」中取消保護工作表，再產生一次。",
  "definition.unnamed": "「報表定義」表的這一列沒有報表名稱，上面也沒有。請補上名稱。",
  "definition.nameTwice":
    "「{report}」的定義分在兩處，中間隔著別的報表，沒有產生。請把它的各列放在一起，或改用另一個名稱。",
  "definition.nameReserved":
    "自訂報表不能叫「{text}」，沒有產生。請換一個名稱，不用固定報表的代碼、all、逗號或直線。",
  "definition.noLines": "「{report}」沒有指標列，沒有產生。請至少列一項指標。",
  "definition.tooManyColumns": "「{report}」的欄目超過{count}欄，一頁放不下，沒有產生。",
  "definition.unknownLine": "「{report}」的定義裡沒有「{text}」這種列別，沒有產生。請從下拉清單中選。",
  "definition.unknownBase": "「{report}」的類型「{text}」不對，沒有產生。請寫「園區月報」或「分園區比較」。",
  "definition.unknownTheme": "「{report}」的樣式「{text}」不對，沒有產生。請寫「公文」或「螢幕」。",
  "definition.titleTwice": "「{report}」有兩列標題，沒有產生。請刪去一列。",
  "definition.unknownColumn": "「{report}」要的欄目「{text}」沒有，沒有產生。請從下拉清單中選。",
  "definition.columnTwice": "「{report}」的欄目「{text}」寫了兩次，沒有產生。請刪去一列。",
  "definition.unknownIndicator":
    "「{report}」要的指標「{text}」不在「指標」表中，沒有產生。請從下拉清單中選。",
  "definition.indicatorTwice": "「{report}」的指標「{text}」寫了兩次，沒有產生。請刪去一列。",
  "definition.badDecimals": "「{report}」的小數位只能寫在「指標」列，是0至{count}的整數；沒有產生。",
  "definition.blank": "「{report}」的這一列沒有文字，沒有產生。請填上，或刪去這一列。",
  "definition.formula": "「{report}」的文字「{text}」以 =、+ 或 @ 開頭，像是公式，沒有產生。請改寫。",
  "definition.tooLong": "「{report}」的這段文字有{count}個字，最多{longest}個，沒有產生。請縮短。",
  "definition.placeholder":
    "「{report}」的{text}不認識，沒有產生。標題可用{年}、{月}、{園區}，附註可用{年}、{月}。",
  "definition.missing": "沒有名為「{report}」的自訂報表。請檢查名稱，或在「報表定義」表中新增。",
  "definition.noParks": "本期沒有在報園區，沒有產生「{report}」。",
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
  "excel.sheetProtected": "工作表「{sheet}」受保護，沒有寫入。請在「校閱」中取消保護工作表後再試。",
  "excel.tooLarge": "一次寫入的資料太多，Excel 沒有接受。請分幾次載入。",
  "excel.busy": "Excel 正忙，沒有完成。請稍候再試。",
  "excel.refused": "Excel 沒有接受這一步（{reason}）。活頁簿沒有變動，請重試；仍不成功請重新開啟活頁簿。",
  "report.noneToCopy": "活頁簿裡還沒有報表。請先產生報表。",
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
  "printed.growthBasis":
    "這一欄年增率與列示的本期數、去年同期數對不上（如{stated}，按列示的數為{expected}），多半是按可比口徑計算的。請在表註中寫明口徑。",
  "printed.tooLarge": "這張表太大，不像是報表，沒有審核。",
};
