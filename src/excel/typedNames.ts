/**
 * Names, units, remarks and headings in the rows of a report that are known by a label, and the words somebody typed in their
 * place: these stay as long as the report has the row and says the same there itself. A heading that a formula gives may be
 * typed over as well, unless figures are found by it.
 */
import type { LinePlaces } from "../report/linePlaces";
import { isLookedUp, type OwnName } from "../report/ownNames";
import { placedAddress } from "../report/placedFormula";
import type { SheetSpec } from "../report/spec";
import { rowsThatStay } from "./reportBlock";
import type { ReplacedEntry } from "./typedOver";
import { NOTHING_TYPED, cellKey, saidAt, type CellText, type KeptText, type TypedTexts } from "./typedText";
import type { FormulaCells } from "./writtenFormulas";
import { contains, textsOf } from "./writtenTexts";
import type { WrittenReport } from "./writtenReport";

/** Words of a person's, and the text of the report they stand for; null for a formula, a number or nothing. */
export interface KeptName extends KeptText {
  readonly own: string | null;
}

/** What a report says in the printed columns of rows that bear a label, where no formula gives it. */
export const printedNames = (spec: SheetSpec): CellText[] => textsOf(spec, "labelled");

/** What somebody typed over it; nothing where it is not known what the report had printed there. */
export function typedNames(
  spec: SheetSpec,
  previous: WrittenReport,
  places: LinePlaces,
  isFormula: FormulaCells,
): TypedTexts<KeptName> {
  const { sheet, rows, names, paragraphRows } = previous;
  if (!names) return { ...NOTHING_TYPED, kept: [] };
  const printed = new Map(names.map((each) => [cellKey(each), each.text]));
  const wanted = new Map(printedNames(spec).map((each) => [cellKey(each), each.text]));
  const known = new Set(previous.typedTexts.map(saidAt));
  const stayed = new Map(
    [...rowsThatStay(spec, previous)].map(([row, label]) => [sheet.labels.top + label, row]),
  );
  const calculated = rows.constants.filter(({ row, column, value }) => {
    const now = stayed.get(row);
    return typeof value === "number" && now !== undefined && isFormula[now]?.[column];
  });
  // Together with its figures a heading was pasted as a value.
  const pasted = new Set(calculated.map(({ column }) => column));
  const kept: KeptName[] = [];
  const gone: ReplacedEntry[] = [];
  for (const { row: stood, column, value } of rows.constants) {
    const label = rows.labels[stood - sheet.labels.top] ?? "";
    const said = printed.get(cellKey({ row: stood, column })) ?? "";
    const text = String(value);
    if (label === "" || text === said) continue;
    const row = stayed.get(stood);
    if (row === undefined) {
      // Numbers are told as figures, and paragraphs as such.
      const isWord = typeof value === "string" && !paragraphRows.has(label);
      const last = label.slice(label.lastIndexOf("|") + 1);
      if (isWord) gone.push({ at: said === "" ? last : said, value });
      continue;
    }
    const own = wanted.get(cellKey({ row, column })) ?? "";
    const isNew = !known.has(saidAt({ row: stood, column, text }));
    if (isFormula[row]?.[column]) {
      const isKept = typeof value === "string" && isHeading(spec, row, column) && !pasted.has(column);
      if (isKept && !isLookedUp(spec, { row, column })) kept.push({ row, column, text, own: null, isNew });
    } else if (own === said && typeof value === "string") {
      const content = spec.cells[row]?.[column];
      kept.push({ row, column, text, own: own !== "" && typeof content !== "number" ? own : null, isNew });
    } else if (text !== own) gone.push({ at: placedAddress({ row, column }, places), value });
  }
  return { kept, gone };
}

/** The names formulas are to go on finding, where people put others. */
export function ownNames(kept: readonly KeptName[]): OwnName[] {
  return kept.flatMap(({ row, column, own }) => (own === null ? [] : [{ row, column, text: own }]));
}

/** Headings of columns; those of groups count what stands beneath them. */
function isHeading({ styles }: SheetSpec, row: number, column: number): boolean {
  return styles.some(({ area, style }) => style === "heading" && contains(area, row, column));
}
