/** What a selected cell leads to: rows of tables, and the figures, target, project and rule behind each. Pure. */
import { LEDGER_MEASURES, type LedgerMeasure } from "../core/observation";
import { isMonth, parseMonthId, type Month } from "../core/period";
import { isZoneName } from "../core/totalName";
import type { FoundLead, SelectedCell } from "../excel/readSelection";
import { ExcelFault } from "../excel/run";
import type { Cell, TableContents } from "../excel/tableContents";
import { workbookWords } from "../i18n/workbookWords";
import type { MeasureCode } from "../measures/codes";
import { heading, MONTH_COLUMNS, ROW_IDENTITY, type TableName } from "../report/tables";
import { TABLE_COLUMNS } from "../report/tables/keys";
import {
  bodyRowOf,
  figuresOfMeasure,
  isOfZone,
  ledgerFigure,
  OF_TARGET,
  type FigureKey,
} from "./figuresOfCell";
import { cellReader } from "./headlines";
import { measuresShown, shownColumn, shownOfAll, showsLedger } from "./leadingFormulas";
import type { ProjectCell } from "./listedEntries";

const RESTED_ON = ["Ledger", "Targets", "Projects", "Measures", "Scoring", "Submissions"] as const;
export type RestedOn = (typeof RESTED_ON)[number];

/** A row of a table a cell leads to. */
export interface Led {
  readonly table: RestedOn;
  /** 0-based in the table's body. */
  readonly index: number;
  /** The measure a formula shows; null for cells of tables. */
  readonly shows: MeasureCode | null;
  /** Of a figure of the whole zone whether it is held against targets; null of others. */
  readonly zone: { readonly aimed: boolean } | null;
  /** The formula that leads there, null for cells of tables. */
  readonly lead: FoundLead | null;
}

/** Where a cell leads: into a table's own row, or by formulas to rows of tables. */
export function ledBy(cell: SelectedCell): readonly Led[] {
  for (const table of RESTED_ON) {
    const contents = cell.tables.get(table);
    const index = contents ? bodyRowOf(cell, contents) : null;
    if (index !== null) return [{ table, index, shows: null, zone: null, lead: null }];
  }
  return cell.leads.flatMap((lead): Led[] => {
    const table = monthOf(lead) ? "Measures" : (shownColumn(lead.formula)?.table ?? "Measures");
    const contents = cell.tables.get(table);
    const row = Number(lead.at ?? 0);
    if (!contents || !Number.isInteger(row) || row < 1 || row > contents.rowCount) return [];
    if (table !== "Measures") return [{ table, index: row - 1, shows: null, zone: null, lead }];
    const led = { table, index: row - 1, lead } as const;
    if (monthOf(lead)) return [{ ...led, shows: showsLedger(lead.formula) ? "ytd" : "growth", zone: null }];
    const ofAll = shownColumn(lead.formula) ? null : shownOfAll(lead.formula);
    if (ofAll) return [{ ...led, shows: "zoneTotal", zone: ofAll }];
    const [shows] = measuresShown(lead.formula, contents);
    return shows ? [{ ...led, shows, zone: isOfZone(shows) ? { aimed: false } : null }] : [];
  });
}

/** Month of a row of a report that has one of its own, such as a trend. */
function monthOf({ months }: FoundLead): Month | null {
  if (typeof months !== "number") return null;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return isMonth(year, month) ? { year, month } : null;
}

export interface TargetKey {
  readonly park: string;
  readonly year: number;
  readonly row: number | null;
}

export interface Subject {
  readonly figures: readonly FigureKey[];
  /** "" when it is of the whole zone, or a rule. */
  readonly park: string;
  /** Of a project its name. */
  readonly indicator: string;
  readonly unit: string;
  /** The targets behind it, of each park of the zone, with their 0-based rows where these are known. */
  readonly targets: readonly TargetKey[];
  /** The cells of a project behind it. */
  readonly project: {
    readonly year: number;
    readonly row: number | null;
    readonly cells: readonly ProjectCell[];
  } | null;
  /** 0-based row of Scoring. */
  readonly rule: number | null;
  /** 0-based rows of the ledger the figures stand in, by measure and year; only those known without a search. */
  readonly ledgerRows: ReadonlyMap<string, number>;
}

