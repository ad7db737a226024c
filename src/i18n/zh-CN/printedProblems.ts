/** Of printed sheets: what does not follow from the figures beside it. */
export const printedProblems = {
  "printed.growth": "同比列示为{stated}，按列示的数推算应为{expected}：{from}。请核对。",
  "printed.completion": "完成率列示为{stated}，按列示的数推算应为{expected}：{from}。请核对。",
  "printed.share": "占比列示为{stated}，按列示的数推算应为{expected}：{from}。请核对。",
  "printed.score": "得分或分差列示为{stated}，按列示的数推算应为{expected}：{from}。请核对。",
  "printed.rank": "位次列示为{stated}，按列示的数{from}排列应为{expected}。请核对。",
  "printed.rankChange": "位次变化列示为{stated}，按列示的两期位次应为{expected}：{from}。请核对。",
  "printed.total": "合计列示为{stated}，分项之和为{expected}，相差超出舍入误差：{from}。请核对。",
  "printed.totalGrowth":
    "合计的同比列示为{stated}，超出各园区（分项）同比的范围{expected}：{from}。同比应采用同一口径，请核对。",
  "printed.points": "百分点列示为{stated}，按列示的数推算应为{expected}：{from}。请核对。",
  "printed.progress": "时序进度列示为{stated}，按月份推算应为{expected}：{from}。请核对。",
  "printed.month": "当月数列示为{stated}，由两个累计数相减应为{expected}：{from}。请核对。",
  "printed.increase": "增减额列示为{stated}，由列示的数相减应为{expected}：{from}。请核对。",
  "printed.status": "进度评定列示为“{stated}”，按列示的数应为“{expected}”：{from}。请核对。",
  "printed.order": "增幅列示为{stated}，与所在位次不符；按上下各行应为{expected}：{from}。请核对。",
  "printed.count": "项数列示为“{stated}”，表上逐项数下来应为{expected}项：{from}。请核对。",
  "printed.ratio": "比率列示为{stated}，按列示的数推算应为{expected}：{from}。请核对。",
  "printed.repeated": "文中写{stated}，表中列示为{from}。请核对。",
  "printed.growthBasis":
    "这一列同比与列示的本期数、上年同期数对不上（如{stated}，按列示的数为{expected}），多半是按可比口径计算的。请在表注中写明口径。",
  "printed.tooLarge": "这张表太大，不像是报表，没有审核。",
};

export type PrintedProblem = keyof typeof printedProblems;
