/** Random and adversarial texts for the bulletin reader. */
import fc from "fast-check";

const PIECES = [
  "同比",
  "增长",
  "下降",
  "分别",
  "和",
  "、",
  ",",
  "。",
  ";",
  "(",
  ")",
  "第",
  "一",
  "1-",
  "9月",
  "前",
  "截至",
  "年",
  "2022年",
  "亿元",
  "万",
  "%",
  "个百分点",
  "由",
  "到",
  "占",
  "比",
  "完成",
  "年任务",
  "的",
  "亿",
  "千",
  ".",
  "-",
  "0",
  "9,999",
  "园区",
  "\n",
  "其中",
  "增幅",
  "达",
  "突破",
  "以上",
  "项目",
  "家",
  "各",
  "倍",
  "\u0000",
  "\ud800",
  "“",
  "<p>",
  "&#",
  "zhǎng",
  "(zhǎng)",
  "经开区",
];

/** A text of the grammar's own words in any order. */
export const grammarNoise = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 120 })
  .map((pieces) => pieces.join(""));

/** Any text at all. */
export const anyNoise = fc.string({ unit: "binary", maxLength: 300 });

/** Long runs of one piece, where scanners that look back or ahead would grow with the square. */
export const LONG_RUNS: readonly string[] = PIECES.map((piece) =>
  piece.repeat(Math.ceil(4_000 / piece.length)),
).concat([
  "增长1%、".repeat(1_000),
  "A分别增长" + "1%、".repeat(2_000),
  "1-".repeat(2_000) + "9月",
  "(".repeat(2_000) + "1亿元" + ")".repeat(2_000),
  "由1亿元".repeat(1_000) + "增加到2亿元",
  "全市第一位".repeat(1_000),
  "&".repeat(4_000),
  "<".repeat(4_000),
  "<script>".repeat(500),
]);
