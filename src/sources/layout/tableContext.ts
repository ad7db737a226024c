/** What stands around a table: its titles, the name of its sheet, of its file; each speaks where the nearer is silent. */
import type { Indicator } from "../../core/indicator";
import type { Park } from "../../core/park";
import { parseUnit } from "../../core/unit";
import { dateText } from "./columns";
import { foldText } from "./foldText";
import type { Grid } from "./grid";
import type { MeasureMeaning } from "./measureWords";
import type { Match } from "./match";
import type { NameMatcher } from "./nameMatcher";
import { findPeriod } from "./periodWords";
import type { PeriodWords } from "./periodWords";
import { isNote, keyed } from "./rowSketch";
import type { TableArea } from "./tableAreas";
import { readTextFacets, unitOf } from "./textFacets";
import { isTotal, parkInTitle } from "./totals";

/** A park or indicator of a title: listed, or by its words alone. */
export interface Spoken<T> {
  readonly match: Match<T> | null;
  readonly spelled: string;
  readonly text: string;
  /** 0-based place on the sheet; null for names of sheets and files. */
  readonly place: { readonly row: number; readonly column: number } | null;
  /** Unit a person gave for figures of returns that say none. */
  readonly silentUnit?: string;
  /** A person said so, whether or not a list has it. */
  readonly chosen?: boolean;
}

export interface TableContext {
  readonly period: PeriodWords | null;
  /** The period stands only in the name of the file, and as digits that could be any date. */
  readonly periodDoubtful: boolean;
  readonly park: Spoken<Park> | null;
  readonly indicator: Spoken<Indicator> | null;
  readonly units: readonly string[];
  readonly basis: MeasureMeaning["basis"];
  /** Its titles say that it gives rates alone: 主要指标增速一览表（%）. */
  readonly growths: boolean;
}

/** Titles of rates, and words by which a title promises more than rates. */
const GROWTHS = /增速|增长率|增长速度|增幅/;
const MORE_THAN_GROWTHS = /总量|完成|绝对|及增|和增|与增|排名|位次|情况/;

const EMPTY: TableContext = {
  period: null,
  periodDoubtful: false,
  park: null,
  indicator: null,
  units: [],
  basis: null,
  growths: false,
};

const UNIT_KEYS = new Set(["单位", "计量单位", "金额单位", "unit"]);
const PARK_KEYS = new Set([
  "填报单位",
  "报送单位",
  "编报单位",
  "编制单位",
  "单位名称",
  "园区名称",
  "综合机关名称",
  "park",
  "reportingunit",
  "reportingpark",
  "organization",
]);
const PERIOD_KEYS = new Set([
  "报告期",
  "报告期别",
  "所属期",
  "所属时期",
  "数据时间",
  "统计时间",
  "时间",
  "期别",
  "period",
  "reportingperiod",
]);
/** 开发区名称, 被考核单位, 数据截止时间; not who is responsible nor when the form was filled in. */
const PARK_KEY =
  /^(?!.*(?:责任|牵头|主管|制表|审核|联系|计量|金额))(?:.{0,6}(?:单位|园区|开发区|高新区|经开区))(?:名称|全称)?$|^(?:the)?(?:reporting|nameof|industrial|development)*(?:park|zone)(?:name)?$/;
const PERIOD_KEY =
  /^(?!.*(?:填|报送|报出|上报|制表|打印|审核|联系))(?:.{0,6}(?:时间|时期|日期|报告期|年月))$|^(?:the)?(?:report|reporting|reference)?(?:month|period)$/;
/** Titles looked at above one table. */
const MOST_TITLES = 60;

/** What the titles of a table say; `before` is the table above on the same sheet. */
export function contextOf(
  grid: Grid,
  area: TableArea,
  matcher: NameMatcher,
  before: TableContext | null,
): TableContext {
  let found = EMPTY;
  let loose = EMPTY;
  let answers = -1;
  for (const [index, { row, column }] of area.titles.slice(0, MOST_TITLES).entries()) {
    const cell = grid.at(row, column);
    // 报送时间 | 2026-06-08: what stands behind a name of the form says nothing else.
    if (index === answers) continue;
    const place = { row: grid.rowNumbers[row] ?? 0, column: grid.columnNumbers[column] ?? 0 };
    if (cell.shown === "date" && typeof cell.value === "number") {
      loose = either(loose, { ...EMPTY, period: findPeriod(dateText(cell.value)) });
      continue;
    }
    const raw = typeof cell.value === "string" ? cell.value : cell.text;
    for (const segment of raw.split(/[\s\u3000]{2,}|[\n\t;；]/)) {
      const text = segment.trim();
      if (text === "" || isNote(text)) continue;
      const pair = keyed(text);
      if (!pair) {
        loose = either(loose, spokenIn(text, matcher, place));
        continue;
      }
      const next = area.titles[index + 1];
      if (pair.value === "" && next?.row === row) answers = index + 1;
      const beside = next?.row === row ? grid.at(row, next.column) : null;
      const besideText =
        beside && beside.shown === "date" && typeof beside.value === "number"
          ? dateText(beside.value)
          : (beside?.text ?? "");
      found = either(found, keyedContext(pair.key, pair.value || besideText, matcher, place));
    }
  }
  let own = either(found, loose);
  // 2026年1-5月 in the corner of the table, where 指标 would stand.
  for (const row of area.headings) {
    const { text } = grid.at(row, area.left);
    if (text === "" || text.length > 30) continue;
    const { period, units } = spokenIn(text, matcher, null);
    own = either(own, { ...EMPTY, period, units });
  }
  own = either(own, footer(grid, area, matcher));
  return before ? { ...either(own, before), growths: own.growths } : own;
}

