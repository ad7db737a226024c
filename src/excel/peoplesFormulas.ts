/**
 * Formulas people typed into cells of reports that held none: read after the rest, because only the rest tells where there
 * are any.
 */
import type { Rectangle } from "../a1";
import { coveredCells } from "./coveredCells";
import { rangeOf } from "./formatRange";
import { joined } from "./joinedAreas";
import type { KeptPrint } from "./keptPrints";
import { readLate } from "./lateReads";
import { printAsItStands } from "./printAsItStands";
import { TITLE_ROW } from "./reportRows";
import { standingPlaces, type StandingReport } from "./standingPlaces";
import type { CellText } from "./typedText";
import { isSecondRow } from "./typedTitle";

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
): Promise<Map<string, CellText[]>> {
  const found = [...reports].flatMap(([identity, report]) =>
    formulaAreas(report, prints.get(identity)).map((area) => {
      const sheet = context.workbook.worksheets.getItem(report.sheet.sheetId);
      return { identity, area, range: rangeOf(sheet, area) };
    }),
  );
  await readLate(
    context,
    found.map(({ area, range }) => ({
      bytes: (area.bottom - area.top + 1) * (area.right - area.left + 1) * FORMULA_BYTES,
      queue: () => void range.load("formulas"),
    })),
  );
  const texts = new Map<string, CellText[]>();
  for (const { identity, area, range } of found) {
    const cells = (range.formulas as unknown[][]).flatMap((row, down) =>
      row.map((formula, across) => ({
        ...{ row: area.top + down, column: area.left + across },
        text: String(formula),
      })),
    );
    texts.set(identity, [...(texts.get(identity) ?? []), ...cells]);
  }
  return texts;
}

/** Where formulas stand in cells of a report in which it had none, and in its title; none where that is not known. */
function formulaAreas(report: StandingReport, print: KeptPrint | undefined): Rectangle[] {
  const places = standingPlaces(report);
  if (!places || !print?.formulas) return [];
  const { rows, columns } = places;
  const { formulas = [] } = printAsItStands(report, places, print);
  const areas = formulas.map(([top, left, bottom, right]) => ({ top, left, bottom, right }));
  const own = coveredCells(areas, rows.length, columns.length);
  // Whose formula that of the title is, is told by what it says.
  const isTitle = (line: number, at: number): boolean =>
    line === TITLE_ROW && at === 0 && print.titleFormula !== undefined && !isSecondRow(report, places);
  const rowOf = new Map(rows.map((place, row) => [place, row]));
  const columnOf = new Map(columns.map((place, column) => [place, column]));
  const cells = report.rows.formulas.flatMap(({ top, left, bottom, right }) => {
    const theirs: { readonly area: Rectangle }[] = [];
    for (let column = left; column <= right; column++)
      for (let row = top; row <= bottom; row++) {
        const [line, at] = [rowOf.get(row), columnOf.get(column)];
        if (line !== undefined && at !== undefined && (!own[line]![at] || isTitle(line, at)))
          theirs.push({ area: { top: row, bottom: row, left: column, right: column } });
      }
    return theirs;
  });
  return joined(cells).map(({ area }) => area);
}
