/** What each column of a table is for: labels of the stub, figures, units, periods, or nothing to read. */
import { foldText } from "./foldText";
import type { Grid } from "./grid";
import { measureAt } from "./measureWords";
import { isYearNumber, periodAt } from "./periodWords";
import { isFigureCell, keyed } from "./rowSketch";
import type { TableArea } from "./tableAreas";
import { namesSingleThings } from "./namedThings";
import { readTextFacets, unitOf } from "./textFacets";

export type ColumnRole =
  /** Names parks, indicators, measures or periods of the rows. */
  | "label"
  | "period"
  | "unit"
  | "figures"
  /** 序号, 代码, 备注: never figures. */
  | "aside";

export interface TableColumn {
  readonly column: number;
  readonly role: ColumnRole;
  /** Its heading says that it names parks, or indicators; its cells, that they are single firms or projects. */
  readonly names: "park" | "indicator" | "thing" | null;
  /** Different texts of its heading, from the top down, with the row of each. */
  readonly heads: readonly { readonly row: number; readonly text: string }[];
}

const words = (texts: string): ReadonlySet<string> => new Set(texts.split("|").map(foldText));

const SERIAL = words(
  "序号|序|编号|行次|行号|栏次|代码|指标代码|代号|项目编号|no|no.|serial|code|#|id|顺序号|統計代碼",
);
const ASIDE = words(
  "备注|備註|附注|备考|说明|說明|责任单位|责任部门|牵头单位|牵头部门|责任人|联系人|联系电话|联系方式|评价|评定|评价等级|考核评价|完成评价|考核等次|等次|等级|是否达标|达标情况|预警|预警状态|状态|填报人|数据来源|资料来源|分管领导|计算公式|审核意见|指标解释|增减原因|原因|原因分析|情况说明|remark|remarks|note|notes|source|contact|department|responsible|comment|comments",
);
const UNIT = words("计量单位|单位|計量單位|單位|unit|units|unitofmeasure|单 位");
const PARK = words(
  "园区|园区名称|园区单位|园区别|各开发区|产业园|开发区|开发区名称|单位名称|填报单位|报送单位|地区|县区|县市区|区域|各园区|产业园区|園區|園區名稱|開發區|park|parkname|zone|parks|developmentzone",
);
const INDICATOR = words(
  "指标|指标名称|项目|主要指标|经济指标|统计指标|主要经济指标|指標|指標名稱|indicator|indicators|item|indicatorname|项目名称|考核指标|指标内容",
);
const PERIOD = words(
  "月份|月度|时间|报告期|日期|年月|期别|期间|统计时间|数据时间|所属期|季度|年份|年度|年|月|月別|年度別|時間|期間|month|period|date|year|quarter|reportingperiod|time",
);

/** The columns of a table that hold anything. */
export function columnsOf(
  grid: Grid,
  area: TableArea,
  isName: (folded: string) => boolean,
): readonly TableColumn[] {
  const columns: TableColumn[] = [];
  let figuresSeen = false;
  let before: TableColumn["heads"] = [];
  for (let column = area.left; column <= area.right; column++) {
    const own = headsOf(grid, area, column);
    const heads = own.length > 0 ? own : before;
    before = figuresSeen && own.length === 0 ? repeatedWord(grid, area, column) : [];
    if (before.length > 0) continue;
    const counts = countCells(grid, area, column, isName);
    if (counts.filled === 0) continue;
    const folded = heads.map(({ text }) => foldText(text).replace(/[:*]/g, ""));
    const { role, names: told } = roleOf(folded, counts, figuresSeen);
    const things = role === "label" && namesSingleThings(grid, area, column, folded, isName);
    const names = things ? ("thing" as const) : told;
    if (role === "figures") figuresSeen = true;
    columns.push({ column, role, names, heads });
  }
  return columns;
}

/** 108.5 亿元 同比 9.6 %: a word for a figure in every row, which heads the figures behind it. */
function repeatedWord(grid: Grid, { body }: TableArea, column: number): TableColumn["heads"] {
  const [first] = body;
  const text = first ? grid.at(first.row, column).text : "";
  const folded = foldText(text);
  const isWord = folded !== "" && measureAt(folded, 0)?.end === folded.length;
  if (!first || !isWord || body.some(({ row }) => !["", text].includes(grid.at(row, column).text))) return [];
  return [{ row: first.row, text }];
}

/** Different texts of a column's heading, from the top down. */
export function headsOf(
  grid: Grid,
  { headings, left, right }: Pick<TableArea, "headings" | "left" | "right">,
  column: number,
): { row: number; text: string }[] {
  const heads: { row: number; text: string }[] = [];
  for (const [index, row] of headings.entries()) {
    const own = grid.at(row, column);
    const over = own.text === "" ? groupOver(grid, headings.slice(index), left, right, column) : column;
    const { text, shown, value } = over === column ? own : grid.at(row, over);
    if (text === "" || heads.some((head) => head.text === text)) continue;
    // 单位:万元 at the right of a heading speaks of the table.
    if ((keyed(text)?.value ?? "") !== "") continue;
    heads.push({ row, text: shown === "date" && typeof value === "number" ? dateText(value) : text });
  }
  return heads;
}

/**
 * The column whose heading also stands over a blank one to its right, as csv leaves of a merge and 跨列居中 shows: both have
 * texts below, and no cell of the row is merged. The column itself when there is none.
 */
