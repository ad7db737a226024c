/** The rules of checks/: what each is called, why it is asked, and how a finding is mended. */
export const checkRules = {
  "check.missingPark": {
    name: "园区未报",
    why: "缺了园区，合计、占比和位次都不对。",
    mend: "请催报，或在“园区”表填写停报月份。",
  },
  "check.latePark": {
    name: "逾期报送",
    why: "迟报影响汇总和发布，报送及时率也要如实反映。",
    mend: "请记下迟报原因；应报日期有误请在“报送记录”表改正。",
  },
  "check.missingIndicator": {
    name: "必报指标缺报",
    why: "必报指标空缺，报表就缺一行，合计也不完整。",
    mend: "请补报；没有发生额请填 0；不适用请在“指标”表改“适用范围”。",
  },
  "check.stoppedReporting": {
    name: "上月有数本月空缺",
    why: "上月和上年同期均有数，本月空缺，多为漏填。",
    mend: "请补报；确实停报的请写明原因。",
  },
  "check.strayMonth": {
    name: "填到了以后的月份",
    why: "报告期以后的月份只有零星几个数，多为填错了列。",
    mend: "请把数移到报告期所在的列。",
  },
  "check.otherUnit": {
    name: "单位与指标表不一致",
    why: "报表按“指标”表的单位直接取数，行里的单位不同，印出来的数就差了倍数。",
    mend: "请把所列各行的数按换算关系换算并改单位，或把“指标”表的计量单位改回来。",
  },
  "check.copiedReturn": {
    name: "两个园区数据雷同",
    why: "不同园区不会有这么多相同的数，多为误用了其他园区的报表。",
    mend: "请与原表核对，请园区重新报送正确的报表。",
  },
  "check.sign": {
    name: "数值为负",
    why: "个数、面积、收入、投资等一般不会小于零。",
    mend: "请核对正负号；确有冲减、退税的请写明原因。",
  },
  "check.bounds": {
    name: "比率超出范围",
    why: "占比、覆盖率在0和100之间；完成率、产销率可以超过100，但很少高出数倍。",
    mend: "请核对小数点；比率按百分数填写，应填 97，不填 0.97。",
  },
  "check.growthBounds": {
    name: "增速异常",
    why: "增速不可能低于-100%；超过100%的应能说明原因。",
    mend: "请核对正负号和小数点，或写明基数偏低等原因。",
  },
  "check.subset": {
    name: "勾稽关系",
    why: "部分不能大于全部，分项之和应等于总计。",
    mend: "请核对两个数的口径、单位和填报位置，改正有误的一个；口径不同请写明。",
  },
  "check.part": {
    name: "其中项大于总项",
    why: "“指标”表写明它是另一项的其中项。",
    mend: "请核对两个数，或在“指标”表改“其中”关系。",
  },
  "check.ownRelation": {
    name: "自定义审核关系",
    why: "这是本工作簿“审核关系”表里规定的。",
    mend: "请核对有关数据；关系写得不对请在“审核关系”表改正。",
  },
  "check.zoneSum": {
    name: "园区之和与合计不符",
    why: "合计应等于各园区之和，只容许四舍五入的出入。",
    mend: "请核对合计行和各园区的数；合计多算或漏算了园区的请更正。",
  },
  "check.projectPlan": {
    name: "重点项目投资",
    why: "年计划和累计完成不超过总投资，累计完成不会减少。",
    mend: "请核对“重点项目”表这一行的总投资、年计划和各月累计。",
  },
  "check.ytdFalls": {
    name: "累计数下降",
    why: "自年初起的累计数逐月增加，不会比上月小。",
    mend: "请核对本月和上月累计；核减以前月份的请写明原因。",
  },
  "check.monthDifference": {
    name: "本月与累计不衔接",
    why: "上月止累计加本月数应等于本月止累计。",
    mend: "请核对本月数和两个月的累计；调整了以前月份的请写明。",
  },
  "check.magnitude": {
    name: "数量级异常",
    why: "与上月和上年同期相差10倍、1万倍，多为单位或小数点有误。",
    mend: "请核对计量单位（亿元、万元）和小数点；属实请写明原因。",
  },
  "check.stockZero": {
    name: "存量变为零",
    why: "企业数、从业人员、资产等期末数一般不会变为零，多为没有数而填了 0。",
    mend: "请补填期末数；没有数据请留空；确实为零请写明原因。",
  },
  "check.targetMagnitude": {
    name: "目标值异常",
    why: "全年目标与上年实绩相差数倍，或不大于零，多为单位有误。",
    mend: "请核对“目标”表的目标值、单位和类型。",
  },
  "check.repeatsLastMonth": {
    name: "与上月或上年同期完全相同",
    why: "位数较多的数很少碰巧相同，多为抄错了列。",
    mend: "请核对是否填成了上月或上年同期的数；属实请写明原因。",
  },
  "check.ratio": {
    name: "比率与分子、分母不符",
    why: "完成率、到位率、亩均等由分子除以分母得出。",
    mend: "请按分子和分母重新计算，或核对两者的口径。",
  },
  "check.completion": {
    name: "上报完成率、占比与计算不符",
    why: "来表另列的完成率、占比应与数据一致（已考虑四舍五入）。",
    mend: "请核对完成数、年度目标和合计，改正有误的一个。",
  },
  "check.pointsChange": {
    name: "上报百分点与计算不符",
    why: "比率的同比增减按百分点计，应等于本期数减上年同期数（已考虑四舍五入）。",
    mend: "请核对两期的比率、增减的正负号；不要填成增长百分之几，也不要填成比上月的增减。",
  },
  "check.growth": {
    name: "上报增速与计算增速",
    why: "增速应能由本期数和同期可比数算出；与上年公布数不一致可能是可比口径不同。",
    mend: "请核对增速的正负号、小数点和同期数；可比口径不同的不必改动。",
  },
  "check.growthSeries": {
    name: "增速突变",
    why: "累计增速逐月变化平缓，突变多为填报有误。",
    mend: "请核对正负号和小数点；属实请写明原因。",
  },
  "check.jump": {
    name: "突变",
    why: "与本园区近两年各月相比明显异常（按中位数和绝对中位差判断）。",
    mend: "请与园区核实；属实请写明原因，如集中入库、项目竣工。",
  },
  "check.restated": {
    name: "上年同期数调整",
    why: "同期可比数与上年公布数不同，说明口径或基数作了调整。",
    mend: "一般不必改动；相差过大的，请核对是否取错了列或单位。",
  },
  "check.estimate": {
    name: "仍为预计数",
    why: "定期报表应报实际数，预计数、快报数应在定案前更换。",
    mend: "请换成实际数并删去备注里的字样；确为实际数也请改备注。",
  },
  reading: {
    name: "台账填写",
    why: "重复的数，报表只取其中一个；无法识别的，报表不取。",
    mend: "请按提示改正台账。",
  },
};

