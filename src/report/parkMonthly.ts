/** Park monthly report (主要经济指标月报表): dataset-free, because every figure is a formula over Measures. */
import { columnLetters, type Rectangle } from "../a1";
import { GROUPS } from "../core/catalogue";
import type { Indicator } from "../core/indicator";
import type { Language } from "../core/language";
import { requiredFigures } from "../measures/due";
import { countedReturns, isDraft } from "../measures/parkReturns";
import type { MeasureRefs } from "../measures/refs";
import { identityOf } from "./identity";
import { missingConditions } from "./missingSymbol";
import { completionFormat, gapFormat, levelFormat, rateFormat } from "./numberFormats";
import { BEHIND_SIGN, bodyRow, cellOf } from "./parkBody";
import {
  BLOCK_WIDTH,
  LAST_PRINTED,
  PARK_COLUMNS,
  PARK_ROWS,
  parkColumnWidth,
  type ParkColumn,
} from "./parkColumns";
import { PARK_SELECTOR, parkHeading, PERIOD_CELLS, STAMP_COLUMN } from "./parkHeading";
import { parkNotes, signOffLine } from "./parkNotes";
import { indentLevel, parkRowHeights } from "./parkRowHeights";
import { percentConditions, USUAL_PERCENT_DECIMALS } from "./percentFormats";
import type { CellContent, ConditionalFill, SheetSpec } from "./spec";
import { stubRows, type StubRow } from "./stub";
import type { StyleName } from "./styles";
import type { ReportWords } from "./words";

export interface ParkReportRequest {
  /** Park.name; the selector's first value. */
  readonly park: string;
  /** Indicators to list, any order. */
  readonly indicators: readonly Indicator[];
  readonly language: Language;
  readonly words: ReportWords;
  readonly refs: MeasureRefs;
  /** Written reasons of settled findings, as sentences. */
  readonly explained?: readonly string[];
}

/** The report as a sheet. The block is the whole sheet from A1 to the sign-off row. */
export function parkMonthly(request: ParkReportRequest): SheetSpec {
  const { park, indicators, language, words, refs } = request;
  const stub = stubRows(
    indicators,
    GROUPS.map((group) => group.code),
  );
  const first = PARK_ROWS.body;
  const last = first + stub.length - 1;
  const body = (column: ParkColumn): string =>
    `$${columnLetters(PARK_COLUMNS[column].at)}$${first + 1}:$${columnLetters(PARK_COLUMNS[column].at)}$${last + 1}`;
  const facts = hiddenFacts(body, refs);
  const counted = countedReturns(refs);
  const combined = indicators.some((indicator) => indicator.january === "combined");
  const heading = parkHeading(words, {
    park,
    required: requiredFigures.formula(refs, PARK_SELECTOR.address),
    commonScope: facts.commonScope.address,
    missingRows: facts.missingRows.address,
    parks: counted.reported,
    ofParks: counted.expected,
    draft: isDraft(refs, PARK_SELECTOR.address),
  });
  for (const { row, column, formula } of Object.values(facts)) heading.rows[row]![column] = formula;

  const rows = stub.map((row, index) =>
    row.kind === "group"
      ? groupRow(row, language, words)
      : bodyRow(
          row.indicator.names[language],
          first + index,
          { park: PARK_SELECTOR.address, mixedScope: facts.mixedScope.address },
          words,
          refs,
        ),
  );
  const notes = parkNotes(
    words,
    refs,
    PARK_SELECTOR.address,
    language,
    {
      parts: stub.some((row) => row.kind === "indicator" && row.depth > 0),
      combined,
      ownPeriod: indicators.some((each) => each.frequency !== "monthly" || each.lagMonths > 0),
    },
    request.explained,
  );
  const firstNote = last + 1;
  const signOff = firstNote + notes.length;
  const tail = [...notes.map((note) => note.content), signOffLine(words)].map((content) => {
    const cells = new Array<CellContent>(BLOCK_WIDTH).fill(null);
    cells[0] = content;
    return cells;
  });
  const line = (row: number): Rectangle => ({ top: row, bottom: row, left: 0, right: LAST_PRINTED });
  return {
    name: textOf(words.parkTab, { park }),
    shortened: park,
    identity: identityOf({ kind: "park", park }),
    cells: [...heading.rows, ...rows, ...tail],
    labels: { ...cell(first, "stub"), bottom: last },
    styles: styles(stub, first, last, firstNote, signOff),
    numberFormats: numberFormats(stub, first, last, words),
    indents: stub.flatMap((row, index) => {
      const level = indentLevel(row);
      return level ? [{ area: cell(first + index, "stub"), level }] : [];
    }),
    merges: [
      ...heading.merges,
      ...stub.flatMap((row, index) => (row.kind === "group" ? [line(first + index)] : [])),
      ...tail.map((_, index) => line(firstNote + index)),
    ],
    columnWidths: (Object.keys(PARK_COLUMNS) as ParkColumn[]).map((name) => ({
      column: PARK_COLUMNS[name].at,
      name,
      width: parkColumnWidth(name, language),
      hidden: name === "locator" || name === "scope",
    })),
    rowHeights: parkRowHeights(stub, notes, language, words),
    conditionalFills: conditionalFills(first, last, language),
    dropDowns: [
      {
        area: cellArea(PARK_SELECTOR.row, PARK_SELECTOR.column),
        source: "=ParkNames",
        ...words.strip.parkPrompt,
      },
      ...Object.values(PERIOD_CELLS).map((column) => ({
        area: cellArea(PARK_ROWS.strip, column),
        source: "",
        ...words.strip.periodPrompt,
      })),
    ],
    names: [],
    freeze: { rows: PARK_ROWS.body, columns: PARK_COLUMNS.unit.at },
    print: {
      orientation: "landscape",
      area: { top: PARK_ROWS.title, left: 0, bottom: signOff, right: LAST_PRINTED },
      titleRows: { first: PARK_ROWS.heading, last: PARK_ROWS.subheading },
      footer: words.footer,
    },
  };
}

