/** What a row of a grid looks like before anything in it is understood. */
import { foldText } from "./foldText";
import type { Grid, GridCell } from "./grid";
import { isYearNumber } from "./periodWords";
import { unitOf } from "./textFacets";
import { readTypedFigure } from "./typedFigure";

export interface RowSketch {
  readonly row: number;
  /** Different texts of the row that are no figures, filled ones too. */
  readonly texts: readonly { readonly column: number; readonly text: string }[];
  /** Columns with a figure or a sign for a missing one. */
  readonly figures: readonly number[];
  /** 甲 乙 1 2 3 beneath a heading. */
  readonly numbering: boolean;
  /** Its numbers are years, months in order, or dates: a heading of periods. */
  readonly periods: boolean;
}

const NUMBERING = new Set([..."甲乙丙丁戊己庚辛abcdef"].concat("栏次", "序号", "-"));

/** Whether a cell is a figure, or stands where one would: a number, a sign for a missing one, an error. */
export function isFigureCell(cell: GridCell): boolean {
  if (cell.text === "" || cell.filled) return false;
  if (typeof cell.value === "number") return cell.shown !== "date";
  // 100 million yuan begins with digits and is none.
  if (/[^\d\s,.%]/.test(cell.text) && unitOf(cell.text) !== "") return false;
  const figure = readTypedFigure(cell.value, cell.shown);
  return (
    figure.kind === "number" ||
    figure.kind === "missing" ||
    (figure.kind === "fault" && figure.code !== "source.dateValue")
  );
}

/** Looks at the columns from `left` to `right` of a row. */
export function sketchRow(grid: Grid, row: number, left: number, right: number): RowSketch {
  const texts: { column: number; text: string }[] = [];
  const seen = new Set<string>();
  const figures: number[] = [];
  const numbers: number[] = [];
  let dates = 0;
  let letters = 0;
  let others = 0;
  for (let column = left; column <= right; column++) {
    const cell = grid.at(row, column);
    if (cell.text === "") continue;
    if (cell.shown === "date" && typeof cell.value === "number") dates++;
    if (isFigureCell(cell)) {
      figures.push(column);
      const number = Number(cell.text);
      if (Number.isInteger(number)) numbers.push(number);
      else others++;
      continue;
    }
    if (NUMBERING.has(foldText(cell.text))) letters++;
    else if (!cell.filled) others++;
    if (!seen.has(cell.text)) {
      seen.add(cell.text);
      texts.push({ column, text: cell.text });
    }
  }
  const inOrder =
    numbers.length > 0 && numbers.every((number, index) => number === index + (numbers[0] ?? 0));
  const numbering =
    others === 0 &&
    inOrder &&
    numbers[0] === 1 &&
    numbers.length === figures.length &&
    (letters > 0 || numbers.length > 2);
  const months = inOrder && numbers.length > 2 && (numbers[0] ?? 0) >= 1 && (numbers.at(-1) ?? 0) <= 12;
  const years = numbers.length > 0 && numbers.every(isYearNumber);
  const periods =
    numbers.length === figures.length &&
    ((figures.length === 0 && dates > 1) ||
      years ||
      (months && texts.length <= 2 && texts.some(({ text }) => /月|month/i.test(text))));
  return { row, texts, figures, numbering, periods };
}

const META_KEYS = [
  "填报单位",
  "报送单位",
  "编报单位",
  "编制单位",
  "填报部门",
  "单位名称",
  "园区名称",
  "综合机关名称",
  "表号",
  "制定机关",
  "制表机关",
  "批准机关",
  "备案机关",
  "文号",
  "批准文号",
  "有效期至",
  "有效期",
  "计量单位",
  "金额单位",
  "单位",
  "报告期",
  "报告期别",
  "所属期",
  "所属时期",
  "数据时间",
  "统计时间",
  "时间",
  "期别",
  "日期",
  "填报日期",
  "填表日期",
  "报送日期",
  "报送时间",
  "填报时间",
  "填表时间",
  "上报时间",
  "上报日期",
  "制表时间",
  "报出日期",
  "制表日期",
  "联系电话",
  "电话",
  "填表人",
  "填报人",
  "制表人",
  "单位负责人",
  "负责人",
  "统计负责人",
  "审核人",
  "联系人",
  "邮箱",
  "reportingunit",
  "unit",
  "period",
  "park",
  "reportingperiod",
  "preparedby",
  "date",
  "phone",
  "contact",
  "reportingpark",
  "organization",
].sort((a, b) => b.length - a.length);

/** 开发区名称:, 被考核单位:, 数据截止时间: — what forms ask for, in other words. */
const META_ENDING =
  /^(?!其中)[^()、,.:;]{0,8}(?:单位|名称|全称|园区|开发区|时间|时期|日期|报告期|期别|年月|负责人|经办人|联系人|责任人|电话|机关|部门|科室|文号|表号|邮编|地址|频率|类型|级别)$|^[a-z]{0,14}(?:name|park|zone|unit|period|month|date|year|by|phone|contact|department|organi[sz]ation)$/;

const COLUMN_WORDS: ReadonlySet<string> = new Set([
  ..."单位|计量单位|金额单位|报告期|报告期别|所属期|所属时期|统计时间|数据时间|时间|期别|日期|单位名称|园区名称|联系人|负责人|电话".split(
    "|",
  ),
  ..."unit|period|park|date|phone|contact|organization|reportingperiod|reportingpark".split("|"),
]);

/** 填报单位（盖章）. */
export const SEAL = /\([^)]{0,6}[章签]\)/g;

/** 填报单位：萍乡经开区 as key and value; null for other texts. The value is "" where it stands in the next cell. */
export function keyed(text: string): { readonly key: string; readonly value: string } | null {
  const plain = text.replaceAll("：", ":");
  const at = plain.indexOf(":");
  const ending = foldText(at < 0 ? plain : plain.slice(0, at)).replace(SEAL, "");
  const head = ending.replace(/[()]/g, "");
  const key =
    META_KEYS.find((each) => head === each) ?? (at > 0 && META_ENDING.test(ending) ? ending : undefined);
  // Without a colon 单位 and 报告期 head columns.
  if (key === undefined || (at < 0 && COLUMN_WORDS.has(key))) return null;
  return {
    key,
    value:
      at < 0
        ? ""
        : plain
            .slice(at + 1)
            .replace(/[)】]$/, "")
            .trim(),
  };
}

const NOTE_BEGINNINGS = [
  "注:",
  "注1",
  "注.",
  "备注:",
  "说明:",
  "填表说明",
  "填报说明",
  "指标解释",
  "注释",
  "资料来源",
  "数据来源",
  "来源:",
  "填表人",
  "填报人",
  "制表",
  "审核",
  "复核",
  "单位负责人",
  "统计负责人",
  "分管领导",
  "负责人:",
  "联系人",
  "联系电话",
  "报出日期",
  "填表日期",
  "填报日期",
  "报送日期",
  "制表日期",
  "note:",
  "notes:",
  "source:",
  "preparedby",
  "*注",
  "※",
  "本表",
  "注意",
  "附注",
  "1.本表",
  "1、本表",
  "reviewedby",
  "contact:",
];

/** Whether a text begins a note below a table, or the row of signatures. */
export function isNote(text: string): boolean {
  const folded = foldText(text);
  return (
    NOTE_BEGINNINGS.some((beginning) => folded.startsWith(beginning)) || folded === "注" || folded === "说明"
  );
}
