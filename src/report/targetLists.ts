/** The red and the black list (红黑榜): the targets farthest ahead of the schedule, and those farthest behind. */
import { BLANK, iff, numeric, text } from "../measures/formula";
import type { ReportSources } from "./kinds";
import { shown } from "./locatedCell";
import { tallestParkRow, TWO_LINES } from "./parkRowHeight";
import type { Rows } from "./sheetBuilder";
import { targetPercents, type TargetColumn, type TargetSheet } from "./targetColumns";

/** Targets each of the two lists has room for at most. */
const LISTED = 10;

/** The targets farthest ahead (red) or behind (black); lines without one stay blank and unruled. */
export function targetList(
  sheet: TargetSheet,
  sources: ReportSources,
  side: "red" | "black",
  title: string,
  body: Rows,
): void {
  const { refs, words, targetsOfYear } = sources;
  sheet.named(sheet.row(9), `${side}|spacer`);
  const head = sheet.named(sheet.row(17.5, { mark: title }), `${side}|`);
  const line = sheet.across({ top: head, bottom: head });
  sheet.merge(line);
  sheet.style(line, "group");
  const { headings } = words.boards;
  const heading = sheet.named(
    sheet.row(32, {
      mark: headings.number,
      park: headings.park,
      target: headings.indicator,
      completion: headings.completion,
      progress: headings.progress,
      gap: headings.gap,
      outlook: headings.outlookPercent,
      status: headings.status,
    }),
    `${side}|heading`,
  );
  sheet.style(sheet.across({ top: heading, bottom: heading }), "heading");
  const lines = Math.min(
    LISTED,
    targetsOfYear.reduce((count, { parks }) => count + parks.length, 0),
  );
  const rows: Rows = { top: sheet.height, bottom: sheet.height + lines - 1 };
  const height = listHeight(sheet, sources);
  for (let place = 1; place <= lines; place++) sheet.named(sheet.row(height), `${side}|${place}`);
  const gaps = sheet.span(body, "gapNow");
  const turn = `(ROW()-ROW(${sheet.fixed(heading, "mark")}))`;
  const nth = `${side === "red" ? "LARGE" : "SMALL"}(${gaps},${turn})`;
  const belongs = side === "red" ? `${nth}>0` : `${nth}<-BehindPoints`;
  sheet.fill(rows, "listGap", iff(`COUNT(${gaps})<${turn}`, BLANK, iff(belongs, nth, BLANK)));
  const gap = sheet.here("listGap");
  const [above, rowAbove] = [`R[-1]C${sheet.at("listGap") + 1}`, `R[-1]C${sheet.at("taken") + 1}`];
  // Of equal gaps each line takes the one after the line above.
  const rest = `INDEX(${gaps},${rowAbove}+1):${sheet.fixed(body.bottom, "gapNow")}`;
  const found = iff(
    `AND(ISNUMBER(${above}),${above}=${gap})`,
    `${rowAbove}+MATCH(${gap},${rest},0)`,
    `MATCH(${gap},${gaps},0)`,
  );
  sheet.fill(rows, "taken", iff(numeric(gap), found, BLANK));
  const taken = sheet.here("taken");
  const of = (column: TargetColumn): string =>
    iff(`${taken}=""`, BLANK, `INDEX(${sheet.span(body, column)},${taken})`);
  sheet.fill(rows, "mark", iff(`${taken}=""`, BLANK, turn));
  // An empty list says so in its first line.
  const none = iff(`${turn}=1`, text(words.boards.noneListed), BLANK);
  sheet.fill(rows, "park", iff(`${taken}=""`, none, of("park")));
  sheet.fill(rows, "row", of("row"));
  const row = sheet.here("row");
  // A quarter's schedule stands among those of the month: its period says which it is.
  const mark = shown(refs, row, "periodMark", BLANK);
  sheet.fill(rows, "target", iff(`${taken}=""`, BLANK, `TRIM(${of("name")}&" "&${mark})`));
  sheet.fill(rows, "completion", shown(refs, row, "completion", BLANK));
  sheet.fill(rows, "progress", shown(refs, row, "timeProgress", BLANK));
  sheet.fill(rows, "gap", shown(refs, row, "gap", BLANK));
  sheet.fill(rows, "outlook", of("outlookPercent"));
  sheet.fill(rows, "status", of("status"));
  // Lines have fewer figures than the rows above: two of their columns are as wide as two of those.
  for (let row = heading; row <= rows.bottom; row++) {
    sheet.merge(sheet.area({ top: row, bottom: row }, "target", "ytd"));
    sheet.merge(sheet.area({ top: row, bottom: row }, "outlook", "outlookPercent"));
  }
  sheet.style(sheet.across(rows), "listed");
  sheet.style(sheet.area(rows, "mark"), "listedWord");
  sheet.style(sheet.area(rows, "park", "ytd"), "stub");
  sheet.style(sheet.area(rows, "completion", "outlookPercent"), "listedFigure");
  sheet.style(sheet.area(rows, "status"), "listedWord");
  targetPercents(sheet, rows, "outlook");
  sheet.style(sheet.across({ top: head, bottom: heading }), "frame");
  sheet.style(sheet.across(rows), "frame");
}

/** Height of a line of the lists, which may name any of the indicators and parks: two lines at most, for many are blank. */
function listHeight(sheet: TargetSheet, { language, targetsOfYear, parks }: ReportSources): number {
  const indicators = targetsOfYear.map(({ indicator }) => ({ name: `${indicator.names[language]} 1—12` }));
  const indicatorRow = tallestParkRow(sheet, indicators, "target", "ytd");
  return Math.min(TWO_LINES, Math.max(indicatorRow, tallestParkRow(sheet, parks, "park")));
}