/** Facts about the rows that headings need, each in a cell of the hidden columns. */
function hiddenFacts(body: (column: ParkColumn) => string, refs: MeasureRefs) {
  const scopes = body("scope");
  const firstScope = `INDEX(${scopes},MATCH("?*",${scopes},0))`;
  const counted = `COUNTIF(${scopes},"?*")`;
  const fact = (row: number, column: ParkColumn, formula: string) => ({
    row,
    column: PARK_COLUMNS[column].at,
    formula: `=${formula}`,
    address: `$${columnLetters(PARK_COLUMNS[column].at)}$${row + 1}`,
  });
  const common = fact(
    PARK_ROWS.heading,
    "scope",
    `IF(${counted}=0,"",IF(COUNTIF(${scopes},${firstScope})=${counted},${firstScope},""))`,
  );
  return {
    commonScope: common,
    mixedScope: fact(PARK_ROWS.subheading, "scope", `AND(${common.address}="",${counted}>0)`),
    // Only numbers compare with >=, so formulas that give "" are not counted; rows of people's have no locator.
    missingRows: fact(
      PARK_ROWS.heading,
      "locator",
      `MAX(0,COUNTIFS(${refs.column("Measures", "park")},${PARK_SELECTOR.address},${refs.column("Measures", "ytd")},">=-1E+300")-COUNTIFS(${body("locator")},">0",${body("ytd")},">=-1E+300"))`,
    ),
  };
}

function groupRow(row: StubRow & { kind: "group" }, language: Language, words: ReportWords): CellContent[] {
  const group = GROUPS.find((each) => each.code === row.group);
  const cells = new Array<CellContent>(BLOCK_WIDTH).fill(null);
  cells[0] = { text: `${words.groupOrdinals[row.ordinal] ?? ""}${group?.names[language] ?? row.group}` };
  return cells;
}

const cellArea = (row: number, column: number): Rectangle => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});
const cell = (row: number, column: ParkColumn): Rectangle => cellArea(row, PARK_COLUMNS[column].at);

type Placed = { readonly area: Rectangle; readonly style: StyleName };

