/** The body of a park report of a person's own: groups, indicators with their parts below them, figures and their looks. */
import type { Definition } from "../core/definition";
import type { Indicator } from "../core/indicator";
import { BLANK, iff, text } from "../measures/formula";
import type { MeasureRefs } from "../measures/refs";
import { COLUMN_LOOKS, OF_THE_ZONE, PARTIAL_SIGN } from "./definedColumns";
import type { LocatedRefs } from "../measures/located";
import type { ReportSources } from "./kinds";
import { completionOrDash, rowFormula, shown, whenLocated } from "./locatedCell";
import { levelFormat } from "./numberFormats";
import { BEHIND_SIGN } from "./parkBody";
import { percentConditions, USUAL_PERCENT_DECIMALS } from "./percentFormats";
import type { Rows, SheetBuilder } from "./sheetBuilder";
import { textExpression } from "./textFormula";
import type { ReportWords } from "./words";

type Sheet = SheetBuilder<string>;

const BODY_SIZE = 10;

interface Placed {
  readonly row: number;
  readonly indicator: Indicator;
  readonly decimals: number;
  /** Below how many wholes listed before it in its group; and whether it is the first of its whole's parts. */
  readonly depth: number;
  readonly firstPart: boolean;
}

/** Rows of the group headings. */
export function groupRows(
  { groups }: Definition,
  top: number,
): { readonly row: number; readonly heading: string }[] {
  let row = top;
  return groups.flatMap(({ heading: words, listed }) => {
    const own = row;
    row += listed.length + (words === null ? 0 : 1);
    return words === null ? [] : [{ row: own, heading: words }];
  });
}

/** Rows of the indicators, with their place among the wholes listed above them. */
function placedRows({ groups }: Definition, top: number): Placed[] {
  let row = top;
  return groups.flatMap(({ heading: words, listed }) => {
    if (words !== null) row++;
    const depths = new Map<string, number>();
    const begun = new Set<string>();
    return listed.map(({ indicator, decimals }) => {
      const whole = indicator.parent !== null && depths.has(indicator.parent) ? indicator.parent : null;
      const depth = whole === null ? 0 : depths.get(whole)! + 1;
      depths.set(indicator.code, depth);
      const firstPart = whole !== null && !begun.has(whole);
      if (whole !== null) begun.add(whole);
      return { row: row++, indicator, decimals: decimals ?? indicator.decimals, depth, firstPart };
    });
  });
}

/** Adds the rows of the body; returns the last. */
export function bodyRows(
  sheet: Sheet,
  definition: Definition,
  { words, refs, language }: ReportSources,
  park: string,
): number {
  const first = sheet.height;
  const groups = new Map(groupRows(definition, first).map(({ row, heading: said }) => [row, said]));
  const placed = placedRows(definition, first);
  const addGroups = (): void => {
    for (let said = groups.get(sheet.height); said !== undefined; said = groups.get(sheet.height)) {
      const row = sheet.row(16.5, { behind: { text: said } });
      sheet.merge(sheet.across({ top: row, bottom: row }));
    }
  };
  for (const { indicator, depth, firstPart } of placed) {
    addGroups();
    const name = indicator.names[language];
    const lines = sheet.linesIn(depth ? words.ofWhich + name : name, "stub", BODY_SIZE);
    const row = sheet.row(16.5 + (lines - 1) * 13, { stub: { text: name }, label: { text: indicator.code } });
    if (!depth) continue;
    const before = firstPart ? words.ofWhich : words.ofWhichSpace;
    sheet.format(sheet.area({ top: row, bottom: row }, "stub"), `General;General;General;"${before}"@`);
    sheet.indent(sheet.area({ top: row, bottom: row }, "stub"), depth * 2 - 1);
  }
  const last = sheet.height - 1;
  for (const rows of runs(placed.map(({ row }) => row)))
    cells(sheet, definition, words, refs, rows, park, { top: first, bottom: last });
  return last;
}

/** Rows without a gap between. */
function runs(rows: readonly number[]): Rows[] {
  const found: { top: number; bottom: number }[] = [];
  for (const row of rows) {
    const open = found.at(-1);
    if (open?.bottom === row - 1) open.bottom = row;
    else found.push({ top: row, bottom: row });
  }
  return found;
}

