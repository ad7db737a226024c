/** Puts what sources reported into the workbook: ledger, targets, projects, new parks and indicators, the log. */
import { cellAddress } from "../a1";
import { IndicatorIndex } from "../core/indicatorIndex";
import type { Observation } from "../core/observation";
import { monthId, type Month } from "../core/period";
import type { Place, Problem } from "../core/problem";
import { ParkRoster } from "../core/roster";
import type { Submission } from "../core/submission";
import { unitName } from "../core/unit";
import { commitChanges, enteredKeys, type TableChange } from "../excel/staging";
import { beginStep } from "../excel/steps";
import { fill, words } from "../i18n/translate";
import type { WorkbookSettings } from "../report/settings";
import { indicatorRow, parkRow, projectRow, rowCells, targetRow, type TableRow } from "../report/tableRows";
import { dateStamp, minuteStamp, type ActionContext } from "./context";
import { planLedger } from "./ledgerPlan";
import { planMeasures } from "./measuresPlan";
import { attempt, type Outcome } from "./outcome";
import { planRows } from "./rowPlan";
import { listedSpelling, type NameLists } from "./spelling";
import { readWorkbookState, type WorkbookState } from "./workbookState";

export interface LoadRequest {
  /** In the order of loading; of two values for one figure the later wins. */
  readonly submissions: readonly Submission[];
  /** Period the workbook is set to, and other settings to change with the load. */
  readonly settings: Partial<Omit<WorkbookSettings, "language">>;
}

export interface LoadResult {
  /** Figures that are new or changed in the ledger. */
  readonly accepted: number;
  /** Revisions and list rows that cannot be used; the sources' own problems are not repeated. */
  readonly problems: readonly Problem[];
}

/**
 * Loads. Nothing people see changes before the last request (excel/staging.ts).
 * Syncs: three, and one more for each further 4 MB read or written.
 */
export async function loadSubmissions(
  request: LoadRequest,
  action: ActionContext,
): Promise<Outcome<LoadResult>> {
  return attempt(async () => {
    beginStep(action, "read");
    const state = await readWorkbookState({ Ledger: "all", Targets: "all", Projects: "all" });
    const plan = planLoad(request.submissions, state, action);
    await commitChanges(
      {
        changes: plan.changes,
        tables: state.tables,
        settings: { ...request.settings, dataAsOf: dateStamp(action.now) },
        language: state.language,
      },
      action,
    );
    return { accepted: plan.accepted, problems: [...state.problems, ...plan.problems] };
  });
}

interface LoadPlan {
  readonly changes: readonly TableChange[];
  readonly accepted: number;
  readonly problems: readonly Problem[];
}

/** What a row of these tables is known by; a table without formulas that look for its rows has a key all the same. */
const TARGET_IDENTITY = ["park", "indicator", "year"] as const;
const PROJECT_IDENTITY = ["name", "park", "year"] as const;

