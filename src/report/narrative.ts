/**
 * The narrative (文字分析): the month in paragraphs as an office writes them, of the zone by groups of indicators, the
 * schedule, the parks that lead and come last, and each park. Every sentence is a formula over Measures, so the text
 * follows period, parks and ledger; what is missing is left out. Its words are those bulletins are read by.
 */
import { GROUPS } from "../core/catalogue";
import type { Indicator } from "../core/indicator";
import { BLANK, iff, numeric } from "../measures/formula";
import { countedReturns } from "../measures/parkReturns";
import { isBehind } from "../measures/schedule";
import type { ReportSources } from "./kinds";
import { leadersParagraph } from "./narrative/leaders";
import {
  heading,
  ideographs,
  narrativeSheet,
  paragraph,
  paragraphsOf,
  slot,
  SLOTS,
  tell,
  type NarrativeSheet,
} from "./narrative/layout";
import { mainIndicators, mainZoneIndicators } from "./mainIndicators";
import { parkParagraphs } from "./narrative/parks";
import { longestPeriod, zoneRoom } from "./narrative/room";
import { joinedSentences, PARK, zoneFigures, zoneSentences } from "./narrative/sentences";
import { untoldNote } from "./narrative/untold";
import {
  coverageStamp,
  FRAME_ROWS,
  framedSheet,
  openFrame,
  parksStamp,
  stampFrame,
  OWN_COLUMNS,
} from "./reportFrame";
import type { SheetSpec } from "./spec";
import { stubRows } from "./stub";
import { literal, monthExpression, periodExpression, textExpression } from "./textFormula";
import { HAS_NO_PERIOD } from "./periodNames";

/** Lays the report out; null when no park has an indicator to tell of. */
export function narrative(sources: ReportSources): SheetSpec | null {
  const { keyIndicators: indicators, parks, words, refs, language } = sources;
  if (!indicators.length) return null;
  const sheet = narrativeSheet({ language });
  openFrame(sheet, words, { title: words.narrative.title, columns: OWN_COLUMNS });
  const period = periodExpression(words.subtitle, words.monthNames);
  const { untold } = words.narrative;
  const ordinal = numbering(words.groupOrdinals);
  const wholes = indicators.filter(({ parent }) => !indicators.some(({ code }) => code === parent));
  const headlines = paragraphsOf(mainIndicators(wholes, SLOTS.length))[0]!;

  heading(sheet, "overall", ordinal() + words.narrative.headings.overall);
  const overall = paragraph(sheet, "overall|text", ideographs(92));
  const top = sheet.height;
  for (const { group, members } of groupsOf(indicators)) {
    heading(sheet, `group|${group}`, ordinal() + nameOfGroup(sources, group));
    const paragraphs = paragraphsOf(members);
    const rest = { top: sheet.height + 1, bottom: sheet.height + paragraphs.length - 1 };
    for (const [index, told] of paragraphs.entries()) {
      const whenNone = index === 0 ? untoldNote(sheet, sources, members, untold.group, rest) : BLANK;
      zoneParagraph(sheet, sources, `${group}|${index + 1}`, told, period, whenNone);
    }
  }
  overallText(sheet, sources, overall, { top, bottom: sheet.height - 1 }, indicators.length, period);
  // Those the board judges: the two may not tell different schedules.
  const due = mainZoneIndicators(indicators, SLOTS.length).filter(({ code }) =>
    sources.targetsOfYear.some(({ indicator }) => indicator.code === code),
  );
  if (due.length) {
    heading(sheet, "schedule", ordinal() + words.narrative.headings.schedule);
    scheduleParagraph(sheet, sources, due);
  }
  if (parks.length > 1) {
    heading(sheet, "leaders", ordinal() + words.narrative.headings.leaders);
    const rest = { top: sheet.height + 1, bottom: sheet.height + headlines.length - 1 };
    for (const [index, indicator] of headlines.entries()) {
      const whenNone = index === 0 ? untoldNote(sheet, sources, headlines, untold.leaders, rest) : BLANK;
      leadersParagraph(sheet, sources, indicator, whenNone);
    }
  }
  heading(sheet, "parks", ordinal() + words.narrative.headings.parks);
  const firstPark = sheet.fixed(sheet.height, PARK);
  parkParagraphs(sheet, sources, headlines, period);

  const body = { top: FRAME_ROWS.body, bottom: sheet.height - 1 };
  stampFrame(
    sheet,
    OWN_COLUMNS,
    parksStamp(words, refs, parks.length ? firstPark : BLANK, parks.length),
    coverageStamp(words, refs),
  );
  return framedSheet(sheet, words, OWN_COLUMNS, {
    of: { kind: "narrative", park: null },
    tab: words.narrative.tab,
    labels: body,
    notes: [words.narrative.note, words.narrative.growthNote, words.notes.rounding],
    orientation: "portrait",
    titleRows: { top: FRAME_ROWS.subtitle, bottom: FRAME_ROWS.subtitle },
    frozen: { rows: FRAME_ROWS.body, columns: 1 },
  });
}

