/** Writes reports: of the kinds asked for, those of the parks and those of the workbook; in place where they stand. */
import { appliesTo, isDue } from "../checks/periodParks";
import type { Indicator } from "../core/indicator";
import type { Problem } from "../core/problem";
import { releaseLease, type Writer } from "../excel/lease";
import { recoverReports } from "../excel/reportRollback";
import { ExcelFault } from "../excel/run";
import { beginStep } from "../excel/steps";
import type { LeftSheet } from "../excel/keptWork";
import type { ReportToWrite } from "../excel/placedReports";
import { writeReports } from "../excel/writeReports";
import { standingWidth, writtenReport } from "../excel/writtenReport";
import { words } from "../i18n/translate";
import { identityOf, reportOf, type ReportOf } from "../report/identity";
import { isFront, isPerPark, type ReportKind } from "../core/reportKind";
import type { ReportSources } from "../report/kinds";
import { measureRefs, type ColumnKey } from "../report/tables";
import type { Park } from "../core/park";
import type { Month } from "../core/period";
import { isActive } from "../core/roster";
import { inReportOrder } from "../report/stub";
import { PROJECT_COLUMNS, projectsOf } from "./listedProjects";
import { definitionsAsked } from "./definitions";
import { chosenParks } from "./chosenParks";
import { explainedOf } from "./explained";
import { figuresIn, listedFindings, parksLacking } from "./qualityLists";
import { writerOf, type ActionContext } from "./context";
import { layOutReports } from "./layOutReports";
import { typedProblems } from "./typedProblems";
import { attemptWriting, type Outcome } from "./outcome";
import { printedBy, PRINTED_COLUMNS, printedNow } from "./printedFigures";
import { readToWrite, type WorkbookState } from "./workbookState";

export interface ReportRequest {
  /** In the order of the sheets. */
  readonly kinds: readonly ReportKind[];
  /** Names of reports people defined, written behind those of the kinds. */
  readonly definitions?: readonly string[] | "all";
  /** Park names, short names or aliases, for kinds every park has one of; empty = every park active in `month`. */
  readonly parks: readonly string[];
  readonly month: Month;
  /** Identities: of kinds × parks only these. */
  readonly only?: ReadonlySet<string>;
  /** Leaves the sheet the person looks at in front, instead of the first report. */
  readonly inBackground?: boolean;
  /** "YYYY-MM-DD", stamped as "data as of" with the reports. */
  readonly dataAsOf?: string;
}

export interface ReportResult {
  /** The reports written, in order; protected sheets are not. */
  readonly reports: readonly ReportOf[];
  readonly problems: readonly Problem[];
}

/**
 * Builds the reports, all or none. Syncs: three for one report, one more for each further 4 MB, and one where somebody
 * coloured a part of a row of one of more than some ten reports written at once (excel/rowLooks.ts).
 * An unknown park is a problem, and so is a report with nothing to list; the others are still written.
 */
export async function buildReports(
  request: ReportRequest,
  action: ActionContext,
): Promise<Outcome<ReportResult>> {
  return attemptWriting(action, async (writer) => {
    beginStep(action, "read");
    const columns: ColumnKey[] = ["park", "indicator"];
    const state = await readToWrite(
      {
        Ledger: columns,
        Targets: [...columns, "year"],
        Measures: PRINTED_COLUMNS,
        Checks: "all",
        Projects: PROJECT_COLUMNS,
        Definitions: "all",
      },
      { rowsOf: (standing) => askedOf(standing, request), writer },
    );
    const laid = await layOut(request, state, action);
    const left = await write(laid.reports, request, state, action);
    return {
      reports: laid.reports.map(({ of }) => of).filter((of) => !state.reports.get(identityOf(of))?.protected),
      problems: [...laid.problems, ...left],
    };
  });
}

/**
 * Those of the standing reports that may be written; parks asked for by another name leave it open which. The contents are
 * written, too, when a report is new to them.
 */
function askedOf(
  standing: readonly string[],
  { kinds, definitions = [], parks, only }: ReportRequest,
): ReadonlySet<string> {
  const asked = standing.flatMap((identity) => {
    const of = reportOf(identity);
    if (!of) return [];
    const { kind, park, definition } = of;
    if (kind === "contents") return [{ identity, park }];
    if (only?.has(identity) === false) return [];
    if (definition === undefined) return kinds.includes(kind) ? [{ identity, park }] : [];
    return definitions === "all" || definitions.includes(definition) ? [{ identity, park }] : [];
  });
  const known = new Set(asked.map(({ park }) => park));
  const named: ReadonlySet<string | null> = new Set(parks.every((each) => known.has(each)) ? parks : []);
  const wanted = named.size ? asked.filter(({ park }) => park === null || named.has(park)) : asked;
  return new Set(wanted.map(({ identity }) => identity));
}

interface LaidOutReport extends ReportToWrite {
  readonly of: ReportOf;
}

