/** Writes reports: of the kinds asked for, those of the parks and those of the workbook; in place where they stand. */
import type { Indicator } from "../core/indicator";
import type { Problem } from "../core/problem";
import { addCalculatedColumns } from "../excel/lackingColumns";
import { beginStep, type StepControl } from "../excel/steps";
import { writeReports } from "../excel/writeReports";
import { words } from "../i18n/translate";
import { identityOf, type ReportOf } from "../report/identity";
import { isPerPark, type ReportKind } from "../core/reportKind";
import type { ReportSources } from "../report/kinds";
import { measureRefs, type ColumnKey } from "../report/tables";
import type { Park } from "../core/park";
import type { Month } from "../core/period";
import { isActive } from "../core/roster";
import { inReportOrder } from "../report/stub";
import { PROJECT_COLUMNS, projectsOf } from "./listedProjects";
import { chosenParks } from "./chosenParks";
import { explainedOf } from "./explained";
import { listedFindings, parksLacking } from "./qualityLists";
import { layOutReports } from "./layOutReports";
import { attempt, type Outcome } from "./outcome";
import { printedBy, PRINTED_COLUMNS, printedNow } from "./printedFigures";
import { readWorkbookState, type WorkbookState } from "./workbookState";

export interface ReportRequest {
  /** In the order of the sheets. */
  readonly kinds: readonly ReportKind[];
  /** Park names, short names or aliases, for kinds every park has one of; empty = every park active in `month`. */
  readonly parks: readonly string[];
  readonly month: Month;
  /** Identities: of kinds × parks only these. */
  readonly only?: ReadonlySet<string>;
  /** Leaves the sheet the person looks at in front, instead of the first report. */
  readonly inBackground?: boolean;
}

export interface ReportResult {
  /** The reports written, in order. */
  readonly reports: readonly ReportOf[];
  readonly problems: readonly Problem[];
}

/**
 * Builds the reports. Syncs: three for one report, one more for each further 4 MB.
 * An unknown park is a problem, and so is a report with nothing to list; the others are still written.
 */
export async function buildReports(
  request: ReportRequest,
  control: StepControl = {},
): Promise<Outcome<ReportResult>> {
  return attempt(async () => {
    beginStep(control, "read");
    const columns: ColumnKey[] = ["park", "indicator"];
    const state = await readWorkbookState(
      {
        Ledger: columns,
        Targets: [...columns, "year"],
        Measures: PRINTED_COLUMNS,
        Checks: "all",
        Projects: PROJECT_COLUMNS,
      },
      { rows: true },
    );
    const { language } = state;
    // A workbook of an earlier version has no states of returns among its parks, which the stamps count.
    const listed = state.tables.get("Parks")!;
    if (!listed.columns.has("state")) await addCalculatedColumns("Parks", listed.header, language);
    const chosen = request.kinds.some(isPerPark)
      ? chosenParks(request, state.parks, language)
      : { parks: [], problems: [] };
    const problems: Problem[] = [...chosen.problems];
    beginStep(control, "layOut");
    const sources = sourcesOf(state, request.month);
    const wanted = request.kinds
      .flatMap((kind): ReportOf[] =>
        isPerPark(kind) ? chosen.parks.map((park) => ({ kind, park })) : [{ kind, park: null }],
      )
      .filter((of) => request.only?.has(identityOf(of)) ?? true);
    const laidOut = layOutReports(wanted, sources, new Set(state.reports.keys()), state.parks);
    const specs = laidOut.reports;
    problems.push(...laidOut.problems);
    const printed = printedNow(state.tables, request.month);
    const written = specs.map(({ of, spec }) => ({
      spec,
      printed: printedBy(of.park, printed, state.tables, request.month),
    }));
    const left = await writeReports(written, state, language, control, !request.inBackground);
    for (const { of } of specs)
      for (const sheet of left)
        if (sheet.identity === identityOf(of))
          problems.push({
            code: "report.sheetLeft",
            severity: "warning",
            ...(of.park === null ? {} : { park: of.park }),
            params: { sheet: sheet.name },
          });
    return { reports: specs.map(({ of }) => of), problems };
  });
}

function sourcesOf(state: WorkbookState, month: Month): Omit<ReportSources, "listed"> {
  const { language } = state;
  const listed = indicatorsByPark(state);
  // A park that reported nothing yet gets the table it is expected to fill.
  const required = state.indicators.indicators.filter((indicator) => indicator.required);
  const parks = state.parks.parks.filter((park) => isActive(park, month));
  const reported = new Set(parks.flatMap(({ name }) => listed.get(name.toLowerCase()) ?? []));
  const some = state.indicators.indicators.filter((indicator) => reported.has(indicator));
  const key = some.filter(({ required, targeted }) => required || targeted);
  return {
    parks,
    targetsOfYear: targetsOf(state, month.year, parks),
    projectsOfYear: projectsOf(state, month.year),
    scoredLines: state.tables.get("Scoring")!.rowCount,
    findings: listedFindings(state),
    lackingOf: parksLacking(state, parks),
    keyIndicators: inReportOrder(key.length ? key : some),
    language,
    words: words(language).report,
    explainedOf: (park) => explainedOf(state.tables.get("Checks")!, park, month),
    refs: measureRefs(language),
    ...(state.settings && { trendMonths: state.settings.trendMonths }),
    indicatorsOf: (park) => listed.get(park.toLowerCase()) ?? required,
  };
}

/** Indicators some of the parks have a target of in a year, in the order of reports, and which parks. */
function targetsOf(
  { tables, indicators, language }: WorkbookState,
  year: number,
  parks: readonly Park[],
): ReportSources["targetsOfYear"] {
  const { columns, rows } = tables.get("Targets")!;
  const key = (park: string, indicator: string): string => `${park}|${indicator}`.toLowerCase();
  const having = new Set(
    rows
      .filter((row) => Number(row[columns.get("year")!]) === year)
      .map((row) => key(String(row[columns.get("park")!]), String(row[columns.get("indicator")!]))),
  );
  return inReportOrder(indicators.indicators).flatMap((indicator) => {
    const names = parks
      .map(({ name }) => name)
      .filter((name) => having.has(key(name, indicator.names[language])));
    return names.length ? [{ indicator, parks: names }] : [];
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
