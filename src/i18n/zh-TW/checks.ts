import type { Words } from "../zh-CN";
import type { CheckSentence } from "../zh-CN/checks";

/** The rules of checks/: what each is called, why it is asked, and how a finding is mended. */
export const checkRules: Words["checks"] = {
  "check.missingPark": {
    name: "園區未報",
    why: "缺了園區，合計、占比和名次都不對。",
    mend: "請催報，或在「園區」表填寫停報月份。",
  },
  "check.latePark": {
    name: "逾期報送",
    why: "遲報影響匯總和發布，報送及時率也要如實反映。",
    mend: "請記下遲報原因；應報日期有誤請在「報送紀錄」表改正。",
  },
  "check.missingIndicator": {
    name: "必報指標缺報",
    why: "必報指標空缺，報表就缺一列，合計也不完整。",
    mend: "請補報；沒有發生額請填 0；不適用請在「指標」表改「適用範圍」。",
  },
  "check.stoppedReporting": {
    name: "上月有數本月空缺",
    why: "上月和上年同期均有數字，本月空缺，多為漏填。",
    mend: "請補報；確實停報的請寫明原因。",
  },
  "check.strayMonth": {
    name: "填到以後的月份",
    why: "報告期以後的月份只有零星幾個數字，多為填錯了欄。",
    mend: "請把數字移到報告期所在的欄。",
  },
  "check.otherUnit": {
    name: "單位與指標表不一致",
    why: "報表按「指標」表的單位直接取數，列裡的單位不同，印出來的數就差了倍數。",
    mend: "請把所列各列的數按換算關係換算並改單位，或把「指標」表的計量單位改回來。",
  },
  "check.copiedReturn": {
    name: "兩個園區資料雷同",
    why: "不同園區不會有這麼多相同的數字，多為誤用了其他園區的報表。",
    mend: "請與原表核對，請園區重新報送正確的報表。",
  },
  "check.sign": {
    name: "數值為負",
    why: "個數、面積、收入、投資等一般不會小於零。",
    mend: "請核對正負號；確有沖減、退稅的請寫明原因。",
  },
  "check.bounds": {
    name: "比率超出範圍",
    why: "占比、覆蓋率在0和100之間；達成率、產銷率可以超過100，但很少高出數倍。",
    mend: "請核對小數點；比率以百分比填寫，應填 97，不填 0.97。",
  },
  "check.growthBounds": {
    name: "年增率異常",
    why: "年增率不可能低於-100%；超過100%的應能說明原因。",
    mend: "請核對正負號和小數點，或寫明基期偏低等原因。",
  },
  "check.subset": {
    name: "勾稽關係",
    why: "部分不能大於全部，分項之和應等於總計。",
    mend: "請核對兩個數的口徑、單位和填報位置，改正有誤的一個；口徑不同請寫明。",
  },
  "check.part": {
    name: "其中項大於總項",
    why: "「指標」表寫明它是另一項的其中項。",
    mend: "請核對兩個數，或在「指標」表改「其中」關係。",
  },
  "check.ownRelation": {
    name: "自定義審核關係",
    why: "這是本活頁簿「審核關係」表裡規定的。",
    mend: "請核對有關資料；關係寫得不對請在「審核關係」表改正。",
  },
  "check.zoneSum": {
    name: "園區之和與合計不符",
    why: "合計應等於各園區之和，只容許四捨五入的出入。",
    mend: "請核對合計列和各園區的數；合計多算或漏算了園區的請更正。",
  },
  "check.projectPlan": {
    name: "重點專案投資",
    why: "年計劃和累計完成不超過總投資，累計完成不會減少。",
    mend: "請核對「重點專案」表這一列的總投資、年計劃和各月累計。",
  },
  "check.ytdFalls": {
    name: "累計數下降",
    why: "自年初起的累計數逐月增加，不會比上月小。",
    mend: "請核對本月和上月累計；核減以前月份的請寫明原因。",
  },
  "check.monthDifference": {
    name: "本月與累計不銜接",
    why: "上月止累計加本月數應等於本月止累計。",
    mend: "請核對本月數和兩個月的累計；調整了以前月份的請寫明。",
  },
  "check.magnitude": {
    name: "數量級異常",
    why: "與上月和上年同期相差10倍、1萬倍，多為單位或小數點有誤。",
    mend: "請核對計量單位（億元、萬元）和小數點；屬實請寫明原因。",
  },
  "check.stockZero": {
    name: "存量變為零",
    why: "企業數、從業人員、資產等期末數一般不會變為零，多為沒有數而填了 0。",
    mend: "請補填期末數；沒有資料請留空；確實為零請寫明原因。",
  },
  "check.targetMagnitude": {
    name: "目標值異常",
    why: "全年目標與上年實績相差數倍，或不大於零，多為單位有誤。",
    mend: "請核對「目標」表的目標值、單位和類型。",
  },
  "check.repeatsLastMonth": {
    name: "與上月或上年同期完全相同",
    why: "位數較多的數字很少碰巧相同，多為抄錯了欄。",
    mend: "請核對是否填成了上月或上年同期的數；屬實請寫明原因。",
  },
  "check.ratio": {
    name: "比率與分子、分母不符",
    why: "達成率、到位率、畝均等由分子除以分母得出。",
    mend: "請按分子和分母重新計算，或核對兩者的口徑。",
  },
  "check.completion": {
    name: "上報達成率、占比與計算不符",
    why: "來表另列的達成率、占比應與資料一致（已考慮四捨五入）。",
    mend: "請核對完成數、年度目標和合計，改正有誤的一個。",
  },
  "check.pointsChange": {
    name: "上報百分點與計算不符",
    why: "比率的年增減按百分點計，應等於本期數減上年同期數（已考慮四捨五入）。",
    mend: "請核對兩期的比率、增減的正負號；不要填成成長百分之幾，也不要填成比上月的增減。",
  },
  "check.growth": {
    name: "上報年增率與計算年增率",
    why: "年增率應能由本期數和同期可比數算出；與上年公布數不一致可能是可比口徑不同。",
    mend: "請核對年增率的正負號、小數點和同期數；可比口徑不同的不必改動。",
  },
  "check.growthSeries": {
    name: "年增率突變",
    why: "累計年增率逐月變化平緩，突變多為填報有誤。",
    mend: "請核對正負號和小數點；屬實請寫明原因。",
  },
  "check.jump": {
    name: "突變",
    why: "與本園區近兩年各月相比明顯異常（按中位數和絕對中位差判斷）。",
    mend: "請與園區核實；屬實請寫明原因，如集中入庫、專案竣工。",
  },
  "check.restated": {
    name: "上年同期數調整",
    why: "同期可比數與上年公布數不同，說明口徑或基數作了調整。",
    mend: "一般不必改動；相差過大的，請核對是否取錯了欄或單位。",
  },
  "check.estimate": {
    name: "仍為預計數",
    why: "定期報表應報實際數，預計數、快報數應在定案前更換。",
    mend: "請換成實際數並刪去備註裡的字樣；確為實際數也請改備註。",
  },
  reading: {
    name: "臺帳填寫",
    why: "重複的數字，報表只取其中一個；無法辨識的，報表不取。",
    mend: "請按提示改正臺帳。",
  },
};

