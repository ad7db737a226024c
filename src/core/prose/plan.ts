/** Plans and their fulfilment, goals, estimates and capacities. */
import { wordList } from "./wordList";

/** What a figure is: a fact, or something expected, planned, aimed at or possible. */
export type Nature = "actual" | "estimate" | "planned" | "goal" | "capacity";

/** 完成年任务X的Y%: nouns of the plan. */
export const PLAN_NOUNS: readonly string[] = wordList(`
  调整后年度目标任务 调整后年度目标 调整后全年目标 调整后年度任务 调整后年度计划 调整后年度预算 调整后目标 调整后任务 调整后计划 调整后预算
  年度投资计划 年度投资任务 全年投资计划 年投资计划 投资计划 全年目标任务 年度目标任务 全年工作目标 全年任务数 年度任务数 全年预期目标 全年计划 年度计划 全年任务
  年度任务 全年目标 年度目标 全年预算 年度预算 年初预算 年初计划 年初目标 年计划 年任务 年目标 年预算 目标任务
  预期目标 考核目标 考核任务 目标任务数 任务数 计划数 预算数 任务 计划 目标 预算 调整预算 变动预算 序时任务
  招商目标
`);

/** Rates of fulfilment that stand by themselves after an amount. */
export const COMPLETION_NOUNS: readonly string[] = [
  "年计划完成率",
  "年度计划完成率",
  "计划完成率",
  "任务完成率",
  "目标完成率",
  "完成率",
  "完成进度",
  "投资完成率",
];

/** Words that give what follows another nature. The longest that stands nearest the figure counts. */
export const NATURES: readonly (readonly [word: string, nature: Nature, holds: "clause" | "sentence"])[] = [
  ["预计", "estimate", "clause"],
  ["预估", "estimate", "clause"],
  ["预期", "estimate", "clause"],
  ["有望", "estimate", "clause"],
  ["可望", "estimate", "clause"],
  ["估计", "estimate", "clause"],
  ["上看", "estimate", "clause"],
  ["力争", "goal", "sentence"],
  ["确保", "goal", "sentence"],
  ["争取", "goal", "sentence"],
  ["奋斗目标", "goal", "sentence"],
  ["瞄准", "goal", "sentence"],
  ["目标是", "goal", "sentence"],
  ["目标为", "goal", "sentence"],
  ["预期目标", "goal", "sentence"],
  ["进军", "goal", "sentence"],
  ["建成后", "capacity", "sentence"],
  ["投产后", "capacity", "sentence"],
  ["达产后", "capacity", "sentence"],
  ["达产达效后", "capacity", "sentence"],
  ["投用后", "capacity", "sentence"],
  ["应用后", "capacity", "sentence"],
  ["可实现", "capacity", "clause"],
  ["可新增", "capacity", "clause"],
  ["可创造", "capacity", "clause"],
  ["可提供", "capacity", "clause"],
  ["可带动", "capacity", "clause"],
  ["将创造", "capacity", "sentence"],
  ["将带", "capacity", "sentence"],
  ["装机容量", "capacity", "clause"],
  ["能力", "capacity", "clause"],
  ["计划", "planned", "sentence"],
  ["拟", "planned", "sentence"],
  ["规划", "planned", "clause"],
  ["总投资", "planned", "clause"],
  ["协议投资", "planned", "clause"],
  ["合同金额", "planned", "clause"],
  ["安排", "planned", "clause"],
];

/** Words that say a thing is done, whatever was planned before. */
export const DONE_WORDS: readonly string[] = ["目前", "已", "截至", "截止", "实际", "累计完成", "至今"];
