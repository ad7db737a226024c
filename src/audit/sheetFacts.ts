/** What a sheet says of all its tables: the months of its titles, the progress of time, and how places are given. */
import { decimalsOf } from "../core/intervalTest";
import { foldText } from "../sources/layout/foldText";
import { findPeriod } from "../sources/layout/periodWords";
import type { PrintedSheet } from "./printedSheet";
import type { SheetFacts } from "./reading";

/** Notes are longer than this. */
const NOTE = 12;
/** 位次为本表园区之间的位次，按“指标”表规定的依据排列. */
const RANKED_BY_RULE = /[位名]次[^。]{0,40}(?:规定|指定)的依据|ranks[^.]{0,80}sheetsays/;

/** Rows of a sheet that may carry its title. */
const TITLE_ROWS = 8;

/** 时序进度为41.67%, 序时进度(41.7%), 按时序进度41.67%计. */
const STATED_PROGRESS =
  /(?:(?:序时|时序|时间|均衡)进度(?:要求)?(?:应?[为是达]到?|按)?[:(]?|timeprogressis)(\d{1,3}(?:\.\d+)?)%/;

/** A day: 2022年9月5日, 6月8日, 2022-06-08. */
const DAY = /(?:\d{4}年)?(\d{1,2})月(\d{1,2})日|\d{4}([-./])(\d{1,2})\3(\d{1,2})(?!\d)/g;

/** Of a title without the days a table was made or data were taken; the last of a month is that month's: 截至8月31日. */
const withoutDays = (folded: string): string =>
  folded.replace(DAY, (day: string, ...parts: (string | undefined)[]) => {
    const [month, date] = [parts[0] ?? parts[3], parts[1] ?? parts[4]].map(Number) as [number, number];
    return date < lastDay(month) ? "" : day;
  });

/** The last day of any February counts. */
const lastDay = (month: number): number => (month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31);

/** Months and time progress the sheet speaks of. */
export function factsOf({ texts, name, firstRow }: PrintedSheet): SheetFacts {
  const months = new Set<number>();
  let ofYear = false;
  const titles = texts
    .slice(firstRow, firstRow + TITLE_ROWS)
    .map((cells) => cells.filter((text) => text !== "").join(" "));
  for (const text of [...titles, name]) {
    const folded = foldText(text);
    const period = folded.includes("asof") ? null : findPeriod(withoutDays(folded));
    if (period?.month !== undefined) months.add(period.month);
    if (period?.wholeYear) ofYear = true;
  }
  const progress = texts.flatMap((cells) =>
    cells.flatMap((text) => {
      const stated = STATED_PROGRESS.exec(foldText(text))?.[1];
      return stated === undefined ? [] : [{ value: stated, decimals: decimalsOf(stated) }];
    }),
  );
  const rankedByRule = texts.some((cells) =>
    cells.some((text) => text.length > NOTE && RANKED_BY_RULE.test(foldText(text))),
  );
  return { months: [...months], ofYear: ofYear && !months.size, progress, rankedByRule };
}
