/** The hidden marks of forms in a workbook: names of sheets, and the very hidden sheet with its record of every row. */
import { FORM_NAME, FORM_RECORD_COLUMNS, parseFormIdentity } from "../../core/formIdentity";
import type { FormIdentity } from "../../core/formIdentity";
import { nameKey } from "../../core/name";
import { parseMonthId, type Month } from "../../core/period";
import type { CellValue } from "../../xlsx/cells";
import type { SheetRows, WorkbookRows } from "../../xlsx/readRows";
import { cellText } from "../cell";

/** A row of a form as it was handed out. */
export interface RecordedRow {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** The row's own month; null where the record is damaged. */
  readonly month: Month | null;
  /** Figures shown; null where none was. */
  readonly shown: Readonly<Record<"lastMonth" | "lastYtd" | "previousYtd", number | null>>;
}

/** What the very hidden sheet says of one form. */
export interface FormRecord {
  readonly identity: FormIdentity;
  /** Tab of the form when it was handed out. */
  readonly tab: string;
  readonly byCode: ReadonlyMap<string, RecordedRow>;
  readonly byName: ReadonlyMap<string, RecordedRow>;
}

/** The marks that may speak of one sheet. */
export interface SheetMarks {
  /** Of the sheet's own name. */
  readonly named: FormIdentity | null;
  /** Of the very hidden sheet, where it names this tab or the workbook has no other visible sheet. */
  readonly recorded: FormRecord | null;
  /** All records of the workbook, for a renamed sheet whose header tells which it is. */
  readonly records: readonly FormRecord[];
}

export const NO_MARKS: SheetMarks = { named: null, recorded: null, records: [] };

/** Rows of a form's record looked at; a form has an indicator per row. */
const MOST_ROWS = 20_000;

export class FormMarks {
  private readonly records: readonly FormRecord[];
  private readonly recordSheets = new Set<SheetRows>();
  private readonly lone: boolean;
  /** Identities in names of sheets; under null those of the workbook. */
  private readonly named = new Map<string | null, FormIdentity>();

  constructor(workbook: WorkbookRows) {
    this.records = workbook.sheets.flatMap((sheet) => {
      const records = recordsOf(sheet);
      if (records.length) this.recordSheets.add(sheet);
      return records;
    });
    for (const { name, refersTo, scope } of workbook.names) {
      if (name.toLowerCase() !== FORM_NAME.toLowerCase()) continue;
      const text = refersTo.replace(/^=?"|"$/g, "");
      const identity = parseFormIdentity(text.replaceAll('""', '"'));
      if (identity) this.named.set(scope, identity);
    }
    this.lone = workbook.sheets.filter((sheet) => this.isVisible(sheet)).length === 1;
  }

  /** Whether a sheet is the record itself, whatever a program made of its name and visibility. */
  isRecord(sheet: SheetRows): boolean {
    return this.recordSheets.has(sheet);
  }

  of(sheet: SheetRows): SheetMarks {
    // A program without names of sheets makes it one of the workbook.
    const named = this.named.get(sheet.name) ?? (this.lone ? this.named.get(null) : null) ?? null;
    const recorded =
      this.records.find(({ identity }) => named !== null && isSame(identity, named)) ??
      this.records.find(({ tab }) => tab === sheet.name) ??
      (this.lone && this.records.length === 1 ? this.records[0]! : null);
    return { named, recorded, records: this.records };
  }

  private isVisible(sheet: SheetRows): boolean {
    return sheet.visibility === "visible" && sheet.rows.length > 0 && !this.recordSheets.has(sheet);
  }
}

function isSame(a: FormIdentity, b: FormIdentity): boolean {
  return (
    a.parkCode === b.parkCode &&
    a.parkName === b.parkName &&
    a.month.year === b.month.year &&
    a.month.month === b.month.month
  );
}

function recordsOf(sheet: SheetRows): FormRecord[] {
  const first = sheet.rows[0]?.cells[0];
  if (typeof first !== "string" || !parseFormIdentity(first)) return [];
  interface Draft {
    identity: FormIdentity;
    tab: string;
    byCode: Map<string, RecordedRow>;
    byName: Map<string, RecordedRow>;
  }
  const records = new Map<string, Draft>();
  for (const { cells } of sheet.rows.slice(0, MOST_ROWS)) {
    const at = (key: (typeof FORM_RECORD_COLUMNS)[number]): CellValue =>
      cells[FORM_RECORD_COLUMNS.indexOf(key)] ?? null;
    const text = cellText(at("identity"));
    const tab = cellText(at("tab"));
    const key = `${text}\n${tab}`;
    let record = records.get(key);
    if (!record) {
      const identity = parseFormIdentity(text);
      if (!identity) continue;
      records.set(key, (record = { identity, tab, byCode: new Map(), byName: new Map() }));
    }
    const figure = (column: "lastMonth" | "lastYtd" | "previousYtd"): number | null => {
      const value = at(column);
      return typeof value === "number" ? value : null;
    };
    const row: RecordedRow = {
      code: cellText(at("code")),
      name: cellText(at("name")),
      unit: cellText(at("unit")),
      month: parseMonthId(cellText(at("period"))),
      shown: {
        lastMonth: figure("lastMonth"),
        lastYtd: figure("lastYtd"),
        previousYtd: figure("previousYtd"),
      },
    };
    record.byCode.set(row.code, row);
    record.byName.set(nameKey(row.name), row);
  }
  return [...records.values()];
}