/** Everything a load changes, worked out before anything is written. */
export function planLoad(
  submissions: readonly Submission[],
  state: WorkbookState,
  action: ActionContext,
): LoadPlan {
  const { language, tables } = state;
  const { phrases, workbook } = words(language);
  const note = (source: string): string => fill(phrases.addedByLoad, { source });

  const parks = new ParkRoster(state.parks.parks);
  const newParks = submissions.flatMap(({ newParks: added, source }) =>
    added.filter((park) => !parks.find(park.name)).map((park) => (parks.add(park), { park, source })),
  );
  const indicators = new IndicatorIndex(state.indicators.indicators);
  const newIndicators = submissions.flatMap(({ newIndicators: added, source }) =>
    added
      .filter((indicator) => !indicators.byCode(indicator.code))
      .map((indicator) => (indicators.add(indicator), { indicator, source })),
  );

  const lists: NameLists = {
    parks,
    indicators,
    sheets: { park: tables.get("Parks")!.sheetName, indicator: tables.get("Indicators")!.sheetName },
  };
  const spelled = {
    Ledger: listedSpelling(tables.get("Ledger")!, ["park", "indicator", "year", "measure"], lists),
    Targets: listedSpelling(tables.get("Targets")!, TARGET_IDENTITY, lists),
    Projects: listedSpelling(tables.get("Projects")!, PROJECT_IDENTITY, lists),
  };
  const order = new Map(parks.parks.map((park, index) => [park.name, index]));
  const ledger = planLedger(
    submissions.flatMap((submission) => submission.observations),
    spelled.Ledger.contents,
    indicators,
    workbook.ledgerMeasures,
    (park) => order.get(park) ?? order.size,
  );
  const targets = inOrderOfRevision(submissions.flatMap((submission) => submission.targets));
  const targetPlan = planRows(
    "Targets",
    targets.map((target) =>
      targetRow(target, indicators.byCode(target.indicator)!.names[language], language),
    ),
    TARGET_IDENTITY,
    spelled.Targets.contents,
  );
  const projects = submissions.flatMap((submission) => submission.projects);
  const changes: TableChange[] = [
    planRows(
      "Parks",
      newParks.map(({ park, source }) => parkRow(park, note(source), language)),
      ["name"],
      tables.get("Parks")!,
      true,
    ).change,
    planRows(
      "Indicators",
      newIndicators.map(({ indicator, source }) =>
        indicatorRow(indicator, indicators, note(source), language),
      ),
      ["code"],
      tables.get("Indicators")!,
      true,
    ).change,
    ledger.change,
    targetPlan.change,
    planRows("Projects", projects.map(projectRow), PROJECT_IDENTITY, spelled.Projects.contents).change,
    logChange(ledger.accepted, indicators, state, action),
    ...Object.values(spelled).flatMap(({ change }) => change ?? []),
  ];
  const listedTables = [spelled.Ledger.contents, spelled.Targets.contents];
  changes.push(planMeasures(parks, indicators, listedTables, changes));
  return {
    changes,
    accepted: ledger.accepted.length,
    problems: [
      ...Object.values(spelled).flatMap(({ problems }) => problems),
      ...ledger.problems,
      ...targetPlan.replaced
        .filter(({ key }) => key === "target")
        .map(({ index, before }) => targetRevised(targets[index]!, before)),
    ],
  };
}

/** Of two targets for one year the later revision counts, as in Dataset; without dates the later in the files. */
function inOrderOfRevision(targets: readonly Submission["targets"][number][]) {
  return [...targets].sort((a, b) => (a.revisedOn < b.revisedOn ? -1 : a.revisedOn > b.revisedOn ? 1 : 0));
}

function targetRevised(target: Submission["targets"][number], before: string | number | boolean): Problem {
  return {
    code: "load.targetRevised",
    severity: "warning",
    place: target.place,
    park: target.park,
    indicator: target.indicator,
    params: { year: target.year, before: String(before), after: target.value },
  };
}

/** Rows of the append-only log for figures that went into the ledger. */
function logChange(
  observations: readonly Observation[],
  indicators: IndicatorIndex,
  { language }: WorkbookState,
  { now }: ActionContext,
): TableChange {
  const { workbook } = words(language);
  const receivedAt = minuteStamp(now);
  const batch = receivedAt.replace(/\D/g, "");
  const keys = enteredKeys("Submissions");
  const periods = new Map<number, string>();
  const periodOf = ({ year, month }: Month): string => {
    const known = year * 12 + month;
    let id = periods.get(known);
    if (id === undefined) periods.set(known, (id = monthId({ year, month })));
    return id;
  };
  const appended = observations.map((observation) => {
    const row: TableRow<"Submissions"> = {
      receivedAt,
      batch,
      source: observation.place.file,
      place: placeText(observation.place),
      park: observation.park,
      indicator: indicators.byCode(observation.indicator)!.names[language],
      period: periodOf(observation.month),
      measure: workbook.ledgerMeasures[observation.measure],
      reportedValue: observation.reported.value,
      reportedUnit: observation.reported.unit,
      value: observation.value,
      unit: unitName(observation.unit, language),
      status: workbook.submissionStatuses.accepted,
      note: observation.note,
    };
    return rowCells(row, keys);
  });
  return { table: "Submissions", keys, changed: null, appended };
}

/** Where a figure stood, e.g. "台账!F12", "F12"; a text offset for prose. */
function placeText(place: Place): string {
  if (place.row === undefined || place.column === undefined)
    return place.start === undefined ? "" : String(place.start);
  const cell = cellAddress(place.row - 1, place.column - 1);
  return place.sheet === undefined ? cell : `${place.sheet}!${cell}`;
}