export const ledgerRowKey = ({
  park,
  measure,
  month,
}: Pick<FigureKey, "park" | "measure" | "month">): string => `${measure}|${month.year}|${park}`;

export function subjectOf(selected: SelectedCell, led: Led, row: readonly Cell[]): Subject | null {
  const { table, index, shows, zone, lead } = led;
  const contents = tableOf(selected, table);
  const cell = cellReader(contents, row);
  const plain = {
    park: String(cell("park")),
    indicator: String(cell(table === "Projects" ? "name" : "indicator")),
    unit: String(cell("unit")),
  };
  const column = selected.column - contents.left;
  const none = { figures: [], targets: [], project: null, rule: null, ledgerRows: new Map<string, number>() };
  const year = Number(cell("year"));
  switch (table) {
    case "Ledger": {
      const figure = ledgerFigure(contents, row, column);
      if (!figure) return null;
      return { ...none, ...plain, figures: [figure], ledgerRows: new Map([[ledgerRowKey(figure), index]]) };
    }
    case "Targets":
      return plain.park === ""
        ? null
        : { ...none, ...plain, targets: [{ park: plain.park, year, row: index }] };
    case "Projects": {
      const cells = projectCells(selected, contents, lead, row);
      return plain.indicator === "" ? null : { ...none, ...plain, project: { year, row: index, cells } };
    }
    case "Scoring":
      return plain.indicator === "" ? null : { ...none, ...plain, park: "", rule: index };
    case "Submissions":
      return loggedSubject(contents, cell, { ...none, ...plain });
    case "Measures":
      break;
  }
  const code = shows ?? codeAt(contents, column);
  if (!code) return null;
  // A sentence, or the points of a line, rest on all their formula names.
  const codes = lead && !zone && selected.leads.length > 1 ? measuresShown(lead.formula, contents) : [code];
  const figures = distinctFigures(
    codes.flatMap((each) => figuresOfMeasure(each, contents, row, lead && monthOf(lead))),
  );
  if (!figures.length) return null;
  return {
    ...none,
    ...plain,
    figures,
    targets: codes.some((each) => OF_TARGET.test(each)) ? targetsOf(cell) : [],
    ledgerRows: ledgerRowsOf(cell, figures),
  };
}

/** What a row of the log is of: a figure, a target, or a cell of a project. */
function loggedSubject(
  { language }: TableContents,
  cell: (key: "period" | "measure") => Cell,
  plain: Subject,
): Subject | null {
  const [period, named] = [String(cell("period")), String(cell("measure"))];
  const { ledgerMeasures } = workbookWords(language);
  const month = parseMonthId(period);
  if (month) {
    const measure = LEDGER_MEASURES.find((each) => ledgerMeasures[each] === named);
    const { park, indicator } = plain;
    return measure ? { ...plain, figures: [{ park, indicator, month, measure }] } : null;
  }
  const year = Number(period);
  const isTarget = (["target", "revisedTarget"] as const).some(
    (column) => named === heading("Targets", column, language),
  );
  if (isTarget) return { ...plain, targets: [{ park: plain.park, year, row: null }] };
  const of = PROJECT_CELLS.find((key) => heading("Projects", key, language) === named);
  return of ? { ...plain, project: { year, row: null, cells: [of] } } : null;
}

const IDENTIFYING: ReadonlySet<string> = new Set([...ROW_IDENTITY.Projects, "key"]);
const PROJECT_CELLS = TABLE_COLUMNS.Projects.filter((key) => !IDENTIFYING.has(key)) as readonly ProjectCell[];

/** The cells of a project a cell shows; what is worked out rests on the year's plan and the work done by the month. */
function projectCells(
  { column, formula, month }: SelectedCell,
  projects: TableContents,
  lead: FoundLead | null,
  row: readonly Cell[],
): readonly ProjectCell[] {
  const ofMonth = MONTH_COLUMNS[Number(month) - 1];
  if (!lead) {
    const own = PROJECT_CELLS.find((key) => projects.columns.get(key) === column - projects.left);
    const cell = cellReader(projects, row);
    return own ? [own] : PROJECT_CELLS.filter((key) => String(cell(key)) !== "");
  }
  const shown = lead.formula === formula ? shownColumn(formula) : null;
  if (shown && !shown.ofMonth) {
    const own = PROJECT_CELLS.find(
      (key) => heading("Projects", key, projects.language).toLowerCase() === shown.column,
    );
    if (own) return [own];
  }
  return [...(shown ? [] : (["annualPlan"] as const)), ...(ofMonth ? [ofMonth] : [])];
}