function cells(
  sheet: Sheet,
  { columns }: Definition,
  words: ReportWords,
  refs: MeasureRefs,
  rows: Rows,
  park: string,
  body: Rows,
): void {
  const row = sheet.here("locator");
  const dash = text(refs.words.printed.missing);
  sheet.fill(rows, "locator", rowFormula(refs, park, sheet.here("stub")));
  const isBehind = whenLocated(
    refs,
    row,
    (located) =>
      iff(`${located.own("status")}=${text(refs.words.statuses.behind)}`, text(BEHIND_SIGN), BLANK),
    BLANK,
  );
  sheet.fill(rows, "behind", isBehind);
  const counted = (located: LocatedRefs): string =>
    `${located.own("periodMark")}&${iff(`${located.own("zoneCoverage")}=""`, BLANK, text(PARTIAL_SIGN))}`;
  const period = columns.some((column) => OF_THE_ZONE.has(column))
    ? whenLocated(refs, row, counted, BLANK)
    : shown(refs, row, "periodMark", BLANK);
  sheet.fill(rows, "period", period);
  sheet.fill(rows, "unit", shown(refs, row, "unit", BLANK));
  for (const column of columns) {
    const { mark } = COLUMN_LOOKS[column];
    if (mark) sheet.fill(rows, mark, shown(refs, row, mark, BLANK));
    if (column === "completion") sheet.fill(rows, column, whenLocated(refs, row, completionOrDash, dash));
    else if (column === "rank") rankCells(sheet, words, refs, rows, body);
    else sheet.fill(rows, column, shown(refs, row, column === "target" ? "targetShown" : column));
  }
}

/** Ranks: where they have several scopes each says its own. */
function rankCells(sheet: Sheet, words: ReportWords, refs: MeasureRefs, rows: Rows, body: Rows): void {
  const row = sheet.here("locator");
  const dash = text(refs.words.printed.missing);
  const scope = whenLocated(
    refs,
    row,
    (located) => iff(`${located.own("rank")}=""`, BLANK, located.own("rankScope")),
    BLANK,
  );
  sheet.fill(rows, "scope", scope);
  const scopes = sheet.span(body, "scope");
  const own = sheet.here("scope");
  const mixed = `COUNTIF(${scopes},"?*")>COUNTIF(${scopes},${own})`;
  const rank = whenLocated(
    refs,
    row,
    (located) => {
      const said = textExpression(words.rankInScope, { scope: own, rank: located.own("rank") });
      return iff(`${located.own("rank")}=""`, dash, iff(mixed, said, located.own("rank")));
    },
    dash,
  );
  sheet.fill(rows, "rank", rank);
}

/** Decimals whose room every figure of a column is given. */
const MOST_ALIGNED = 2;

/** Styles and number formats of the body, and the mark of rows behind. */
export function bodyLooks(sheet: Sheet, definition: Definition, body: Rows): void {
  const placed = placedRows(definition, body.top);
  const widest = Math.min(MOST_ALIGNED, Math.max(...placed.map(({ decimals }) => decimals)));
  sheet.style(sheet.area(body, "behind"), "behindMark");
  sheet.style(sheet.area(body, "stub"), "stub");
  sheet.style(sheet.area(body, "period"), "periodMark");
  sheet.style(sheet.area(body, "unit"), "unit");
  for (const column of definition.columns) {
    const { shows, format, mark } = COLUMN_LOOKS[column];
    const area = sheet.area(body, column);
    sheet.style(area, shows === "word" || shows === "place" ? "rank" : "number");
    if (mark) sheet.style(sheet.area(body, mark), "rateMark");
    if (format) {
      sheet.format(area, format(USUAL_PERCENT_DECIMALS));
      for (const condition of percentConditions(area, format)) sheet.condition(condition);
    }
    if (shows !== "level") continue;
    for (const { row, decimals } of placed)
      sheet.format(sheet.area({ top: row, bottom: row }, column), levelFormat(decimals, widest));
  }
  sheet.condition({
    area: sheet.across(body),
    formula: `=$A${body.top + 1}="${BEHIND_SIGN}"`,
    fill: "marked",
  });
}
