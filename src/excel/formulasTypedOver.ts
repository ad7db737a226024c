/**
 * Formulas people typed over the formulas of a report: those that read otherwise than what was written, by digests kept with
 * what the report printed. Compared are formulas as the report counts its lines, so that one whose references moved with lines people
 * inserted or deleted is the report's still.
 *
 * Excel may give a formula back in another form than it was given, and so may a program that saves the workbook. So a
 * report's formula that stands nowhere as it was written is only taken to have been typed over where few are: where many
 * are, it is the form that is another, and not people. One that stands anywhere as written is known to be given back so, and
 * whatever differs from it was typed.
 */
import { hasGaps, type LinePlaces } from "../report/linePlaces";
import { ownR1C1, type OwnCell, type OwnLines } from "../report/placedFormula";
import { formulaDigest } from "./formulaDigest";
import { rowsAsWritten } from "./printAsItStands";
import { codeIn, type RowForms } from "./rowForms";
import type { StandingReport } from "./standingPlaces";
import type { CellText } from "./typedText";

/** A formula in R1C1, in row and column of the sheet, and which cell of the report it stands in. */
export interface StandingFormula extends CellText {
  readonly own: OwnCell;
}

/** Of the different formulas of a report, so many that stand nowhere as written may have been typed over, or so great a part. */
const FEW = 3;
const SHARE = 0.1;

/** Those of them that are people's: none where it is not known what was written. `isMoved`: people deleted or sorted rows. */
export function formulasTypedOver(
  standing: readonly StandingFormula[],
  report: StandingReport,
  places: LinePlaces,
  written: RowForms | undefined,
  isMoved: boolean,
): StandingFormula[] {
  if (!written) return [];
  const forms = new Map<string, { stands: boolean; readonly others: StandingFormula[] }>();
  const isWritten = comparison(report, places, isMoved);
  for (const each of standing) {
    const digest = codeIn(written, each.own.row, each.own.column) ?? "";
    // What a deleted row leaves behind is no formula of anybody's.
    if (digest === "" || each.text.includes("#REF!")) continue;
    const form = forms.get(digest) ?? { stands: false, others: [] };
    forms.set(digest, form);
    if (isWritten(each, digest)) form.stands = true;
    else form.others.push(each);
  }
  const all = [...forms.values()];
  const nowhere = all.filter(({ stands }) => !stands).length;
  const isOtherForm = nowhere > Math.max(FEW, all.length * SHARE);
  return all.flatMap(({ stands, others }) => (stands || !isOtherForm ? others : []));
}

/** Whether a formula is the one of which a digest was kept. */
function comparison(
  report: StandingReport,
  places: LinePlaces,
  isMoved: boolean,
): (formula: StandingFormula, digest: string) => boolean {
  const digestOf = (text: string): string => formulaDigest(asPlainText(text));
  const written = isMoved ? rowsAsWritten(report, places) : null;
  if (!hasGaps(places) && !written) return ({ text }, digest) => digestOf(text) === digest;
  const lines = linesOf(places, written);
  return ({ row, column, text }, digest) =>
    lines.some((each) => {
      const own = ownR1C1(text, each, { row, column });
      return own !== null && digestOf(own) === digest;
    });
}

/**
 * Lines of the report as they stand, and as they were written: sorting leaves references to rows of the sheet what they
 * are. Of an area whose first or last rows people deleted, these may have belonged to it.
 */
function linesOf({ rows, columns }: LinePlaces, written: readonly number[] | null): OwnLines[] {
  const row = lineOf(rows);
  const column = lineOf(columns);
  if (!written) return [{ row, column }];
  const standing = new Set(written);
  const last = Math.max(...written);
  const beyond = (line: number, step: 1 | -1): number => {
    let end = line;
    while (end + step > 0 && end + step < last && !standing.has(end + step)) end += step;
    return end;
  };
  const grown = (down: boolean, up: boolean, cellsAreAreas = false): OwnLines => ({
    column,
    cellsAreAreas,
    row: (place, end) => {
      const stands = row(place);
      const line = stands === null ? undefined : written[stands];
      if (line === undefined) return null;
      if (end === "first" && up) return beyond(line, -1);
      return end === "last" && down ? beyond(line, 1) : line;
    },
  });
  const ends = [[true, false] as const, [false, true] as const, [true, true] as const];
  // Of an area nothing but one row is left of, it is not known whether Excel still writes two ends.
  const areas = [false, true].flatMap((one) => ends.map(([down, up]) => grown(down, up, one)));
  return [{ row, column }, grown(false, false), ...areas];
}

/** Own lines by their places; those behind the report have moved by as many as people inserted. */
function lineOf(places: readonly number[]): (place: number) => number | null {
  const lines = new Map(places.map((place, line) => [place, line]));
  const last = places.at(-1) ?? -1;
  return (place) => lines.get(place) ?? (place > last ? place - last + places.length - 1 : null);
}

/** The formula of a link, or of the plain text without its target, as the latter: its name changes with the other reports. */
function asPlainText(formula: string): string {
  return formula.replace(/^=HYPERLINK\("#ReportLink\d+",([^]*)\)$/, "=$1");
}
