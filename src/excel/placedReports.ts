/** The reports to be written, each with the sheet it goes to and what of people's stands there. */
import type { Language } from "../core/language";
import type { Theme } from "../core/theme";
import { withoutGaps, type LinePlaces } from "../report/linePlaces";
import { withOwnNames } from "../report/ownNames";
import { freeSheetName } from "../report/sheetName";
import type { SheetSpec } from "../report/spec";
import { rowChanges, type RowChanges } from "./carriedRows";
import { obstacle, type Obstacle } from "./obstacle";
import { peoplesCells, type PeoplesCells } from "./peoplesCells";
import { placesNow } from "./peoplesLines";
import { withPeoplesHeights } from "./peoplesHeights";
import { withHiddenRows } from "./peoplesPrint";
import { printedForm, type PrintedForm } from "./printedForm";
import type { PrintedReport } from "./printedReports";
import type { WorkbookReading } from "./readWorkbook";
import { blockOf } from "./reportBlock";
import type { ReportSheet } from "./reportSheets";
import { withTypedHeights } from "./typedHeights";
import { ownNames } from "./typedNames";
import { NOTHING_TYPED_OVER, typedOver, type TypedOver } from "./typedOver";
import { writtenReport, type WrittenReport } from "./writtenReport";

/** A report to be written, and what it will print, to be known later. */
export interface ReportToWrite {
  readonly spec: SheetSpec;
  readonly printed: PrintedReport;
}

/** A report and the sheet it goes to. */
export interface PlacedReport extends ReportToWrite {
  /** The sheet that bears the report; null when none does. */
  readonly standing: ReportSheet | null;
  /** What stands there, when it can be brought up to date. */
  readonly previous: WrittenReport | null;
  /** Why what stands cannot be. */
  readonly because: Obstacle | null;
  /** Tab of the sheet the report goes to. */
  readonly name: string;
  /** Place of a new sheet among the tabs. */
  readonly position: number;
  readonly theme: Theme;
  /** Where its lines are to stand among those people inserted. */
  readonly places: LinePlaces;
  /** How its rows become those it is to have; null on a new sheet. */
  readonly changes: RowChanges | null;
  /** What is kept of its form. */
  readonly form: PrintedForm;
  /** What people typed over it. */
  readonly typed: TypedOver;
  /** What people gave its cells; null on a new sheet. */
  readonly people: PeoplesCells | null;
}

/** The reports to write and where; protected sheets are left out. */
export function placedReports(
  written: readonly ReportToWrite[],
  reading: WorkbookReading,
  language: Language,
): PlacedReport[] {
  const { sheets, settings } = reading;
  const names = new Set(sheets.map(({ name }) => name));
  const order = sheets.map(({ id }) => id);
  let position = 0;
  return written.flatMap(({ spec, printed }): PlacedReport[] => {
    const before = writtenReport(spec.identity, reading);
    const standing = before?.standing.sheet ?? null;
    if (standing?.protected) {
      position = order.indexOf(standing.sheetId) + 1;
      return [];
    }
    const theme = spec.theme ?? settings?.theme ?? "official";
    const because = before && obstacle(before, spec);
    if (before && !because) {
      position = order.indexOf(before.sheet.sheetId) + 1;
      const { name } = before.sheet;
      const places = placesNow(spec, before);
      const typed = typedOver(spec, before, printed.period, places);
      const people = peoplesCells(spec, before, theme);
      const own = ownNames([...typed.names, ...typed.formulas]);
      const named = withHiddenRows(own.length ? withOwnNames(spec, own) : spec, before);
      const needed = withTypedHeights(named, typed, language);
      const drawn = withPeoplesHeights(needed, before);
      const changes = rowChanges(drawn, before, places);
      const place = { standing, previous: before, because, name, position, places, changes };
      return [{ spec: drawn, printed, theme, ...place, form: printedForm(needed), typed, people }];
    }
    const name = freeSheetName(spec.name, names, spec.shortened);
    names.add(name);
    order.splice(position, 0, "");
    const { bottom, right } = blockOf(spec);
    const places = withoutGaps(bottom + 1, right + 1);
    const place = { name, position: position++, places, changes: null, form: printedForm(spec) };
    const typed = NOTHING_TYPED_OVER;
    return [{ spec, printed, theme, standing, previous: null, because, ...place, typed, people: null }];
  });
}
