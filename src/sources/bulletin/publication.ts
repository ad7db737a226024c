/** The day a bulletin was published, as the text prints it: 2022-07-22 16:43:29, 26.10.2017 20:01, 【2015年02月12日讯】, (2025-01-19). */
import { isMonth } from "../../core/period";
import type { Passages } from "./passages";

export interface Day {
  readonly year: number;
  readonly month: number;
}

const DAY =
  /(?<![0-9])(?:(?<year>[12][0-9]{3})(?:[-/.](?<month>[0-9]{1,2})[-/.][0-9]{1,2}|年(?<named>[0-9]{1,2})月[0-9]{1,2}日)|(?<day>1[3-9]|2[0-9]|3[01])(?<sign>[./])(?<second>[0-9]{1,2})\k<sign>(?<last>[12][0-9]{3})(?![0-9]))/g;
/** 26.10.2017 20:01: the day first. Only a day above 12 tells it from a month. */
const DAY_FIRST = /^[(]?(?:1[3-9]|2[0-9]|3[01])(?<sign>[./])[0-9]{1,2}\k<sign>[12][0-9]{3}(?![0-9])/;

/** Whether a line begins with a day printed before its month. */
export function beginsWithDayFirst(text: string): boolean {
  return DAY_FIRST.test(text);
}

/** Out of the lines about the article first; else the only day of the text's first or last lines. */
export function publicationOf({ body, imprint }: Passages): Day | null {
  for (const { text } of imprint) {
    const [day] = daysIn(text);
    if (day) return day;
  }
  for (const { text } of [...body.slice(0, 3), ...body.slice(-2).reverse()]) {
    const day =
      /(?:[0-9]{1,2}:[0-9]{2}|讯|电|报道|公布|发布)/.test(text) || text.length < 40
        ? daysIn(text.slice(0, 300))[0]
        : undefined;
    if (day) return day;
  }
  return null;
}

function daysIn(text: string): Day[] {
  const days: Day[] = [];
  for (const { groups } of text.matchAll(DAY)) {
    const year = Number(groups?.year ?? groups?.last);
    const month = Number(groups?.month ?? groups?.named ?? groups?.second);
    if (isMonth(year, month)) days.push({ year, month });
  }
  return days;
}