function groupOver(
  grid: Grid,
  [row = 0, ...below]: readonly number[],
  left: number,
  right: number,
  column: number,
): number {
  const hasBelow = (at: number): boolean => below.some((each) => grid.at(each, at).text !== "");
  if (!hasBelow(column)) return column;
  for (let at = left + 1; at <= right; at++) {
    const { filled, text } = grid.at(row, at);
    if (filled && text === grid.at(row, at - 1).text) return column;
  }
  let from = column - 1;
  while (from >= left && grid.at(row, from).text === "" && hasBelow(from)) from--;
  return from >= left && grid.at(row, from).text !== "" && hasBelow(from) ? from : column;
}

const isMeasure = (head: string): boolean => {
  const { name, measure } = readTextFacets(head, () => false);
  return name === "" && measure !== null;
};

/** A serial number as 2022年5月, so that one way reads both. */
export function dateText(serial: number): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  const year = date.getUTCFullYear();
  return Number.isFinite(year) ? `${year}年${date.getUTCMonth() + 1}月` : "";
}

interface Counts {
  readonly filled: number;
  readonly figures: number;
  readonly texts: number;
  /** Texts that are names as listed. */
  readonly names: number;
  readonly units: number;
  readonly periods: number;
  readonly years: number;
  readonly dates: number;
  /** Numbers that may stand for a year, a month or a date. */
  readonly datable: number;
  /** Whole numbers from 1 on, each one more than the last. */
  readonly inOrder: boolean;
}

function countCells(
  grid: Grid,
  { body }: TableArea,
  column: number,
  isName: (folded: string) => boolean,
): Counts {
  let [filled, figures, texts, names, units, periods, years, dates, datable] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  let inOrder = true;
  let expected = 1;
  for (const { row } of body) {
    const cell = grid.at(row, column);
    if (cell.text === "") continue;
    filled++;
    if (typeof cell.value === "number" && cell.shown === "date") dates++;
    else if (isFigureCell(cell)) {
      figures++;
      if (isDatable(Number(cell.text))) datable++;
      if (isYearNumber(cell.value) || isYearNumber(Number(cell.text))) years++;
      if (Number(cell.text) === expected) expected++;
      else inOrder = false;
    } else {
      texts++;
      if (unitOf(cell.text)) units++;
      const folded = foldText(cell.text);
      if (isName(folded)) names++;
      const period = periodAt(folded, 0);
      if (period?.end === folded.length) periods++;
    }
  }
  return {
    filled,
    figures,
    texts,
    names,
    units,
    periods,
    years,
    dates,
    datable,
    inOrder: inOrder && expected > 2,
  };
}

/** 2026, 5, 202605, 46143: not 75.2 below Month, which is what the month had. */
function isDatable(value: number): boolean {
  if (!Number.isInteger(value)) return false;
  return (
    (value >= 1 && value <= 12) ||
    isYearNumber(value) ||
    isYearNumber(Math.floor(value / 100)) ||
    isYearNumber(Math.floor(value / 10_000)) ||
    (value >= 36_161 && value <= 60_000)
  );
}

function roleOf(
  heads: readonly string[],
  counts: Counts,
  figuresSeen: boolean,
): { role: ColumnRole; names: TableColumn["names"] } {
  const { filled, figures, texts, units, periods, years, dates, datable } = counts;
  const is = (set: ReadonlySet<string>): boolean => heads.some((head) => set.has(head));
  const role = (found: ColumnRole, names: TableColumn["names"] = null) => ({ role: found, names });
  if (is(SERIAL) || is(ASIDE)) return role("aside");
  if (is(PERIOD) && (datable + periods + dates) * 2 >= filled) return role("period");
  if (is(UNIT) && units * 2 >= texts && figures === 0) return role("unit");
  if (is(PARK) || (is(UNIT) && figures === 0)) return role("label", "park");
  if (is(INDICATOR)) return figures > texts ? role("figures") : role("label", "indicator");
  if (units >= 2 && units * 5 >= filled * 4) return role("unit");
  if (dates * 2 > filled || periods * 5 > filled * 3 || (years === filled && filled > 1 && !figuresSeen))
    return role("period");
  if (counts.inOrder && texts === 0 && heads.length === 0 && !figuresSeen) return role("aside");
  if (figures * 2 >= filled || (figures > 0 && figuresSeen)) return role("figures");
  // 扭亏为盈 under 同比, 超序时 under 完成情况: words for figures, no names.
  if (figuresSeen && heads.length > 0 && heads.every(isMeasure)) return role("figures");
  // Words to the right of the figures without a heading are remarks, unless they name a further table.
  if (figuresSeen && heads.length === 0 && counts.names * 2 < texts) return role("aside");
  return role("label");
}

/**
 * A table printed in two or more strips beside one another (指标 数值 指标 数值) as one per strip. A strip begins at
 * the first label column behind figures.
 */
export function strips(columns: readonly TableColumn[]): readonly (readonly TableColumn[])[] {
  const found: TableColumn[][] = [[]];
  let figuresSeen = false;
  for (const [index, column] of columns.entries()) {
    const begins =
      column.role === "label" &&
      figuresSeen &&
      // A rank before the names begins no strip.
      found.at(-1)?.some(({ role }) => role === "label" || role === "period") === true &&
      columns.slice(index + 1).some(({ role }) => role === "figures");
    if (begins) {
      found.push([]);
      figuresSeen = false;
    }
    figuresSeen ||= column.role === "figures";
    found.at(-1)?.push(column);
  }
  return found;
}
