/** The heading of a fill-in form: its columns by their words in any of three languages, or by the row of ordinals. */
import { cellText } from "../cell";
import type { SourceCell } from "../cell";
import { halfWidth } from "../figure";

export const FORM_FIELDS = [
  "name",
  "unit",
  "code",
  "lastMonth",
  "month",
  "lastYtd",
  "previousYtd",
  "ytd",
  "growth",
  "note",
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

export interface FormHeading {
  /** 0-based column of each field that is there. */
  readonly columns: ReadonlyMap<FormField, number>;
  /** What the file calls them. */
  readonly names: ReadonlyMap<FormField, string>;
}

const list = (words: string): readonly string[] => words.split("|");

/** Words of the headings, folded: half width, small, without blanks. */
const WORDS: Readonly<Record<FormField, readonly string[]>> = {
  name: list("指标名称|指标|指標名稱|指標|indicator"),
  unit: list("计量单位|單位|单位|計量單位|unit"),
  code: list("代码|代碼|code"),
  lastMonth: list("上年同月|samemonthlastyear"),
  month: list("本月|thismonth"),
  lastYtd: list("上年同期累计(期末)|上年同期累計(期末)|上年同期累计|上年同期累計|yeartodatelastyear"),
  previousYtd: list("上月止累计(期末)|上月止累計(期末)|上月止累计|上月止累計|totheendoflastmonth"),
  ytd: list("本月止累计(期末)|本月止累計(期末)|本月止累计|本月止累計|yeartodate(orlevel)|yeartodate"),
  growth: list("上报同比(%)|上报同比|上報年增率(%)|上報年增率|reportedgrowth(%)|reportedgrowth"),
  note: list("备注|備註|remarks"),
};

/** Ordinals of the columns, a row of their own below the heading, as statistical forms have them. */
const ORDINALS: Readonly<Record<FormField, readonly string[]>> = {
  name: ["甲", "a"],
  unit: ["乙", "b"],
  code: ["丙", "c"],
  lastMonth: ["1"],
  month: ["2"],
  lastYtd: ["3"],
  previousYtd: ["4"],
  ytd: ["5"],
  growth: ["6"],
  note: ["戊", "e"],
};

const FIELD_OF_WORD = fieldsBy(WORDS);
const FIELD_OF_ORDINAL = fieldsBy(ORDINALS);
/** Longest cell worth looking up, and cells of a row looked at: a stranger's row may have 16,384. */
const LONGEST = 40;
const MOST_CELLS = 200;
/** Ordinals that make a row one of ordinals rather than of figures by chance. */
const ENOUGH_ORDINALS = 5;

/** The heading a row is, or null. Without a code column only where `identified`: the form is known otherwise. */
export function formHeading(cells: readonly SourceCell[], identified: boolean): FormHeading | null {
  const heading = ordinalsOf(cells) ?? columnsOf(cells, FIELD_OF_WORD);
  const { columns } = heading;
  const fills = columns.has("ytd") || columns.has("month");
  return fills && (columns.has("code") || (identified && columns.has("name"))) ? heading : null;
}

/** The columns a row of ordinals gives, or null for any other row. */
export function ordinalsOf(cells: readonly SourceCell[]): FormHeading | null {
  const found = columnsOf(cells, FIELD_OF_ORDINAL);
  const { columns } = found;
  const letters = columns.has("name") || columns.has("unit") || columns.has("code");
  return letters && columns.size >= ENOUGH_ORDINALS ? found : null;
}

/** A heading with the columns that another row names and it does not. */
export function completed(heading: FormHeading, other: FormHeading): FormHeading {
  const taken = new Set(heading.columns.values());
  const columns = new Map(heading.columns);
  const names = new Map(heading.names);
  for (const [field, column] of other.columns)
    if (!columns.has(field) && !taken.has(column)) {
      columns.set(field, column);
      names.set(field, other.names.get(field) ?? "");
    }
  return { columns, names };
}

function columnsOf(cells: readonly SourceCell[], fieldOf: ReadonlyMap<string, FormField>): FormHeading {
  const columns = new Map<FormField, number>();
  const names = new Map<FormField, string>();
  for (const [column, cell] of cells.slice(0, MOST_CELLS).entries()) {
    const text = cellText(cell);
    if (text === "" || text.length > LONGEST) continue;
    const field = fieldOf.get(fold(text));
    if (field === undefined || columns.has(field)) continue;
    columns.set(field, column);
    names.set(field, text.replace(/\s+/g, ""));
  }
  return { columns, names };
}

function fieldsBy(words: Readonly<Record<FormField, readonly string[]>>): ReadonlyMap<string, FormField> {
  return new Map(FORM_FIELDS.flatMap((field) => words[field].map((word) => [word, field] as const)));
}

function fold(text: string): string {
  return halfWidth(text).toLowerCase().replace(/\s+/g, "");
}
