/** Which indicators are profit or loss: of these alone people say 扭亏, 转亏, 减亏 and 增亏. */

/** What their names hold, in small letters; people's own indicators are known by it too. */
export const PROFIT_WORDS: readonly string[] = [
  "利润",
  "利潤",
  "利税",
  "利稅",
  "盈利",
  "盈亏",
  "盈虧",
  "损益",
  "損益",
  "profit",
];

/** Whether an indicator of this name is profit or loss. */
export function isProfit(name: string): boolean {
  const small = name.toLowerCase();
  return PROFIT_WORDS.some((word) => small.includes(word));
}