function numbering(ordinals: readonly string[]): () => string {
  let next = 0;
  return () => ordinals[next++] ?? "";
}

/** The groups of the stub in order, each with its indicators, parts behind their wholes. */
export function groupsOf(indicators: readonly Indicator[]) {
  const groups: { group: string; members: Indicator[] }[] = [];
  const order = GROUPS.map(({ code }) => code);
  for (const row of stubRows(indicators, order))
    if (row.kind === "group") groups.push({ group: row.group, members: [] });
    else groups.at(-1)!.members.push(row.indicator);
  return groups;
}

function nameOfGroup({ language }: ReportSources, group: string): string {
  return GROUPS.find(({ code }) => code === group)?.names[language] ?? group;
}

function zoneParagraph(
  sheet: NarrativeSheet,
  sources: ReportSources,
  label: string,
  indicators: readonly Indicator[],
  period: string,
  whenNone: string,
): void {
  const { indent, zone } = sources.words.narrative;
  const row = paragraph(
    sheet,
    label,
    `${indent}${longestPeriod(sources.words)}${zone}${zoneRoom(sources, indicators)}`,
  );
  tell(sheet, row, sources, indicators);
  zoneSentences(sheet, sources, row, indicators.length);
  const opening = { before: literal(indent), period, after: literal(zone) };
  sheet.formula(row, "first", joinedSentences(sheet, sources, indicators, opening, whenNone));
}

/** How many of the indicators grew and fell in the zone. */
function overallText(
  sheet: NarrativeSheet,
  { words, refs }: ReportSources,
  row: number,
  rows: { readonly top: number; readonly bottom: number },
  indicators: number,
  period: string,
): void {
  const rates = `${sheet.fixed(rows.top, slot("growth", SLOTS[0]))}:${sheet.fixed(rows.bottom, slot("growth", SLOTS.at(-1)!))}`;
  const { expected, reported } = countedReturns(refs);
  const told = textExpression(words.narrative.indent + words.narrative.overall, {
    period: `(${period})`,
    parks: expected,
    reported,
    indicators: String(indicators),
    up: `COUNTIF(${rates},">0")`,
    down: `COUNTIF(${rates},"<0")`,
    flat: `COUNTIF(${rates},0)`,
  });
  const without = `(${indicators}-COUNT(${rates}))`;
  const rest = iff(`${without}>0`, textExpression(words.narrative.withoutGrowth, { without }), BLANK);
  const all = `${told}&${rest}&${literal(words.narrative.end)}`;
  sheet.formula(row, "first", iff(HAS_NO_PERIOD, literal(words.narrative.indent + words.noPeriod), all));
}

/** Which sums of the zone are behind the schedule, and by how much; nothing of sums that have no completion. */
function scheduleParagraph(
  sheet: NarrativeSheet,
  sources: ReportSources,
  indicators: readonly Indicator[],
): void {
  const { words } = sources;
  const { indent, schedule, saying, sentence, end } = words.narrative;
  const row = paragraph(sheet, "schedule|text", ideographs(38 + 14 * indicators.length));
  tell(sheet, row, sources, indicators);
  const pieces = indicators.map((_, index) => {
    const { cells } = zoneFigures(sheet, sources, row, index + 1);
    const [before, after] = saying.behind;
    const behind = `${literal(sentence)}&${sheet.here(slot("name", index + 1))}&${literal(saying.rate + before)}&FIXED(-${cells.gap},PercentPlaces,TRUE)&${literal(after)}`;
    const listed = iff(isBehind(cells.unroundedGap), behind, BLANK);
    sheet.formula(row, slot("said", index + 1), iff(numeric(cells.unroundedGap), listed, BLANK));
    return sheet.here(slot("said", index + 1));
  });
  const opening = textExpression(indent + schedule.opening, {
    month: monthExpression("PeriodMonth", words.monthNames),
    progress: "FIXED(100*PeriodMonth/12,PercentPlaces,TRUE)",
  });
  const gaps = indicators.map((_, index) => sheet.here(slot("gap", index + 1))).join(",");
  const all = pieces.join("&");
  const threshold = { threshold: "BehindPoints" };
  const told = `${textExpression(schedule.behind, threshold)}&MID(${all},${sentence.length + 1},32767)&${literal(end)}`;
  const sentences = `${opening}&${iff(`${all}=""`, textExpression(schedule.allMet, threshold), told)}`;
  sheet.formula(
    row,
    "first",
    iff(
      `COUNT(${gaps})=0`,
      untoldNote(sheet, sources, indicators, words.narrative.untold.schedule),
      sentences,
    ),
  );
}
