/** Everything a load changes, worked out before anything is written: ledger, targets, projects, lists, log. Pure. */
import type { Indicator } from "../core/indicator";
import { IndicatorIndex } from "../core/indicatorIndex";
import type { Observation } from "../core/observation";
import type { Park } from "../core/park";
import type { Problem } from "../core/problem";
import { ParkRoster } from "../core/roster";
import type { Submission } from "../core/submission";
import { inOrderOfRevision } from "../core/target";
import type { TableChange } from "../excel/stagedBlocks";
import { fill, words } from "../i18n/translate";
import { indicatorRow, parkRow, projectRow } from "../report/tableRows";
import { ROW_IDENTITY } from "../report/tables";
import { planLedger } from "./ledgerPlan";
import { planMeasures } from "./measuresPlan";
import { projectEntries, targetEntries } from "./listedEntries";
import type { LogEntry } from "./receiptLog";
import { planRows } from "./rowPlan";
import { otherUnits, RowUnits } from "./rowUnits";
import { listedSpelling, type NameLists, type Spelling } from "./spelling";
import { planTargets, type ChangedTarget } from "./targetPlan";
import type { WorkbookState } from "./workbookState";

export interface LoadPlan {
  /** Only tables in which something changes. */
  readonly changes: readonly TableChange[];
  /** What is loaded, in the units of the rows it goes to. */
  readonly submissions: readonly Submission[];
  /** Figures that are new or changed in the ledger. */
  readonly accepted: readonly Observation[];
  /** Targets that are new or changed. */
  readonly targets: readonly ChangedTarget[];
  /** What became of the targets, and of the projects' cells, that are new or changed. */
  readonly listed: readonly LogEntry[];
  /** The lists with what the load adds to them. */
  readonly indicators: IndicatorIndex;
  readonly problems: readonly Problem[];
}

/** The workbook's lists as a load finds them, and with what it adds. */
export interface KnownLists {
  readonly parks: ParkRoster;
  readonly newParks: readonly Sourced<"park", Park>[];
  readonly indicators: IndicatorIndex;
  readonly newIndicators: readonly Sourced<"indicator", Indicator>[];
  /** The keyed tables in the spelling of the lists. */
  readonly spelled: Readonly<Record<"Ledger" | "Targets" | "Projects", Spelling>>;
}

type Sourced<K extends string, T> = Readonly<Record<K, T> & { source: string }>;

export function knownLists(
  submissions: readonly Submission[],
  { parks: listed, indicators: known, tables }: WorkbookState,
): KnownLists {
  const parks = new ParkRoster(listed.parks);
  const newParks = submissions.flatMap(({ newParks: added, source }) =>
    added.filter((park) => !parks.find(park.name)).map((park) => (parks.add(park), { park, source })),
  );
  const indicators = new IndicatorIndex(known.indicators);
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
    Ledger: listedSpelling(tables.get("Ledger")!, ROW_IDENTITY.Ledger, lists),
    Targets: listedSpelling(tables.get("Targets")!, ROW_IDENTITY.Targets, lists),
    Projects: listedSpelling(tables.get("Projects")!, ROW_IDENTITY.Projects, lists),
  };
  return { parks, newParks, indicators, newIndicators, spelled };
}

/** The units rows of Ledger and Targets are kept in. */
export function rowUnits({ indicators, spelled }: KnownLists, language: WorkbookState["language"]): RowUnits {
  const tables = { Ledger: spelled.Ledger.contents, Targets: spelled.Targets.contents };
  return new RowUnits(otherUnits(tables, indicators, language));
}

/** Everything a load changes, worked out before anything is written. */
export function planLoad(loaded: readonly Submission[], state: WorkbookState): LoadPlan {
  const { language, tables } = state;
  const { phrases, workbook } = words(language);
  const note = (source: string): string => fill(phrases.addedByLoad, { source });

  const lists = knownLists(loaded, state);
  const { parks, newParks, indicators, newIndicators, spelled } = lists;
  const units = rowUnits(lists, language);
  const submissions = loaded.map((submission) => units.submission(submission));
  const order = new Map(parks.parks.map((park, index) => [park.name, index]));
  const ledger = planLedger(
    submissions.flatMap((submission) => submission.observations),
    spelled.Ledger.contents,
    indicators,
    workbook.ledgerMeasures,
    (park) => order.get(park) ?? order.size,
  );
  const targets = planTargets(
    inOrderOfRevision(submissions.flatMap((submission) => submission.targets)),
    spelled.Targets.contents,
    indicators,
    language,
  );
  const targetPlan = planRows(
    "Targets",
    targets.map(({ row }) => row),
    ROW_IDENTITY.Targets,
    spelled.Targets.contents,
  );
  const projects = submissions.flatMap((submission) => submission.projects);
  const projectPlan = planRows(
    "Projects",
    projects.map(projectRow),
    ROW_IDENTITY.Projects,
    spelled.Projects.contents,
  );
  const changes: TableChange[] = [
    planRows(
      "Parks",
      newParks.map(({ park, source }) => parkRow(park, note(source), language)),
      ROW_IDENTITY.Parks,
      tables.get("Parks")!,
      true,
    ).change,
    planRows(
      "Indicators",
      newIndicators.map(({ indicator, source }) =>
        indicatorRow(indicator, indicators, note(source), language),
      ),
      ROW_IDENTITY.Indicators,
      tables.get("Indicators")!,
      true,
    ).change,
    ledger.change,
    targetPlan.change,
    projectPlan.change,
    ...Object.values(spelled).flatMap(({ change }) => change ?? []),
  ];
  const listedTables = [spelled.Ledger.contents, spelled.Targets.contents];
  changes.push(planMeasures(parks, indicators, listedTables, changes, tables.get("Measures")!));
  return {
    changes: changes.filter(isChange),
    submissions,
    accepted: ledger.accepted,
    targets: targets.filter(({ isNew }) => isNew),
    listed: [...targetEntries(targets, targetPlan), ...projectEntries(projects, projectPlan)],
    indicators,
    problems: [
      ...Object.values(spelled).flatMap(({ problems }) => problems),
      ...ledger.problems,
      ...targets.flatMap(({ problems }) => problems),
    ],
  };
}

const isChange = ({ changed, appended, replaces }: TableChange): boolean =>
  changed !== null || appended.length > 0 || replaces === true;
