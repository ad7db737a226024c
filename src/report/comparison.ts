/**
 * Main indicators by park (分园区主要指标完成情况): blocks of as many indicators as a page is wide, the parks beneath in
 * their order, and the zone. A block has its own heading, so it can be read wherever a page breaks.
 */
import type { Indicator } from "../core/indicator";
import { placeAmongParks } from "../measures/place";
import { BLANK, iff, numeric, text } from "../measures/formula";
import type { LocatedRefs } from "../measures/located";
import { percentOfSumsFormula, zoneSumFormula } from "../measures/zoneTarget";
import type { ReportSources } from "./kinds";
import { firstRowFormula, rowFormula, shown, whenLocated } from "./locatedCell";
import { completionFormat, levelFormat, rateFormat } from "./numberFormats";
import { percentConditions, USUAL_PERCENT_DECIMALS } from "./percentFormats";
import {
  coverageStamp,
  FRAME_ROWS,
  FRAME_TITLE,
  type FrameColumns,
  framedSheet,
  openFrame,
  stampFrame,
} from "./reportFrame";
import { SheetBuilder, type ReportColumn, type Rows } from "./sheetBuilder";
import type { SheetSpec } from "./spec";
import { literal, textExpression } from "./textFormula";

/** Indicators side by side on A4 landscape. */
const ACROSS = 3;
const SIDES = Array.from({ length: ACROSS }, (_, side) => side);

const PRINTED: Readonly<Record<string, ReportColumn>> = {
  value: { width: 11.5, english: 12 },
  growth: { width: 8, english: 9 },
  mark: { width: 1.8 },
  completion: { width: 8.5, english: 11.5 },
  place: { width: 6 },
  share: { width: 7.5, english: 8 },
};
const HIDDEN = ["name", "row", "done", "goal"] as const;
const on = (name: string, side: number): string => `${name}${side}`;

const COLUMNS: Readonly<Record<string, ReportColumn>> = {
  park: { width: 20, english: 24 },
  ...Object.fromEntries(
    SIDES.flatMap((side) => Object.entries(PRINTED).map(([name, column]) => [on(name, side), column])),
  ),
  label: { width: 6, hidden: true },
  ...Object.fromEntries(
    SIDES.flatMap((side) => HIDDEN.map((name) => [on(name, side), { width: 6, hidden: true }])),
  ),
  /** A formula in every row of the report's own, by which it is told from a person's. */
  own: { width: 6, hidden: true },
};

const FRAME: FrameColumns<string> = {
  first: "park",
  yearLabel: "park",
  year: on("value", 0),
  monthLabel: on("growth", 0),
  month: on("completion", 0),
  right: on("share", 1),
};

/** Lays the report out; null without parks or indicators. */
export function comparison(sources: ReportSources): SheetSpec | null {
  const { language, words, refs, parks, keyIndicators: indicators } = sources;
  if (!parks.length || !indicators.length) return null;
  const { boards } = words;
  const sheet = new SheetBuilder(COLUMNS, language);
  openFrame(sheet, words, {
    title: boards.comparison.title,
    combined: indicators.some(({ january }) => january === "combined"),
    columns: FRAME,
  });
  let parkRows: Rows = { top: 0, bottom: -1 };
  for (let first = 0; first < indicators.length; first += ACROSS) {
    if (first > 0) sheet.named(sheet.row(9), `${indicators[first]!.code}|`);
    parkRows = block(sheet, sources, indicators.slice(first, first + ACROSS));
  }
  const body = { top: FRAME_ROWS.body, bottom: sheet.height - 1 };
  stampFrame(
    sheet,
    FRAME,
    textExpression(boards.scope, { first: sheet.fixed(parkRows.top, "park"), count: String(parks.length) }),
    coverageStamp(words, refs),
  );
  const { notes } = words;
  return framedSheet(sheet, words, FRAME, {
    of: { kind: "comparison", park: null },
    tab: boards.comparison.tab,
    labels: body,
    notes: [
      notes.reportedRate,
      boards.notes.place,
      boards.notes.total,
      notes.symbols,
      ...(indicators.some(({ frequency, lagMonths }) => frequency !== "monthly" || lagMonths > 0)
        ? [notes.ownPeriod]
        : []),
      notes.rounding,
    ],
    orientation: "landscape",
    titleRows: FRAME_TITLE,
    frozen: { columns: 1 },
  });
}

