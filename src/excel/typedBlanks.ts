/**
 * What people wrote where a report has nothing, among its headings and between its rows that bear a label: it stays in its cell
 * while the report has nothing there. Labelled rows are typedNames.ts's.
 */
import { placedAddress } from "../report/placedFormula";
import type { SheetSpec } from "../report/spec";
import { unlabelledPlaces } from "./reportBlock";
import { printedHeadings } from "./typedHeadings";
import type { ReplacedEntry } from "./typedOver";
import { NOTHING_TYPED, cellKey, type CellText, type KeptText, type TypedTexts } from "./typedText";
import type { FormulaCells } from "./writtenFormulas";
import { contains } from "./writtenTexts";
import type { WrittenReport } from "./writtenReport";

/** What stands there; nothing where it is not known what the report had printed. */
export function typedBlanks(spec: SheetSpec, previous: WrittenReport, isFormula: FormulaCells): TypedTexts {
  const { sheet, rows, headings } = previous;
  if (!headings) return NOTHING_TYPED;
  const printed = new Set(headings.map(cellKey));
  const own = new Map(printedHeadings(spec).map((each) => [cellKey(each), each.text]));
  const places = unlabelledPlaces(spec, previous);
  const kept: KeptText[] = [];
  const gone: ReplacedEntry[] = [];
  for (const { row, column, value } of rows.constants) {
    const isLabelled = (rows.labels[row - sheet.labels.top] ?? "") !== "";
    if (row > sheet.labels.bottom || isLabelled || printed.has(cellKey({ row, column }))) continue;
    const now = { row: places(row), column };
    const text = String(value);
    if (isFormula[now.row]?.[column] || !isBlank(spec, now)) {
      // What stood over a formula is told with figures (typedParagraphs.ts).
      const said = own.get(cellKey(now)) ?? text;
      if (said === text) continue;
    } else if (isThere(spec, now)) {
      // Nothing was written over, so there is nothing to tell.
      kept.push({ ...now, text, isNew: false, ...(typeof value !== "string" && { value }) });
      continue;
    }
    gone.push({ at: placedAddress({ row, column }, previous.places), value });
  }
  return { kept, gone };
}

/** Whether the report has no word and no list in a cell; in a row that is gone it has nothing. */
function isBlank(spec: SheetSpec, { row, column }: Omit<CellText, "text">): boolean {
  return (
    (spec.cells[row]?.[column] ?? null) === null &&
    !spec.dropDowns.some(({ area }) => contains(area, row, column))
  );
}

/** Whether a cell is to be had: its row is not gone, and nothing is laid over it. */
function isThere({ merges }: SheetSpec, { row, column }: Omit<CellText, "text">): boolean {
  return row >= 0 && !merges.some((area) => contains(area, row, column));
}
