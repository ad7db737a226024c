/**
 * Formulas people typed on reports, into cells that held none and over the reports' own, as they typed them: read after the
 * rest, because only the rest tells where there are any.
 */
import type { Rectangle } from "../a1";
import { coveredCells } from "./coveredCells";
import { formulasTypedOver, type StandingFormula } from "./formulasTypedOver";
import { rangeOf } from "./formatRange";
import { joined } from "./joinedAreas";
import type { KeptPrint } from "./keptPrints";
import { readLate } from "./lateReads";
import { printAsItStands } from "./printAsItStands";
import { TITLE_ROW } from "./reportRows";
import { standingPlaces, type StandingReport } from "./standingPlaces";
import type { CellText } from "./typedText";
import { isSecondRow } from "./typedTitle";

/** A formula of a person's. */
export interface TypedFormula extends CellText {
  /** The report had a formula there itself. */
  readonly isOverFormula: boolean;
}

type FoundArea = { readonly area: Rectangle } & Pick<TypedFormula, "isOverFormula">;

/** Bytes of a formula in an answer, about. */
const FORMULA_BYTES = 200;

/**
 * The formulas by the identity of the report, in rows and columns of the sheet. One sync, and one more for each further
 * 4 MB, where there are any.
 */
export async function peoplesFormulas(
  context: Excel.RequestContext,
  reports: ReadonlyMap<string, StandingReport>,
  prints: ReadonlyMap<string, KeptPrint>,
): Promise<Map<string, TypedFormula[]>> {
  const found = [...reports].flatMap(([identity, report]) =>
    formulaAreas(report, prints.get(identity)).map(({ area, isOverFormula }) => {
      const sheet = context.workbook.worksheets.getItem(report.sheet.sheetId);
      return { identity, area, isOverFormula, range: rangeOf(sheet, area) };
    }),
  );
  await readLate(
    context,
    found.map(({ area, range }) => ({
      bytes: (area.bottom - area.top + 1) * (area.right - area.left + 1) * FORMULA_BYTES,
      queue: () => void range.load("formulas"),
    })),
  );
  const texts = new Map<string, TypedFormula[]>();
  for (const { identity, area, isOverFormula, range } of found) {
    const cells = (range.formulas as unknown[][]).flatMap((row, down) =>
      row.map((formula, across) => ({
        ...{ row: area.top + down, column: area.left + across },
        text: String(formula),
        isOverFormula,
      })),
    );
    texts.set(identity, [...(texts.get(identity) ?? []), ...cells]);
  }
  return texts;
}

/** Where they stand; none where it is not known where the report had formulas. */
function formulaAreas(report: StandingReport, print: KeptPrint | undefined): FoundArea[] {
  const places = standingPlaces(report);
  if (!places || !print?.formulas) return [];
  const { rows, columns } = places;
  const asItStands = printAsItStands(report, places, print);
  const areas = (asItStands.formulas ?? []).map(([top, left, bottom, right]) => ({
    top,
    left,
    bottom,
    right,
  }));
  const own = coveredCells(areas, rows.length, columns.length);
  // Whose formula that of the title is, is told by what it says.
  const isTitle = (line: number, at: number): boolean =>
    line === TITLE_ROW && at === 0 && print.titleFormula !== undefined;
  const rowOf = new Map(rows.map((place, row) => [place, row]));
  const columnOf = new Map(columns.map((place, column) => [place, column]));
  const theirs: FoundArea[] = [];
  const compared: StandingFormula[] = [];
  for (const { row, column, text } of report.rows.formulas) {
    const [line, at] = [rowOf.get(row), columnOf.get(column)];
    if (line === undefined || at === undefined) continue;
    if (isTitle(line, at) ? !isSecondRow(report, places) : !own[line]![at])
      theirs.push({ area: { top: row, bottom: row, left: column, right: column }, isOverFormula: false });
    else if (!isTitle(line, at)) compared.push({ row, column, text, own: { row: line, column: at } });
  }
  const isMoved = asItStands !== print;
  for (const { row, column } of formulasTypedOver(compared, report, places, asItStands.formulaForms, isMoved))
    theirs.push({ area: { top: row, bottom: row, left: column, right: column }, isOverFormula: true });
  return joined(theirs);
}
