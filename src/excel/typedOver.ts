/**
 * What people typed over the formulas of a report. A paragraph somebody rewrote stays, as a typed title does; a figure is
 * calculated again, and is told with its cell, so that no correction goes without a word.
 */
import { cellAddress, type Rectangle } from "../a1";
import type { SheetSpec } from "../report/spec";
import type { Cell } from "./tableContents";
import { typedHeadings } from "./typedHeadings";
import { typedNotes } from "./typedNotes";
import { titleArea } from "./typedTitle";
import { rowsThatStay } from "./reportBlock";
import type { WrittenReport } from "./writtenReport";

/** A paragraph of a report that is a person's. */
export interface KeptParagraph {
  /** What its row is known by. */
  readonly label: string;
  readonly text: string;
  /** "2022-05": of what period the report was when the paragraph was written; its figures are of then. */
  readonly period: string;
}

/** Something typed that does not stay. */
export interface ReplacedEntry {
  /** Its cell, "H9"; what the row was known by where that is gone. */
  readonly at: string;
  readonly value: Cell;
}

export interface TypedOver {
  readonly paragraphs: readonly (KeptParagraph & { readonly row: number; readonly column: number })[];
  readonly replaced: readonly ReplacedEntry[];
}

/**
 * What stands as a value where the report, which is to be of period `now`, has a formula. A paragraph is taken to be of the
 * period the report was of when somebody wrote it. Rows above the labels stand where they stood.
 */
export function typedOver(spec: SheetSpec, previous: WrittenReport, now: string): TypedOver {
  const { sheet, rows, paragraphs, paragraphRows } = previous;
  const { labels } = spec;
  const period = previous.period || now;
  const staying = rowsThatStay(spec, previous);
  const title = titleArea(spec);
  const stoodAt = new Map([...staying].map(([row, label]) => [sheet.labels.top + label, row]));
  const kept: (KeptParagraph & { row: number; column: number })[] = [];
  const replaced: ReplacedEntry[] = [];
  for (const { row: stood, column, value } of rows.constants) {
    if (stood > sheet.labels.bottom) continue;
    const row = stood < labels.top ? stood : stoodAt.get(stood);
    if (row === undefined) {
      const label = rows.labels[stood - sheet.labels.top] ?? "";
      if (label !== "" && isTyped(spec, column, value, paragraphRows.has(label)))
        replaced.push({ at: label.slice(label.lastIndexOf("|") + 1), value });
    } else if (!(title && contains(title, row, column)) && isFormula(spec, row, column)) {
      const label = rows.labels[stood - sheet.labels.top] ?? "";
      const text = String(value);
      if (label === "" || !isParagraph(spec, row, column)) {
        replaced.push({ at: cellAddress(row, column), value });
        continue;
      }
      const known = paragraphs.find((each) => each.label === label && each.text === text);
      kept.push(known ? { ...known, row, column } : { label, text, period, row, column });
    }
  }
  for (const { heading, text } of typedHeadings(spec, previous).gone)
    replaced.push({ at: heading, value: text });
  for (const { at, text } of typedNotes(spec, previous).gone) replaced.push({ at, value: text });
  return { paragraphs: kept, replaced };
}

/** Labels of the rows a report writes a paragraph in. */
export function paragraphLabels({ styles, cells, labels }: SheetSpec): string[] {
  return styles.flatMap(({ area, style }) => {
    const label = style === "paragraph" ? cells[area.top]?.[labels.left] : null;
    return typeof label === "object" && label ? [label.text] : [];
  });
}

/** Whether the report has a formula in a cell. */
function isFormula({ cells, fills = [], links = [] }: SheetSpec, row: number, column: number): boolean {
  const content = cells[row]?.[column] ?? null;
  if (content !== null) return typeof content === "string" && content.startsWith("=");
  return (
    fills.some(({ area }) => contains(area, row, column)) ||
    links.some((link) => link.row === row && link.column === column)
  );
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

const contains = ({ top, bottom, left, right }: Rectangle, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;
