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

const AS_OF = /截至|截止|asof/;
/** 截至8月底, 截至2022年8月31日: what is of the months up to it. */
const MONTH_END = /(?:截至|截止)[到至]?(?:\d{4}年)?(\d{1,2})月份?(?:底|末|(\d{1,2})日)?/;

/** A stamp says when data were taken, not of when they are: 数据截至2022-06-08. */
function isStamp(folded: string): boolean {
  if (!AS_OF.test(folded)) return false;
  const [end, month, day] = MONTH_END.exec(folded) ?? [];
  if (end === undefined) return true;
  // The last day of any February counts.
  return day !== undefined && Number(day) < lastDay(Number(month));
}

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
    const period = isStamp(folded) ? null : findPeriod(folded);
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
