/** A report as it was written and as it stands now: what bringing it up to date starts from. */
import { withoutGaps, type LinePlaces } from "../report/linePlaces";
import { labelsAsWritten } from "./labelsAsWritten";
import type { TypedFormula } from "./peoplesFormulas";
import { printAsItStands } from "./printAsItStands";
import type { WorkbookReading } from "./readWorkbook";
import { countedOwn, standingPlaces, type StandingReport } from "./standingPlaces";
import type { KeptParagraph } from "./typedParagraphs";
import type { RowForms } from "./rowForms";
import type { CellText } from "./typedText";
import type { StyledArea } from "./writtenStyles";

/** A report as it stands on its sheet, its lines counted without those people inserted; a label somebody typed over is what it was. */
export interface WrittenReport extends StandingReport {
  /** The same as the sheet counts it. */
  readonly standing: StandingReport;
  /** Where its lines stand. */
  readonly places: LinePlaces;
  /** Whether that can be told: not where people deleted columns of it. */
  readonly isWhole: boolean;
  /** Rows with which its pages began when it was written. */
  readonly breaks: readonly number[];
  /** Names of the columns of its block when it was written; null when they are not known. */
  readonly columns: readonly string[] | null;
  /** Its title when it was written, "" for a formula; null when it is not known. */
  readonly title: string | null;
  /** The formula of its title when it was written, null where it had none or it is not known. */
  readonly titleFormula: string | null;
  /** The formula of its sign-off, the same. */
  readonly signOffFormula: string | null;
  /** The title of a person's that was kept when it was written; null where none was. */
  readonly typedTitle: string | null;
  /** Headings it printed when it was written; null when they are not known. */
  readonly headings: readonly CellText[] | null;
  /** What it said in the rows of its body that no formula gave; null when it is not known. */
  readonly names: readonly CellText[] | null;
  /** Headings, names and notes of people's that were kept when it was written. */
  readonly typedTexts: readonly CellText[];
  /** Paragraphs of people's that were kept when it was written. */
  readonly paragraphs: readonly KeptParagraph[];
  /** Labels of the rows it had paragraphs in. */
  readonly paragraphRows: ReadonlySet<string>;
  /** Styles that are seen, where it had them when it was written; null when they are not known. */
  readonly styled: readonly StyledArea[] | null;
  /** Whether its conditional formats are marked as its own. */
  readonly marksConditions: boolean;
  /** Number formats its printed cells had when it was written; null when they are not known. */
  readonly formats: RowForms | null;
  /** Points it made its rows high, 0 where that is not known; null when it is of none. */
  readonly heights: readonly number[] | null;
  /** Formulas people typed into cells of it. */
  readonly formulas: readonly TypedFormula[];
  /** Of what period it was, "2022-05"; "" when that is not known. */
  readonly period: string;
}

/** A report that stands was to be written without its rows having been read. */
export class RowsNotReadError extends Error {
  override readonly name = "RowsNotReadError";
  constructor(identity: string) {
    super(`the rows of ${identity} were not read`);
  }
}

/**
 * The report of an identity; null where no sheet bears it.
 * @throws RowsNotReadError
 */
export function writtenReport(
  identity: string,
  { reports, reportRows, reportFormulas, prints }: WorkbookReading,
): WrittenReport | null {
  const sheet = reports.get(identity);
  const rows = reportRows.get(identity);
  if (sheet && !rows) throw new RowsNotReadError(identity);
  if (!sheet || !rows) return null;
  const standing = { sheet, rows };
  const found = standingPlaces(standing);
  const places = found ?? withoutGaps(sheet.area.bottom + 1, sheet.area.right + 1);
  const print = printAsItStands(standing, places, prints.get(identity) ?? {});
  const names = print.names ?? null;
  const own = countedOwn(standing, places);
  return {
    sheet: own.sheet,
    rows: names ? { ...own.rows, labels: labelsAsWritten(own.rows, own.sheet.labels, names) } : own.rows,
    standing,
    places,
    isWhole: found !== null,
    breaks: print.breaks ?? [],
    columns: print.columns ?? null,
    title: print.title ?? null,
    titleFormula: print.titleFormula ?? null,
    signOffFormula: print.signOffFormula ?? null,
    typedTitle: print.typedTitle ?? null,
    headings: print.headings ?? null,
    names,
    typedTexts: print.typedTexts ?? [],
    paragraphs: print.paragraphs ?? [],
    paragraphRows: new Set(print.paragraphRows),
    styled: print.styled ?? null,
    marksConditions: print.marksConditions ?? false,
    formats: print.formats ?? null,
    heights: print.heights ?? null,
    formulas: (reportFormulas.get(identity) ?? []).map(({ row, column, ...each }) => ({
      ...{ row: places.rows.indexOf(row), column: places.columns.indexOf(column), ...each },
    })),
    period: print.period ?? "",
  };
}

/** Points a column of the report has, counted without people's; null where it stands nowhere or that cannot be told. */
export function standingWidth(report: WrittenReport | null, column: number): number | null {
  if (!report?.isWhole) return null;
  const { standing, places } = report;
  return standing.rows.widths[places.columns[column] ?? -1] ?? null;
}

/** Whether pages still begin where the report had them begin; else people have them begin where they like. */
export function keepsPages({ rows, breaks }: WrittenReport): boolean {
  return breaks.join() === rows.breaks.join();
}
