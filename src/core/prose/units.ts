/** Units as prose prints them, simplified and half width, by what may become of a number that carries them. */
import { wordList } from "./wordList";

/** amount: money and physical quantities; count: things counted; percent; points: differences of rates; times: 倍. */
export type UnitClass = "amount" | "count" | "percent" | "points" | "times" | "none";

const AMOUNTS =
  "元 美元 美金 港元 港币 欧元 日元 日圆 新台币 台币 人民币 元人民币 平方公里 平方千米 平方米 平方公尺 平方 公顷 亩 坪 吨 公吨 吨标准煤 吨标煤 公斤 千克 " +
  "千瓦时 千瓦小时 度电 度 千瓦 兆瓦 瓦 千伏安 伏安 立方米 立方公尺 立方 公里 千米 米 标箱 标准箱 吨公里 人公里 升 MWp MWP MW GW kWh KWh";
const COUNTS =
  "家 户 个 项 件 人 名 人次 次 批次 批 条 笔 宗 台 套 台套 辆 列 艘 架 架次 只 头 羽 箱 万套 床 张 支 部 幢 栋 座 处 所 间 棵 株 例 标台 匹 班 " +
  "重量箱 万头 对 块 口 组 场 盏 杆 片 枚 册 份 篇 届次 尾 眼 孔 车次 航次 标段 例次 单 票 人份";
/** Things that are told, not measured: how long, how old, which one, how many sides. */
const NONE =
  "天 日 年 岁 小时 分钟 分 秒 个月 个季度 个工作日 个小时 周 届 期 层 楼 号 级 章 时 大 类 种 强 个方面 个环节 个行业 个领域 个门类 个类别 个五年 个百分比 " +
  "个百分 个点 折 点 个大类 个种类 代 路 国道 省道 线 村 镇 版 页 岁以上 个级别 周年 世纪 世 站 毫克 纳米 英寸 微米 摄氏度 伏 千伏 个指标 项指标 个专业 条措施 条政策 项政策 项措施 " +
  "个国家";
const POINTS = "个百分点 百分点 个千分点 千分点 pct pp";

const CLASSES = new Map<string, UnitClass>();
for (const [units, unitClass] of [
  [AMOUNTS, "amount"],
  [COUNTS, "count"],
  [NONE, "none"],
  [POINTS, "points"],
  ["% ‰ %%", "percent"],
  ["倍", "times"],
] as const)
  for (const unit of units.split(" ")) CLASSES.set(unit, unitClass);

const LONGEST = Math.max(...[...CLASSES.keys()].map((unit) => unit.length));

/** The longest unit that begins at a place of a text, or null. */
export function unitAt(
  text: string,
  at: number,
): { readonly length: number; readonly unitClass: UnitClass } | null {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length--) {
    const unitClass = CLASSES.get(text.slice(at, at + length));
    if (unitClass) return { length, unitClass };
  }
  return null;
}

/** What a unit may be divided by: 万元/亩, 吨/日, 人/平方公里. */
export const PER_UNITS: readonly string[] = wordList(`
  平方公里 平方米 公顷 万元 亩 人 日 年 户 吨 天 小时
`);

/** Multipliers with their powers of ten, longest first. 兆 is 10¹² before 元 and people (Taiwan); 兆瓦 is a unit. */
export const MULTIPLIERS: readonly (readonly [text: string, power: number])[] = [
  ["万亿", 12],
  ["千亿", 11],
  ["百亿", 10],
  ["十亿", 9],
  ["千万", 7],
  ["百万", 6],
  ["十万", 5],
  ["兆", 12],
  ["亿", 8],
  ["万", 4],
  ["千", 3],
  ["百", 2],
];

/** Multipliers that alone, after 近 or 超, are a number: 近千人, 超百亿元. */
export const NUMBER_WORDS: readonly (readonly [text: string, power: number])[] = MULTIPLIERS.filter(
  ([text]) => text !== "兆",
);

/** Words before a number that bound it. */
export const BOUNDS_BEFORE: readonly string[] = wordList(`
  将近 接近 大约 超过 突破 不足 不到 不低于 不超过 不少于 至少 高达 首破 约 近 超 逾 破 过
`);

/** Words inside or after a number that bound it. */
export const BOUNDS_INSIDE: readonly string[] = ["余", "多"];
export const BOUNDS_AFTER: readonly string[] = ["及以上", "以上", "以下", "以内", "左右", "上下", "余", "多"];
