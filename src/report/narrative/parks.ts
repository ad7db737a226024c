/** The paragraphs of parks. */
import type { Indicator } from "../../core/indicator";
import { iff } from "../../measures/formula";
import { filled } from "../../measures/wordPattern";
import type { ReportSources } from "../kinds";
import { literal, textExpression } from "../textFormula";
import { paragraph, tell, type NarrativeSheet } from "./layout";
import { longestPeriod, parkRoom } from "./room";
import { joinedSentences, nothingSaid, PARK, parkSentences } from "./sentences";
import { untoldNote } from "./untold";

/**
 * A paragraph a park. One that has no figure, where others have, gets a line that says so and no room for more; a period
 * chosen later in which it has some is told then to need the report anew, because a text too long for its row is cut.
 */
export function parkParagraphs(
  sheet: NarrativeSheet,
  sources: ReportSources,
  indicators: readonly Indicator[],
  period: string,
): void {
  const { indent, parkBefore, parkAfter, parkWithout } = sources.words.narrative;
  const without = parksWithout(sources, indicators);
  const rows = { top: sheet.height, bottom: sheet.height + sources.parks.length - 1 };
  for (const { name } of sources.parks) {
    const before = indent + filled(parkBefore, { park: name }) + longestPeriod(sources.words) + parkAfter;
    const room = without.has(name)
      ? longestOf(Object.values(parkWithout))
      : parkRoom(sources, indicators, name);
    const row = paragraph(sheet, `park|${name}`, before + room);
    tell(sheet, row, sources, indicators);
    sheet.put(row, PARK, { text: name });
  }
  if (rows.bottom < rows.top) return;
  parkSentences(sheet, sources, rows, indicators.length);
  const opening = {
    before: textExpression(indent + parkBefore, { park: sheet.here(PARK) }),
    period,
    after: literal(parkAfter),
  };
  const first = { top: rows.top, bottom: rows.top };
  const rest = { top: rows.top + 1, bottom: rows.bottom };
  const whenNone = untoldNote(sheet, sources, indicators, sources.words.narrative.untold.parks, rest);
  sheet.fill(first, "first", joinedSentences(sheet, sources, indicators, opening, whenNone));
  sheet.fill(rest, "first", joinedSentences(sheet, sources, indicators, opening));
  const said = iff(nothingSaid(sheet, indicators), literal(parkWithout.figures), literal(parkWithout.room));
  for (const [index, { name }] of sources.parks.entries())
    if (without.has(name))
      sheet.formula(rows.top + index, "first", `${opening.before}&${period}&${opening.after}&${said}`);
}

/** Parks that have no figure of any of the indicators; none where no park has. */
function parksWithout(
  { parks, hasFigure }: ReportSources,
  indicators: readonly Indicator[],
): ReadonlySet<string> {
  const names = parks.flatMap(({ name }) => (indicators.some((each) => hasFigure(name, each)) ? [] : [name]));
  return new Set(names.length < parks.length ? names : []);
}

const longestOf = (texts: readonly string[]): string =>
  texts.reduce((longest, text) => (text.length > longest.length ? text : longest));