const distinctFigures = (figures: readonly FigureKey[]): FigureKey[] => [
  ...new Map(figures.map((figure) => [ledgerRowKey(figure) + String(figure.month.month), figure])).values(),
];

/** The target a row of Measures found. */
function targetsOf(cell: (key: "park" | "effectiveYear" | "targetRow") => Cell): TargetKey[] {
  const row = cell("targetRow");
  if (typeof row !== "number") return [];
  return [{ park: String(cell("park")), year: Number(cell("effectiveYear")), row: row - 1 }];
}

function codeAt(measures: TableContents, column: number): MeasureCode | null {
  for (const [key, position] of measures.columns) if (position === column) return key as MeasureCode;
  return null;
}

/** Columns of Measures that hold the ledger row of a measure, for this year and the year before. */
const LOCATORS = {
  this: {
    ytd: "figureRow",
    level: "figureRow",
    month: "monthRow",
    growth: "growthRow",
    monthGrowth: "monthGrowthRow",
    base: "baseRow",
    rank: "rankRow",
  },
  last: { ytd: "lastFigureRow", level: "lastFigureRow", month: "lastMonthRow" },
} as const satisfies Record<string, Partial<Record<LedgerMeasure, MeasureCode>>>;

function ledgerRowsOf(cell: (key: MeasureCode) => Cell, figures: readonly FigureKey[]): Map<string, number> {
  const year = Number(cell("effectiveYear"));
  const rows = new Map<string, number>();
  for (const figure of figures) {
    const years: Partial<Record<LedgerMeasure, MeasureCode>>[] = [LOCATORS.this, LOCATORS.last];
    const locator = years[year - figure.month.year]?.[figure.measure];
    const row = locator === undefined ? "" : cell(locator);
    if (typeof row === "number") rows.set(ledgerRowKey(figure), row - 1);
  }
  return rows;
}

/** Columns of Measures that say which parks' figures are behind a figure of the zone. */
export const ZONE_KEYS = [
  "park",
  "indicator",
  "effectiveYear",
  "effectiveMonth",
  "figureMeasure",
  "zoneFigure",
  "growthMark",
  "figureRow",
  "growthRow",
  "baseRow",
  "lastFigureRow",
  "targetRow",
] as const;

/**
 * The subject of a figure of the zone: the figures of all parks that count, from all rows of Measures; of growth the zone has
 * reported itself, that.
 */
export function zoneSubject(
  selected: SelectedCell,
  own: Subject,
  { shows, aimed }: { readonly shows: MeasureCode; readonly aimed: boolean },
  rows: readonly (readonly Cell[])[],
): Subject {
  const contents = tableOf(selected, "Measures");
  const cells = rows.flatMap((row) => {
    const cell = cellReader(contents, row);
    return cell("indicator") === own.indicator ? [{ row, cell }] : [];
  });
  const reported = cells.filter(
    ({ cell }) => shows === "zoneGrowth" && isZoneName(String(cell("park"))) && cell("growthMark") !== "",
  );
  const counted = (
    reported.length === 1 ? reported : cells.filter(({ cell }) => typeof cell("zoneFigure") === "number")
  ).map(({ row, cell }) => {
    const figures = figuresOfMeasure(shows, contents, row);
    return { figures, ledgerRows: ledgerRowsOf(cell, figures), targets: targetsOf(cell) };
  });
  const ofZone = cells.flatMap(({ cell }) => (isZoneName(String(cell("park"))) ? targetsOf(cell) : []));
  const targets = ofZone.length === 1 ? ofZone : counted.flatMap((each) => each.targets);
  return {
    ...own,
    park: "",
    figures: counted.flatMap(({ figures }) => figures),
    ledgerRows: new Map(counted.flatMap(({ ledgerRows }) => [...ledgerRows])),
    targets: aimed ? targets : [],
  };
}

/** A table this workbook must have. @throws ExcelFault "workbook.notSetUp" */
export function tableOf({ tables }: SelectedCell, table: TableName): TableContents {
  const contents = tables.get(table);
  if (contents) return contents;
  throw new ExcelFault({ code: "workbook.notSetUp", severity: "error", params: { tables: table } });
}
