/** Which parks have each indicator of the reports, in the report of data quality. */
import { columnLetters } from "../a1";
import type { Indicator } from "../core/indicator";
import { fill } from "../i18n/fill";
import { parksReported, rate } from "../measures/dataQuality";
import { BLANK, all, iff, numeric, text } from "../measures/formula";
import { LocatedRefs } from "../measures/located";
import { addInParts, frameParts } from "./continuedTable";
import type { ReportSources } from "./kinds";
import { firstRowFormula, whenLocated } from "./locatedCell";
import { completionFormat } from "./numberFormats";
import { percentConditions, USUAL_PERCENT_DECIMALS } from "./percentFormats";
import { HEADING_HEIGHT, type QualitySheet } from "./qualityColumns";
import { FRAME_TITLE } from "./reportFrame";
import type { Rows } from "./sheetBuilder";
import { literal } from "./textFormula";

/** Parks named that lack an indicator; of more the first are, and how many there are. */
const MOST_NAMED = 30;

/** Indicators of the reports: how many parks have each, and who had not when this was written. */
export function coverage(
  sheet: QualitySheet,
  { refs, words, coveredIndicators, language, lackingOf, month }: ReportSources,
): void {
  if (!coveredIndicators.length) return;
  const { quality: of, headings: common } = words.boards;
  sheet.named(sheet.row(9), "coverage|spacer");
  const addHeading = (part = 0): void => {
    const head = sheet.named(
      sheet.row(HEADING_HEIGHT, {
        park: common.indicator,
        state: of.headings.expected,
        due: of.headings.reported,
        received: of.headings.rate,
        timely: of.headings.lacking,
      }),
      part ? `coverage|heading|${part}` : "coverage|",
    );
    const line = { top: head, bottom: head };
    sheet.merge(sheet.area(line, "timely", "verdict"));
    sheet.style(sheet.across(line), "heading");
  };
  addHeading();
  const listed = coveredIndicators.map((indicator) => {
    const name = indicator.names[language];
    const lacking = parkNames(lackingOf(indicator), of);
    // A quarterly or lagging figure has its period behind the name.
    const printed = isMonthly(indicator) ? name : `${name} 2021 M1–12`;
    const lines = Math.max(
      sheet.linesAcrossColumns(lacking, "timely", "verdict", 9),
      sheet.linesIn(printed, "park", 10),
    );
    return { code: indicator.code, name, lacking, height: Math.max(16.5, 3.5 + 13 * lines) };
  });
  const parts = addInParts(
    sheet,
    { orientation: "landscape", titleRows: FRAME_TITLE },
    { rows: listed.map(({ height }) => height), headings: HEADING_HEIGHT, total: 0 },
    (index) => {
      const { code, name, lacking, height } = listed[index]!;
      const row = sheet.row(height, {
        name: { text: name },
        label: { text: `coverage|${code}` },
        timely: { text: lacking },
      });
      sheet.merge(sheet.area({ top: row, bottom: row }, "timely", "verdict"));
    },
    addHeading,
  );
  for (const rows of parts) coverageFigures(sheet, refs, rows);
  frameParts(sheet, parts, 1);
  // The names are of the month the report was written for: under another one they would contradict the counts beside them.
  const isMonth = all(`PeriodYear=${month.year}`, `PeriodMonth=${month.month}`);
  const head = parts[0]!.top - 1;
  sheet.formula(head, "own", iff(isMonth, BLANK, "1"));
  const formula = `=$${columnLetters(sheet.at("own"))}$${head + 1}=1`;
  for (const { top, bottom } of parts)
    for (const [from, to, numberFormat] of [
      [top - 1, top - 1, `;;;${literal(of.otherMonth)}`],
      [top, bottom, ";;;"],
    ] as const)
      sheet.condition({ area: sheet.area({ top: from, bottom: to }, "timely"), formula, numberFormat });
}

/** How many parks have each indicator of some rows, of how many, from the indicator's block of Measures. */
function coverageFigures(sheet: QualitySheet, refs: ReportSources["refs"], rows: Rows): void {
  const row = sheet.here("row");
  const dash = text(refs.words.printed.missing);
  sheet.fill(rows, "row", firstRowFormula(refs, sheet.here("name")));
  const marked = (located: LocatedRefs): string => `${sheet.here("name")}&" "&${located.own("periodMark")}`;
  sheet.fill(rows, "park", whenLocated(refs, row, marked, sheet.here("name")));
  const { expected, reported } = parksReported.formula(new LocatedRefs(refs, row));
  sheet.fill(rows, "state", iff(`${row}=""`, dash, expected));
  sheet.fill(rows, "due", iff(`${row}=""`, dash, reported));
  const percent = rate.formula(refs, sheet.here("due"), sheet.here("state"));
  sheet.fill(
    rows,
    "received",
    iff(all(numeric(sheet.here("state")), `N(${sheet.here("state")})>0`), percent, dash),
  );
  sheet.fill(rows, "own", BLANK);
  sheet.style(sheet.across(rows), "body");
  sheet.style(sheet.area(rows, "park"), "stub");
  for (const column of ["state", "due", "received"] as const) sheet.style(sheet.area(rows, column), "rank");
  sheet.style(sheet.area(rows, "timely", "verdict"), "remark");
  sheet.indent(sheet.area(rows, "timely", "verdict"), 1);
  sheet.format(sheet.area(rows, "received"), completionFormat(USUAL_PERCENT_DECIMALS));
  for (const condition of percentConditions(sheet.area(rows, "received"), completionFormat))
    sheet.condition(condition);
}

/** Parks by name, of many the first: the row of a whole province's parks would be taller than Excel allows. */
function parkNames(parks: readonly string[], of: ReportSources["words"]["boards"]["quality"]): string {
  if (parks.length <= MOST_NAMED) return parks.join(of.separator);
  const names = parks.slice(0, MOST_NAMED).join(of.separator);
  return fill(of.manyParks, { names, count: parks.length });
}

function isMonthly({ frequency, lagMonths }: Indicator): boolean {
  return frequency === "monthly" && lagMonths === 0;
}
