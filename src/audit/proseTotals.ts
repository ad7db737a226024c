/** Sums said in words: classes of a count, and lists with what they come to. */
import { sum } from "../core/decimal";
import { rangeOf } from "../core/intervalTest";
import { COUNT_UNIT } from "./headingRole";
import { numberIn, type Claim } from "./proseClaims";
import type { Quantity } from "./sentences";

/** The last class of a count, after which none is left. */
const REST = /落后|滞后|不合格|未|其他|其余/;
/** Classes one sentence counts. */
const MOST_CLASSES = 12;

/** 目标87项：超序时进度39项，符合37项，落后11项: counts that end with the rest add up to the first. */
export function countsIn(sentence: string, quantities: readonly Quantity[]): Claim[] {
  return quantities.flatMap((whole, at) => {
    const parts = quantities.slice(at + 1, at + 2 + MOST_CLASSES);
    if (parts.length > MOST_CLASSES || !COUNT_UNIT.test(whole.unit)) return [];
    if (!/^(?:指标|目标|项目|园区|企业)?[：:]/.test(sentence.slice(whole.end, whole.end + 3))) return [];
    if (parts.length < 2 || parts.some(({ unit, label }) => unit !== whole.unit || /其中|占/.test(label)))
      return [];
    if (!REST.test(parts.at(-1)!.label)) return [];
    const counted = sum(parts.map(({ value }) => value));
    return {
      kind: "total" as const,
      text: whole.value + whole.unit,
      value: whole.value,
      counted: true,
      derived: [
        { range: { low: counted, high: counted }, from: parts.map(({ value }) => value).join(" + ") },
      ],
    };
  });
}

/** 分别完成40.12亿元、30.05亿元，合计70.17亿元: what a list comes to. */
export function listTotalsIn(sentence: string, quantities: readonly Quantity[]): Claim[] {
  return quantities.flatMap((whole): Claim | [] => {
    const from = /^\s*(?:两者|三者|三项)?[合共总]计/.test(whole.label)
      ? sentence.lastIndexOf("分别", whole.at)
      : -1;
    if (from < 0) return [];
    const parts = quantities.filter(({ at, end }) => at > from && end <= whole.at);
    const isList = parts.every(
      ({ unit, label }, at) => unit === whole.unit && (at === 0 || label.trim() === ""),
    );
    if (parts.length < 2 || !isList) return [];
    const ranges = parts.map((part) => rangeOf(numberIn(part)));
    return {
      kind: "total",
      text: whole.value + whole.unit,
      value: whole.value,
      counted: COUNT_UNIT.test(whole.unit),
      derived: [
        {
          range: { low: sum(ranges.map(({ low }) => low)), high: sum(ranges.map(({ high }) => high)) },
          from: parts.map(({ value }) => value).join(" + "),
        },
      ],
    };
  });
}
