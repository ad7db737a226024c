/** Units a return may count in, for a person to choose from. */
import { parseUnit } from "./unit";

const USUAL = [
  "元",
  "万元",
  "百万元",
  "亿元",
  "美元",
  "万美元",
  "亿美元",
  "万元/亩",
  "亿元/平方公里",
  "人",
  "万人",
  "家",
  "户",
  "个",
  "件",
  "亩",
  "平方米",
  "万平方米",
  "公顷",
  "平方公里",
  "千瓦时",
  "万千瓦时",
  "亿千瓦时",
  "吨",
  "万吨",
  "%",
] as const;

/** Those of the same kind of quantity as a unit, the unit itself first. @example usualUnits("亿元") //=> ["亿元", "元", …] */
export function usualUnits(unit: string): readonly string[] {
  const family = parseUnit(unit)?.family;
  const names = new Set([unit]);
  if (family === undefined || family === "COUNT") return [...names];
  for (const text of USUAL) if (parseUnit(text)?.family === family) names.add(text);
  return [...names];
}
