/**
 * Trends of a park's main indicators: the latest 13 or 25 months, figure and growth over the year before, each indicator
 * with a native chart of the same cells. The rows of the ledger are located once per indicator and year, then only INDEXed.
 */
import type { Indicator } from "../core/indicator";
import { figureMeasure } from "../core/figureMeasure";
import { unitName } from "../core/unit";
import { HAS_NO_PERIOD } from "./periodNames";
import { BLANK, iff } from "../measures/formula";
import { countedReturns, isDraft } from "../measures/parkReturns";
import { CHART_PREFIX, type ChartSpec } from "./charts";
import type { ReportSources } from "./kinds";
import { mainIndicators } from "./mainIndicators";
import { FRAME_ROWS, FRAME_TITLE, framedSheet } from "./reportFrame";
import type { Rows } from "./sheetBuilder";
import type { SheetSpec } from "./spec";
import { literal, textExpression } from "./textFormula";
import { linesOf } from "./textWidth";
import { indicatorCells, looks, monthCells, monthInWords, NAMED_MONTHS, type Side } from "./trendCells";
import { ACROSS, on, trendSheet, type TrendSheet } from "./trendColumns";
import type { ReportWords } from "./words";

/** Indicators shown: two rows of charts, one page. */
export const MOST_TRENDS = 6;
const FROM_ZERO: ReadonlySet<Indicator["kind"]> = new Set(["stock", "count", "countStock"]);
const CHART_ROWS = 10;
const HEADING_SIZE = 10;
const PER_CENT = "%";

/** Lays the report out; null without indicators. */
export function trend(sources: ReportSources, park: string): SheetSpec | null {
  const { language, words, indicatorsOf, trendMonths: months = 13 } = sources;
  const indicators = mainIndicators(indicatorsOf(park), MOST_TRENDS);
  if (!indicators.length) return null;
  const sheet = trendSheet(language);
  heading(sheet, sources, park, months);
  const charts: ChartSpec[] = [];
  const body = { top: sheet.height, bottom: -1 };
  for (let first = 0; first < indicators.length; first += ACROSS)
    charts.push(...block(sheet, sources, indicators.slice(first, first + ACROSS), months));
  body.bottom = sheet.height - 1;
  const { notes } = words.trend;
  const framed = framedSheet(
    sheet,
    words,
    { year: on("rate", 1), month: on("rate", 2) },
    {
      of: { kind: "trend", park },
      tab: words.trend.tab.replace("{park}", park),
      labels: body,
      notes: [
        notes.figures,
        notes.gaps,
        ...(indicators.some(({ january }) => january === "combined") ? [words.notes.combined] : []),
        notes.listed.replace("{count}", String(indicators.length)).replace("{months}", String(months)),
      ],
      orientation: "portrait",
      titleRows: FRAME_TITLE,
      frozen: { columns: 1 },
      charts,
      onePage: true,
    },
  );
  const selector = sheet.area(STRIP, on("value", 0));
  return {
    ...framed,
    dropDowns: [{ area: selector, source: "=ParkNames", ...words.strip.parkPrompt }, ...framed.dropDowns],
  };
}

const STRIP: Rows = { top: FRAME_ROWS.strip, bottom: FRAME_ROWS.strip };

/** The strip with the park's selector, title, span of months and stamps. */
function heading(sheet: TrendSheet, { words, refs }: ReportSources, park: string, months: number): void {
  const line = (row: number): Rows => ({ top: row, bottom: row });
  const strip = sheet.row(20, {
    month: words.strip.park,
    [on("value", 0)]: { text: park },
    [on("value", 1)]: words.strip.year,
    [on("rate", 1)]: "=ReportYear",
    [on("value", 2)]: words.strip.month,
    [on("rate", 2)]: "=ReportMonth",
  });
  sheet.style(sheet.across(line(strip)), "strip");
  for (const label of ["month", on("value", 1), on("value", 2)])
    sheet.style(sheet.area(line(strip), label), "stripLabel");
  const selector = sheet.area(line(strip), on("value", 0), on("mark", 0));
  sheet.style(selector, "selector");
  sheet.merge(selector);
  for (const link of [on("rate", 1), on("rate", 2)])
    sheet.style(sheet.area(line(strip), link), "selectorLink");
  const chosen = sheet.fixed(strip, on("value", 0));

  const title = sheet.row(32);
  sheet.formula(title, "month", textExpression(words.trend.title, { park: chosen }));
  const subtitle = sheet.row(20);
  const last = "(PeriodYear*12+PeriodMonth-1)";
  sheet.formula(
    subtitle,
    "month",
    iff(
      HAS_NO_PERIOD,
      literal(words.noPeriod),
      textExpression(words.trend.span, {
        first: monthInWords(words, `(${last}-${months - 1})`),
        last: monthInWords(words, last),
      }),
    ),
  );
  for (const [row, style] of [
    [title, "title"],
    [subtitle, "subtitle"],
  ] as const) {
    sheet.style(sheet.across(line(row)), style);
    sheet.merge(sheet.across(line(row)));
  }
  const header = sheet.row(18);
  const draft = iff(isDraft(refs, chosen), textExpression(words.draft, {}), BLANK);
  sheet.formula(header, "month", `${textExpression(words.reportingUnit, { park: chosen })}&${draft}`);
  const { reported, expected } = countedReturns(refs);
  sheet.formula(
    header,
    on("rate", 1),
    textExpression(words.boards.coverage, { asOf: "DataAsOf", reported, expected }),
  );
  const [left, right] = [
    sheet.area(line(header), "month", on("value", 1)),
    sheet.area(line(header), on("rate", 1), on("mark", ACROSS - 1)),
  ];
  sheet.style(left, "headerLeft");
  sheet.style(right, "headerRight");
  sheet.merge(left);
  sheet.merge(right);
}

