import type { WorkbookWords } from "../../report/tables/words";
import { definitionMessages } from "./definitions";

/** What Excel says beside a cell people fill. */
export const inputMessages: WorkbookWords["inputMessages"] = {
  "Parks.name": "报表上印的园区名称，不能重复。台账用它找数据，改名时请同时修改台账。",
  "Parks.aliases": "来源文件里出现的其他叫法，用分号隔开。",
  "Parks.areaMu": "实际用地面积，单位为亩，用来计算亩均指标。",
  "Parks.activeFrom": "开始上报的月份，如 2022-01；空白表示一直上报。",
  "Parks.activeTo": "最后上报的月份，如 2024-12；空白表示没有截止。",
  "Indicators.name": "报表和台账使用的名称，不能重复。改名时请同时修改台账和目标。",
  "Indicators.unit": "台账和报表使用的计量单位，如 亿元、万美元、家。",
  "Indicators.ratioFactor": "分子除以分母后乘以此数，得到本指标的计量单位；百分比为100。",
  "Indicators.synonyms": "来源文件里出现的其他叫法，用分号隔开。一个叫法只能属于一个指标。",
  "Indicators.january": "1、2月合并统计的指标没有单独的1月数和2月数。",
  "Indicators.lagMonths": "数据比报告期晚几个月，如规上服务业晚1个月。",
  "Indicators.appliesTo": "只适用于某些级别或类型的园区时填写，用分号隔开；空白表示全部适用。",
  "Ledger.park": "请从列表中选择，或先在“园区”表中添加。",
  "Ledger.indicator": "请从列表中选择，或先在“指标”表中添加。",
  "Ledger.measure": "累计：1月至该月；本月：当月一个月；期末：月末数；上报同比和位次按上报填写。",
  "Ledger.unit": "与“指标”表的计量单位一致；同比填 %，位次不填。",
  "Ledger.m1": "没有数据请留空，零请填 0。",
  "Ledger.note": "位次的范围（如 全市）或其他说明。",
  "Targets.target": "全年目标，单位与指标一致；增幅目标填百分数，如 8.5。",
  "Targets.revisedTarget": "年中调整的全年目标，单位同左；没有调整则留空。",
  "Targets.revisedFrom": "调整后目标从这个月起计入，填1—12；以前月份仍按目标值。",
  "Targets.type": "总量：全年要完成的数；增幅：全年要增长的百分数，报表显示达标或未达标。",
  "Projects.annualPlan": "本年计划投资，单位为亿元。",
  "Projects.m1": "自年初起累计完成投资，单位为亿元；没有数据请留空。",
  "Checks.reason": "经核实无误时请写明原因。",
  "Checks.settled": "核实后选“是”。",
  "Scoring.weight": "本项满分，各项合计一般为100分；扣分项填0。改动后考核表即时重算。",
  "Scoring.rule":
    "年度完成率、时序完成率：按完成目标的比例；增幅比较：与全区增幅比；位次递减：每低一位减分；功效系数：按与最好、最差园区的距离；是否达标：达标得满分；扣分：超出部分扣分。",
  "Scoring.base":
    "完成率：低于此百分数不得分（空白为0）。增幅比较：与全区持平时得权重的百分之几（空白为100）。位次递减：最低得分（空白为0）。功效系数：末位得权重的百分之几（空白为60）。扣分：允许的数量（空白为0）。",
  "Scoring.step":
    "增幅比较：每高或低1个百分点加减几分（空白为1）。位次递减：每低一位减几分（空白为权重÷参评园区数）。扣分：每超出1个单位扣几分（空白为1）。",
  "Scoring.cap": "完成率、增幅比较：得分最多为权重的百分之几（空白为100）。扣分：最多扣几分（空白为不限）。",
  ...definitionMessages,
  "Relations.left": "指标名称，可以相加减，如 税收 + 非税收入；数字可作系数，如 0.5 × 税收。",
  "Relations.right": "写法同左边，也可以是一个数。对每个园区、报告期的累计数或期末数检查。",
  "Mappings.layout": "由加载项填写，用来认出同一种表式；空白表示任何表式都适用。",
  "Mappings.meaning": "“指标”表的名称、“园区”表的名称，或数据项。忽略和取消的不填。",
};
