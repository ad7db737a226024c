import type { ReportProblem } from "../zh-CN/reportProblems";

/** Of reports, of people's own definitions of them, and of forms. */
export const reportProblems: Readonly<Record<ReportProblem, string>> = {
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
    "「{sheet}」中有公式的儲存格被直接填了內容或改了公式，重新產生後已恢復原公式。原填：{entries}。數字有誤請在臺帳或目標表中更正，報表隨之更新。",
  "report.manyTypedOver":
    "「{sheet}」中有公式的儲存格有{count}處被直接填了內容或改了公式，重新產生後已恢復原公式。原填（前20處）：{entries}。數字有誤請在臺帳或目標表中更正；要留存定稿，請用「數值副本」。",
  "report.typedGone":
    "「{sheet}」更新後，您填寫的下列內容所在的列已取消，或該處另有內容，未能保留：{entries}。仍需使用的，請填在表格右側或下方，更新時不受影響。",
  "report.manyTypedGone":
    "「{sheet}」更新後，您填寫的內容有{count}處所在的列已取消，或該處另有內容，未能保留（前20處）：{entries}。仍需使用的，請填在表格右側或下方，更新時不受影響。",
  "report.columnsChanged":
    "「{sheet}」是按原來的欄目產生的，現原樣保留，不再更新；按現有欄目產生的報表在「{now}」。需要沿用的註解和附註請移到新表。",
  "report.sheetProtected":
    "「{sheet}」設有工作表保護，原樣保留，沒有更新；其他報表照常產生。需要更新時，請在「校閱」中取消保護工作表，再產生一次。",
  "report.conditionsLeft":
    "「{sheet}」上的設定格式化的條件 Excel 沒有讀出來，全部原樣保留，標黃和小數位數可能仍是更新前的。請儲存活頁簿，重新開啟後再產生一次。",
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
  "report.noneToCopy": "活頁簿裡還沒有報表。請先產生報表。",
};
