/**
 * All that people typed over what a report wrote. Words stay: a title, headings, names, notes, paragraphs, names of those who
 * sign. What does not stay is told, so that nothing goes without a word.
 */
import type { LinePlaces } from "../report/linePlaces";
import { placedA1 } from "../report/placedFormula";
import type { SheetSpec } from "../report/spec";
import { blockOf, signOffRows } from "./reportBlock";
import { TITLE_ROW } from "./reportRows";
import type { Cell } from "./tableContents";
import { typedBlanks } from "./typedBlanks";
import { typedFormulas } from "./typedFormulas";
import { typedHeadings } from "./typedHeadings";
import { typedNames, type KeptName } from "./typedNames";
import { typedNotes } from "./typedNotes";
import { typedParagraphs, type PlacedParagraph } from "./typedParagraphs";
import { cellKey, formulaKeys, type CellText, type KeptText } from "./typedText";
import { typedTitle, typedTitleFormula } from "./typedTitle";
import { formulaCells } from "./writtenFormulas";
import type { WrittenReport } from "./writtenReport";

/** Something typed that does not stay. */
export interface ReplacedEntry {
  /** Its cell, "H9"; what the row or heading said where that is gone. */
  readonly at: string;
  readonly value: Cell;
}

/** What people typed over a report, worked out once: told from here, and written from here. */
export interface TypedOver {
  readonly title: KeptText | null;
  /** Over headings, and where the report has nothing among them. */
  readonly headings: readonly KeptText[];
  /** Names, units and remarks in the rows of the body. */
  readonly names: readonly KeptName[];
  /** Formulas where the report has words or nothing, whose cells are left alone. */
  readonly formulas: readonly KeptName[];
  readonly notes: readonly KeptText[];
  readonly paragraphs: readonly PlacedParagraph[];
  /** Names of those who sign. */
  readonly signOff: CellText | null;
  /** What gave way to formulas. */
  readonly replaced: readonly ReplacedEntry[];
  /** What has no place any longer: its row is gone, or something else stands in its cell. */
  readonly gone: readonly ReplacedEntry[];
}

/** Of a report nobody typed on. */
export const NOTHING_TYPED_OVER: TypedOver = {
  ...{ title: null, headings: [], names: [], formulas: [], notes: [], paragraphs: [], signOff: null },
  ...{ replaced: [], gone: [] },
};

/** What stands as a person's in a report that is to be brought up to date and is of period `now`, "2022-05", its lines at `places`. */
export function typedOver(
  spec: SheetSpec,
  previous: WrittenReport,
  now: string,
  places: LinePlaces,
): TypedOver {
  const { left, bottom } = blockOf(spec);
  const isFormula = formulaCells(spec);
  const title = typedTitle(spec, previous);
  const names = typedNames(spec, previous, places, isFormula);
  const paragraphs = typedParagraphs(spec, previous, now, names.kept, places, isFormula);
  const headings = typedHeadings(spec, previous);
  const blanks = typedBlanks(spec, previous, isFormula);
  const formulas = typedFormulas(spec, previous, places, isFormula);
  const notes = typedNotes(spec, previous);
  const last = signOffRows(spec) ? previous.rows.typedLast : null;
  const byFormula = signOffRows(spec) ? signedByFormula(spec, previous) : null;
  const titled = typedTitleFormula(spec, previous);
  return {
    title:
      title === null
        ? null
        : { row: TITLE_ROW, column: left, text: title, isNew: title !== previous.typedTitle },
    headings: [...headings.kept, ...blanks.kept],
    names: names.kept,
    formulas: [...formulas.kept, ...(byFormula ? [byFormula] : []), ...(titled ? [titled] : [])],
    notes: notes.kept,
    paragraphs: paragraphs.kept,
    signOff: last === null ? null : { row: bottom, column: left, text: last },
    replaced: [...paragraphs.replaced, ...formulas.replaced],
    gone: [paragraphs, headings, blanks, names, formulas, notes].flatMap((each) => each.gone),
  };
}

/** A formula over the last row, which stands there however many rows come and go above it; null for the report's own. */
function signedByFormula(
  spec: SheetSpec,
  { sheet: { area }, rows, places, signOffFormula: own, typedTexts }: WrittenReport,
): KeptName | null {
  const text = rows.lastFormula;
  // Earlier versions did not keep what they wrote, which was one text.
  const isOwn = own === null ? /^="(?:[^"]|"")*"$/.test(text ?? "") : text === placedA1(own, places);
  if (text === null || isOwn) return null;
  const { bottom: row, left: column } = blockOf(spec);
  const isNew = !formulaKeys(typedTexts).has(cellKey({ row: area.bottom, column }));
  return { row, column, text, own: null, isNew };
}

/** All of it that is to be written again. */
export function writtenAgain(typed: TypedOver): (CellText & Pick<KeptText, "value">)[] {
  const { title, headings, names, notes, paragraphs, signOff } = typed;
  return [title ?? [], headings, names, notes, paragraphs, signOff ?? []].flat();
}

/** Of it what stands for single words of the report's. */
export const wordings = ({ headings, names, formulas, notes }: TypedOver): KeptText[] => [
  ...headings,
  ...names,
  ...formulas,
  ...notes,
];
