/**
 * The two ways a formula is written. Files (and our Book) say `Ledger[[#This Row],[键]]` and name every table;
 * people and Office.js read and write `[@键]` inside the table and `=` in front.
 */
import {
  mergeRefTokens,
  parseA1Ref,
  parseStructRef,
  stringifyA1Ref,
  stringifyStructRef,
  tokenize,
  type Token,
} from "@borgar/fx/xlsx";
import type { Sheet, Table } from "../../xlsx/book";

/** The cell a formula stands in. */
export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Texts read before, by the table they stood in: reports of many parks hold the same formulas. */
const known = new Map<string, string | null>();
const MOST_KNOWN = 8192;

/**
 * File text of a formula as typed: no "=", tables named, [#This Row] spelled out, names of functions in capitals.
 * null when a reference leaves out its table and the cell stands in none.
 */
export function toFileDialect(uiText: string, place: FormulaPlace): string | null {
  const key = `${tableAt(place)?.name ?? ""}\n${uiText}`;
  let text = known.get(key);
  if (text !== undefined) return text;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, (text = inFileDialect(uiText, place)));
  return text;
}

function inFileDialect(uiText: string, place: FormulaPlace): string | null {
  let homeless = false;
  const text = spell(uiText, place, (reference, own) => {
    const table = reference.table || own?.name;
    if (table === undefined) homeless = true;
    else return stringifyStructRef({ ...reference, table }, { thisRow: true });
    return null;
  });
  return homeless ? null : text;
}

/** A formula as Excel shows it: with "=", `[@键]` for a row of the formula's own table, `Ledger[@键]` elsewhere. */
export function toUiDialect(fileText: string, place: FormulaPlace): string {
  const text = spell(fileText, place, (reference, own) => {
    const thisRow = reference.sections?.some((section) => section.toLowerCase() === "this row") ?? false;
    const inOwn = own !== null && reference.table?.toLowerCase() === own.name.toLowerCase();
    return stringifyStructRef(thisRow && inOwn ? { ...reference, table: "" } : reference);
  });
  return `=${text}`;
}

type StructuredReference = NonNullable<ReturnType<typeof parseStructRef>>;

/** Writes a formula's tokens again; `structured` gives the text of a table reference, null to leave it. */
function spell(
  text: string,
  place: FormulaPlace,
  structured: (reference: StructuredReference, own: Table | null) => string | null,
): string {
  const own = tableAt(place);
  return formulaTokens(text)
    .map((token, at) => {
      const { type, value } = token;
      if (type === "fx_prefix") return at === 0 ? "" : value;
      // Implicit intersection is what formulas in files do anyway.
      if (type === "operator" && value === "@") return "";
      if (type === "func" || type === "bool" || type === "error") return value.toUpperCase();
      if (type === "range" || type === "range_beam") return spelledRange(value);
      if (type !== "structured") return value;
      const reference = parseStructRef(value);
      return (reference && structured(reference, own)) ?? value;
    })
    .join("");
}

/** Addresses in capitals, corners in order; sheet names as they are. */
function spelledRange(value: string): string {
  const found = parseA1Ref(value);
  if (!found || !("range" in found)) return value;
  const sheet = value.slice(0, value.lastIndexOf("!") + 1);
  return sheet + stringifyA1Ref({ range: found.range });
}

/** The text whose tokens were asked for last: what is entered is first read and then spelled. */
let last: { readonly text: string; readonly tokens: readonly Token[] } | null = null;

/** Tokens of A1 text, references whole. */
export function formulaTokens(text: string): readonly Token[] {
  if (last?.text !== text)
    last = {
      text,
      tokens: mergeRefTokens(
        tokenize(text, { withLocation: false, mergeRefs: false, negativeNumbers: false }),
      ),
    };
  return last.tokens;
}

/** The table whose heading, body or totals hold a cell. */
function tableAt({ sheet, row, column }: FormulaPlace): Table | null {
  return (
    sheet.tables.find(
      ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    ) ?? null
  );
}
