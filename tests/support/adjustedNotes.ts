/** How the note of a report must end: with the number of targets adjusted within the year, or without the sentence. */
import { words } from "../../src/i18n/translate";
import { adjustedTargets } from "../../src/measures/adjustedTargets";
import type { ReportSources } from "../../src/report/kinds";
import type { SheetSpec } from "../../src/report/spec";
import type { Book } from "../../src/xlsx/book";
import { rowsOf, type Zone } from "../measures/measuresBook";

interface Board {
  readonly name: string;
  readonly spec: (sources: ReportSources) => SheetSpec | null;
}

/** Notes that count other targets as adjusted than the measures do, of the reports that have one. */
export function notesOff(zone: Zone, boards: readonly Board[], sources: ReportSources, book: Book): string[] {
  const { notes, boards: ofBoards } = words(zone.settings.language).report;
  const park = sources.parks[0]!.name;
  const noted: Readonly<Record<string, readonly [note: string, sentence: string, park: string | null]>> = {
    "a park's report of one's own": [notes.schedule, notes.adjustedOfPark, park],
    comparison: [ofBoards.notes.total, notes.adjustedOfZone, null],
    targets: [notes.schedule, notes.adjustedOfZone, null],
  };
  const rows = rowsOf(zone);
  return boards.flatMap(({ name, spec }) => {
    const [note, sentence, of] = noted[name] ?? [];
    if (note === undefined) return [];
    const count = adjustedTargets.value(rows, of!);
    const [before = ""] = note.split("{adjusted}");
    const end =
      before.slice(before.lastIndexOf("}") + 1) + (count ? sentence!.replace("{count}", String(count)) : "");
    const { cells } = book.sheets.find((each) => each.name === spec(sources)!.name)!;
    const texts = cells.rows.flatMap((row) => (row ?? []).map(String));
    return texts.some((text) => text.endsWith(end)) ? [] : [`${name}: no note ends with ${end}`];
  });
}