/** Heading, parks and zone of some indicators; returns the rows of the parks. */
function block(sheet: SheetBuilder<string>, sources: ReportSources, indicators: readonly Indicator[]): Rows {
  const { words, refs, parks, language } = sources;
  const { headings, total } = words.boards;
  const code = indicators[0]!.code;
  const heading = sheet.named(sheet.row(19), `${code}|1`);
  const subheading = sheet.named(sheet.row(30), `${code}|2`);
  sheet.put(heading, "park", headings.park);
  sheet.merge(sheet.area({ top: heading, bottom: subheading }, "park"));
  const rows: Rows = { top: sheet.height, bottom: sheet.height + parks.length - 1 };
  for (const { name } of parks) sheet.row(16.5, { park: { text: name }, label: { text: `${code}|${name}` } });
  const zone = sheet.named(sheet.row(17.5, { park: total }), `${code}|3`);
  const all = { top: rows.top, bottom: zone };
  sheet.style(sheet.across(all), "body");
  sheet.style(sheet.area(all, "park"), "stub");
  for (const [side, indicator] of indicators.entries()) {
    const at = (name: string): string => on(name, side);
    sheet.put(heading, at("name"), { text: indicator.names[language] });
    sheet.formula(heading, at("row"), firstRowFormula(refs, sheet.here(at("name"))));
    sheet.formula(
      heading,
      at("value"),
      whenLocated(
        refs,
        sheet.here(at("row")),
        (row) =>
          `${textExpression(words.boards.withUnit, { name: sheet.here(at("name")), unit: row.own("unit") })}&" "&${row.own("periodMark")}`,
        sheet.here(at("name")),
      ),
    );
    sheet.merge(sheet.area({ top: heading, bottom: heading }, at("value"), at("share")));
    for (const name of ["value", "growth", "completion", "place", "share"] as const)
      sheet.put(subheading, at(name), headings[name]);
    sheet.merge(sheet.area({ top: subheading, bottom: subheading }, at("growth"), at("mark")));
    parkCells(sheet, sources, rows, side, sheet.fixed(heading, at("name")));
    zoneCells(sheet, sources, zone, side, sheet.fixed(heading, at("row")));
    figureFormats(sheet, all, side, indicator);
  }
  sheet.fill(rows, "own", BLANK);
  const lastColumn = on("share", ACROSS - 1);
  sheet.style(sheet.area({ top: heading, bottom: subheading }, "park", lastColumn), "heading");
  sheet.style(sheet.across({ top: zone, bottom: zone }), "total");
  sheet.style(sheet.across({ top: heading, bottom: zone }), "frame");
  return rows;
}

function parkCells(
  sheet: SheetBuilder<string>,
  { refs }: ReportSources,
  rows: Rows,
  side: number,
  nameCell: string,
): void {
  const at = (name: string): string => on(name, side);
  const row = sheet.here(at("row"));
  const dash = text(refs.words.printed.missing);
  sheet.fill(rows, at("row"), rowFormula(refs, sheet.here("park"), nameCell));
  sheet.fill(rows, at("value"), shown(refs, row, "ytd"));
  sheet.fill(rows, at("growth"), shown(refs, row, "growth"));
  sheet.fill(rows, at("mark"), shown(refs, row, "growthMark", literal("")));
  sheet.fill(
    rows,
    at("completion"),
    whenLocated(refs, row, (located) => completionOrDash(located), dash),
  );
  const place = (located: LocatedRefs): string =>
    iff(numeric(located.own("rankValue")), placeAmongParks.formula(located), dash);
  sheet.fill(rows, at("place"), whenLocated(refs, row, place, dash));
  sheet.fill(rows, at("share"), shown(refs, row, "share"));
}

/** 未设目标 is too long for the column: a dash, explained in the notes (CONVENTIONS §5). */
export function completionOrDash(row: LocatedRefs): string {
  const { missing, noTarget } = row.words.printed;
  const completion = row.own("completion");
  return iff(`${completion}=${text(noTarget)}`, text(missing), completion);
}

function zoneCells(
  sheet: SheetBuilder<string>,
  { refs }: ReportSources,
  zone: number,
  side: number,
  firstRow: string,
): void {
  const at = (name: string): string => on(name, side);
  const row = sheet.here(at("row"));
  const dash = text(refs.words.printed.missing);
  sheet.formula(zone, at("row"), firstRow);
  sheet.formula(zone, at("value"), shown(refs, row, "zoneTotal"));
  sheet.formula(zone, at("growth"), shown(refs, row, "zoneGrowth"));
  for (const [column, code] of [
    [at("done"), "ytd"],
    [at("goal"), "target"],
  ] as const)
    sheet.formula(
      zone,
      column,
      whenLocated(refs, row, (located) => zoneSumFormula(located, code), literal("")),
    );
  sheet.formula(
    zone,
    at("completion"),
    whenLocated(
      refs,
      row,
      (located) => percentOfSumsFormula(located, sheet.here(at("done")), sheet.here(at("goal"))),
      dash,
    ),
  );
  sheet.put(zone, at("place"), refs.words.printed.missing);
  const whole = (located: LocatedRefs): string =>
    iff(
      `AND(${located.own("aggregation")}=${text(refs.words.aggregations.sum)},N(${located.own("zoneTotal")})>0)`,
      "100",
      dash,
    );
  sheet.formula(zone, at("share"), whenLocated(refs, row, whole, dash));
}

function figureFormats(sheet: SheetBuilder<string>, all: Rows, side: number, indicator: Indicator): void {
  const at = (name: string): string => on(name, side);
  for (const name of ["value", "growth", "completion", "share"])
    sheet.style(sheet.area(all, at(name)), "number");
  sheet.style(sheet.area(all, at("mark")), "rateMark");
  sheet.style(sheet.area(all, at("place")), "rank");
  sheet.format(sheet.area(all, at("value")), levelFormat(indicator.decimals, indicator.decimals));
  for (const [name, format] of [
    ["growth", rateFormat],
    ["completion", completionFormat],
    ["share", completionFormat],
  ] as const) {
    sheet.format(sheet.area(all, at(name)), format(USUAL_PERCENT_DECIMALS));
    for (const condition of percentConditions(sheet.area(all, at(name)), format)) sheet.condition(condition);
  }
}