/** One sentence or two for each finding of a rule. Placeholders are the finding's params. */
export const checkSentences: Pick<Words["problems"], CheckSentence> = {
  "check.missingPark": "{park}沒有報送{period}的資料（應報{count}項必報指標）。請催報。",
  "check.latePark": "{park}{period}的報表應於{dueOn}前報送，實際{receivedOn}收到。",
  "check.overduePark": "{park}{period}的報表應於{dueOn}前報送，至今沒有收到。請催報。",
  "check.missingIndicator": "{park}沒有報{period}「{indicator}」，這是必報指標。請補報，沒有發生額請填 0。",
  "check.stoppedReporting":
    "{park}沒有報{period}「{indicator}」，上月是{before}{unit}，上年同期也有數。請核對是否漏填。",
  "check.strayMonth":
    "{park}「{indicator}」在{period}有數（{value}），而報告期還沒到這個月。請核對是否填錯了欄。",
  "check.otherUnit":
    "{park}「{indicator}」在「{table}」表第{rows}列的單位是{rowUnit}，「指標」表是{unit}，報表取數會差倍數。請按1{rowUnit}＝{times}{unit}換算這些列的數並改單位，或改回「指標」表的單位。",
  "check.copiedReturn": "{park}有{count}個數與{otherPark}完全相同。請核對是否用錯了報表。",
  "check.sign": "{park}{period}「{indicator}」是{value}{unit}，小於零。請核對正負號。",
  "check.bounds": "{park}{period}「{indicator}」是{value}%，應在{least}%到{most}%之間。請核對。",
  "check.growthBounds":
    "{park}{period}「{indicator}」{measure}是{growth}%，超過100%。請核實，屬實請寫明原因。",
  "check.growthImpossible": "{park}{period}「{indicator}」{measure}是{growth}%，不可能低於-100%。請改正。",
  "check.subset": "{park}{period}應有「{left} {operator} {right}」，實為{leftValue}和{rightValue}。請核對。",
  "check.identity":
    "{park}{period}「{left}」合計{leftValue}，與「{right}」{rightValue}不相等（已考慮四捨五入）。請核對。",
  "check.part": "{park}{period}「{left}」是{leftValue}，大於它所屬的「{right}」{rightValue}。請核對。",
  "check.ownRelation":
    "{park}{period}不符合審核關係「{name}」（{relation}）：左邊{leftValue}，右邊{rightValue}。請核對。",
  "check.relationEmpty": "審核關係「{name}」有一邊是空的，沒有檢查。請填寫指標名稱或數。",
  "check.relationName": "審核關係「{name}」裡的「{text}」不是「指標」表的名稱，沒有檢查。請改用指標名稱。",
  "check.relationSyntax":
    "審核關係「{name}」裡的「{text}」無法辨識，沒有檢查。請寫成「指標 + 指標」或「0.5 × 指標」，不用括號。",
  "check.relationProduct": "審核關係「{name}」裡「{text}」處用指標乘、除指標，沒有檢查。係數只能是數。",
  "check.zoneSum":
    "{period}「{indicator}」{park}為{value}{unit}，而{count}個園區之和為{computed}{unit}。請核對。",
  "check.zoneSumExceeds":
    "{period}「{indicator}」{park}為{value}{unit}，還有{missing}個園區沒有數，已報的{count}個園區之和就有{computed}{unit}。請核對。",
  "check.zoneSumOpen": "{park}{period}有{count}項指標沒有與園區之和核對，因為缺{missing}個園區的數。",
  "check.projectPlan": "{park}專案「{project}」年計劃投資{plan}億元，大於總投資{total}億元。請改正。",
  "check.projectDone": "{park}專案「{project}」累計完成{value}億元，大於總投資{total}億元。請核對。",
  "check.projectFalls":
    "{park}專案「{project}」{period}累計完成{value}億元，小於上一次的{before}億元。請核對。",
  "check.ytdFalls":
    "{park}「{indicator}」{period}累計{value}{unit}，小於{earlier}累計的{before}{unit}。請核對。",
  "check.monthDifference":
    "{park}{period}「{indicator}」本月報{value}{unit}，按累計相減是{computed}{unit}。請核對。",
  "check.magnitude":
    "{park}{period}「{indicator}」是{value}{unit}，約為按以往資料推算（{expected}{unit}）的{times}倍。請核對單位和小數點。",
  "check.magnitudeSmall":
    "{park}{period}「{indicator}」是{value}{unit}，約為按以往資料推算（{expected}{unit}）的{times}分之一。請核對單位和小數點。",
  "check.stockZero":
    "{park}{period}「{indicator}」是{value}，上一次是{before}{unit}。請核對是否沒有數而填了 0。",
  "check.targetMagnitude":
    "{park}「{indicator}」{period}目標{value}{unit}，與上年實績或當年進度（{expected}{unit}）相差5倍以上。請核對單位。",
  "check.targetSign": "{park}「{indicator}」{period}目標是{value}{unit}，不大於零。請核對。",
  "check.repeatsLastYear":
    "{park}{period}「{indicator}」{value}{unit}，與{earlier}的數完全相同。請核對是否填成了上年同期數。",
  "check.repeatsLastMonth":
    "{park}{period}「{indicator}」累計{value}{unit}，與{earlier}的數完全相同。請核對是否填成了上月數。",
  "check.ratio":
    "{park}{period}「{indicator}」報{value}，按「{left}」除以「{right}」計算是{computed}。請核對。",
  "check.completion":
    "{park}{period}「{indicator}」達成率寫的是{stated}%，按{value}和目標{target}計算是{computed}%。請核對。",
  "check.share":
    "{park}{period}「{indicator}」占比寫的是{stated}%，按{value}和合計{total}計算是{computed}%。請核對。",
  "check.pointsChange":
    "{park}{period}「{indicator}」年增減寫的是{stated}個百分點，按本期{value}%和上年同期{base}%計算是{computed}個百分點。請核對。",
  "check.growth":
    "{park}{period}「{indicator}」{measure}是{growth}%，按同期可比數{base}計算是{computed}%。請核對。",
  "check.growthSlip":
    "{park}{period}「{indicator}」{measure}是{growth}%，按上年數{base}計算是{computed}%，疑似正負號或小數點有誤。請核對。",
  "check.growthBasis":
    "{park}{period}「{indicator}」{measure}是{growth}%，按上年公布數{base}計算是{computed}%，可能是可比口徑不同。",
  "check.growthFar":
    "{park}{period}「{indicator}」{measure}是{growth}%，按上年數{base}計算是{computed}%，相差過大，口徑不同一般不會差這麼多。請核對增速和上年數，屬實請寫明原因。",
  "check.growthSeries":
    "{park}{period}「{indicator}」{measure}是{growth}%，上一次是{before}%，變化過大。請核對正負號和小數點。",
  "check.jump":
    "{park}{period}「{indicator}」是{value}{unit}，上一次是{before}{unit}，與近兩年各月相比異常（偏離度{score}）。請核實，屬實請寫明原因。",
  "check.restated":
    "{park}{period}「{indicator}」同期可比數{base}{unit}，上年公布{published}{unit}，調整了{percent}%。",
  "check.restatedFar":
    "{park}{period}「{indicator}」同期可比數{base}{unit}，與上年公布的{published}{unit}相差{percent}%。請核對欄和單位。",
  "check.estimate": "{park}{period}「{indicator}」{value}{unit}的備註裡有「{mark}」。請換成實際數。",
  "check.errorStands": "錯誤不能以情況說明結案，沒有改動。請改正資料後重新檢核。",
  "check.reasonMissing": "沒有寫明原因，沒有改動。請填寫情況說明。",
  "check.findingGone": "「檢核」表裡已沒有這一條，沒有改動。請重新檢核。",
};
