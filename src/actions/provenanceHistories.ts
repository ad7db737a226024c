/** From the rows of tables and log behind a subject to what is told of it. Pure. */
import { monthId, type Month } from "../core/period";
import type { Place } from "../core/problem";
import { adjustedFrom } from "../core/target";
import type { RowRequest, SelectedCell } from "../excel/readSelection";
import type { Cell, TableContents } from "../excel/tableContents";
import { workbookWords } from "../i18n/workbookWords";
import { heading, MONTH_COLUMNS, type ColumnKey } from "../report/tables";
import { TABLE_COLUMNS } from "../report/tables/keys";
import { readDate } from "../sources/dates";
import type { FigureKey } from "./figuresOfCell";
import { cellReader } from "./headlines";
import type { FigureHistory, FoundFinding, History, Provenance, Receipt } from "./provenance";
import type { ProjectSource, RuleSource, TargetSource } from "./provenance";
import { ledgerRowKey, tableOf, type Subject, type TargetKey } from "./provenanceSubject";
import { shownFigure } from "./rowPlan";
import { loggedAs, type SubmissionLog } from "./submissionLog";
import type { TargetColumn } from "./targetPlan";

/** A row of Targets holds two figures: the plan, and the target adjusted within the year. */
const TARGET_COLUMNS: readonly TargetColumn[] = ["target", "revisedTarget"];

/** The rows to read of a subject, in this order. */
export interface RowsBehind {
  /** Of the log, for each figure, each target with its plan and adjustment, and each cell of the project. */
  readonly logged: readonly (readonly number[])[];
  /** Of the ledger, by measure, year and park. */
  readonly ledger: readonly (readonly [string, number])[];
  readonly requests: readonly RowRequest[];
}

export function rowsBehind(cell: SelectedCell, subject: Subject, log: SubmissionLog): RowsBehind {
  const submissions = tableOf(cell, "Submissions");
  const { language } = submissions;
  const { ledgerMeasures } = workbookWords(language);
  const { park, indicator, figures, targets, project, rule } = subject;
  const logged = [
    ...figures.map((figure) =>
      loggedAs(log, figure.park, figure.indicator, monthId(figure.month), ledgerMeasures[figure.measure]),
    ),
    ...targets.flatMap((target) =>
      TARGET_COLUMNS.map((column) =>
        loggedAs(log, target.park, indicator, String(target.year), heading("Targets", column, language)),
      ),
    ),
    ...(project?.cells ?? []).map((key) =>
      loggedAs(log, park, indicator, String(project!.year), heading("Projects", key, language)),
    ),
  ];
  const contents = tableOf(cell, "Ledger");
  const ledger = [...subject.ledgerRows].filter(([, row]) => row >= 0 && row < contents.rowCount);
  const one = (table: TableContents, row: number | null | undefined): RowRequest[] =>
    row === null || row === undefined ? [] : [{ table, first: row, count: 1, columns: null }];
  return {
    logged,
    ledger,
    requests: [
      ...logged.flat().flatMap((row) => one(submissions, row)),
      ...ledger.flatMap(([, row]) => one(contents, row)),
      ...targets.flatMap(({ row }) => one(tableOf(cell, "Targets"), row)),
      ...(project ? one(tableOf(cell, "Projects"), project.row) : []),
      ...(rule === null ? [] : one(tableOf(cell, "Scoring"), rule)),
    ],
  };
}

/** What is told of a subject from the rows asked for. */
export function historiesOf(
  cell: SelectedCell,
  subject: Subject,
  { logged, ledger }: RowsBehind,
  answers: readonly (readonly (readonly Cell[])[])[],
): Omit<Provenance, "sheet" | "address" | "shown" | "parts"> {
  const { park, indicator, unit, figures, targets, project, rule } = subject;
  const rows = answers.map((each) => each[0]!);
  let next = 0;
  const submissions = tableOf(cell, "Submissions");
  const receipts = logged.map((of) => of.map(() => receiptOf(submissions, rows[next++]!)).reverse());
  const held = new Map(ledger.map(([key]) => [key, rows[next++]!] as const));
  const rowOf = (of: { readonly row: number | null } | null) =>
    of && of.row !== null ? rows[next++]! : null;
  const targetRows = targets.map(rowOf);
  const projectRow = rowOf(project);
  const ruleRow = rule === null ? null : rows[next++]!;
  const contents = tableOf(cell, "Ledger");
  const passedOver = passedOverIn(contents);
  const told = figures.map((figure, index): FigureHistory => {
    const row = held.get(ledgerRowKey(figure));
    return { ...figure, ...historyOf(receipts[index]!, currentOf(contents, row, figure.month), passedOver) };
  });
  return {
    park,
    indicator,
    unit,
    figures: told.filter(({ receipts, current }) => receipts.length || (current !== null && current !== "")),
    targets: targets.flatMap((target, index) => {
      const first = figures.length + index * TARGET_COLUMNS.length;
      const received = receipts.slice(first, first + TARGET_COLUMNS.length);
      return targetsOf(tableOf(cell, "Targets"), target, targetRows[index]!, received);
    }),
    project: project
      ? projectOf(
          tableOf(cell, "Projects"),
          project,
          projectRow,
          receipts.slice(figures.length + targets.length * TARGET_COLUMNS.length),
        )
      : [],
    rule: ruleRow && ruleOf(tableOf(cell, "Scoring"), rule!, ruleRow),
    findings: rule === null ? findingsOf(cell, subject) : [],
  };
}