/** Up to three indicators side by side: heading, months, charts. */
function block(
  sheet: TrendSheet,
  sources: ReportSources,
  indicators: readonly Indicator[],
  months: number,
): ChartSpec[] {
  const { words, language } = sources;
  const code = indicators[0]!.code;
  const sides = indicators.map((indicator, side) => ({ indicator, side }));
  const top = sheet.named(
    sheet.row(headingHeight(sheet, sources, indicators), {
      month: words.trend.monthHeading,
      ...Object.fromEntries(
        sides.map(({ indicator, side }) => [on("name", side), { text: indicator.names[language] }]),
      ),
    }),
    `${code}|heading 1`,
  );
  const bottom = sheet.named(
    sheet.row(28, {
      ...Object.fromEntries(
        sides.flatMap(({ indicator, side }) => [
          [
            on("value", side),
            figureMeasure(indicator) === "level" ? words.trend.level : words.trend.cumulative,
          ],
          [on("rate", side), inPoints(indicator) ? words.trend.ratePoints : words.trend.rate],
        ]),
      ),
    }),
    `${code}|heading 2`,
  );
  const lastColumn = on("mark", indicators.length - 1);
  sheet.merge(sheet.area({ top, bottom }, "month"));
  sheet.style(sheet.area({ top, bottom }, "month", lastColumn), "heading");
  const rows: Rows = { top: sheet.height, bottom: sheet.height + months - 1 };
  for (let month = 0; month < months; month++)
    sheet.row(months > 13 ? 14 : 15.5, { label: { text: `${code}|${months - 1 - month}` } });
  sheet.fill(rows, "own", BLANK);
  monthCells(sheet, words, rows, months);
  for (const { indicator, side } of sides) {
    sheet.merge(sheet.area({ top, bottom: top }, on("value", side), on("mark", side)));
    sheet.merge(sheet.area({ top: bottom, bottom }, on("rate", side), on("mark", side)));
    indicatorCells(sheet, sources, { indicator, side, top, rows });
  }
  sheet.style(sheet.area(rows, "month", lastColumn), "body");
  sheet.style(sheet.area(rows, "month"), "ordinal");
  for (const { indicator, side } of sides) looks(sheet, rows, indicator, side);
  sheet.style(sheet.area({ top, bottom: rows.bottom }, "month", lastColumn), "frame");
  const drawing: Rows = { top: sheet.height, bottom: sheet.height + CHART_ROWS - 1 };
  for (let row = 0; row < CHART_ROWS; row++) sheet.named(sheet.row(15), `${code}|chart ${row}`);
  sheet.named(sheet.row(8), `${code}|spacer`);
  return sides.map(({ indicator, side }) => chartOf(sheet, words, { indicator, side, top, rows, drawing }));
}

/** Points the row of names takes, two lines at most. */
function headingHeight(
  sheet: TrendSheet,
  { words, language }: ReportSources,
  indicators: readonly Indicator[],
): number {
  const points = (["value", "rate", "mark"] as const).reduce(
    (sum, each) => sum + sheet.points(on(each, 0)),
    0,
  );
  const lines = indicators.map(({ names, unit }) => {
    const text = words.boards.withUnit
      .replace("{name}", names[language])
      .replace("{unit}", unitName(unit, language));
    return linesOf(text, points, HEADING_SIZE, language);
  });
  return Math.max(...lines) > 1 ? 30 : 20;
}

/** Ratios in percent change in points. */
const inPoints = ({ kind, unit }: Indicator): boolean => kind === "ratio" && unit === PER_CENT;

function chartOf(
  sheet: TrendSheet,
  { trend: words }: ReportWords,
  { indicator, side, top, rows, drawing }: Side & { readonly drawing: Rows },
): ChartSpec {
  return {
    name: `${CHART_PREFIX}trend ${indicator.code}`,
    bars: "column",
    area: sheet.area(drawing, side === 0 ? "month" : on("value", side), on("mark", side)),
    seed: sheet.area(rows, "monthNumber"),
    title: { row: top, column: sheet.at(on("value", side)) },
    categories: sheet.area(rows, "tick"),
    series: [
      {
        name: figureMeasure(indicator) === "level" ? words.level : words.cumulative,
        look: "amount",
        values: sheet.area(rows, on("drawnValue", side)),
      },
      {
        name: inPoints(indicator) ? words.ratePointsAxis : words.rateAxis,
        look: "rate",
        values: sheet.area(rows, on("drawnRate", side)),
        secondary: true,
      },
    ],
    valueFormat: "General",
    // Counts and amounts at a date are never below zero, and often so close together that their columns would not begin there.
    ...(FROM_ZERO.has(indicator.kind) && { minimum: 0 }),
    secondaryFormat: "General",
    legend: true,
    labelEvery: (rows.bottom - rows.top) / NAMED_MONTHS,
  };
}