/** Who reports, said below the table: 报送单位：萍乡经开区. */
function footer(grid: Grid, { notes }: TableArea, matcher: NameMatcher): TableContext {
  let found = EMPTY;
  for (const [index, { row, column }] of notes.entries()) {
    const pair = keyed(grid.at(row, column).text);
    if (!pair) continue;
    const next = notes[index + 1];
    const beside = next?.row === row ? grid.at(row, next.column).text : "";
    const place = { row: grid.rowNumbers[row] ?? 0, column: grid.columnNumbers[column] ?? 0 };
    const { park } = keyedContext(pair.key, pair.value || beside, matcher, place);
    found = either(found, { ...EMPTY, park });
  }
  return found;
}

/** What the names of sheet and file add. */
export function withNames(
  context: TableContext,
  sheet: string | undefined,
  file: string,
  matcher: NameMatcher,
): TableContext {
  const bare = file.replace(/^.*[\\/]/, "").replace(/\.[A-Za-z0-9]{1,5}$/, "");
  const own = sheet === undefined ? EMPTY : spokenIn(sheet, matcher, null);
  const named = spokenIn(bare, matcher, null);
  const before = either(context, own);
  const whole = either(before, named);
  const fromFile = before.period?.month === undefined && whole.period?.month !== undefined;
  // A tab or a file called 财政总收入 may head a table without an indicator; the nearer name is the surer one.
  const byTab = own.indicator ?? null;
  const byFile = named.indicator && { ...named.indicator, match: doubted(named.indicator.match) };
  return {
    ...whole,
    indicator: context.indicator ?? byTab ?? byFile,
    periodDoubtful: fromFile && !/[月季年]/.test(foldText(bare)),
  };
}

const doubted = <T>(match: Match<T> | null): Match<T> | null =>
  match && { ...match, confidence: Math.min(match.confidence, 0.8), reason: "similar" };

function keyedContext(
  key: string,
  value: string,
  matcher: NameMatcher,
  place: Spoken<never>["place"],
): TableContext {
  if (value === "") return EMPTY;
  if (UNIT_KEYS.has(key)) {
    const units = unitsOf(value);
    if (units.length > 0) return { ...EMPTY, units };
    if (key !== "单位") return EMPTY;
  }
  if (PARK_KEYS.has(key) || PARK_KEY.test(key)) {
    const folded = foldText(value);
    const match = matcher.park(folded) ?? matcher.parkWithin(folded);
    const spelled = value
      .replace(/[(（][^)）]{0,12}(?:盖章|公章|签章|章)[)）]/, "")
      .replace(/(?:管理委员会|管委会)$/, "")
      .trim();
    return { ...EMPTY, park: { match, spelled, text: value, place } };
  }
  if (PERIOD_KEYS.has(key) || PERIOD_KEY.test(key)) return { ...EMPTY, period: findPeriod(foldText(value)) };
  return EMPTY;
}

/** Units of a line such as 万元、%、家. */
export function unitsOf(text: string): string[] {
  if (unitOf(text)) return [unitOf(text)];
  return text
    .split(/[、,，;；及和\s]+/)
    .slice(0, 12)
    .filter((part) => unitOf(part) !== "");
}

function spokenIn(text: string, matcher: NameMatcher, place: Spoken<never>["place"]): TableContext {
  const folded = foldText(text);
  const unitAt = folded.indexOf("单位:");
  const units = unitAt < 0 ? [] : unitsOf((folded.slice(unitAt + 3).split(/[)\]】]/)[0] ?? "").trim());
  const bare = /^[([【]?(.{1,12}?)[)\]】]?$/.exec(text)?.[1] ?? "";
  if (units.length === 0 && parseUnit(bare) && unitOf(bare)) units.push(bare);
  const match = matcher.parkWithin(folded);
  const named = match ? "" : parkInTitle(folded);
  const likely = match ?? (named === "" ? null : matcher.park(named));
  const park = likely || named ? { match: likely, spelled: named, text, place } : null;
  const { basis, unit } = readTextFacets(text, () => false);
  // 主要指标（万元）
  if (units.length === 0 && unit !== "" && unit !== "%") units.push(unit);
  const indicator = matcher.indicatorWithin(folded);
  return {
    ...EMPTY,
    period: findPeriod(folded),
    park: park && isTotal(folded) ? null : park,
    indicator: indicator && { match: indicator, spelled: "", text, place },
    units,
    basis,
    growths: GROWTHS.test(folded) && !MORE_THAN_GROWTHS.test(folded),
  };
}

function either(first: TableContext, second: TableContext): TableContext {
  const [a, b] = [first.period, second.period];
  let period = a ?? b;
  if (a && b) {
    if (a.month === undefined && b.month !== undefined)
      period = { ...b, ...(a.year !== undefined && { year: a.year }) };
    else if (a.year === undefined && b.year !== undefined) period = { ...a, year: b.year };
  }
  return {
    period,
    periodDoubtful: first.periodDoubtful || second.periodDoubtful,
    park: first.park ?? second.park,
    indicator: first.indicator ?? second.indicator,
    units: first.units.length > 0 ? first.units : second.units,
    basis: first.basis ?? second.basis,
    growths: first.growths || second.growths,
  };
}
