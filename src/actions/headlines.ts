/** The headline figures of a park, from its rows of the Measures table. Pure. */
import type { ScheduleStatus } from "../measures/words";
import type { Cell, TableContents } from "../excel/tableContents";
import type { ColumnKey } from "../report/tables";
import { workbookWords } from "../i18n/workbookWords";
import { trendOf, type Trend, type YearOfCells } from "./trend";

/** Columns of Measures that headlines read. */
export const HEADLINE_COLUMNS = [
  "park",
  "indicator",
  "unit",
  "january",
  "figureMeasure",
  "kind",
  "periodMark",
  "effectiveYear",
  "effectiveMonth",
  "figureRow",
  "monthRow",
  "lastFigureRow",
  "lastMonthRow",
  "ytd",
  "growth",
  "growthMark",
  "targetShown",
  "completion",
  "timeProgress",
  "gap",
  "status",
  "rank",
  "rankScope",
  "rankedCount",
] as const satisfies readonly ColumnKey<"Measures">[];
type HeadlineColumn = (typeof HEADLINE_COLUMNS)[number];

/** Columns of Indicators that headlines read. */
export const HEADLINE_TRAITS = [
  "name",
  "decimals",
  "order",
  "required",
  "targeted",
] as const satisfies readonly ColumnKey<"Indicators">[];

/** One headline. Numbers are as the report prints them; a text is a word such as 扭亏, "" stands for nothing. */
export interface Headline {
  readonly indicator: string;
  readonly unit: string;
  readonly decimals: number;
  /** The figure's own period where it is not the report's, in words. */
  readonly periodMark: string;
  readonly value: number | string;
  /** Percent, or 百分点 where `growthInPoints`. */
  readonly growth: number | string;
  readonly growthInPoints: boolean;
  /** The growth is the reported rate, not a computed one. */
  readonly growthReported: boolean;
  readonly target: number | string;
  /** Percent. */
  readonly completion: number | string;
  readonly timeProgress: number | null;
  /** 百分点. */
  readonly gap: number | null;
  readonly status: ScheduleStatus | null;
  readonly rank: number | null;
  readonly rankScope: string;
  readonly rankedCount: number | null;
  readonly trend: Trend;
}

/** Rows of Measures that become headlines, with what the Indicators table says of them. */
export interface HeadlineRow {
  readonly cells: Readonly<Record<HeadlineColumn, Cell>>;
  readonly decimals: number;
}

/** Headlines shown at most; the report holds the rest. */
const MOST_HEADLINES = 12;
const PERCENT = "%";

/**
 * Chooses a park's rows: indicators that are required or planned and have a figure, in the order of the Indicators
 * table; where none is, every indicator with a figure.
 */
export function headlineRows(
  park: string,
  measures: TableContents,
  indicators: TableContents,
): HeadlineRow[] {
  const { yes } = workbookWords(indicators.language).yesNo;
  const traits = new Map(
    indicators.rows.map((row) => {
      const cell = cellReader(indicators, row);
      return [
        String(cell("name")).toLowerCase(),
        {
          decimals: decimalsOf(cell("decimals")),
          order: Number(cell("order")) || 0,
          chief: cell("required") === yes || cell("targeted") === yes,
        },
      ] as const;
    }),
  );
  const own = measures.rows.flatMap((row) => {
    const cell = cellReader(measures, row);
    if (String(cell("park")).toLowerCase() !== park.toLowerCase()) return [];
    if (typeof cell("ytd") !== "number" && typeof cell("growth") !== "number") return [];
    const trait = traits.get(String(cell("indicator")).toLowerCase());
    const cells = Object.fromEntries(HEADLINE_COLUMNS.map((key) => [key, cell(key)])) as HeadlineRow["cells"];
    const chief = trait?.chief === true || typeof cells.targetShown === "number";
    return [{ cells, decimals: trait?.decimals ?? USUAL_DECIMALS, order: trait?.order ?? 0, chief }];
  });
  const chiefs = own.filter(({ chief }) => chief);
  return (chiefs.length ? chiefs : own).sort((a, b) => a.order - b.order).slice(0, MOST_HEADLINES);
}

/** Ledger rows (1-based) a headline's trend is drawn from. */
export function trendRowNumbers({ cells }: HeadlineRow): number[] {
  return [cells.figureRow, cells.lastFigureRow, cells.monthRow, cells.lastMonthRow].filter(
    (row): row is number => typeof row === "number",
  );
}

/** The headline of a row; `yearOf` gives the twelve months of a ledger row. */
export function headlineOf(
  { cells, decimals }: HeadlineRow,
  language: TableContents["language"],
  yearOf: (row: Cell) => YearOfCells,
): Headline {
  const words = workbookWords(language);
  const number = (cell: Cell): number | null => (typeof cell === "number" ? cell : null);
  const shown = (cell: Cell): number | string => (typeof cell === "number" ? cell : String(cell));
  const statuses = Object.entries(words.statuses) as [ScheduleStatus, string][];
  const at = { year: Number(cells.effectiveYear), month: Number(cells.effectiveMonth) };
  return {
    indicator: String(cells.indicator),
    unit: String(cells.unit),
    decimals,
    periodMark: String(cells.periodMark),
    value: shown(cells.ytd),
    growth: shown(cells.growth),
    growthInPoints: cells.kind === words.kinds.ratio && cells.unit === PERCENT,
    growthReported: cells.growthMark !== "",
    target: shown(cells.targetShown),
    completion: shown(cells.completion),
    timeProgress: number(cells.timeProgress),
    gap: number(cells.gap),
    status: statuses.find(([, word]) => word === cells.status)?.[0] ?? null,
    rank: number(cells.rank),
    rankScope: String(cells.rankScope),
    rankedCount: number(cells.rankedCount),
    trend: trendOf(
      {
        figure: yearOf(cells.figureRow),
        lastFigure: yearOf(cells.lastFigureRow),
        month: yearOf(cells.monthRow),
        lastMonth: yearOf(cells.lastMonthRow),
      },
      at,
      {
        level: cells.figureMeasure === words.ledgerMeasures.level,
        combined: cells.january === words.january.combined,
      },
    ),
  };
}

/** Decimals indicators are printed with, by name, from the Indicators table. */
export function decimalsReader(indicators: TableContents): (indicator: string) => number {
  const byName = new Map(
    indicators.rows.map((row) => {
      const cell = cellReader(indicators, row);
      return [String(cell("name")).toLowerCase(), decimalsOf(cell("decimals"))] as const;
    }),
  );
  return (indicator) => byName.get(indicator.toLowerCase()) ?? USUAL_DECIMALS;
}

const USUAL_DECIMALS = 2;
const MOST_DECIMALS = 10;

function decimalsOf(cell: Cell): number {
  const decimals = Number(cell);
  return cell !== "" && Number.isInteger(decimals) && decimals >= 0 && decimals <= MOST_DECIMALS
    ? decimals
    : USUAL_DECIMALS;
}

/** Cells of a row by column key; a column people deleted is blank. */
export function cellReader(contents: TableContents, row: readonly Cell[]): (key: ColumnKey) => Cell {
  return (key) => {
    const position = contents.columns.get(key);
    return position === undefined ? "" : (row[position] ?? "");
  };
}
