/** Figures of a load against the workbook, one by one: what is there, what would be. Pure. */
import type { Indicator } from "../core/indicator";
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { Observation } from "../core/observation";
import { monthId } from "../core/period";
import type { Place } from "../core/problem";
import type { Project } from "../core/project";
import type { Submission } from "../core/submission";
import { inOrderOfRevision, type Target } from "../core/target";
import { unitName } from "../core/unit";
import type { Cell, TableContents } from "../excel/tableContents";
import { words } from "../i18n/translate";
import { MONTH_COLUMNS, ROW_IDENTITY, type ColumnKey } from "../report/tables";
import { projectRow } from "../report/tableRows";
import { projectFields } from "./listedEntries";
import { rowUnits, type KnownLists } from "./loadPlan";
import { closedReturns } from "./closedReturns";
import { ledgerFigures, returnOfDifference } from "./laterReturns";
import { currentReturns } from "./returnsPlan";
import type { ReviewItem, ReviewKind } from "./review";
import { rowIdentity, rowsByIdentity, shownFigure } from "./rowPlan";
import { planTargets } from "./targetPlan";
import type { WorkbookState } from "./workbookState";

/** An item before its effects on growth and completion are known, with what it was made from. */
export interface DraftItem extends Omit<ReviewItem, "effects"> {
  readonly origin: Observation | Target | Project;
  /** Of a target the months 1–12 in which another is in force with it. */
  readonly months?: readonly number[];
}

/** Every figure of a load: of the ledger, then targets, then projects, each in the order of the files. */
export function reviewItems(
  submissions: readonly Submission[],
  state: WorkbookState,
  lists: KnownLists,
): DraftItem[] {
  const unknown = {
    parks: new Set(lists.newParks.map(({ park }) => park.name)),
    indicators: new Set(lists.newIndicators.map(({ indicator }) => indicator.code)),
  };
  const isUnknown = (park: string, indicator?: string): boolean =>
    unknown.parks.has(park) || (indicator !== undefined && unknown.indicators.has(indicator));
  const items = [
    ...ledgerItems(submissions, state, lists, isUnknown),
    ...targetItems(submissions, state, lists, isUnknown),
    ...projectItems(submissions, state, lists, isUnknown),
  ];
  return settleRivals(items);
}

type IsUnknown = (park: string, indicator?: string) => boolean;

function ledgerItems(
  submissions: readonly Submission[],
  state: WorkbookState,
  lists: KnownLists,
  isUnknown: IsUnknown,
): DraftItem[] {
  const { indicators, spelled } = lists;
  const { language } = state;
  const { ledgerMeasures, headings } = words(language).workbook;
  const ledger = spelled.Ledger.contents;
  const rows = rowsByIdentity(ledger, ROW_IDENTITY.Ledger);
  const locked = closedReturns(currentReturns(state), ["locked"]);
  const figureAt = ledgerFigures(ledger, rows, language);
  const isLocked = (observation: Observation, indicator: Indicator): boolean =>
    locked(observation.park, indicator, observation.month).length > 0 ||
    returnOfDifference(observation, indicator, locked, figureAt) !== null;
  const units = rowUnits(lists, language);
  return submissions.flatMap(({ observations }) =>
    observations.map((observation): DraftItem => {
      const { park, month, measure, place, reported } = observation;
      const { value, unit } = units.observation(observation);
      const indicator = nameOf(indicators, observation.indicator, language);
      const column = MONTH_COLUMNS[month.month - 1]!;
      const row = rows.get(rowIdentity([park, indicator, month.year, ledgerMeasures[measure]]));
      const at = cellOf(ledger, row, column);
      const period = monthId(month);
      return {
        figure: `Ledger|${park}|${observation.indicator}|${period}|${measure}`,
        key: "",
        kind:
          at.before !== value && isLocked(observation, indicators.byCode(observation.indicator)!)
            ? "locked"
            : kindOf(at.before, value, isUnknown(park, observation.indicator)),
        table: "Ledger",
        park,
        indicator,
        period,
        measure,
        column: headings.Ledger[column],
        unit: unitName(unit, language),
        decimals: decimalsOf(indicators, observation),
        before: at.before,
        after: value,
        reported,
        source: place,
        place: at.place,
        doubts: observation.doubts ?? [],
        proposed: true,
        origin: observation,
      };
    }),
  );
}

