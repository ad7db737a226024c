/** Writes the monthly report of one park, or of all: new sheets in front, sheets written before in place. */
import type { Indicator } from "../core/indicator";
import type { Problem } from "../core/problem";
import { writeReports } from "../excel/writeReports";
import { words } from "../i18n/translate";
import { parkMonthly } from "../report/parkMonthly";
import { measureRefs, type ColumnKey } from "../report/tables";
import { isActive } from "../core/roster";
import type { Month } from "../core/period";
import { attempt, type Outcome } from "./outcome";
import { readWorkbookState, type WorkbookState } from "./workbookState";

export interface ReportRequest {
  /** Park names, short names or aliases; empty = every park active in `month`. */
  readonly parks: readonly string[];
  readonly month: Month;
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
export async function buildParkReports(request: ReportRequest): Promise<Outcome<ReportResult>> {
  return attempt(async () => {
    const columns: ColumnKey[] = ["park", "indicator"];
    const state = await readWorkbookState({ Ledger: columns, Targets: columns });
    const { language } = state;
    const { parks, problems } = chosenParks(request, state);
    const listed = indicatorsByPark(state);
    const specs = parks.map((park) =>
      parkMonthly({
        park,
        indicators: listed.get(park.toLowerCase()) ?? [],
        language,
        words: words(language).report,
        refs: measureRefs(language),
      }),
    );
    await writeReports(specs, state, language);
    return { parks, problems };
  });
}

function chosenParks(
  { parks, month }: ReportRequest,
  state: WorkbookState,
): { parks: string[]; problems: Problem[] } {
  if (!parks.length)
    return {
      parks: state.parks.parks.filter((park) => isActive(park, month)).map((park) => park.name),
      problems: [],
    };
  const names = new Set<string>();
  const problems: Problem[] = [];
  for (const text of parks) {
    const park = state.parks.find(text);
    if (park) names.add(park.name);
    else
      problems.push({
        code: "report.unknownPark",
        severity: "error",
        park: text,
        params: { park: text, known: state.parks.parks.map((each) => each.name).join(words(state.language).phrases.listSeparator) },
      });
  }
  return { parks: [...names], problems };
}

/** Indicators with a ledger row or a target, by park in lower case. */
function indicatorsByPark(state: WorkbookState): Map<string, Indicator[]> {
  const byPark = new Map<string, Set<Indicator>>();
  const byName = new Map(
    state.indicators.indicators.map((indicator) => [indicator.names[state.language].toLowerCase(), indicator]),
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
