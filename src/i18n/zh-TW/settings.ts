import type { WorkbookWords } from "../../report/tables/words";

/** Settings as the settings sheet names and explains them. */
export const settings: WorkbookWords["settings"] = {
  ReportYear: { label: "報告年份", note: "各張報表所用的年份，修改後報表立即重算。" },
  ReportMonth: { label: "報告月份", note: "1至12；累計數為1月至該月。" },
  GrowthBasis: {
    label: "年增率口徑",
    note: "兩種年增率都有時先用哪一種。上報年增率按可比口徑計算，報表中帶標記。",
  },
  RoundingRule: { label: "修整規則", note: "四捨六入五成雙依 GB/T 8170，影響年增率、達成率和百分點。" },
  PercentDecimals: { label: "百分數小數位數", note: "年增率、達成率和百分點保留的小數位數，0至4。" },
  BehindThreshold: {
    label: "落後警示線",
    note: "達成率低於時序進度超過多少個百分點時標黃；只填數字，不加%。",
  },
  RankBasis: { label: "園區排名依據", note: "沒有上報名次、指標又未指定時，各園區依什麼排名。" },
  GapBasis: {
    label: "進度差算法",
    note: "達成率與時序進度之差，用未捨入的數計算，還是用表上列示的兩個數相減。",
  },
  ReportingDay: {
    label: "報送截止日",
    note: "次月幾日前報送，可填 1 到 28；遇週六、週日順延到下一個工作日，國定假日須自行留意。",
  },
  TrendMonths: { label: "走勢圖月數", note: "走勢圖列示最近13個月或25個月；改後請重新產生走勢圖。" },
  MissingSymbol: {
    label: "無資料的儲存格",
    note: "報表中沒有資料的儲存格顯示為 —、0 或留空，名次、評價等欄不顯示0；只改變顯示，合計和名次不受影響。",
  },
  ReportTheme: {
    label: "報表樣式",
    note: "公文：黑白列印、細線，用於簽發和存檔；螢幕：深色表頭、隔列底色，用於投影和螢幕閱讀。修改後重新產生報表即換樣式。",
  },
  ExcellentFrom: { label: "優等等第線", note: "考核總分達到多少分為優等；只填數字，不加%。" },
  GoodFrom: { label: "甲等等第線", note: "考核總分達到多少分為甲等；只填數字，不加%。" },
  PassFrom: { label: "合格等第線", note: "考核總分達到多少分為合格，以下為不合格；只填數字，不加%。" },
  BookletTitle: {
    label: "月報名稱",
    note: "印在封面和目錄上，如「某某市產業園區主要經濟指標月報」；空白時印「園區主要經濟指標月報」。",
  },
  IssuingUnit: { label: "編製單位", note: "印在封面上，如「某某市產業園區管理處」；空白時不印。" },
  DataAsOf: { label: "資料截至", note: "最近一次載入資料的日期，印在報表右上角。" },
  WorkbookLanguage: { label: "活頁簿語言", note: "建立活頁簿時選定，表頭和報表使用這種語言。" },
};