function styles(
  stub: readonly StubRow[],
  first: number,
  last: number,
  firstNote: number,
  signOff: number,
): Placed[] {
  const across = (top: number, bottom: number, left = 0, right: number = LAST_PRINTED): Rectangle => ({
    top,
    bottom,
    left,
    right,
  });
  const column = (from: ParkColumn, style: StyleName, to: ParkColumn = from): Placed => ({
    area: across(first, last, PARK_COLUMNS[from].at, PARK_COLUMNS[to].at),
    style,
  });
  const { strip } = PARK_ROWS;
  return [
    { area: across(strip, strip), style: "strip" },
    { area: cell(strip, "stub"), style: "stripLabel" },
    { area: cell(strip, "monthGrowth"), style: "stripLabel" },
    { area: cell(strip, "lastYear"), style: "stripLabel" },
    { area: across(strip, strip, PARK_SELECTOR.column, PARK_SELECTOR.last), style: "selector" },
    { area: cellArea(strip, PERIOD_CELLS.year), style: "selectorLink" },
    { area: cellArea(strip, PERIOD_CELLS.month), style: "selectorLink" },
    { area: across(PARK_ROWS.title, PARK_ROWS.title), style: "title" },
    { area: across(PARK_ROWS.subtitle, PARK_ROWS.subtitle), style: "subtitle" },
    { area: across(PARK_ROWS.header, PARK_ROWS.header, 0, STAMP_COLUMN - 1), style: "headerLeft" },
    { area: across(PARK_ROWS.header, PARK_ROWS.header, STAMP_COLUMN), style: "headerRight" },
    { area: across(first, last), style: "body" },
    column("behind", "behindMark"),
    column("stub", "stub"),
    column("period", "periodMark"),
    column("unit", "unit"),
    column("month", "number"),
    column("monthGrowth", "number"),
    column("monthMark", "rateMark"),
    column("ytd", "number"),
    column("lastYear", "number"),
    column("growth", "number"),
    column("growthMark", "rateMark"),
    column("target", "number"),
    column("completion", "number"),
    column("gap", "number"),
    column("rank", "rank"),
    ...stub.flatMap((row, index) =>
      row.kind === "group" ? [{ area: across(first + index, first + index), style: "group" as const }] : [],
    ),
    { area: across(PARK_ROWS.heading, PARK_ROWS.subheading), style: "heading" },
    { area: across(PARK_ROWS.heading, last), style: "frame" },
    { area: across(firstNote, signOff - 1), style: "note" },
    { area: across(signOff, signOff), style: "signOff" },
  ];
}

/** Decimals whose room every figure of a column is given; rarer, finer figures stand out to the right. */
const MOST_ALIGNED = 2;

/** Widest decimals among the listed indicators, so that the decimal points of a column stand beneath each other. */
function numberFormats(
  stub: readonly StubRow[],
  first: number,
  last: number,
  words: ReportWords,
): SheetSpec["numberFormats"] {
  const listed = stub.flatMap((row) => (row.kind === "indicator" ? [row.indicator] : []));
  const widest = Math.min(MOST_ALIGNED, Math.max(0, ...listed.map((indicator) => indicator.decimals)));
  const span = (column: ParkColumn): Rectangle => ({ ...cell(first, column), bottom: last });
  const rate = rateFormat(USUAL_PERCENT_DECIMALS);
  return [
    { area: span("monthGrowth"), format: rate },
    { area: span("growth"), format: rate },
    { area: span("completion"), format: completionFormat(USUAL_PERCENT_DECIMALS) },
    { area: span("gap"), format: gapFormat(USUAL_PERCENT_DECIMALS) },
    ...stub.flatMap((row, index) => {
      if (row.kind === "group") return [];
      const format = levelFormat(row.indicator.decimals, widest);
      const across = (from: ParkColumn, to: ParkColumn = from) => ({
        area: { ...cell(first + index, from), right: PARK_COLUMNS[to].at },
        format,
      });
      const levels = [across("month"), across("ytd", "lastYear"), across("target")];
      if (row.depth === 0) return levels;
      // The cell holds the name alone; 其中 is put before it by the format.
      const before = row.firstPart ? words.ofWhich : words.ofWhichSpace;
      return [
        ...levels,
        { area: cell(first + index, "stub"), format: `General;General;General;"${before}"@` },
      ];
    }),
  ];
}

function conditionalFills(first: number, last: number, language: Language): ConditionalFill[] {
  const span = (column: ParkColumn): Rectangle => ({ ...cell(first, column), bottom: last });
  return [
    {
      area: { top: first, bottom: last, left: 0, right: LAST_PRINTED },
      formula: `=${cellOf("behind", first)}="${BEHIND_SIGN}"`,
      fill: "marked",
    },
    ...percentConditions(span("monthGrowth"), rateFormat),
    ...percentConditions(span("growth"), rateFormat),
    ...percentConditions(span("completion"), completionFormat),
    ...percentConditions(span("gap"), gapFormat),
    // The last has the first word: no other format of a cell hides the symbol.
    ...missingConditions({ top: first, bottom: last, left: 0, right: LAST_PRINTED }, language),
  ];
}

/** A pattern filled with plain texts. */
function textOf(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}
