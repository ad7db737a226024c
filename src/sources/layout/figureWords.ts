/** Words that stand for a figure, before it or behind it. */

/** Why no figure is there: nil, less than half a unit, withheld, not applicable, unknown (CONVENTIONS §5, yearbooks). */
export type MissingKind = "nil" | "belowHalfUnit" | "withheld" | "notApplicable" | "unknown";

/** What stands where there is no figure, and why there is none. */
export const MISSING: ReadonlyMap<string, MissingKind> = new Map([
  ...["-", "--", "---", "----", "无", "none", "nil"].map((text) => [text, "nil"] as const),
  ...["...", "......", "..", "....", "⋯", "⋯⋯"].map((text) => [text, "belowHalfUnit"] as const),
  ...["x", "xx", "xxx", "*", "**", "***", "保密", "c"].map((text) => [text, "withheld"] as const),
  ...["/", "\\", "//", "n/a", "na", "n.a.", "不适用", "不涉及", "无此项", "不可比"].map(
    (text) => [text, "notApplicable"] as const,
  ),
  ...["空", "缺", "未报", "待报", "暂无", "暂缺", "暂未统计", "不详", "未统计", "未出", "未反馈"].map(
    (text) => [text, "unknown"] as const,
  ),
  ...["?", "??", "#", "##", "###", "tbd"].map((text) => [text, "unknown"] as const),
]);
/** What a column too narrow leaves in an exported text: ########. */
export const HASHES = /^#{4,}$/;
/** An error of a spreadsheet as text. */
export const ERROR_VALUE = /^#(?:null!|div\/0!|value!|ref!|name\?|num!|n\/a|busy!|spill!|calc!)$/;

/** Before a figure that is not exact. */
export const APPROXIMATE_BEFORE = [
  "大约",
  "约为",
  "超过",
  "预计完成",
  "预计",
  "约",
  "近",
  "超",
  "逾",
  "≈",
  "~",
  ">",
  "<",
];
/** Before a figure, without changing it. */
export const EXACT_BEFORE = ["完成", "达到", "达", "为", "共"];
/** Behind a figure that is not exact. */
export const APPROXIMATE_AFTER = [
  "左右",
  "以上",
  "上下",
  "(预计)",
  "(估计)",
  "(预计数)",
  "(初步)",
  "(初步数)",
  "预计",
];
/** Behind a figure, without changing it. */
export const EXACT_AFTER = ["(快报)", "(快报数)", "(核定)", "↑", "↓", "*"];
/** Before a rate, with its sign; the longer ones first. */
export const SIGN_WORDS: readonly (readonly [string, -1 | 1])[] = [
  ...["同比", "比上年同期", "较上年同期", "较同期", ""].flatMap((before) =>
    (
      [
        ["增长", 1],
        ["下降", -1],
        ["减少", -1],
        ["上升", 1],
        ["增加", 1],
        ["提高", 1],
        ["上涨", 1],
        ["下滑", -1],
        ["降低", -1],
        ["下跌", -1],
        ["回落", -1],
        ["增", 1],
        ["减", -1],
        ["降", -1],
        ["升", 1],
        ["跌", -1],
        ["负", -1],
      ] as const
    ).map(([word, sign]) => [before + word, sign] as const),
  ),
  ["负增长", -1],
  ["比增", 1],
  ["同比", 1],
  ["▲", 1],
  ["△", 1],
  ["▼", -1],
  ["▽", -1],
  ["↑", 1],
  ["↓", -1],
];
/** A rate of nothing. */
export const LEVEL_WORDS: ReadonlySet<string> = new Set(["持平", "与上年持平", "与上年同期持平"]);

/** Behind digits that are no amount: 5月, 2022年, 3号楼. */
export const NO_UNIT: ReadonlySet<string> = new Set([
  "月",
  "月份",
  "年",
  "年度",
  "日",
  "号",
  "季度",
  "时",
  "、",
  ".",
  "期",
  "章",
  "、",
]);
