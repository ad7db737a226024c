/** What people gave report sheets, and what became of it when the reports were generated again. */
import { cellAddress, quoteSheetName } from "../../src/a1";
import type { HostSession } from "../../src/host/session";
import { lookAt, type Look } from "./givenLooks";
import { isRuled } from "./peoplesRules";
import { reportsOf } from "./reportsFound";

/** Something of a person's on a report sheet. */
export interface Own {
  readonly kind:
    | "note"
    | "colour"
    | "frame"
    | "look"
    | "frameLook"
    | "below"
    | "width"
    | "height"
    | "comment"
    | "rename"
    | "title"
    | "heading"
    | "name"
    | "remark"
    | "paragraph"
    | "figure"
    | "column"
    | "row"
    | "link"
    | "rule"
    | "list";
  readonly identity: string;
  /** What the row is known by; "" when it belongs to none. */
  readonly label: string;
  /** Of a row above or below the table: from the first one of the report, or, negative, from the last. */
  readonly line?: number;
  /** Of the sheet; it moves when somebody inserts a column before it. */
  column: number;
  readonly value: string | number;
  /** Of a text that was marked and a figure shown otherwise: how. */
  readonly look?: Look;
}

/** Where people link to reports from, below each other in the first column. */
export const LINKS = "领导参阅";

/** Of rows people insert. */
export const ROW_FILL = "#DDEBF7";

/** What became of something of a person's: nothing to say when it stands where it belongs. */
export function missing(session: HostSession, each: Own): string[] {
  const { kind, identity, label, line = 0, column, value, look } = each;
  session.refresh();
  const report = reportsOf(session).find((found) => found.identity === identity);
  if (!report) return [`${identity} is gone`];
  const { sheet, block, labels } = report;
  const at = label === "" ? undefined : labels.get(label);
  const told = `${kind} ${value} of ${identity} ${label}`;
  const rowOfText = (): number => sheet.cells.rows.findIndex((cells) => cells?.[column] === value);
  switch (kind) {
    case "note":
    case "column":
      return rowOfText() < 0 || (at !== undefined && rowOfText() !== at)
        ? [`${told} is at ${rowOfText()}`]
        : [];
    case "below":
      return rowOfText() <= block.bottom ? [`${told} is at ${rowOfText()}`] : [];
    case "colour":
      return at !== undefined && sheet.styles.at(at, column).fill !== value ? [`${told} is lost`] : [];
    case "frame":
      return sheet.styles.at(line < 0 ? block.bottom + 1 + line : line, column).fill === value
        ? []
        : [`${told} is lost`];
    case "look":
      return at !== undefined && lookAt(sheet, at, column, look!) !== value
        ? [`${look} ${told} is ${lookAt(sheet, at, column, look!)}`]
        : [];
    case "frameLook":
      return lookAt(sheet, line < 0 ? block.bottom + 1 + line : line, column, look!) === value
        ? []
        : [`${look} ${told} is lost`];
    case "comment":
      return at !== undefined && !sheet.notes.some((note) => note.row === at && note.text === value)
        ? [`${told} is lost`]
        : [];
    case "width":
      return sheet.columnWidths.get(column) === value ? [] : [`${told} is ${sheet.columnWidths.get(column)}`];
    case "height": {
      const points = sheet.rowHeights.get(at ?? (line < 0 ? block.bottom + 1 + line : line)) ?? 0;
      // What a row needs by now is more, where it has more to say.
      return (at !== undefined || label === "") && points < Number(value) ? [`${told} is ${points}`] : [];
    }
    case "title":
      return sheet.cells.value(1, 0) === value ? [] : [`${told} is ${String(sheet.cells.value(1, 0))}`];
    case "heading":
      return sheet.cells.value(line, column) === value ? [] : [`${told} is lost`];
    case "paragraph":
      return at !== undefined && sheet.cells.value(at, column) !== value ? [`${told} is lost`] : [];
    case "row": {
      const row = rowOfText();
      if (row < 0 || sheet.styles.at(row, column).fill !== ROW_FILL) return [`${told} is lost`];
      const between = [...labels.values()].filter((other) => at !== undefined && other > at && other <= row);
      return at !== undefined && (row <= at || between.length) ? [`${told} is at ${row}`] : [];
    }
    case "link": {
      const { cells } = session.book.sheets.find(({ name }) => name === LINKS)!;
      const wanted = at === undefined ? null : `${quoteSheetName(sheet.name)}!${cellAddress(at, column)}`;
      const reads = cells.formula(Number(value), 0);
      return wanted !== null && reads !== wanted ? [`${told} reads ${reads} and not ${wanted}`] : [];
    }
    case "rule":
      return at !== undefined &&
        !isRuled(sheet.conditionalFormats, at, column, ({ style }) => style.fill === value)
        ? [`${told} is lost`]
        : [];
    case "list":
      return at !== undefined &&
        !isRuled(sheet.validations, at, column, ({ formula1 }) => formula1 === `"${value}"`)
        ? [`${told} is lost`]
        : [];
    case "figure":
    case "remark":
    case "name":
      return [];
    case "rename":
      return sheet.name === value ? [] : [`${told} is ${sheet.name}`];
  }
}
