/** The distance to the schedule as a sentence says it (超时序进度1.2个百分点): once as a value, once as a formula. */
import { iff, is, text } from "./formula";
import type { MeasureValue } from "./measure";
import { around, type Around } from "./saidLevel";
import type { SayingWords, ToldWords } from "./sayingWords";

/** The distance alone, from a gap in 百分点; `number` prints its size. */
export function distanceOf(
  gap: number,
  status: MeasureValue,
  words: SayingWords,
  { statuses }: ToldWords,
  number: (points: number) => string,
): string {
  if (status === statuses.onSchedule) return words.onSchedule;
  const isAhead = status === statuses.ahead;
  if (gap === 0) return isAhead ? words.barelyAhead : words.barelyBehind;
  const [before, after] = isAhead ? words.ahead : words.behind;
  return before + number(Math.abs(gap)) + after;
}

/** The distance to the schedule alone; `gap` is a number. */
export function distanceFormula(
  gap: string,
  status: string,
  words: SayingWords,
  { statuses }: ToldWords,
  percent: (of: string) => string,
): string {
  const said = (barely: string, distance: Around, points: string): string =>
    iff(`${gap}=0`, text(barely), around(distance, percent(points)));
  return iff(
    is(status, statuses.onSchedule),
    text(words.onSchedule),
    iff(
      is(status, statuses.ahead),
      said(words.barelyAhead, words.ahead, gap),
      said(words.barelyBehind, words.behind, `-${gap}`),
    ),
  );
}
