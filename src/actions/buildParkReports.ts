/** Writes the monthly report of one park, or of all: new sheets in front, sheets written before in place. */
import type { Indicator } from "../core/indicator";
import type { Problem } from "../core/problem";
import { beginStep, type StepControl } from "../excel/steps";
import { writeReports } from "../excel/writeReports";
import { words } from "../i18n/translate";
import { parkMonthly } from "../report/parkMonthly";
import type { SheetSpec } from "../report/spec";
import { measureRefs, type ColumnKey } from "../report/tables";
import type { Month } from "../core/period";
import { chosenParks } from "./chosenParks";
import { explainedOf } from "./explained";
import { attempt, type Outcome } from "./outcome";
import { nothingPrinted, PRINTED_COLUMNS, printedNow } from "./printedFigures";
import { readWorkbookState, type WorkbookState } from "./workbookState";

export interface ReportRequest {
  /** Park names, short names or aliases; empty = every park active in `month`. */
  readonly parks: readonly string[];
  readonly month: Month;
  /** Leaves the sheet the person looks at in front, instead of the first report. */
  readonly inBackground?: boolean;
}

export interface ReportResult {
  /** Names of the parks whose sheets were written, in order. */
  readonly parks: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Builds the reports. Syncs: three for one park, one more for each further 4 MB.
 * An unknown park is a problem; the others are still written.
 */
export async function buildParkReports(
  request: ReportRequest,
  control: StepControl = {},
): Promise<Outcome<ReportResult>> {
  return attempt(async () => {
    beginStep(control, "read");
    const columns: ColumnKey[] = ["park", "indicator"];
    const state = await readWorkbookState(
      { Ledger: columns, Targets: columns, Measures: PRINTED_COLUMNS, Checks: "all" },
      { rows: true },
    );
    const { language } = state;
    const chosen = chosenParks(request, state.parks, state.language);
    const problems: Problem[] = [...chosen.problems];
    const listed = indicatorsByPark(state);
    beginStep(control, "layOut");
    // A park that reported nothing yet gets the table it is expected to fill.
    const required = state.indicators.indicators.filter((indicator) => indicator.required);
    const specs = new Map<string, SheetSpec>();
    for (const park of chosen.parks) {
      const indicators = listed.get(park.toLowerCase()) ?? required;
      if (!indicators.length) {
        problems.push({ code: "report.noIndicators", severity: "warning", park, params: { park } });
        continue;
      }
      const parts = {
        park,
        indicators,
        language,
        words: words(language).report,
        refs: measureRefs(language),
        explained: explainedOf(state.tables.get("Checks")!, park, request.month),
      };
      specs.set(park, parkMonthly(parts));
    }
    const printed = printedNow(state.tables, request.month);
    const written = [...specs].map(([park, spec]) => ({
      spec,
      printed: printed.get(park.toLowerCase()) ?? nothingPrinted(state.tables, request.month),
    }));
    const left = await writeReports(written, state, language, control, !request.inBackground);
    for (const [park, { identity }] of specs)
      for (const sheet of left)
        if (sheet.identity === identity)
          problems.push({
            code: "report.sheetLeft",
            severity: "warning",
            park,
            params: { sheet: sheet.name },
          });
    return { parks: [...specs.keys()], problems };
  });
}

/** Indicators with a ledger row or a target, by park in lower case. */
function indicatorsByPark(state: WorkbookState): Map<string, Indicator[]> {
  const byPark = new Map<string, Set<Indicator>>();
  const byName = new Map(
    state.indicators.indicators.map((indicator) => [
      indicator.names[state.language].toLowerCase(),
      indicator,
    ]),
  );
  for (const table of ["Ledger", "Targets"] as const) {
    const contents = state.tables.get(table)!;
    const parkAt = contents.columns.get("park")!;
    const indicatorAt = contents.columns.get("indicator")!;
    for (const row of contents.rows) {
      const indicator = byName.get(String(row[indicatorAt]).toLowerCase());
      if (!indicator) continue;
      const park = String(row[parkAt]).toLowerCase();
      const listed = byPark.get(park);
      if (listed) listed.add(indicator);
      else byPark.set(park, new Set([indicator]));
    }
  }
  return new Map([...byPark].map(([park, indicators]) => [park, [...indicators]]));
}
