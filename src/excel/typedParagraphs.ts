/**
 * Paragraphs somebody rewrote, which stay, and figures typed over formulas: these are calculated again, and are told with
 * their cells, so that no correction goes without a word.
 */
import type { LinePlaces } from "../report/linePlaces";
import { placedAddress } from "../report/placedFormula";
import type { SheetSpec } from "../report/spec";
import { rowsThatStay } from "./reportBlock";
import type { Cell } from "./tableContents";
import type { ReplacedEntry } from "./typedOver";
import { cellKey, type KeptText, type TypedTexts } from "./typedText";
import { titleArea } from "./typedTitle";
import { contains } from "./writtenTexts";
import type { FormulaCells } from "./writtenFormulas";
import type { WrittenReport } from "./writtenReport";

/** A paragraph of a report that is a person's. */
export interface KeptParagraph {
  /** What its row is known by. */
  readonly label: string;
  readonly text: string;
  /** "2022-05": of what period the report was when the paragraph was written; its figures are of then. */
  readonly period: string;
}

/** The same where it is to stand now. */
export type PlacedParagraph = KeptParagraph & KeptText;

/** Paragraphs, and what was typed over other formulas. */
interface TypedParagraphs extends TypedTexts<PlacedParagraph> {
  /** What gave way to a formula. */
  readonly replaced: readonly ReplacedEntry[];
}

/**
 * What stands as a value where the report, which is to be of period `now`, has a formula. A paragraph is taken to be of the
 * period the report was of when somebody wrote it. Rows above the labels stand where they stood. `others` are words that
 * stay over formulas. `places` tells where the report's lines are to stand.
 */
export function typedParagraphs(
  spec: SheetSpec,
  previous: WrittenReport,
  now: string,
  others: readonly KeptText[],
  places: LinePlaces,
  isFormula: FormulaCells,
): TypedParagraphs {
  const { sheet, rows, paragraphs, paragraphRows } = previous;
  const { labels } = spec;
  const period = previous.period || now;
  const staying = rowsThatStay(spec, previous);
  const title = titleArea(spec);
  const stoodAt = new Map([...staying].map(([row, label]) => [sheet.labels.top + label, row]));
  const words = new Set(others.map(cellKey));
  const kept: PlacedParagraph[] = [];
  const gone: ReplacedEntry[] = [];
  const replaced: ReplacedEntry[] = [];
  for (const { row: stood, column, value } of rows.constants) {
    if (stood > sheet.labels.bottom) continue;
    const row = stood < labels.top ? stood : stoodAt.get(stood);
    const label = rows.labels[stood - sheet.labels.top] ?? "";
    if (row === undefined) {
      if (label !== "" && isTyped(spec, column, value, paragraphRows.has(label)))
        gone.push({ at: label.slice(label.lastIndexOf("|") + 1), value });
    } else if (!(title && contains(title, row, column)) && isFormula[row]?.[column]) {
      if (words.has(cellKey({ row, column }))) continue;
      if (label === "" || !isParagraph(spec, row, column)) {
        replaced.push({ at: placedAddress({ row, column }, places), value });
        continue;
      }
      const text = String(value);
      const known = paragraphs.find((each) => each.label === label && each.text === text);
      kept.push({ label, text, period, ...known, row, column, isNew: !known });
    }
  }
  return { kept, gone, replaced };
}

/** Labels of the rows a report writes a paragraph in. */
export function paragraphLabels({ styles, cells, labels }: SheetSpec): string[] {
  return styles.flatMap(({ area, style }) => {
    const label = style === "paragraph" ? cells[area.top]?.[labels.left] : null;
    return typeof label === "object" && label ? [label.text] : [];
  });
}

/** Whether it was typed by a person, in a row the report has no more: paragraphs and figures are formulas of ours. */
function isTyped({ cells }: SheetSpec, column: number, value: Cell, wasParagraph: boolean): boolean {
  if (wasParagraph) return column === 0;
  return typeof value === "number" && cells.every((row) => typeof row[column] !== "number");
}

function isParagraph({ styles }: SheetSpec, row: number, column: number): boolean {
  return styles.some(
    ({ area, style }) => style === "paragraph" && area.left === column && contains(area, row, column),
  );
}
