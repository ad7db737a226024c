/** Words of change: which way, and whether they stand for a rate, an amount or a way to a new level. */
import { wordList } from "./wordList";

/** Growth in percent follows. Longer words first where one begins another. */
export const RISES: readonly string[] = wordList(`
  正增长 净增长 增长率 增长速度 增长幅度 增长 成长率 成长 比增 月增 季增 年增率 年增 递增 增速 增幅 涨幅 升幅
  上升 上涨 上扬 攀升 跃升 扬升 回升 提高 提升 增加 扩大 净增 多增 增亏 减亏 多出 增收 增 涨 升
`);
export const FALLS: readonly string[] = wordList(`
  负增长 月减 季减 年减率 年减 比降 下降 下滑 下跌 降低 减少 回落 衰退 萎缩 缩减 减收 递减 降幅 跌幅 减幅 收窄
  降 跌 减
`);
export const FLATS: readonly string[] = ["基本持平", "大体持平", "持平"];

/** Nouns among them that say a rate without a verb: 增幅25%. */
export const RATE_NOUNS: readonly string[] = wordList(`
  增速 增幅 涨幅 升幅 增长率 增长速度 增长幅度 成长率 年增率 降幅 跌幅 减幅 年减率
`);

/** Ways to a new level: the figure before them is the old one, the one after them the value. */
export const TO_LEVEL: readonly string[] = wordList(`
  提高 提升 增加 增长 上升 扩大 减少 下降 降低 精减 精简 压缩 缩短 缩小 降 升 增 减 改 变 转 发展 壮大 调整
  上调 下调 跃升 攀升
`)
  .flatMap((verb) => [`${verb}到`, `${verb}至`, `${verb}为`])
  .concat(["降成", "达到", "增加为"]);

/** What a rate is measured against, when it is not the same period of last year. */
export const OTHER_BASES: readonly string[] = wordList(`
  环比 月增 月减 季增 季减 比上月 较上月 比上个月 较上个月 比上季 较上季 比年初 较年初 上年末 去年末 去年底
  上年底 两年平均 两年均 三年平均 年均 平均增长 平均每年 复合 比前 年初以来 累计增长 连续两年 连续三年
`);

/** Fillers between a word of change and its figure. */
export const CHANGE_FILLERS: readonly string[] = wordList(`
  幅度 分别 速度 连续两年 连续三年 保持在 维持在 稳定在 均在 达到 约为 约 了 达 为 近 超过 超 逾 均 高达 仅 到 也 已 至 将近 接近 率
`);

/** Fillers before a word of change: nothing of the indicator. */
export const CHANGE_LEADS: readonly string[] = wordList(`
  按可比口径计算 按不变价格计算 按可比价格计算 按不变价计算 按可比价计算 扣除价格因素 可比价同比 可比口径
  可比价格 自然口径 同口径 可比价 不变价 现价 同比实际 同比名义 同比 实际 名义 与上年 与去年 比上年同期 较上年同期
  比上年 较上年 比去年同期 较去年同期 比去年 较去年 上年同期 去年同期 同期 大幅 小幅 微幅 略微 略 仅 微 分别
  均 快速 稳定 持续 爆发性 平稳 强劲 明显 逆势 较快 相比 实现 保持 呈现 出现 继续 累计 亦 也 则 已 净 共 期
  下同 整体 总体 平均 高速 迅速 显著 首次 比较 比 较 年
`);
