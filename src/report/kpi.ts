/**
 * Board for the person in charge (领导看板): the whole zone on one page. Cards of the main indicators with a light in words,
 * completion against the schedule and growth by park as native charts, the parks that move most.
 */
import { text } from "../measures/formula";
import type { Indicator } from "../core/indicator";
import { adjustedSentence } from "./adjustedNote";
import { CHART_PREFIX, type ChartSpec } from "./charts";
import { areTargeted, cards } from "./kpiCards";
import { CARDS_ACROSS, kpiSheet, MOST_CARDS, part } from "./kpiColumns";
import { drawnRows, MOST_DRAWN, comparable, growthTable, LISTED, movers } from "./kpiMovers";
import type { ReportSources } from "./kinds";
import { mainZoneIndicators } from "./mainIndicators";
import {
  coverageStamp,
  FRAME_TITLE,
  type FrameColumns,
  framedSheet,
  openFrame,
  parksStamp,
  stampFrame,
} from "./reportFrame";
import type { Rows } from "./sheetBuilder";
import type { SheetSpec } from "./spec";
import { textExpression } from "./textFormula";

const FRAME: FrameColumns<string> = {
  first: part("a", 0),
  yearLabel: part("a", 0),
  year: part("b", 0),
  monthLabel: part("c", 0),
  month: part("a", 1),
  right: part("a", 2),
};

/** Rows of the charts at least; more where the parks need them. */
const CHART_ROWS = 11;
/** Points of one of them. */
const CHART_ROW = 13.5;
/** The same where so many parks are named beside their bars. */
const FEW_PARKS = 10;
const DRAWN_ROWS = 16;

/** Lays the board out; null without parks or indicators. */
export function kpi(sources: ReportSources): SheetSpec | null {
  const { words, refs, parks, keyIndicators } = sources;
  const { kpi: of, boards } = words;
  // The zone has a figure only of what adds up or can be divided.
  const indicators = mainZoneIndicators(keyIndicators, MOST_CARDS);
  if (!parks.length || !indicators.length) return null;
  const identity = { kind: "kpi", park: null } as const;
  const sheet = kpiSheet(identity, sources);
  openFrame(sheet, words, {
    title: of.title,
    columns: FRAME,
  });
  const top = sheet.height;
  const row = (height: number): number => {
    const label = `row ${sheet.height - top}`;
    return sheet.named(sheet.row(height), label);
  };
  const summary = row(20);
  const facts = cards(sheet, sources, indicators, row);
  const compared = comparable(indicators);
  const drawn = mostReported(compared, sources);
  const before = sheet.height - facts.top;
  const drawnHeight = parks.length > FEW_PARKS ? DRAWN_ROWS : CHART_ROWS;
  const chartRows = Math.max(drawnHeight, parks.length - before - LISTED - 3);
  const drawing: Rows = { top: sheet.height, bottom: sheet.height + chartRows - 1 };
  for (let at = 0; at < chartRows; at++) row(CHART_ROW);
  row(8);
  const rows: Rows = { top: facts.top, bottom: facts.top + parks.length - 1 };
  movers(sheet, sources, compared, facts, rows, row, indicators);
  growthTable(sheet, sources, compared, facts, rows, indicators, drawn);
  row(6);
  const labelled: Rows = { top, bottom: sheet.height - 1 };

  const lights = sheet.span(facts, "light");
  const having = (which: string): string => `COUNTIF(${lights},${text(which)})`;
  sheet.formula(
    summary,
    part("a", 0),
    textExpression(of.summary, {
      count: `COUNTIF(${lights},"?*")`,
      ahead: having("ahead"),
      onSchedule: having("onSchedule"),
      behind: having("behind"),
    }),
  );
  const line = sheet.across({ top: summary, bottom: summary });
  sheet.merge(line);
  sheet.style(line, "headerLeft");
  stampFrame(
    sheet,
    FRAME,
    parksStamp(words, refs, sheet.fixed(rows.top, "park"), parks.length),
    coverageStamp(words, refs),
  );
  const charts = chartsOf(sheet, sources, {
    facts,
    rows,
    drawing,
    compared: drawn && facts.top + indicators.indexOf(drawn),
    targeted: areTargeted(sources, indicators),
  });
  const { notes } = of;
  return framedSheet(sheet, words, FRAME, {
    of: identity,
    tab: of.tab,
    labels: labelled,
    notes: [
      notes.figures,
      boards.notes.zoneGrowth,
      boards.notes.counted,
      notes.lights,
      notes.movers,
      notes.charts,
    ],
    adjusted: adjustedSentence(words, refs, null),
    orientation: "landscape",
    titleRows: FRAME_TITLE,
    frozen: { columns: 1 },
    charts,
    onePage: true,
  });
}

