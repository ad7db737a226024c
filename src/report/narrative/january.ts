/** What January's narrative says where nothing is told: of many indicators January is published with February alone. */
import type { Indicator } from "../../core/indicator";
import { BLANK, iff } from "../../measures/formula";
import type { ReportSources } from "../kinds";
import type { Rows } from "../sheetBuilder";
import { literal } from "../textFormula";
import type { NarrativeSheet } from "./layout";

/** Expression for a paragraph without sentences; blank while one of the `others` of its heading has some. */
export function januaryNote(
  sheet: NarrativeSheet,
  { words: { narrative } }: ReportSources,
  indicators: readonly Indicator[],
  others?: Rows,
): string {
  if (!indicators.some(({ january }) => january === "combined")) return BLANK;
  const isAlone =
    others && others.bottom >= others.top ? `COUNTIF(${sheet.span(others, "first")},"?*")=0` : "TRUE";
  return iff(`AND(ReportMonth=1,${isAlone})`, literal(narrative.indent + narrative.january), BLANK);
}
