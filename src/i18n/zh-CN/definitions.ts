import type { InputMessageKey, WorkbookWords } from "../../report/tables/words";

/** Words of the table of report definitions: its lines, the columns to choose from, what a report is laid out like. */
export const definitionWords: Pick<
  WorkbookWords,
  "definitionLines" | "definitionColumns" | "definitionBases" | "parkPlaceholder"
> = {
  definitionLines: {
    base: "类型",
    title: "标题",
    theme: "样式",
    column: "栏目",
    group: "分组",
    indicator: "指标",
    note: "附注",
  },
  definitionColumns: {
    month: "本月",
    lastMonth: "上年同月",
    monthGrowth: "本月同比",
    ytd: "累计",
    lastYtd: "上年同期",
    growth: "同比",
    target: "年度目标",
    completion: "完成率",
    gap: "比时序进度",
    status: "进度状态",
    outlook: "预计全年",
    share: "占比",
    contribution: "贡献率",
    pull: "拉动",
    rank: "位次",
  },
  definitionBases: {
    park: "园区月报",
    comparison: "分园区比较",
  },
  parkPlaceholder: "园区",
};

export const definitionMessages: Readonly<Record<Extract<InputMessageKey, `Definitions.${string}`>, string>> =
  {
    "Definitions.report": "自定报表的名称，最多24个字；同一张报表的各行写同一名称，或只在第一行写。",
    "Definitions.line": "类型、标题、样式、栏目、分组、指标、附注。行的上下顺序就是报表里的顺序。",
    "Definitions.indicator": "“指标”行：从“指标”表中选，一行一个。",
    "Definitions.column": "“栏目”行：报表要有的列，一行一列；一列也不选时用通常的列。",
    "Definitions.text":
      "类型：园区月报或分园区比较。标题：可用{年}{月}{园区}。样式：公文或屏幕。分组、附注：照写。",
    "Definitions.decimals": "只用于“指标”行：数值的小数位，0至4；空白按“指标”表。",
  };

export const definitionHeadings: WorkbookWords["headings"]["Definitions"] = {
  report: "报表",
  line: "行别",
  indicator: "指标",
  column: "栏目",
  text: "文字",
  decimals: "小数位",
  note: "备注",
};
