/**
 * All that is kept of a report beside its figures, to tell what people changed from what was written: in the same setting
 * (printedReports.ts).
 */
import { MAX_COLUMNS, MAX_ROWS } from "../a1";
import type { ChartSource } from "../report/charts";
import { PREFIX, printedFigures, type PrintedFigures } from "./printedReports";
import { isRowForms, type RowForms } from "./rowForms";
import type { KeptParagraph } from "./typedParagraphs";
import type { CellText } from "./typedText";
import { isFormulaArea, type FormulaArea } from "./writtenFormulas";
import { isStyledArea, type StyledArea } from "./writtenStyles";

/** What was kept of a report. */
export interface KeptPrint extends PrintedFigures {
  /** What its charts drew, where it has any. */
  readonly charts?: readonly ChartSource[];
  /** Rows with which its pages begin, 0-based, where there are several. */
  readonly breaks?: readonly number[];
  /** Names of the columns of its block, from left to right; absent in workbooks of an earlier version. */
  readonly columns?: readonly string[];
  /** Its title where that is a text and no formula, "" else; absent in workbooks of an earlier version. */
  readonly title?: string;
  /** Its title where that is a formula, before anybody inserted lines; absent in workbooks of an earlier version. */
  readonly titleFormula?: string;
  /** Its sign-off, a formula too. */
  readonly signOffFormula?: string;
  /** The title somebody typed in its place that was kept. */
  readonly typedTitle?: string;
  /** Headings of its columns and of groups of its rows, and texts below them; absent in workbooks of an earlier version. */
  readonly headings?: readonly CellText[];
  /** What it says in the rows of its body that no formula gives; absent in workbooks of an earlier version. */
  readonly names?: readonly CellText[];
  /** Headings, names and notes somebody typed in their place that were kept. */
  readonly typedTexts?: readonly CellText[];
  /** Labels of the rows it has paragraphs in, where it has any. */
  readonly paragraphRows?: readonly string[];
  /** Paragraphs somebody rewrote that were kept. */
  readonly paragraphs?: readonly KeptParagraph[];
  /** Styles that are seen, and where it had them; absent in workbooks of an earlier version. */
  readonly styled?: readonly StyledArea[];
  /** Its conditional formats are marked as its own (standingConditions.ts); absent in workbooks of an earlier version. */
  readonly marksConditions?: true;
  /** Number formats of its printed cells; absent in workbooks of an earlier version. */
  readonly formats?: RowForms;
  /** Where its printed cells had formulas; absent in workbooks of an earlier version. */
  readonly formulas?: readonly FormulaArea[];
  /** Points it made each of its rows high, 0 where somebody hid one; absent in workbooks of an earlier version. */
  readonly heights?: readonly number[];
  /** Digests of these formulas (formulaDigest.ts), "" where it had none; absent in workbooks of an earlier version. */
  readonly formulaForms?: RowForms;
}

/** Queues what a report prints and draws. */
export function queuePrinted(context: Excel.RequestContext, identity: string, print: KeptPrint): void {
  context.workbook.settings.add(PREFIX + identity, print);
}

/** Queues that it is forgotten, if it was kept. */
export function queueForgotten(context: Excel.RequestContext, identity: string): void {
  context.workbook.settings.getItemOrNullObject(PREFIX + identity).delete();
}

/** What of people's is kept with it. */
export type TypedKept = "typedTitle" | "typedTexts" | "paragraphs";

/** What was kept, by the identity of the report. Files are strangers': what has another shape is passed over. */
export function keptPrints(settings: Excel.SettingCollection): Map<string, KeptPrint> {
  const values = new Map(settings.items.map(({ key, value }) => [key, value as unknown]));
  const prints = new Map<string, KeptPrint>();
  for (const [identity, figures] of printedFigures(settings)) {
    // In the order in which they were written, so that a report taken back is kept as it was, to the letter.
    const form = Object.entries(values.get(PREFIX + identity) ?? {}).flatMap(([key, value]) => {
      const read = Object.hasOwn(READ, key) ? READ[key as keyof Form](value) : undefined;
      return read === undefined ? [] : [[key, read] as const];
    });
    prints.set(identity, { ...figures, ...Object.fromEntries(form) });
  }
  return prints;
}

/** All that is kept beside the figures. */
type Form = Required<Omit<KeptPrint, keyof PrintedFigures>>;

const textIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const textsIn = (value: unknown): readonly string[] | undefined => (isTexts(value) ? value : undefined);
const rowFormsIn = (value: unknown): RowForms | undefined => (isRowForms(value) ? value : undefined);
const listOf =
  <T>(isOne: (each: unknown) => each is T) =>
  (value: unknown): readonly T[] | undefined =>
    Array.isArray(value) ? value.filter(isOne) : undefined;

/** What a setting says of each of them; undefined where that is nothing of its kind. */
const READ: { readonly [Key in keyof Form]: (value: unknown) => Form[Key] | undefined } = {
  charts: listOf(isChartSource),
  breaks: listOf((row): row is number => Number.isInteger(row)),
  columns: textsIn,
  title: textIn,
  titleFormula: textIn,
  signOffFormula: textIn,
  typedTitle: textIn,
  headings: listOf(isCellText),
  names: listOf(isCellText),
  typedTexts: listOf(isCellText),
  paragraphRows: textsIn,
  paragraphs: listOf(isKeptParagraph),
  styled: listOf(isStyledArea),
  marksConditions: (value) => value === true || undefined,
  formats: rowFormsIn,
  formulas: listOf(isFormulaArea),
  heights: (value) => (isHeights(value) ? value : undefined),
  formulaForms: rowFormsIn,
};

const isHeights = (heights: unknown): heights is number[] =>
  Array.isArray(heights) && heights.every(Number.isFinite);

const isTexts = (texts: unknown): texts is string[] =>
  Array.isArray(texts) && texts.every((text) => typeof text === "string");

/** Whether a workbook has the cell: files are strangers', and what is counted up to a row ends. */
const isCell = (row: unknown, column: unknown): boolean =>
  Number.isInteger(row) &&
  Number.isInteger(column) &&
  Number(row) >= 0 &&
  Number(row) < MAX_ROWS &&
  Number(column) >= 0 &&
  Number(column) < MAX_COLUMNS;

function isCellText(cell: unknown): cell is CellText {
  const { row, column, text } = (cell ?? {}) as Partial<Record<keyof CellText, unknown>>;
  return isCell(row, column) && typeof text === "string";
}

function isKeptParagraph(paragraph: unknown): paragraph is KeptParagraph {
  const { label, text, period } = (paragraph ?? {}) as Partial<Record<keyof KeptParagraph, unknown>>;
  return isTexts([label, text, period]);
}

function isChartSource(source: unknown): source is ChartSource {
  const { name, title, categories, series } = (source ?? {}) as Partial<Record<keyof ChartSource, unknown>>;
  const { row, column } = (title ?? {}) as Partial<ChartSource["title"]>;
  return (
    typeof name === "string" &&
    [row, column].every(Number.isInteger) &&
    isRectangle(categories) &&
    Array.isArray(series) &&
    series.every(
      (each: Partial<SeriesSource> | null) => typeof each?.name === "string" && isRectangle(each.values),
    )
  );
}

type SeriesSource = ChartSource["series"][number];

const isRectangle = (area: unknown): boolean =>
  ["top", "left", "bottom", "right"].every((side) =>
    Number.isInteger((area as Record<string, unknown> | null)?.[side]),
  );
