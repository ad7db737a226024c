/** Growth as a sentence says it (同比增长8.8%, 增长15.9倍, 扭亏为盈): once as a value, once as a formula. */
import { roundedQuotient } from "../core/decimal";
import { BLANK, iff, is, numeric, text } from "./formula";
import type { MeasureValue } from "./measure";
import { around } from "./saidLevel";
import type { SayingWords } from "./sayingWords";
import type { MeasureWords } from "./words";

/** Percent from which growth is told by multiples. */
export const TIMES_FROM = 1000;
/** Decimals of a multiple: 增长15.9倍. */
const TIMES_DECIMALS = 1;

/** The growth alone; `number` prints a rate. */
export function changeOf(
  growth: MeasureValue,
  unrounded: MeasureValue,
  inPoints: boolean,
  words: SayingWords,
  printed: MeasureWords["printed"],
  number: (rate: number) => string,
): string {
  if (typeof growth === "number") {
    if (growth === 0) return words.flat;
    const [before, after] = inPoints
      ? growth > 0
        ? words.risePoints
        : words.fallPoints
      : growth > 0
        ? words.rise
        : words.fall;
    if (!inPoints && growth >= TIMES_FROM)
      return (
        words.times[0] +
        String(roundedQuotient(Number(unrounded), 100, TIMES_DECIMALS, "half-up")) +
        words.times[1]
      );
    return before + number(Math.abs(growth)) + after;
  }
  const { turnedProfit, turnedLoss, lossNarrowed, lossWidened, noBase, level } = printed;
  const instead = new Map<MeasureValue, string>([
    [turnedProfit, words.turnedProfit],
    [turnedLoss, words.turnedLoss],
    [lossNarrowed, words.lossNarrowed],
    [lossWidened, words.lossWidened],
    [noBase, words.noBase],
    [level, words.flat],
  ]);
  return instead.get(growth) ?? "";
}

/** The growth alone; `percent` prints a rate. */
export function changeFormula(
  growth: string,
  unrounded: string,
  inPoints: string,
  words: SayingWords,
  printed: MeasureWords["printed"],
  percent: (of: string) => string,
): string {
  const rate = iff(
    `${growth}>=${TIMES_FROM}`,
    around(words.times, `ROUND(${unrounded}/100,${TIMES_DECIMALS})`),
    iff(`${growth}>0`, around(words.rise, percent(growth)), around(words.fall, percent(`-${growth}`))),
  );
  const points = iff(
    `${growth}>0`,
    around(words.risePoints, percent(growth)),
    around(words.fallPoints, percent(`-${growth}`)),
  );
  const instead = (
    [
      [printed.turnedProfit, words.turnedProfit],
      [printed.turnedLoss, words.turnedLoss],
      [printed.lossNarrowed, words.lossNarrowed],
      [printed.lossWidened, words.lossWidened],
      [printed.noBase, words.noBase],
      [printed.level, words.flat],
    ] as const
  ).reduceRight((otherwise, [word, saying]) => iff(is(growth, word), text(saying), otherwise), BLANK);
  return iff(numeric(growth), iff(`${growth}=0`, text(words.flat), iff(inPoints, points, rate)), instead);
}
