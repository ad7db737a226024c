/** The list of projects behind the time progress (标黄通报), below the report of key projects. */
import { BLANK, iff, numeric, text } from "../measures/formula";
import type { ReportSources } from "./kinds";
import type { Rows } from "./sheetBuilder";
import { textExpression } from "./textFormula";
import type { ProjectColumn, ProjectSheet } from "./projectColumns";
import { listedHeight } from "./projectHeights";
import { LISTED_STYLES, projectLooks } from "./projectLooks";

/** Projects the list of those behind has room for. */
const LISTED = 10;

/** The projects farthest behind, worst first; lines without one stay blank and unruled. */
export function listBehind(sheet: ProjectSheet, sources: ReportSources, body: Rows): void {
  const { words, projectsOfYear } = sources;
  const { projects: of } = words.boards;
  sheet.named(sheet.row(9), "behind|spacer");
  const head = sheet.named(sheet.row(18), "behind|");
  const line = sheet.across({ top: head, bottom: head });
  const gaps = sheet.span(body, "listed");
  const count = `COUNTIF(${gaps},"<"&-BehindPoints)`;
  sheet.formula(
    head,
    "mark",
    iff(`${count}=0`, text(of.noneBehind), textExpression(of.behind, { count, listed: String(LISTED) })),
  );
  sheet.merge(line);
  sheet.style(line, "group");
  const length = Math.min(
    LISTED,
    projectsOfYear.reduce((sum, { listed }) => sum + listed.length, 0),
  );
  const rows: Rows = { top: sheet.height, bottom: sheet.height + length - 1 };
  const height = listedHeight(sheet, sources);
  for (let place = 1; place <= length; place++) sheet.named(sheet.row(height), `behind|${place}`);
  const turn = `(ROW()-ROW(${sheet.fixed(head, "mark")}))`;
  const nth = `SMALL(${gaps},${turn})`;
  const gap = sheet.here("gapExact");
  sheet.fill(rows, "gapExact", iff(`COUNT(${gaps})<${turn}`, BLANK, iff(`${nth}<-BehindPoints`, nth, BLANK)));
  const [above, rowAbove] = [`R[-1]C${sheet.at("gapExact") + 1}`, `R[-1]C${sheet.at("taken") + 1}`];
  // Of equal gaps each line takes the one after the line above.
  const rest = `INDEX(${gaps},${rowAbove}+1):${sheet.fixed(body.bottom, "listed")}`;
  const found = iff(
    `AND(ISNUMBER(${above}),${above}=${gap})`,
    `${rowAbove}+MATCH(${gap},${rest},0)`,
    `MATCH(${gap},${gaps},0)`,
  );
  sheet.fill(rows, "taken", iff(numeric(gap), found, BLANK));
  const taken = sheet.here("taken");
  const index = (column: ProjectColumn): string => `INDEX(${sheet.span(body, column)},${taken})`;
  const shown = (column: ProjectColumn): string => iff(`${taken}=""`, BLANK, index(column));
  sheet.fill(rows, "mark", iff(`${taken}=""`, BLANK, turn));
  for (const column of LIST_COLUMNS) sheet.fill(rows, column, shown(column));
  const withPark = textExpression(words.boards.withUnit, { name: index("name"), unit: index("park") });
  sheet.fill(rows, "name", iff(`${taken}=""`, BLANK, withPark));
  projectLooks(sheet, rows, LISTED_STYLES);
  sheet.style(sheet.across({ top: head, bottom: head }), "frame");
  sheet.style(sheet.across(rows), "frame");
}

/** What the list repeats of a project. */
const LIST_COLUMNS = ["level", "investment", "plan", "done", "completion", "gap", "status", "stage"] as const;
