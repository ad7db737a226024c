/** Conditional formats of a copy without the settings they ask for: what is decided once and for all, and what is left to ask. */
import { columnIndex, intersects } from "../a1";
import type { Book, ConditionalFormat, Sheet } from "./book";
import type { CellValue } from "./cells";
import type { StylePatch } from "./style";

/** Values of names that stand for one cell or a constant, by name in lower case, as formulas write them. */
export type Constants = ReadonlyMap<string, string>;

export function constantsOf(book: Book): Map<string, string> {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const found = new Map<string, string>();
  for (const { name, refersTo, scope } of book.names) {
    if (scope !== null) continue;
    const [, quoted, plain, letters, row] =
      /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)$/.exec(refersTo) ?? [];
    const column = letters === undefined ? null : columnIndex(letters);
    const sheet = sheets.get((quoted?.replaceAll("''", "'") ?? plain ?? "").toLowerCase());
    if (sheet && column !== null)
      found.set(name.toLowerCase(), literal(sheet.cells.value(Number(row) - 1, column)));
    else if (/^(?:-?\d+(?:\.\d+)?|"(?:[^"]|"")*")$/.test(refersTo)) found.set(name.toLowerCase(), refersTo);
  }
  return found;
}

function literal(value: CellValue): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return `"${value === null ? "" : String(value).replaceAll('"', '""')}"`;
}

/** The rules that remain; what is decided once and for all is laid into the styles or left out, as far as it then shows the same. */
export function answeredRules(
  sheet: Sheet,
  constants: Constants,
  styles: Sheet["styles"],
): ConditionalFormat[] {
  const answered = [...sheet.conditionalFormats]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((format) => answer(format, constants));
  const remaining: ConditionalFormat[] = [];
  // The rule that comes first wins, so what is laid into the styles is laid last to first.
  for (const [at, each] of [...answered.entries()].reverse()) {
    if (each.isDecided && !hasToStay(each.format, answered.slice(0, at), remaining)) lay(each.format, styles);
    else remaining.unshift(each.format);
  }
  return remaining;
}

interface Answer {
  readonly format: ConditionalFormat;
  /** Always true. */
  readonly isDecided: boolean;
}

/** None where a rule is never true, or asks what the copy has not. */
function answer(format: ConditionalFormat, constants: Constants): Answer[] {
  const named = format.formulas.map((formula) => withConstants(formula, constants));
  const { truth, formulas } =
    format.type === "expression" ? decided(named) : { truth: null, formulas: named };
  if (truth === null)
    return looksElsewhere(formulas) ? [] : [{ format: { ...format, formulas }, isDecided: false }];
  return truth ? [{ format: { ...format, formulas: ["TRUE"] }, isDecided: true }] : [];
}

/** Whether an always true rule does more than a style: has the word over rules behind it, or is kept from cells by one before it. */
function hasToStay(
  format: ConditionalFormat,
  before: readonly Answer[],
  behind: readonly ConditionalFormat[],
): boolean {
  const touches = ({ areas }: ConditionalFormat): boolean =>
    areas.some((area) => format.areas.some((own) => intersects(area, own)));
  // What a colour scale gives is not in its style.
  const givesSame = ({ type, style }: ConditionalFormat): boolean =>
    type === "other" || Object.keys(style).some((key) => Object.hasOwn(format.style, key));
  return (
    before.some((each) => each.format.stopIfTrue && touches(each.format)) ||
    behind.some((each) => touches(each) && (format.stopIfTrue || givesSame(each)))
  );
}

function lay({ areas, style }: ConditionalFormat, styles: Sheet["styles"]): void {
  const { fontColor, bold, italic, strikethrough, fill, numberFormat, top, right, bottom, left } = style;
  const patch: StylePatch = Object.fromEntries(
    Object.entries({
      ...{ fontColor, bold, italic, strikethrough, fill, numberFormat },
      ...{ top, right, bottom, left },
    }).filter(([, value]) => value !== undefined),
  );
  for (const area of areas) styles.apply(area, patch);
}

/** Texts in quotes and the words between them. */
const PIECES = /"(?:[^"]|"")*"|[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\]*[(!\][])/gu;

function withConstants(formula: string, constants: Constants): string {
  return formula.replace(PIECES, (piece) =>
    piece.startsWith('"') ? piece : (constants.get(piece.toLowerCase()) ?? piece),
  );
}

/** Whether a formula names sheets, tables or names, which the copy has not. */
function looksElsewhere(formulas: readonly string[]): boolean {
  return formulas.some((formula) => {
    const bare = formula.replace(/"(?:[^"]|"")*"/g, "");
    if (/[!\][]/.test(bare)) return true;
    return [...bare.matchAll(PIECES)].some(([word]) => !/^(?:[A-Z]{1,3}\d*|TRUE|FALSE)$/i.test(word));
  });
}

/** What a rule by formula comes to, and what is left to ask where it is not decided: of AND(…) what is true of itself is left out. */
function decided([formula = ""]: readonly string[]): { truth: boolean | null; formulas: string[] } {
  const asked = conditionsOf(formula.trim()).filter((condition) => truthOf(condition) !== true);
  if (asked.some((condition) => truthOf(condition) === false)) return { truth: false, formulas: [] };
  const [only = "TRUE", ...more] = asked;
  return {
    truth: asked.length ? null : true,
    formulas: [more.length ? `AND(${asked.join()})` : only],
  };
}

/** What all has to be true: the arguments of an AND, or the formula itself. */
function conditionsOf(formula: string): string[] {
  const inner = /^AND\(([^]*)\)$/i.exec(formula)?.[1];
  if (inner === undefined) return [formula];
  const parts = [""];
  let depth = 0;
  for (const [piece] of inner.matchAll(/"(?:[^"]|"")*"|[^"]/g)) {
    if (piece === "(" || piece === "{") depth++;
    if (piece === ")" || piece === "}") depth--;
    // AND(…)+AND(…) ends with another parenthesis than it begins with.
    if (depth < 0) return [formula];
    if (piece === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

const OPERAND = String.raw`("(?:[^"]|"")*"|-?\d+(?:\.\d+)?|TRUE|FALSE)`;
const COMPARISON = new RegExp(`^${OPERAND}\\s*(=|<>|<=|>=|<|>)\\s*${OPERAND}$`, "i");

/** What a comparison of two constants comes to; null for anything else. */
function truthOf(formula: string): boolean | null {
  const plain = formula.trim();
  if (/^(?:TRUE|FALSE)$/i.test(plain)) return plain.toUpperCase() === "TRUE";
  const [, left, sign, right] = COMPARISON.exec(plain) ?? [];
  if (left === undefined || right === undefined) return null;
  const [a, b] = [left, right].map((text) => (/^[-\d]/.test(text) ? Number(text) : text.toLowerCase()));
  if (sign === "=") return a === b;
  if (sign === "<>") return a !== b;
  if (typeof a !== "number" || typeof b !== "number") return null;
  return sign === "<" ? a < b : sign === ">" ? a > b : sign === "<=" ? a <= b : a >= b;
}
