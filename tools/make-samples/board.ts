/**
 * The key-project board of 2022. Projects and their shares are illustrative (generic names, no real firm's); the sums of
 * the two provincial lists of 萍乡经开区 are the printed ones: plan 64.65 and 20, completed by May 41.43 and 11.97.
 */
import { courseOfYear } from "./course";
import { apportion, rounded, wobble } from "./numbers";
import { PARKS } from "./parkList";
import { PRINTED_FIGURES } from "./printed";

export interface BoardProject {
  readonly name: string;
  readonly park: string;
  readonly level: string;
  readonly totalInvestment: number;
  readonly annualPlan: number;
  /** Cumulative, January to December, 亿元. */
  readonly completed: readonly number[];
  readonly stage: string;
}

type List = "LARGE" | "PROVINCE";

/** Names with their weight in the plan. */
type Names = readonly (readonly [name: string, weight: number])[];

const PROVINCE: Names = [
  ["新能源电池材料生产基地（一期）", 9],
  ["智能装备产业园", 6],
  ["电子信息产业园三期", 5],
];

const LARGE: Names = [
  ["高性能铜箔生产线", 4.2],
  ["光电显示模组扩产", 3.9],
  ["特种金属材料深加工", 3.6],
  ["工业陶瓷智能化改造", 3.2],
  ["汽车零部件精密制造", 3.1],
  ["医药中间体生产基地", 2.9],
  ["矿山机械智能制造", 2.8],
  ["锂电池隔膜生产线", 2.7],
  ["新型建材产业化", 2.6],
  ["凿岩装备技改", 2.5],
  ["大数据中心", 2.4],
  ["冷链物流园", 2.3],
  ["食品精深加工", 2.2],
  ["电子元器件封装测试", 2.2],
  ["印制电路板扩产", 2.1],
  ["标准厂房四期", 2.1],
  ["污水处理厂提标扩容", 2.0],
  ["海绵城市配套管网", 1.9],
  ["环保设备制造", 1.9],
  ["节能电机生产线", 1.8],
  ["医疗器械产业园", 1.8],
  ["纺织服装智能工厂", 1.7],
  ["再生资源循环利用", 1.7],
  ["光伏组件生产线", 1.6],
  ["综合能源服务站", 1.5],
  ["人才公寓", 1.5],
  ["职业实训基地", 1.4],
  ["智慧停车与充电设施", 1.2],
  ["科技企业孵化器二期", 1.2],
];

const OTHER_PARKS: readonly (readonly [park: keyof typeof PARKS, level: string, names: Names])[] = [
  [
    "xiangdong",
    "市重点",
    [
      ["陶瓷产业园配套厂房", 2.1],
      ["创意包装产业园", 1.6],
      ["园区集中供热管网", 0.9],
    ],
  ],
  [
    "xiangtan",
    "省重点",
    [
      ["机电装备产业园", 6.4],
      ["新能源装备研发中心", 4.1],
      ["科创城基础设施", 3.7],
      ["智能网联测试区", 2.2],
    ],
  ],
  [
    "xiangxiang",
    "市重点",
    [
      ["铝基新材料产业园", 3.4],
      ["再生玻璃深加工", 2.3],
      ["标准厂房二期", 1.8],
    ],
  ],
  [
    "tianyi",
    "省重点",
    [
      ["汽车零部件产业园", 4.6],
      ["食品产业园三期", 2.7],
      ["智能家电生产基地", 2.4],
    ],
  ],
];

const MAY = 5;
/** Part of the plan usually completed by May, and by the year's end. */
const BY_MAY = 0.44;
const BY_DECEMBER = 1.01;

/** One of the two printed lists. */
export function pingxiangBoard(list: List): readonly BoardProject[] {
  const printed = (code: string): number =>
    PRINTED_FIGURES.find(
      ({ park, indicator }) => park === PARKS.pingxiang && indicator === `${code}_${list}`,
    )!.value;
  const sums = {
    total: printed("KEYPROJ_TOTAL"),
    plan: printed("KEYPROJ_PLAN"),
    byMay: printed("KEYPROJ_DONE"),
  };
  return list === "LARGE"
    ? board(PARKS.pingxiang, "省大中型", LARGE, sums)
    : board(PARKS.pingxiang, "省重点", PROVINCE, sums);
}

/** Every project: those of 萍乡经开区 first. */
export function wholeBoard(): readonly BoardProject[] {
  const others = OTHER_PARKS.flatMap(([park, level, names]) => {
    const plan = names.reduce((sum, [, weight]) => sum + weight, 0);
    return board(PARKS[park], level, names, {
      total: rounded(plan * 2.8, 2),
      plan: rounded(plan, 2),
      byMay: rounded(plan * BY_MAY, 2),
    });
  });
  return [...pingxiangBoard("PROVINCE"), ...pingxiangBoard("LARGE"), ...others];
}

/** Cumulative investment of a list by month. */
export function investedBy(projects: readonly BoardProject[]): number[] {
  return Array.from({ length: 12 }, (_, month) =>
    rounded(
      projects.reduce((sum, { completed }) => sum + completed[month]!, 0),
      2,
    ),
  );
}

function board(
  park: string,
  level: string,
  names: Names,
  sums: { total: number; plan: number; byMay: number },
): readonly BoardProject[] {
  const weights = names.map(([, weight]) => weight);
  const stray = (what: string, width: number): number[] =>
    names.map(([name], index) => weights[index]! * (1 + width * wobble(`${park}|${name}|${what}`)));
  const totals = apportion(sums.total, stray("total", 0.25), 2);
  const plans = apportion(sums.plan, weights, 2);
  const byMay = apportion(sums.byMay, stray("by May", 0.48), 2);
  return names.map(([name], index) => {
    const [annualPlan, may] = [plans[index]!, byMay[index]!];
    const december = Math.max(
      rounded(annualPlan * (BY_DECEMBER + 0.05 * wobble(`${name}|year`)), 2),
      rounded(may * 1.06, 2),
    );
    return {
      name,
      park,
      level,
      totalInvestment: totals[index]!,
      annualPlan,
      completed: courseOfYear(`${park}|${name}`, "investment", { [MAY]: may, 12: december }, 2),
      stage: stageOf(may / annualPlan),
    };
  });
}

function stageOf(completion: number): string {
  if (completion >= 0.8) return "主体完工，设备安装";
  if (completion >= 0.55) return "主体施工";
  return completion >= 0.4 ? "基础施工" : "场地平整，前期手续办理";
}