/** The log's words for what was received and did not come to stand in its table. */
function passedOverIn({ language }: TableContents): ReadonlySet<string> {
  const { rejected, replaced } = workbookWords(language).submissionStatuses;
  return new Set([rejected, replaced]);
}

function historyOf(
  receipts: readonly Receipt[],
  current: History["current"],
  passedOver: ReadonlySet<string>,
): History {
  // What was left out of a load, or replaced within it, never stood in the table.
  const latest = receipts.find(({ status }) => !passedOver.has(status));
  const editedByHand = current !== null && current !== "" && current !== (latest?.value ?? null);
  return { current, receipts, editedByHand };
}

function currentOf(
  ledger: TableContents,
  row: readonly Cell[] | undefined,
  month: Month,
): History["current"] {
  if (!row) return null;
  return plainOf(cellReader(ledger, row)(MONTH_COLUMNS[month.month - 1]!));
}

function receiptOf(submissions: TableContents, row: readonly Cell[]): Receipt {
  const cell = cellReader(submissions, row);
  return {
    receivedAt: String(cell("receivedAt")),
    by: String(cell("by")),
    source: String(cell("source")),
    place: String(cell("place")),
    value: plainOf(cell("value")),
    unit: String(cell("unit")),
    reported: `${String(cell("reportedValue"))} ${String(cell("reportedUnit"))}`.trim(),
    status: String(cell("status")),
    note: String(cell("note")),
  };
}

/** Place of a cell of the workbook, 1-based. */
function placeIn(table: TableContents, row: number, key: ColumnKey): Place {
  return {
    file: "",
    sheet: table.sheetName,
    row: table.top + 2 + row,
    column: table.left + (table.columns.get(key) ?? 0) + 1,
  };
}

/** Plan and adjustment of a row, those that are there; the adjustment alone has month and date. */
function targetsOf(
  targets: TableContents,
  { park, year, row }: TargetKey,
  cells: readonly Cell[] | null,
  received: readonly (readonly Receipt[])[],
): TargetSource[] {
  const cell = cells ? cellReader(targets, cells) : () => "";
  const found = TARGET_COLUMNS.map((column, index): TargetSource => {
    const receipts = received[index]!;
    const value = cells ? plainOf(cell(column)) : (receipts[0]?.value ?? "");
    return {
      ...historyOf(receipts, cells ? value : null, passedOverIn(targets)),
      park,
      year,
      stands: "alone",
      from: null,
      value,
      unit: cells ? String(cell("unit")) : (receipts[0]?.unit ?? ""),
      type: String(cell("type")),
      revisedOn: String(cell("revisedOn")),
      note: String(cell("note")),
      at: row === null ? null : placeIn(targets, row, column),
    };
  });
  const [plan, adjusted] = [found[0]!, found[1]!];
  if (adjusted.value === "") return [plan];
  const revisedOn = readDate(adjusted.revisedOn) ?? "";
  const from = cell("revisedFrom");
  const month = typeof from === "number" ? from : cells ? adjustedFrom({ year, revisedOn }) : null;
  const others: TargetSource[] =
    plan.value === "" ? [] : [{ ...plan, stands: "plan", revisedOn: "", note: "" }];
  return [...others, { ...adjusted, stands: "adjusted", from: month }];
}

function projectOf(
  projects: TableContents,
  { year, row, cells: keys }: NonNullable<Subject["project"]>,
  cells: readonly Cell[] | null,
  receipts: readonly (readonly Receipt[])[],
): ProjectSource[] {
  const passedOver = passedOverIn(projects);
  return keys.map((key, index) => ({
    ...historyOf(receipts[index]!, cells ? plainOf(cellReader(projects, cells)(key)) : null, passedOver),
    column: heading("Projects", key, projects.language),
    year,
    at: row === null ? null : placeIn(projects, row, key),
  }));
}

function ruleOf(scoring: TableContents, row: number, cells: readonly Cell[]): RuleSource {
  const cell = cellReader(scoring, cells);
  const told = TABLE_COLUMNS.Scoring.map((key) => ({
    heading: heading("Scoring", key, scoring.language),
    value: plainOf(cell(key)),
  }));
  return { cells: told.filter(({ value }) => value !== ""), at: placeIn(scoring, row, "indicator") };
}

/** Findings on the indicator of the park, or of any park, in the periods of the figures. */
function findingsOf(selected: SelectedCell, { park, indicator, figures }: Subject): FoundFinding[] {
  const checks = tableOf(selected, "Checks");
  const { yes } = workbookWords(checks.language).yesNo;
  const periods = new Set(figures.map(({ month }: FigureKey) => monthId(month)));
  return checks.rows.flatMap((row) => {
    const cell = cellReader(checks, row);
    const concerned =
      (park === "" || cell("park") === park) &&
      cell("indicator") === indicator &&
      (periods.size === 0 || periods.has(String(cell("period"))));
    if (!concerned) return [];
    return [
      {
        rule: String(cell("rule")),
        severity: String(cell("severity")),
        finding: String(cell("finding")),
        reason: String(cell("reason")),
        settled: cell("settled") === yes,
      },
    ];
  });
}

const plainOf = (cell: Cell): number | string => {
  const shown = shownFigure(cell);
  return typeof shown === "number" ? shown : String(shown);
};
