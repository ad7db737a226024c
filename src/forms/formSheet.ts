/** One form as a worksheet: header, table, sign-off, notes; locked but for the cells to fill. */
import { cellAddress, type Rectangle } from "../a1";
import { GROUPS } from "../core/catalogue";
import { FORM_NAME, formIdentityText, type FormIdentity } from "../core/formIdentity";
import type { Month } from "../core/period";
import { unitName } from "../core/unit";
import { fill } from "../i18n/fill";
import { formatPeriod } from "../i18n/format";
import { words as wordsOf } from "../i18n/translate";
import type { Words } from "../i18n/zh-CN";
import { indentLevel } from "../report/parkRowHeights";
import { stubRows, type StubRow } from "../report/stub";
import type { DefinedName, Sheet } from "../xlsx/book";
import { emptySheet } from "../xlsx/emptyBook";
import {
  columnAt,
  columnWidth,
  FILL_COLUMNS,
  FORM_COLUMNS,
  FORM_ROWS,
  LAST_COLUMN,
  SHOWN_COLUMNS,
  type FormColumn,
} from "./columns";
import { Drawing } from "./drawing";
import { entryRules } from "./entryRules";
import { drawHeader, drawNotes, drawSignOff, setUpPage } from "./formFrame";
import { formHeights } from "./formHeights";
import { formPages } from "./formPages";
import type { FormRow } from "./formRows";
import { FOUND_COLOR, FOUND_FILL, looks } from "./look";
import { softCheck, type WholeRow } from "./softChecks";

/** What a form asks for, and of whom. */
export interface Form {
  readonly identity: FormIdentity;
  readonly rows: readonly FormRow[];
}

/** A form's sheet, and the hidden name that carries its identity. */
export interface FormSheet {
  readonly sheet: Sheet;
  readonly name: DefinedName;
}

/** A row of the table with its place on the sheet; groups stand between indicators. */
export interface PlacedRow {
  /** 0-based. */
  readonly row: number;
  readonly stub: StubRow;
  /** Null for a group. */
  readonly form: FormRow | null;
}

/** The sheet of a form under a tab that is free in its workbook. */
export function formSheet(form: Form, tab: string): FormSheet {
  const { language } = form.identity;
  const words = wordsOf(language);
  const sheet = emptySheet(tab);
  const placed = placeRows(form.rows);
  const end = FORM_ROWS.body + placed.length;
  const notes = words.forms.notes.map((note, index) => `${index + 1}. ${note}`);
  const signOff = end;
  const drawing = new Drawing(sheet, looks(language));
  drawHeader(drawing, form.identity, words);
  drawTable(drawing, form, placed, words);
  drawSignOff(drawing, signOff, words.report.signOff);
  drawNotes(drawing, signOff + 1, words.forms.notesLabel, notes);

  sheet.validations.push(...entryRules(indicatorRows(placed), language, words.forms));
  for (const column of FORM_COLUMNS) sheet.columnWidths.set(columnAt(column), columnWidth(column, language));
  const heights = formHeights(placed, notes, language, words);
  for (const [row, height] of heights) sheet.rowHeights.set(row, height);
  const last = signOff + notes.length + 1;
  setUpPage(sheet, last, words.report.footer);
  sheet.page.breaks = formPages(placed, heights, last, language, sheet.page.margins);
  return {
    sheet,
    name: {
      name: FORM_NAME,
      refersTo: `"${formIdentityText(form.identity).replaceAll('"', '""')}"`,
      scope: tab,
      hidden: true,
    },
  };
}

function placeRows(rows: readonly FormRow[]): PlacedRow[] {
  const byCode = new Map(rows.map((row) => [row.indicator.code, row]));
  const groups = GROUPS.map(({ code }) => code);
  return stubRows(
    rows.map(({ indicator }) => indicator),
    groups,
  ).map((stub, index) => ({
    row: FORM_ROWS.body + index,
    stub,
    form: stub.kind === "group" ? null : byCode.get(stub.indicator.code)!,
  }));
}

function indicatorRows(placed: readonly PlacedRow[]): { row: number; form: FormRow }[] {
  return placed.flatMap(({ row, form }) => (form ? [{ row, form }] : []));
}

