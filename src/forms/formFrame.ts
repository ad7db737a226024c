/** What stands around a form's table: header, sign-off, notes, page and protection. */
import type { FormIdentity } from "../core/formIdentity";
import { monthId, type Month } from "../core/period";
import { fill } from "../i18n/fill";
import { formatPeriod } from "../i18n/format";
import type { Words } from "../i18n/zh-CN";
import type { Sheet } from "../xlsx/book";
import { columnAt, FORM_COLUMNS, FORM_ROWS, LAST_COLUMN } from "./columns";
import type { Drawing } from "./drawing";
import type { LookName } from "./look";

/** Title, period, whose form it is, and the heading of the table with its row of ordinals. */
export function drawHeader(drawing: Drawing, identity: FormIdentity, { forms }: Words): void {
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
  return language === "en-US" ? monthId(month) : formatPeriod({ kind: "month", ...month }, language);
}

/** Each label with its room to write; unlocked, so that names can be typed behind it. */
export function drawSignOff(drawing: Drawing, row: number, labels: readonly string[]): void {
  const starts = (["name", "code", "month", "previousYtd", "check"] as const).map(columnAt);
  for (const [index, label] of labels.entries()) {
    const left = starts[index]!;
    const right = (starts[index + 1] ?? LAST_COLUMN + 1) - 1;
    drawing.put(row, left, label);
    if (right > left) drawing.merge(row, left, right);
    drawing.look("signOff", row, left, row, right);
  }
}

/** Notes below each other, the first behind their label. */
export function drawNotes(drawing: Drawing, first: number, label: string, notes: readonly string[]): void {
  for (const [index, note] of notes.entries()) {
    drawing.put(first + index, 0, index === 0 ? label + note : note);
    drawing.merge(first + index, 0, LAST_COLUMN);
    drawing.look("notes", first + index, 0, first + index, LAST_COLUMN);
  }
}

/** Margins in inches: room for the binding edge of a landscape page at its top. */
const MARGINS = { top: 0.6, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 };

/** A4 landscape, one page wide, headed on every page; locked without a password. */
export function setUpPage(sheet: Sheet, lastRow: number, footer: string): void {
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
