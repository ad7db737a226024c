/** Everything above the body of the park monthly report: selector strip, title, stamps and the two-level heading. */
import type { Rectangle } from "../a1";
import type { CellContent } from "./spec";
import { BLANK, iff } from "../measures/formula";
import { BLOCK_WIDTH, LAST_PRINTED, PARK_COLUMNS, PARK_ROWS, type ParkColumn } from "./parkColumns";
import { periodExpression, reportPeriod, textExpression } from "./textFormula";
import type { ReportWords } from "./words";

/** The park selector on the sheet; two columns wide, because names of parks are long. */
export const PARK_SELECTOR = {
  row: PARK_ROWS.strip,
  column: PARK_COLUMNS.unit.at,
  last: PARK_COLUMNS.month.at,
  address: "$D$1",
} as const;
/** Cells that show the workbook's year and month; they are changed on the settings sheet. */
export const PERIOD_CELLS = { year: PARK_COLUMNS.ytd.at, month: PARK_COLUMNS.growth.at } as const;
/** Where the stamp on the right begins: data as of, parks and figures reported. */
export const STAMP_COLUMN = PARK_COLUMNS.lastYear.at;

interface ParkHeading {
  readonly rows: CellContent[][];
  readonly merges: readonly Rectangle[];
}

/** What the heading has to know of the rows below it. */
interface HeadingFacts {
  readonly park: string;
  /** Expressions: of the figures the park has to report those that are there, and how many there are. */
  readonly required: { readonly reported: string; readonly expected: string };
  /** Expressions: common scope of the ranks ("" when mixed), rows missing. */
  readonly commonScope: string;
  readonly missingRows: string;
  /** Expressions: parks whose return came, parks that report; condition that nobody approved this park's. */
  readonly parks: string;
  readonly ofParks: string;
  readonly draft: string;
}

export function parkHeading(words: ReportWords, facts: HeadingFacts): ParkHeading {
  const rows = Array.from({ length: PARK_ROWS.body }, () => new Array<CellContent>(BLOCK_WIDTH).fill(null));
  const put = (row: number, column: number, content: CellContent): void => {
    rows[row]![column] = content;
  };
  const at = (column: ParkColumn): number => PARK_COLUMNS[column].at;
  const park = PARK_SELECTOR.address;
  const { strip, headings } = words;

  put(PARK_ROWS.strip, at("stub"), strip.park);
  put(PARK_ROWS.strip, PARK_SELECTOR.column, { text: facts.park });
  put(PARK_ROWS.strip, at("monthGrowth"), strip.year);
  put(PARK_ROWS.strip, PERIOD_CELLS.year, "=ReportYear");
  put(PARK_ROWS.strip, at("lastYear"), strip.month);
  put(PARK_ROWS.strip, PERIOD_CELLS.month, "=ReportMonth");
  put(
    PARK_ROWS.strip,
    at("target"),
    `=IF(${facts.missingRows}>0,${textExpression(strip.missingRows, { count: `(${facts.missingRows})` })},${textExpression(strip.hint, {})})`,
  );

  put(PARK_ROWS.title, 0, `=${textExpression(words.parkTitle, { park })}`);
  put(PARK_ROWS.subtitle, 0, `=${reportPeriod(words)}`);
  const draft = iff(facts.draft, textExpression(words.draft, {}), BLANK);
  put(PARK_ROWS.header, 0, `=${textExpression(words.reportingUnit, { park })}&${draft}`);
  const { required, parks, ofParks } = facts;
  const stamp = textExpression(words.boards.coverage, {
    asOf: "DataAsOf",
    reported: parks,
    expected: ofParks,
  });
  const ofRequired = iff(`${required.expected}>0`, textExpression(words.requiredFigures, required), BLANK);
  put(PARK_ROWS.header, STAMP_COLUMN, `=${stamp}&${ofRequired}`);

  const { heading, subheading } = PARK_ROWS;
  put(heading, 0, headings.indicator);
  put(heading, at("unit"), headings.unit);
  put(heading, at("month"), `=${periodExpression(words.monthHeading, words.monthNames)}`);
  put(heading, at("ytd"), `=${periodExpression(words.ytdHeading, words.monthNames)}`);
  put(heading, at("target"), headings.targets);
  put(
    heading,
    at("rank"),
    `=IF(${facts.commonScope}="",${textExpression(headings.rank, {})},${textExpression(words.scopedRank, { scope: facts.commonScope })})`,
  );
  put(subheading, at("month"), headings.month);
  put(subheading, at("monthGrowth"), headings.growth);
  put(subheading, at("ytd"), headings.ytd);
  put(subheading, at("lastYear"), headings.lastYear);
  put(subheading, at("growth"), headings.growth);
  put(subheading, at("target"), headings.target);
  put(subheading, at("completion"), headings.completion);
  put(subheading, at("gap"), headings.gap);

  const across = (row: number, left: number, right: number): Rectangle => ({
    top: row,
    bottom: row,
    left,
    right,
  });
  const down = (left: number, right: number): Rectangle => ({
    top: heading,
    bottom: subheading,
    left,
    right,
  });
  return {
    rows,
    merges: [
      across(PARK_ROWS.strip, PARK_SELECTOR.column, PARK_SELECTOR.last),
      across(PARK_ROWS.strip, at("target"), LAST_PRINTED),
      across(PARK_ROWS.title, 0, LAST_PRINTED),
      across(PARK_ROWS.subtitle, 0, LAST_PRINTED),
      across(PARK_ROWS.header, 0, STAMP_COLUMN - 1),
      across(PARK_ROWS.header, STAMP_COLUMN, LAST_PRINTED),
      down(0, at("period")),
      down(at("unit"), at("unit")),
      across(heading, at("month"), at("monthMark")),
      across(heading, at("ytd"), at("growthMark")),
      across(heading, at("target"), at("gap")),
      down(at("rank"), at("rank")),
      across(subheading, at("monthGrowth"), at("monthMark")),
      across(subheading, at("growth"), at("growthMark")),
    ],
  };
}