function drawTable(drawing: Drawing, { identity }: Form, placed: readonly PlacedRow[], words: Words): void {
  const { language } = identity;
  const first = FORM_ROWS.body;
  const last = first + placed.length - 1;
  drawing.look("body", first, 0, last, LAST_COLUMN);
  for (const [column, look] of [
    ["name", "name"],
    ["unit", "unit"],
    ["code", "code"],
    ["check", "check"],
    ["note", "note"],
  ] as const)
    drawing.look(look, first, columnAt(column), last, columnAt(column));
  const rowOf = new Map(indicatorRows(placed).map(({ row, form }) => [form.indicator.code, { row, form }]));
  for (const { row, stub, form } of placed) {
    if (stub.kind === "group") {
      const group = GROUPS.find(({ code }) => code === stub.group)?.names[language] ?? stub.group;
      drawing.put(row, 0, (words.report.groupOrdinals[stub.ordinal] ?? "") + group);
      drawing.patch({ fill: null, locked: true, left: null, right: null }, across(row));
      drawing.look("group", row, 0, row, LAST_COLUMN);
      continue;
    }
    drawRow(drawing, row, stub, form!, wholeOf(form!, rowOf, language), identity, words);
  }
  drawing.look("lastRow", last, 0, last, LAST_COLUMN);
  const check = columnAt("check");
  drawing.sheet.conditionalFormats.push({
    areas: [{ top: first, bottom: last, left: check, right: check }],
    type: "expression",
    formulas: [
      [words.forms.checks.passed, words.forms.checks.missing, ""]
        .map((calm) => `${found(first, check)}<>"${calm}"`)
        .join(",")
        .replace(/^.*$/, "AND($&)"),
    ],
    style: { fontColor: FOUND_COLOR, fill: FOUND_FILL },
    priority: 1,
    stopIfTrue: false,
  });
}

const found = (row: number, column: number): string => `$${cellAddress(row, column)}`;
const across = (row: number): Rectangle => ({ top: row, bottom: row, left: 0, right: LAST_COLUMN });

function wholeOf(
  { indicator }: FormRow,
  rowOf: ReadonlyMap<string, { row: number; form: FormRow }>,
  language: FormIdentity["language"],
): WholeRow | null {
  const whole = indicator.parent === null ? undefined : rowOf.get(indicator.parent);
  return whole ? { ...whole, name: whole.form.indicator.names[language] } : null;
}

function drawRow(
  drawing: Drawing,
  row: number,
  stub: StubRow & { kind: "indicator" },
  form: FormRow,
  whole: WholeRow | null,
  { language, month }: FormIdentity,
  words: Words,
): void {
  const { indicator } = form;
  const put = (column: FormColumn, value: string | number): void => {
    drawing.put(row, columnAt(column), value);
  };
  put("name", nameOf(form, month, language, words));
  if (stub.depth > 0) {
    const before = stub.firstPart ? words.report.ofWhich : words.report.ofWhichSpace;
    // The cell holds the name alone.
    const patch = { numberFormat: `"${before}"@`, indent: indentLevel(stub) };
    drawing.patch(patch, { top: row, bottom: row, left: 0, right: 0 });
  }
  put("unit", unitName(indicator.unit, language));
  put("code", indicator.code);
  const level = `#,##0${indicator.decimals > 0 ? `.${"0".repeat(indicator.decimals)}` : ""}_ `;
  for (const column of SHOWN_COLUMNS) {
    const value = form.shown[column];
    if (value === undefined) close(drawing, row, column, words);
    else {
      drawing.look("shown", row, columnAt(column));
      if (value !== null) put(column, value);
      drawing.patch({ numberFormat: level }, one(row, column));
    }
  }
  for (const column of FILL_COLUMNS)
    if (form.fills.has(column)) {
      drawing.look("fill", row, columnAt(column));
      // A rate keeps the digits it was published with.
      drawing.patch({ numberFormat: column === "growth" ? "0.0##_ " : level }, one(row, column));
    } else close(drawing, row, column, words);
  const formula = softCheck(form, row, whole, words.forms.checks);
  drawing.sheet.cells.setFormula(row, columnAt("check"), formula);
  put("check", indicator.required ? words.forms.checks.missing : "");
}

function close(drawing: Drawing, row: number, column: FormColumn, { forms }: Words): void {
  drawing.put(row, columnAt(column), forms.notApplicable);
  drawing.look("closed", row, columnAt(column));
}

const one = (row: number, column: FormColumn): Rectangle => ({
  top: row,
  bottom: row,
  left: columnAt(column),
  right: columnAt(column),
});

/** The name, with the row's own period where that is not the form's. */
export function nameOf(
  { indicator, month, isLevel }: Pick<FormRow, "indicator" | "month" | "isLevel">,
  of: Month,
  language: FormIdentity["language"],
  { forms }: Words,
): string {
  const name = indicator.names[language];
  if (month.year === of.year && month.month === of.month) return name;
  const period = formatPeriod({ kind: isLevel ? "month" : "yearToDate", ...month }, language);
  return fill(forms.ownPeriod, { name, period });
}
