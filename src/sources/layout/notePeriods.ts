/** 注：投资为1-4月数 below a table of January to May: which figures a note gives another period. */
import { foldText } from "./foldText";
import type { RawFigure } from "./collect";
import type { Grid } from "./grid";
import type { NameMatcher } from "./nameMatcher";
import { periodAt } from "./periodWords";
import type { PeriodWords } from "./periodWords";
import { isNote } from "./rowSketch";
import type { TableArea } from "./tableAreas";

/** What a note says of a figure. */
export interface NotedPeriod {
  readonly text: string;
  readonly period: PeriodWords;
}

interface Statement extends NotedPeriod {
  /** Folded words before 为: an indicator, a park, or the table as a whole. */
  readonly subject: string;
}

/** Sentences of a note, and its numbers: 1.… 2.… */
const SENTENCES = /[。;；\n]|(?<!\d)\d{1,2}[.、．)）](?!\d)|[①-⑳]/;
const SAYS = /为|是|系|截至|截止|采用/;
/** Behind the period nothing but that it is what the figures are. */
const OF_FIGURES = /^(?:末|底|的|累计|快报|预计|核定|完成|当月|初步)*(?:数据|数|值|情况|口径|数字)?$/;
/** What a note says of other years, of targets, or of the form. */
const OTHERS = /上年|去年|同期|基数|目标|计划|填表|填报|报送|报出|制表|时间|日期/;
const WHOLE = /^(?:注:?|备注:?|说明:?|本表|表中|表内|以上|上述|所有|全部|各项|指标|数据|数|均|其|,|:)*$/;

/** The period a note gives each figure that it speaks of. */
export function notePeriods(
  grid: Grid,
  { notes }: TableArea,
  figures: readonly RawFigure[],
  matcher: NameMatcher,
): ReadonlyMap<RawFigure, NotedPeriod> {
  const noted = new Map<RawFigure, NotedPeriod>();
  let inNote = -2;
  for (const { row, column } of notes) {
    const { value, text } = grid.at(row, column);
    if (isNote(text)) inNote = row;
    else if (row > inNote + 1) continue;
    inNote = row;
    const raw = typeof value === "string" ? value : text;
    for (const sentence of raw.slice(0, 2_000).split(SENTENCES)) {
      const statement = statementIn(sentence);
      if (!statement) continue;
      for (const figure of spokenOf(statement, figures, matcher)) noted.set(figure, statement);
    }
  }
  return noted;
}

function statementIn(sentence: string): Statement | null {
  const folded = foldText(sentence).replace(/^(?:备?注|说明)[:.]?/, "");
  const verb = SAYS.exec(folded);
  if (!verb || OTHERS.test(folded)) return null;
  const rest = folded.slice(verb.index + verb[0].length).replace(/[,.]$/, "");
  const found = periodAt(rest, 0);
  if (found?.period.month === undefined || !OF_FIGURES.test(rest.slice(found.end))) return null;
  const subject = folded.slice(0, verb.index).replace(/(?:数据|数|均|累计)$/, "");
  return { text: sentence.trim(), period: found.period, subject };
}

/** The figures of the indicator or the park the subject names; all of them where it names neither. */
function spokenOf(
  { subject }: Statement,
  figures: readonly RawFigure[],
  matcher: NameMatcher,
): readonly RawFigure[] {
  if (WHOLE.test(subject)) return figures;
  const park = matcher.parkWithin(subject)?.found;
  const indicator = matcher.indicatorWithin(subject)?.found;
  const named = figures.filter(
    (figure) =>
      (park !== undefined && figure.park?.match?.found === park) ||
      (indicator !== undefined && figure.indicator?.match?.found === indicator) ||
      figure.entries.some(({ name }) => name !== "" && (name.includes(subject) || subject.includes(name))),
  );
  return named.length > 0 ? named : figures;
}
