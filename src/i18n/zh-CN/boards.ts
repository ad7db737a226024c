import type { BoardWords } from "../../report/boardWords";

/** Words of the reports of all parks together. */
export const boards: BoardWords = {
  scope: "汇总范围：{first}等{count}个园区",
  coverage: "数据截至 {asOf} · 已报园区 {reported}/{expected}",
  drafts: "（{drafts}个园区为初步数据）",
  hint: "年、月在“设置”表中修改，本表即时重算",
  withUnit: "{name}（{unit}）",
  total: "合计",
  headings: {
    park: "园区",
    value: "累计",
    growth: "同比\n(%)",
    completion: "完成\n(%)",
    place: "位次",
    share: "占比\n(%)",
    byValue: "总量",
    byGrowth: "增幅",
    byCompletion: "年度目标完成率",
    move: "较上月",
    target: "目标",
    progress: "时序进度\n(%)",
    gap: "比时序进度\n(百分点)",
    outlook: "预计全年",
    outlookPercent: "预计完成\n(%)",
    status: "进度评价",
    indicator: "指标",
    project: "项目名称",
    level: "级别",
    investment: "总投资\n(亿元)",
    plan: "年度计划\n(亿元)",
    done: "累计完成\n(亿元)",
    stage: "形象进度",
    annualTarget: "全年目标",
    schedule: "时序",
    yearEnd: "全年预计",
  },
  notes: {
    place:
      "位次为本表园区之间的位次，按“指标”表规定的依据（总量、增幅或完成率，未规定的按“设置”表）排列，并列同位；没有数的不排位。",
    total: "合计只含本期在报的园区；比率指标按分子合计除以分母合计；合计的完成率只含既有目标又有数据的园区。",
    moves:
      "“较上月”为按上月累计数排位相比，“↑”前进、“↓”后退、“＝”不变；季报指标与上季比。年初累计重新起算，不与上年比。",
    outlook: "预计全年按上年同期占全年的比重推算，没有上年数的按时序推算，仅供参考。",
    half: "“双过半”为6月末时间过半、完成率也达到50%。",
    projects:
      "标“▼”并标黄的项目，年度计划完成率低于时序进度超过{threshold}个百分点。累计完成空缺的项目当月未报，合计不含。",
  },
  comparison: { tab: "分园区主要指标", title: "分园区主要指标完成情况" },
  ranking: {
    tab: "指标排行榜",
    title: "园区主要指标排行榜",
    orderedBy: "{name}（{unit}），按{basis}排序",
  },
  targets: {
    scope: "目标范围：{indicators}项指标、{parks}个园区",
    tab: "年度目标完成情况",
    title: "年度目标完成情况",
    summary:
      "有完成率的目标{count}项：超序时进度{ahead}项，符合序时进度{onSchedule}项，落后序时进度{behind}项",
    halfSummary: "；双过半{past}项",
    halfDone: "（双过半）",
    red: "红榜：超序时进度最多的目标",
    black: "黑榜：落后序时进度最多的目标",
  },
  projects: {
    tab: "重点项目",
    title: "重点项目进展情况",
    summary: "项目{count}个，落后序时进度{behind}个",
    unit: "单位：亿元",
  },
};