/** The reports asked for, as far as there is anything to list. */
async function layOut(
  request: ReportRequest,
  state: WorkbookState,
  action: ActionContext,
): Promise<{ readonly reports: readonly LaidOutReport[]; readonly problems: readonly Problem[] }> {
  const { language } = state;
  const defined = definitionsAsked(request.definitions ?? [], state);
  const perPark = request.kinds.some(isPerPark) || defined.definitions.some(({ base }) => isPerPark(base));
  const chosen = perPark ? chosenParks(request, state.parks, language) : { parks: [], problems: [] };
  const problems: Problem[] = [...chosen.problems, ...defined.problems];
  beginStep(action, "layOut");
  const sources = sourcesOf(state, request.month);
  const printed = printedNow(state.tables, request.month);
  const definitions = new Map(defined.definitions.map((each) => [each.name, each]));
  const asked = [
    ...request.kinds.map((kind) => ({ kind })),
    ...defined.definitions.map(({ base, name }) => ({ kind: base, definition: name })),
  ];
  const wanted = asked
    .flatMap((of): ReportOf[] =>
      isPerPark(of.kind) ? chosen.parks.map((park) => ({ ...of, park })) : [{ ...of, park: null }],
    )
    .filter((of) => request.only?.has(identityOf(of)) ?? true);
  const standing = new Set(state.reports.keys());
  const laidOut = layOutReports(wanted, definitions, sources, standing, state.parks);
  problems.push(...laidOut.problems);
  const reports = laidOut.reports.map((each): LaidOutReport => ({
    ...each,
    printed: printedBy(each.of, printed, state.tables, request.month),
  }));
  return { reports, problems };
}

/** What is told of a sheet that was left. */
const LEFT: Readonly<Record<LeftSheet["because"], string>> = {
  people: "report.sheetLeft",
  columns: "report.columnsChanged",
  protected: "report.sheetProtected",
};

/**
 * Writes, or leaves the workbook as it was: what a failed request left is taken back as far as Excel lets us now. Tells
 * which sheets were left to those who changed them, once that words they typed stay, and what does not.
 */
async function write(
  reports: readonly LaidOutReport[],
  { dataAsOf, inBackground = false }: ReportRequest,
  state: WorkbookState,
  action: ActionContext,
): Promise<Problem[]> {
  const writer = writerOf(action);
  if (!reports.length) {
    await releaseLease(writer);
    return [];
  }
  const batch = batchId();
  try {
    const first = reports.find(({ of }) => !isFront(of.kind)) ?? reports[0]!;
    const written = { reports, dataAsOf, show: inBackground ? null : identityOf(first.of), batch };
    const { left, typed, unread } = await writeReports(written, state, state.language, writer, action);
    const parkOf = (identity: string): Pick<Problem, "park"> => {
      const { park } = reports.find(({ of }) => identityOf(of) === identity)!.of;
      return park === null ? {} : { park };
    };
    return [
      ...left.map(({ identity, because, name, now }): Problem => ({
        code: LEFT[because],
        severity: "warning",
        ...parkOf(identity),
        params: { sheet: name, now },
      })),
      ...unread.map(({ identity, name }): Problem => ({
        code: "report.conditionsLeft",
        severity: "note",
        ...parkOf(identity),
        params: { sheet: name },
      })),
      ...typed.flatMap((each) => typedProblems(each, parkOf(each.identity), state.language)),
    ];
  } catch (error) {
    if (!(error instanceof ExcelFault) || !(await isWritten(batch, writer))) throw error;
    return [];
  }
}

/** Tells a writing from all others; the last one's stands on `_parkkpi`. */
function batchId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");
}

/** True when everything is written, and only the answer did not come. Else the next start takes it back, if not now. */
async function isWritten(batch: string, writer: Writer): Promise<boolean> {
  try {
    const found = await recoverReports(writer);
    return found.batch === batch && (found.state === "done" || found.state === "written");
  } catch (error) {
    if (error instanceof ExcelFault) return false;
    throw error;
  }
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
  const keyIndicators = key.length ? key : some;
  const due = required.filter((each) => isDue(each, month) && parks.some((park) => appliesTo(each, park)));
  return {
    parks,
    month,
    targetsOfYear: targetsOf(state, month.year, parks),
    projectsOfYear: projectsOf(state, month.year),
    scoredLines: state.tables.get("Scoring")!.rowCount,
    findings: listedFindings(state),
    lackingOf: parksLacking(state, parks, month),
    hasAmounts: amountsOf(state),
    hasFigure: figuresIn(state),
    standingWidth: (of, column) => standingWidth(writtenReport(identityOf(of), state), column),
    keyIndicators: inReportOrder(keyIndicators),
    coveredIndicators: inReportOrder([...new Set([...keyIndicators, ...due])]),
    language,
    words: words(language).report,
    explainedOf: (park) => explainedOf(state.tables.get("Checks")!, park, month),
    refs: measureRefs(language),
    ...(state.settings && { trendMonths: state.settings.trendMonths }),
    indicatorsOf: (name) =>
      listed.get(name.toLowerCase()) ??
      required.filter((each) => parks.some((park) => park.name === name && appliesTo(each, park))),
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

/** Tells which indicators are published with amounts, or have one now. */
function amountsOf({ tables, language }: WorkbookState): ReportSources["hasAmounts"] {
  const { columns, rows } = tables.get("Measures")!;
  const [indicatorAt, amountAt] = [columns.get("indicator")!, columns.get("ytd")!];
  const having = new Set(
    rows
      .filter((row) => typeof row[amountAt] === "number")
      .map((row) => String(row[indicatorAt]).toLowerCase()),
  );
  return ({ names, growthOnly }) => !growthOnly || having.has(names[language].toLowerCase());
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