/** The indicator most parks have; null when there is none. */
function mostReported(
  indicators: readonly Indicator[],
  { parks, indicatorsOf }: ReportSources,
): Indicator | null {
  const having = new Map<Indicator, number>();
  for (const { name } of parks)
    for (const indicator of indicatorsOf(name)) having.set(indicator, (having.get(indicator) ?? 0) + 1);
  let most: Indicator | null = null;
  for (const indicator of indicators)
    if (!most || (having.get(indicator) ?? 0) > (having.get(most) ?? 0)) most = indicator;
  return most;
}

interface Drawn {
  readonly facts: Rows;
  readonly rows: Rows;
  readonly drawing: Rows;
  /** Row of the name of the indicator by which the second chart compares the parks; null: there is none. */
  readonly compared: number | null;
  readonly targeted: boolean;
}

function chartsOf(
  sheet: ReturnType<typeof kpiSheet>,
  { words: { kpi: of } }: ReportSources,
  { facts, rows, drawing, compared, targeted }: Drawn,
): ChartSpec[] {
  const column = sheet.at("chartTitle");
  const left = sheet.area(drawing, part("a", 0), part("gap", 1));
  sheet.put(facts.top, "chartTitle", { text: of.completionChart });
  if (!targeted) {
    sheet.put(drawing.top, part("a", 0), { text: of.noTargets });
    sheet.merge(left);
    sheet.style(left, "wrapped");
  }
  const completion: ChartSpec = {
    name: `${CHART_PREFIX}kpi completion`,
    bars: "column",
    area: left,
    seed: sheet.area(facts, "drawnDue"),
    title: { row: facts.top, column },
    categories: sheet.area(facts, "name"),
    series: [
      {
        name: of.completionSeries,
        look: "amount",
        values: sheet.area(facts, "drawnDone"),
        labels: { format: "0.0", place: "foot" },
      },
      { name: of.scheduleSeries, look: "schedule", values: sheet.area(facts, "drawnDue") },
    ],
    valueFormat: "0",
    minimum: 0,
    legend: true,
  };
  const first = targeted ? [completion] : [];
  if (compared === null) return first;
  const titleRow = facts.top + 1;
  const shown = drawnRows(rows);
  sheet.formula(
    titleRow,
    "chartTitle",
    textExpression(shown.bottom < rows.bottom ? of.growthChartEnds : of.growthChart, {
      name: sheet.fixed(compared, "name"),
      count: String(MOST_DRAWN / 2),
    }),
  );
  return [
    ...first,
    {
      name: `${CHART_PREFIX}kpi growth`,
      bars: "bar",
      area: sheet.area(drawing, part("a", 2), part("c", CARDS_ACROSS - 1)),
      seed: sheet.area(shown, "turn"),
      title: { row: titleRow, column },
      categories: sheet.area(shown, "drawnPark"),
      series: [
        {
          name: of.growthSeries,
          look: "amount",
          values: sheet.area(shown, "drawnGrowth"),
          labels: { format: "0.0", place: "end" },
        },
        { name: "0", look: "baseline", values: sheet.area(shown, "zero") },
      ],
      valueFormat: "0",
      bare: true,
      legend: false,
      labelEvery: 1,
    },
  ];
}
