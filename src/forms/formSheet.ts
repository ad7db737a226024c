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
import type { StylePatch } from "../xlsx/style";
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
import { entryRules } from "./entryRules";
import { formHeights } from "./formHeights";
import type { FormRow } from "./formRows";
import { FOUND_COLOR, FOUND_FILL, looks, type LookName } from "./look";
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
  drawHeader(drawing, form, words);
  drawTable(drawing, form, placed, words);
  drawSignOff(drawing, signOff, words.report.signOff);
  drawNotes(drawing, signOff + 1, words.forms.notesLabel, notes);

  sheet.validations.push(...entryRules(indicatorRows(placed), language, words.forms));
  for (const column of FORM_COLUMNS) sheet.columnWidths.set(columnAt(column), columnWidth(column, language));
  for (const [row, height] of formHeights(placed, notes, language, words)) sheet.rowHeights.set(row, height);
  setUpPage(sheet, signOff + notes.length + 1, words.report.footer);
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

/** Puts contents and looks onto a sheet. */
class Drawing {
  constructor(
    readonly sheet: Sheet,
    private readonly looks: Readonly<Record<LookName, StylePatch>>,
  ) {}

  put(row: number, column: number, value: string | number): void {
    this.sheet.cells.setValue(row, column, value);
  }

  look(name: LookName, top: number, left: number, bottom = top, right = left): void {
    this.patch(this.looks[name], { top, left, bottom, right });
  }

  patch(patch: StylePatch, area: Rectangle): void {
    this.sheet.styles.apply(area, patch);
  }

  merge(row: number, left: number, right: number): void {
    this.sheet.merges.push({ top: row, bottom: row, left, right });
  }
}

function drawHeader(drawing: Drawing, { identity }: Form, { forms }: Words): void {
  const { language, month, parkName, parkCode } = identity;
  const half = columnAt("month");
  const lines: [row: number, left: number, right: number, look: LookName, text: string][] = [
    [FORM_ROWS.title, 0, LAST_COLUMN, "title", fill(forms.title, { park: parkName })],
    [FORM_ROWS.period, 0, LAST_COLUMN, "period", fill(forms.period, { period: periodText(month, language) })],
    [FORM_ROWS.park, 0, half, "headerLeft", fill(forms.park, { park: parkName })],
    [FORM_ROWS.park, columnAt("growth"), LAST_COLUMN, "headerRight", forms.tableNumber],
    [FORM_ROWS.code, 0, columnAt("code"), "headerLeft", fill(forms.code, { code: parkCode })],
    [FORM_ROWS.code, columnAt("lastMonth"), columnAt("ytd"), "hint", forms.fillHere],
    [FORM_ROWS.code, columnAt("growth"), LAST_COLUMN, "headerRight", forms.unit],
  ];
  for (const [row, left, right, look, text] of lines) {
    drawing.put(row, left, text);
    drawing.merge(row, left, right);
    drawing.look(look, row, left, row, right);
  }
  drawing.look("heading", FORM_ROWS.heading, 0, FORM_ROWS.heading, LAST_COLUMN);
  drawing.look("ordinal", FORM_ROWS.ordinals, 0, FORM_ROWS.ordinals, LAST_COLUMN);
  for (const column of FORM_COLUMNS) {
    drawing.put(FORM_ROWS.heading, columnAt(column), forms.headings[column]);
    drawing.put(FORM_ROWS.ordinals, columnAt(column), forms.ordinals[column]);
  }
}

/** The period as a person and the reader of returned forms both read it. */
function periodText(month: Month, language: FormIdentity["language"]): string {
  return language === "en-US"
    ? `${month.year}-${String(month.month).padStart(2, "0")}`
    : formatPeriod({ kind: "month", ...month }, language);
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

/** Each label with its room to write; unlocked, so that names can be typed behind it. */
function drawSignOff(drawing: Drawing, row: number, labels: readonly string[]): void {
  const starts = (["name", "code", "month", "previousYtd", "check"] as const).map(columnAt);
  for (const [index, label] of labels.entries()) {
    const left = starts[index]!;
    const right = (starts[index + 1] ?? LAST_COLUMN + 1) - 1;
    drawing.put(row, left, label);
    if (right > left) drawing.merge(row, left, right);
    drawing.look("signOff", row, left, row, right);
  }
}

function drawNotes(drawing: Drawing, first: number, label: string, notes: readonly string[]): void {
  for (const [index, note] of notes.entries()) {
    drawing.put(first + index, 0, index === 0 ? label + note : note);
    drawing.merge(first + index, 0, LAST_COLUMN);
    drawing.look("notes", first + index, 0, first + index, LAST_COLUMN);
  }
}

/** Margins in inches: room for the binding edge of a landscape page at its top. */
const MARGINS = { top: 0.6, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 };

function setUpPage(sheet: Sheet, lastRow: number, footer: string): void {
  sheet.page = {
    ...sheet.page,
    orientation: "landscape",
    fit: { wide: 1, tall: 0 },
    margins: MARGINS,
    centerHorizontally: true,
    printArea: { top: 0, left: 0, bottom: lastRow - 1, right: LAST_COLUMN },
    titleRows: { first: FORM_ROWS.heading, last: FORM_ROWS.ordinals },
    footer: `&C${footer}`,
  };
  sheet.freeze = { rows: FORM_ROWS.body, columns: 1 };
  sheet.showGridlines = false;
  // Without a password; widths and heights may be changed.
  sheet.protection = {
    allowed: ["selectLockedCells", "selectUnlockedCells", "formatColumns", "formatRows"],
  };
}
