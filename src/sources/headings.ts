/** Rows of headings: which table they head and where its fields stand, in any order and any of three languages. */
import { cellText } from "./cell";
import type { SourceCell } from "./cell";
import { FIELD_WORDS, MONTH_FIELDS, REQUIRED_FIELDS, tableOf } from "./fields";
import type { Shape, TableWords } from "./fields";
import { halfWidth } from "./figure";

/** A heading row that was recognised. */
export interface Heading {
  readonly shape: Shape;
  /** 0-based column of each field that is there. */
  readonly columns: ReadonlyMap<string, number>;
  /** What the file calls them. */
  readonly names: ReadonlyMap<string, string>;
  /** Unit in brackets behind the words of a field: 总投资（万元）. */
  readonly units: ReadonlyMap<string, string>;
  /** Columns that are no field of the shape; their cells are kept as notes. */
  readonly further: readonly { readonly column: number; readonly name: string }[];
  /** Fields that stand a second time; the first is read. */
  readonly repeated: readonly { readonly column: number; readonly name: string }[];
}

/** A row that is clearly meant as heading of a shape, and the fields it lacks ("m1" where a ledger has no month). */
export interface IncompleteHeading {
  readonly shape: Shape;
  readonly missing: readonly string[];
}

/** How a field may be headed, for people: "数据项 (measure)". */
export function headingOf(shape: Shape, field: string): string {
  const word = FIELD_WORDS[shape][field]?.[0];
  return word === undefined ? field : `${word} (${field})`;
}

/** Shapes tried on a row, the most demanding first. */
const SHAPES: readonly Shape[] = ["observations", "ledger", "targets", "projects"];
/** Fields of a shape that make a row its incomplete heading rather than words by chance. */
const ENOUGH_FIELDS = 3;
/** Longest heading worth looking up. */
const LONGEST = 60;
const BRACKETS = /^(.+?)\(([^()]{1,20})\)$/;

/** Knows the words of every field; made once for a set of workbook words. */
export class HeadingReader {
  private readonly fields = new Map<Shape, ReadonlyMap<string, string>>();

  constructor(words: readonly TableWords[]) {
    for (const shape of Object.keys(FIELD_WORDS) as Shape[]) this.fields.set(shape, fieldsOf(shape, words));
  }

  /** What a row is as a heading: one that is complete, or the nearest to one when enough of its fields are there. */
  look(cells: readonly SourceCell[]): Heading | IncompleteHeading | null {
    const names = namesIn(cells);
    let closest: IncompleteHeading | null = null;
    for (const shape of SHAPES) {
      const heading = this.of(shape, names);
      const missing = this.lacking(heading);
      if (missing.length === 0) return heading;
      if (heading.columns.size >= ENOUGH_FIELDS && (!closest || missing.length < closest.missing.length))
        closest = { shape, missing };
    }
    return closest;
  }

  /** Whether a row is a complete heading. */
  isHeading(cells: readonly SourceCell[]): boolean {
    const found = this.look(cells);
    return found !== null && "columns" in found;
  }

  /** The row read as heading of a given shape, complete or not. */
  as(shape: Shape, cells: readonly SourceCell[]): Heading {
    return this.of(shape, namesIn(cells));
  }

  /** Required fields that a heading is without. */
  lacking({ shape, columns }: Heading): readonly string[] {
    const missing = REQUIRED_FIELDS[shape].filter((field) => !columns.has(field));
    if (shape === "ledger" && !MONTH_FIELDS.some((field) => columns.has(field))) missing.push("m1");
    if (shape === "projects" && !columns.has("year") && !columns.has("period")) missing.push("year");
    return missing;
  }

  private of(shape: Shape, cells: readonly HeadingCell[]): Heading {
    const fields = this.fields.get(shape);
    const columns = new Map<string, number>();
    const names = new Map<string, string>();
    const units = new Map<string, string>();
    const further: { column: number; name: string }[] = [];
    const repeated: { column: number; name: string }[] = [];
    for (const { column, name, plain, words, unit } of cells) {
      const whole = fields?.get(plain);
      const field = whole ?? fields?.get(words);
      if (field === undefined) further.push({ column, name });
      else if (columns.has(field)) repeated.push({ column, name });
      else {
        columns.set(field, column);
        names.set(field, name);
        if (whole === undefined) units.set(field, unit);
      }
    }
    return { shape, columns, names, units, further, repeated };
  }
}

/** A cell of a row of headings: as it stands, folded, and split into words and the unit in brackets behind them. */
interface HeadingCell {
  readonly column: number;
  readonly name: string;
  readonly plain: string;
  readonly words: string;
  readonly unit: string;
}

/** Cells are folded once for all shapes: a stranger's row may have 16,384 of them. */
function namesIn(cells: readonly SourceCell[]): HeadingCell[] {
  const names: HeadingCell[] = [];
  for (const [column, cell] of cells.entries()) {
    const name = cellText(cell);
    if (name === "" || name.length > LONGEST) continue;
    const plain = fold(name);
    const [, words = "", unit = ""] = BRACKETS.exec(plain) ?? [];
    names.push({ column, name, plain, words, unit });
  }
  return names;
}

function fieldsOf(shape: Shape, words: readonly TableWords[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const table = tableOf(shape);
  // Headings of workbooks first: a word of theirs means what it means there.
  for (const each of table === null ? [] : words)
    for (const [field, heading] of Object.entries(each.headings[table ?? "Ledger"]))
      fields.set(fold(heading), field);
  for (const [field, spellings] of Object.entries(FIELD_WORDS[shape]))
    for (const spelling of spellings) if (!fields.has(fold(spelling))) fields.set(fold(spelling), field);
  return fields;
}

/** Half width, small letters, without blanks, colons and the asterisk of mandatory fields. */
function fold(name: string): string {
  return halfWidth(name)
    .toLowerCase()
    .replace(/[\s_:*]+/g, "");
}
