/** How figures are said: the other direction of the grammar, in words its tables read. */

export const PHRASING = {
  period: (year: number, month: number): string =>
    month === 1 ? `${year}年1月` : month === 12 ? `${year}年` : `${year}年1—${month}月`,
  rise: "增长",
  fall: "下降",
  flat: "与上年同期持平",
  yearOnYear: "同比",
  done: "完成",
  /** Indicators that say by themselves what was done, or are counts. */
  withoutVerb:
    /^(?:引进|新|申|授权|外出|接待|对接|收集|解决|协助|兑现|盘活|收购|累计|省重点|市重点|省大中型|重点)|数$|次$/,
  planDone: (target: string, percent: string): string => `完成年计划${target}的${percent}`,
  rank: (scope: string, position: number): string => `居${scope}第${position}位`,
} as const;