/** One sentence or two for each finding of a rule. Placeholders are the finding's params. */
export const checkSentences = {
  "check.missingPark": "{park}没有报送{period}的数据（应报{count}项必报指标）。请催报。",
  "check.latePark": "{park}{period}的报表应于{dueOn}前报送，实际{receivedOn}收到。",
  "check.overduePark": "{park}{period}的报表应于{dueOn}前报送，至今没有收到。请催报。",
  "check.missingIndicator": "{park}没有报{period}“{indicator}”，这是必报指标。请补报，没有发生额请填 0。",
  "check.stoppedReporting":
    "{park}没有报{period}“{indicator}”，上月是{before}{unit}，上年同期也有数。请核对是否漏填。",
  "check.strayMonth":
    "{park}“{indicator}”在{period}有数（{value}），而报告期还没到这个月。请核对是否填错了列。",
  "check.otherUnit":
    "{park}“{indicator}”在“{table}”表第{rows}行的单位是{rowUnit}，“指标”表是{unit}，报表取数会差倍数。请按1{rowUnit}＝{times}{unit}换算这些行的数并改单位，或改回“指标”表的单位。",
  "check.copiedReturn": "{park}有{count}个数与{otherPark}完全相同。请核对是否用错了报表。",
  "check.sign": "{park}{period}“{indicator}”是{value}{unit}，小于零。请核对正负号。",
  "check.bounds": "{park}{period}“{indicator}”是{value}%，应在{least}%到{most}%之间。请核对。",
  "check.growthBounds": "{park}{period}“{indicator}”{measure}是{growth}%，超过100%。请核实，属实请写明原因。",
  "check.growthImpossible": "{park}{period}“{indicator}”{measure}是{growth}%，不可能低于-100%。请改正。",
  "check.subset": "{park}{period}应有“{left} {operator} {right}”，实为{leftValue}和{rightValue}。请核对。",
  "check.identity":
    "{park}{period}“{left}”合计{leftValue}，与“{right}”{rightValue}不相等（已考虑四舍五入）。请核对。",
  "check.part": "{park}{period}“{left}”是{leftValue}，大于它所属的“{right}”{rightValue}。请核对。",
  "check.ownRelation":
    "{park}{period}不符合审核关系“{name}”（{relation}）：左边{leftValue}，右边{rightValue}。请核对。",
  "check.relationEmpty": "审核关系“{name}”有一边是空的，没有检查。请填写指标名称或数。",
  "check.relationName": "审核关系“{name}”里的“{text}”不是“指标”表的名称，没有检查。请改用指标名称。",
  "check.relationSyntax":
    "审核关系“{name}”里的“{text}”无法识别，没有检查。请写成“指标 + 指标”或“0.5 × 指标”，不用括号。",
  "check.relationProduct": "审核关系“{name}”里“{text}”处用指标乘、除指标，没有检查。系数只能是数。",
  "check.zoneSum":
    "{period}“{indicator}”{park}为{value}{unit}，而{count}个园区之和为{computed}{unit}。请核对。",
  "check.zoneSumExceeds":
    "{period}“{indicator}”{park}为{value}{unit}，还有{missing}个园区没有数，已报的{count}个园区之和就有{computed}{unit}。请核对。",
  "check.zoneSumOpen": "{park}{period}有{count}项指标没有与园区之和核对，因为缺{missing}个园区的数。",
  "check.projectPlan": "{park}项目“{project}”年计划投资{plan}亿元，大于总投资{total}亿元。请改正。",
  "check.projectDone": "{park}项目“{project}”累计完成{value}亿元，大于总投资{total}亿元。请核对。",
  "check.projectFalls":
    "{park}项目“{project}”{period}累计完成{value}亿元，小于上一次的{before}亿元。请核对。",
  "check.ytdFalls":
    "{park}“{indicator}”{period}累计{value}{unit}，小于{earlier}累计的{before}{unit}。请核对。",
  "check.monthDifference":
    "{park}{period}“{indicator}”本月报{value}{unit}，按累计相减是{computed}{unit}。请核对。",
  "check.magnitude":
    "{park}{period}“{indicator}”是{value}{unit}，约为按以往数据推算（{expected}{unit}）的{times}倍。请核对单位和小数点。",
  "check.magnitudeSmall":
    "{park}{period}“{indicator}”是{value}{unit}，约为按以往数据推算（{expected}{unit}）的{times}分之一。请核对单位和小数点。",
  "check.stockZero":
    "{park}{period}“{indicator}”是{value}，上一次是{before}{unit}。请核对是否没有数而填了 0。",
  "check.targetMagnitude":
    "{park}“{indicator}”{period}目标{value}{unit}，与上年实绩或当年进度（{expected}{unit}）相差5倍以上。请核对单位。",
  "check.targetSign": "{park}“{indicator}”{period}目标是{value}{unit}，不大于零。请核对。",
  "check.repeatsLastYear":
    "{park}{period}“{indicator}”{value}{unit}，与{earlier}的数完全相同。请核对是否填成了上年同期数。",
  "check.repeatsLastMonth":
    "{park}{period}“{indicator}”累计{value}{unit}，与{earlier}的数完全相同。请核对是否填成了上月数。",
  "check.ratio": "{park}{period}“{indicator}”报{value}，按“{left}”除以“{right}”计算是{computed}。请核对。",
  "check.completion":
    "{park}{period}“{indicator}”完成率写的是{stated}%，按{value}和目标{target}计算是{computed}%。请核对。",
  "check.share":
    "{park}{period}“{indicator}”占比写的是{stated}%，按{value}和合计{total}计算是{computed}%。请核对。",
  "check.pointsChange":
    "{park}{period}“{indicator}”同比增减写的是{stated}个百分点，按本期{value}%和上年同期{base}%计算是{computed}个百分点。请核对。",
  "check.growth":
    "{park}{period}“{indicator}”{measure}是{growth}%，按同期可比数{base}计算是{computed}%。请核对。",
  "check.growthSlip":
    "{park}{period}“{indicator}”{measure}是{growth}%，按上年数{base}计算是{computed}%，疑似正负号或小数点有误。请核对。",
  "check.growthBasis":
    "{park}{period}“{indicator}”{measure}是{growth}%，按上年公布数{base}计算是{computed}%，可能是可比口径不同。",
  "check.growthFar":
    "{park}{period}“{indicator}”{measure}是{growth}%，按上年数{base}计算是{computed}%，相差过大，口径不同一般不会差这么多。请核对增速和上年数，属实请写明原因。",
  "check.growthSeries":
    "{park}{period}“{indicator}”{measure}是{growth}%，上一次是{before}%，变化过大。请核对正负号和小数点。",
  "check.jump":
    "{park}{period}“{indicator}”是{value}{unit}，上一次是{before}{unit}，与近两年各月相比异常（偏离度{score}）。请核实，属实请写明原因。",
  "check.restated":
    "{park}{period}“{indicator}”同期可比数{base}{unit}，上年公布{published}{unit}，调整了{percent}%。",
  "check.restatedFar":
    "{park}{period}“{indicator}”同期可比数{base}{unit}，与上年公布的{published}{unit}相差{percent}%。请核对列和单位。",
  "check.estimate": "{park}{period}“{indicator}”{value}{unit}的备注里有“{mark}”。请换成实际数。",
  "check.errorStands": "错误不能以情况说明核销，没有改动。请改正数据后重新校验。",
  "check.reasonMissing": "没有写明原因，没有改动。请填写情况说明。",
  "check.findingGone": "“校验”表里已没有这一条，没有改动。请重新校验。",
};

export type CheckSentence = keyof typeof checkSentences;
