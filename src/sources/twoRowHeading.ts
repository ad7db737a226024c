/**
 * Headings of two rows above a board of projects: 投资（万元） spans 总投资, 年计划 and 累计完成 of the row below it. What a group
 * says is taken into the names of its columns, with its unit; a column whose group means something else than the column
 * alone (上年, 本月, 建安) keeps both names and is read as no figure.
 */
import { cellText, type SourceCell, type SourceRow } from "./cell";
import { readFigure } from "./figure";
import type { HeadingReader } from "./headings";
import { foldText } from "./layout/foldText";

/** Two rows of headings as one, and the columns of which it is doubtful what they are. */
export interface JoinedHeading {
  readonly cells: readonly SourceCell[];
  readonly doubtful: readonly { readonly column: number; readonly name: string }[];
}

/** Fewest columns with a heading below a group. */
const FEWEST = 2;
const UNIT = /[(（]\s*(?:单位|計量單位|單位)?[:：]?\s*([^()（）]{1,12})[)）]\s*$/;
/** A group that says no more than that investment is meant, of the year where it says that. */
const NEUTRAL =
  /^(?:(?:20\d\d|本|今)?年(?:度)?)?(?:[1一]?[—–~至到-]?\d{0,2}月)?(?:项目|建设|重点项目)*(?:投资|资金)?(?:计划|规模)?(?:及|与|和)?(?:完成|进展|执行)?(?:情况|额)?$/;
const OF_PROJECTS = /项目|project/;
/** 计划 and 1—5月完成 below 投资: the word investment stands in the group. */
const PLAN = /^计划(?:投资)?$/;
const DONE = /完成$/;

/** Whether a row can be the upper one of such a heading: it names the projects, and some cells right of a heading are blank. */
export function mayBeUpper({ cells }: SourceRow, headings: HeadingReader): boolean {
  const name = headings.as("projects", cells).names.get("name");
  if (name === undefined || !OF_PROJECTS.test(foldText(name))) return false;
  const last = cells.findLastIndex((cell) => cellText(cell) !== "");
  return cells.some((cell, column) => column > 0 && column <= last + FEWEST && cellText(cell) === "");
}

/** The two rows as one; null where the second is no row of headings below the first. */
export function joinedHeading(
  upper: SourceRow,
  lower: SourceRow,
  headings: HeadingReader,
): JoinedHeading | null {
  const name = headings.as("projects", upper.cells).columns.get("name");
  if (name === undefined) return null;
  const texts = lower.cells.map((cell) => (typeof cell === "string" ? cellText(cell) : ""));
  const filled = lower.cells.filter((cell) => cellText(cell) !== "").length;
  const below = texts.filter((text) => text !== "" && readFigure(text, false).kind !== "number").length;
  // The projects' own cell is merged downwards, and the second row holds words alone.
  const own = texts[name] ?? "";
  if (below < FEWEST || below < filled || (own !== "" && own !== cellText(upper.cells[name]))) return null;
  const doubtful: { column: number; name: string }[] = [];
  let grouped = 0;
  const cells = Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, column) => {
    const word = texts[column] ?? "";
    const group = groupAbove(upper.cells, texts, column);
    if (word === "") return upper.cells[column];
    if (group === "") return word;
    grouped++;
    const joined = joinedName(group, word, headings);
    if (joined.isDoubtful) doubtful.push({ column, name: joined.name });
    return joined.name;
  });
  return grouped < FEWEST ? null : { cells, doubtful };
}

/** The group a column stands below: its own cell, else the nearest one left of it whose column has a heading below too. */
function groupAbove(cells: readonly SourceCell[], below: readonly string[], column: number): string {
  for (let at = column; at >= 0 && (below[at] ?? "") !== ""; at--) {
    const text = cellText(cells[at]);
    if (text !== "") return text;
  }
  return "";
}

function joinedName(
  group: string,
  word: string,
  headings: HeadingReader,
): { readonly name: string; readonly isDoubtful: boolean } {
  const unit = UNIT.exec(word)?.[1] ?? UNIT.exec(group)?.[1];
  const [above, own] = [foldText(group.replace(UNIT, "")), word.replace(UNIT, "").trim()];
  const isField = (text: string): boolean => {
    const { columns } = headings.as("projects", [text]);
    return columns.size > 0;
  };
  const withUnit = (text: string): string => (unit === undefined ? text : `${text}（${unit}）`);
  if (NEUTRAL.test(above)) {
    const plan = PLAN.test(foldText(own)) && !isField(own);
    // Of which year a plan is, one of the two has to say.
    if (plan && !above.includes("年")) return { name: `${group}：${word}`, isDoubtful: true };
    if (plan) return { name: withUnit("年计划投资"), isDoubtful: false };
    return { name: withUnit(DONE.test(foldText(own)) ? `${own}投资` : own), isDoubtful: false };
  }
  const both = [`${own}${above}`, `${above}${own}`].find(isField);
  if (both !== undefined) return { name: withUnit(both), isDoubtful: false };
  return { name: `${group}：${word}`, isDoubtful: isField(own) };
}
