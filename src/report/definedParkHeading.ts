/** What stands above the body of a park report of a person's own: the strip with the park, title, period and stamps. */
import type { Definition } from "../core/definition";
import { BLANK, iff } from "../measures/formula";
import { countedReturns, isDraft } from "../measures/parkReturns";
import type { ReportSources } from "./kinds";
import type { Rows, SheetBuilder } from "./sheetBuilder";
import { monthExpression, ofPeriod, reportPeriod, textExpression, titleExpression } from "./textFormula";

type Sheet = SheetBuilder<string>;

/** Strip, title, period and stamps; returns the address of the park's selector. */
export function parkReportHeading(
  sheet: Sheet,
  { title, columns }: Definition,
  { words, refs }: ReportSources,
  park: string,
  last: string,
): string {
  const line = (row: number): Rows => ({ top: row, bottom: row });
  const first = columns[0]!;
  const name = monthExpression("PeriodMonth", words.monthNames);
  const strip = sheet.row(20, { stub: words.strip.park, period: { text: park } });
  sheet.formula(
    strip,
    first,
    ofPeriod(
      textExpression(words.trend.month, { year: "PeriodYear", month: "PeriodMonth", monthName: name }),
    ),
  );
  sheet.style(sheet.across(line(strip)), "strip");
  sheet.style(sheet.area(line(strip), "stub"), "stripLabel");
  for (const [from, to, style] of [
    ["period", "unit", "selector"],
    [first, last, "selectorLink"],
  ] as const) {
    sheet.style(sheet.area(line(strip), from, to), style);
    sheet.merge(sheet.area(line(strip), from, to));
  }
  const chosen = sheet.fixed(strip, "period");

  for (const [height, formula, style] of [
    [32, titleExpression(title, { park: chosen, year: "PeriodYear", month: name }), "title"],
    [20, reportPeriod(words), "subtitle"],
  ] as const) {
    const row = sheet.row(height);
    sheet.formula(row, "behind", formula);
    sheet.style(sheet.across(line(row)), style);
    sheet.merge(sheet.across(line(row)));
  }
  const header = sheet.row(18);
  const draft = iff(isDraft(refs, chosen), textExpression(words.draft, {}), BLANK);
  const { reported, expected } = countedReturns(refs);
  const stamp = textExpression(words.boards.coverage, { asOf: "DataAsOf", reported, expected });
  for (const [from, to, formula, style] of [
    ["behind", "unit", `${textExpression(words.reportingUnit, { park: chosen })}&${draft}`, "headerLeft"],
    [first, last, stamp, "headerRight"],
  ] as const) {
    sheet.formula(header, from, formula);
    sheet.style(sheet.area(line(header), from, to), style);
    sheet.merge(sheet.area(line(header), from, to));
  }
  return chosen;
}