function targetItems(
  submissions: readonly Submission[],
  { language }: WorkbookState,
  lists: KnownLists,
  isUnknown: IsUnknown,
): DraftItem[] {
  const { indicators, spelled } = lists;
  const units = rowUnits(lists, language);
  const contents = spelled.Targets.contents;
  const rows = rowsByIdentity(contents, ROW_IDENTITY.Targets);
  const loaded = inOrderOfRevision(submissions.flatMap(({ targets }) => targets));
  const planned = planTargets(
    loaded.map((target) => units.target(target)),
    contents,
    indicators,
    language,
  );
  return planned.map(({ target, column, isNew, months, row: cells }, index): DraftItem => {
    const origin = loaded[index]!;
    const indicator = nameOf(indicators, target.indicator, language);
    const row = rows.get(rowIdentity([target.park, indicator, target.year]));
    const at = cellOf(contents, row, column);
    // An adjusted target takes the place of the plan.
    const before = at.before === "" ? cellOf(contents, row, "target").before : at.before;
    const others = (["type", "revisedFrom"] as const).some((key) => {
      const cell = cells[key] ?? "";
      return row !== undefined && cell !== "" && cellOf(contents, row, key).before !== cell;
    });
    return {
      figure: `Targets|${target.park}|${target.indicator}|${target.year}|${column}`,
      key: "",
      kind: isNew
        ? kindOf(before, target.value, isUnknown(target.park, target.indicator), others)
        : "unchanged",
      table: "Targets",
      park: target.park,
      indicator,
      period: String(target.year),
      measure: null,
      column: words(language).workbook.headings.Targets[column],
      unit: unitName(target.unit, language),
      decimals: 0,
      before,
      after: target.value,
      reported: origin.reported ?? { value: String(origin.value), unit: origin.unit },
      source: target.place,
      place: at.place,
      doubts: target.doubts ?? [],
      proposed: true,
      origin,
      months,
    };
  });
}

/** One item for each cell of a project that gets another value; of a project that is not there for each it has. */
function projectItems(
  submissions: readonly Submission[],
  { language }: WorkbookState,
  { spelled }: KnownLists,
  isUnknown: IsUnknown,
): DraftItem[] {
  const contents = spelled.Projects.contents;
  const rows = rowsByIdentity(contents, ROW_IDENTITY.Projects);
  const headings = words(language).workbook.headings.Projects;
  return submissions.flatMap(({ projects }) =>
    projects.flatMap((project) => {
      const row = rows.get(rowIdentity([project.name, project.park, project.year]));
      const cells = projectRow(project);
      return projectFields(project).map((key): DraftItem => {
        const at = cellOf(contents, row, key);
        const cell = cells[key]!;
        const after = typeof cell === "number" ? cell : String(cell);
        const origin = project.origins?.[key];
        return {
          figure: `Projects|${project.park}|${project.name}|${project.year}|${key}`,
          key: "",
          kind: kindOf(at.before, after, isUnknown(project.park)),
          table: "Projects",
          park: project.park,
          indicator: project.name,
          period: String(project.year),
          measure: null,
          column: headings[key],
          unit: "",
          decimals: 0,
          before: at.before,
          after,
          reported: origin?.reported ?? { value: String(cell), unit: "" },
          source: origin?.place ?? project.place,
          place: at.place,
          doubts: [],
          proposed: true,
          origin: project,
        };
      });
    }),
  );
}

/** Items that give one figure: the same value once, of different ones each is conflicting and the last proposed. */
function settleRivals(items: readonly DraftItem[]): DraftItem[] {
  const byFigure = new Map<string, DraftItem[]>();
  for (const item of items) {
    const known = byFigure.get(item.figure);
    if (!known) byFigure.set(item.figure, [item]);
    else if (known.at(-1)!.after !== item.after) known.push(item);
  }
  return [...byFigure.values()].flatMap((rivals) =>
    rivals.map((item, index): DraftItem => {
      const disagree = rivals.length > 1 && item.kind !== "locked";
      const kind = disagree ? "conflicting" : item.kind;
      return {
        ...item,
        kind,
        key: rivals.length > 1 ? `${item.figure}#${index + 1}` : item.figure,
        proposed: kind !== "locked" && kind !== "unchanged" && index === rivals.length - 1,
      };
    }),
  );
}

function kindOf(before: Cell, after: Cell, unknown: boolean, otherwise = false): ReviewKind {
  if (unknown) return "unrecognised";
  if (before === "") return "new";
  return before === after && !otherwise ? "unchanged" : "changed";
}

/** Amounts have the decimals of their indicator, rates one; a place is a whole number. */
function decimalsOf(indicators: IndicatorIndex, { indicator, measure }: Observation): number {
  if (measure === "rank") return 0;
  if (measure === "growth" || measure === "monthGrowth") return 1;
  return indicators.byCode(indicator)?.decimals ?? 0;
}

export function nameOf(
  indicators: IndicatorIndex,
  code: string,
  language: WorkbookState["language"],
): string {
  return indicators.byCode(code)?.names[language] ?? code;
}

/** A cell of the workbook: what it holds, and its place. */
function cellOf(
  contents: TableContents,
  row: number | undefined,
  key: ColumnKey,
): { readonly before: number | string; readonly place: Place | null } {
  const column = contents.columns.get(key);
  if (row === undefined || column === undefined) return { before: "", place: null };
  const cell = shownFigure(contents.rows[row]![column]!);
  return {
    before: typeof cell === "number" ? cell : String(cell),
    place: {
      file: "",
      sheet: contents.sheetName,
      row: contents.top + 2 + row,
      column: contents.left + column + 1,
    },
  };
}
