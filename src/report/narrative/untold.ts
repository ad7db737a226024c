/** What the narrative says below a heading of which nothing is told. */
import type { Indicator } from "../../core/indicator";
import { BLANK, iff } from "../../measures/formula";
import type { ReportSources } from "../kinds";
import type { Rows } from "../sheetBuilder";
import { literal } from "../textFormula";
import type { NarrativeSheet } from "./layout";

/**
 * Expression for a paragraph without sentences: `untold`, in January of indicators published with February that they are;
 * blank while one of the `others` of its heading has sentences.
 */
export function untoldNote(
  sheet: NarrativeSheet,
  { words: { narrative } }: ReportSources,
  indicators: readonly Indicator[],
  untold: string,
  others?: Rows,
): string {
  const said = literal(narrative.indent + untold);
  const isCombined = indicators.some(({ january }) => january === "combined");
  const note = isCombined
    ? iff("PeriodMonth=1", literal(narrative.indent + narrative.untold.january), said)
    : said;
  if (!others || others.bottom < others.top) return note;
  return iff(
    `COUNTIFS(${sheet.span(others, "label")},"?*",${sheet.span(others, "first")},"?*")=0`,
    note,
    BLANK,
  );
}
