/** Park monthly report (主要经济指标月报表): dataset-free, because every figure is a formula over Measures. */
import { columnLetters, type Rectangle } from "../a1";
import { GROUPS } from "../core/catalogue";
import type { Indicator } from "../core/indicator";
import type { Language } from "../core/language";
import { requiredFigures } from "../measures/due";
import { countedReturns, isDraft } from "../measures/parkReturns";
import type { MeasureRefs } from "../measures/refs";
import { identityOf } from "./identity";
import { bodyRow } from "./parkBody";
import {
  BLOCK_WIDTH,
  cellArea,
  LAST_PRINTED,
  PARK_COLUMNS,
  PARK_ROWS,
  parkCell,
  parkColumnWidth,
  type ParkColumn,
} from "./parkColumns";
import { PARK_SELECTOR, parkHeading, PERIOD_CELLS } from "./parkHeading";
import { parkNotes, signOffLine } from "./parkNotes";
import { indentLevel, parkRowHeights } from "./parkRowHeights";
import type { CellContent, SheetSpec } from "./spec";
import { stubRows, type StubRow } from "./stub";
import type { ReportWords } from "./words";
import { parkConditionalFills, parkNumberFormats, parkStyles } from "./parkLooks";

interface ParkReportRequest {
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
    labels: { ...parkCell(first, "stub"), bottom: last },
    styles: parkStyles(stub, first, last, firstNote, signOff),
    numberFormats: parkNumberFormats(stub, first, last, words),
    indents: stub.flatMap((row, index) => {
      const level = indentLevel(row);
      return level ? [{ area: parkCell(first + index, "stub"), level }] : [];
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
    conditionalFills: parkConditionalFills(first, last, language),
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

/** A pattern filled with plain texts. */
function textOf(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}
