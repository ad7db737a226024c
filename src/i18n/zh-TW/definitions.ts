import type { InputMessageKey, WorkbookWords } from "../../report/tables/words";

/** Words of the table of report definitions: its lines, the columns to choose from, what a report is laid out like. */
export const definitionWords: Pick<
  WorkbookWords,
  "definitionLines" | "definitionColumns" | "definitionBases" | "parkPlaceholder"
> = {
  definitionLines: {
    base: "類型",
    title: "標題",
    theme: "樣式",
    column: "欄目",
    group: "分組",
    indicator: "指標",
    note: "附註",
  },
  definitionColumns: {
    month: "當月",
    lastMonth: "上年同月",
    monthGrowth: "當月年增率",
    ytd: "累計",
    lastYtd: "上年同期",
    growth: "年增率",
    target: "年度目標",
    completion: "達成率",
    gap: "較時序進度",
    status: "進度狀態",
    outlook: "預計全年",
    share: "占比",
    contribution: "貢獻率",
    pull: "拉動",
    rank: "名次",
  },
  definitionBases: {
    park: "園區月報",
    comparison: "分園區比較",
  },
  parkPlaceholder: "園區",
};

export const definitionMessages: Readonly<Record<Extract<InputMessageKey, `Definitions.${string}`>, string>> =
  {
    "Definitions.report": "自訂報表的名稱，最多24個字；同一張報表的各列寫同一名稱，或只在第一列寫。",
    "Definitions.line": "類型、標題、樣式、欄目、分組、指標、附註。列的上下順序就是報表裡的順序。",
    "Definitions.indicator": "「指標」列：從「指標」表中選，一列一個。",
    "Definitions.column": "「欄目」列：報表要有的欄，一列一欄；一欄也不選時用通常的欄。",
    "Definitions.text":
      "類型：園區月報或分園區比較。標題：可用{年}{月}{園區}。樣式：公文或螢幕。分組、附註：照寫。",
    "Definitions.decimals": "只用於「指標」列：數值的小數位，0至4；空白按「指標」表。",
  };

export const definitionHeadings: WorkbookWords["headings"]["Definitions"] = {
  report: "報表",
  line: "列別",
  indicator: "指標",
  column: "欄目",
  text: "文字",
  decimals: "小數位",
  note: "備註",
};
