/**
 * Figures of known tables and returned forms that are more than digits: 17.90亿, 近14.6, 四十二点八, 1 234家. They are
 * read as on sheets of people's own (layout/typedFigure.ts), with the same doubts.
 */
import { parseUnit } from "../core/unit";
import type { SourceCell } from "./cell";
import { halfWidth } from "./figure";
import type { Figure } from "./figure";
import type { FigureSubject } from "./figureSubject";
import { figureUnit } from "./layout/figureUnit";
import { MISSING_CODES } from "./layout/missingCodes";
import type { MissingKind } from "./layout/figureWords";
import { RANK_UNIT, readTypedFigure, type TypedFigure } from "./layout/typedFigure";
import { isGrowthMeasure } from "./measureText";
import type { SourceProblemCode } from "./problemCodes";

/** What a person should look at before the figure counts. */
export interface Doubt {
  readonly code: SourceProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type TypedCell =
  | {
      readonly kind: "number";
      readonly figure: Figure & { kind: "number" };
      /** Unit of the figure: its own, else that of its row or column. */
      readonly unitText: string;
      readonly doubts: readonly Doubt[];
    }
  | { readonly kind: "missing"; readonly code: SourceProblemCode };

/** Symbols that say no more than that nothing is reported: a dash of a known table is a cell without a figure. */
const SAYS_NOTHING: ReadonlySet<MissingKind> = new Set<MissingKind>(["nil", "unknown"]);

/** Digits and their signs alone: what figure.ts refuses of these (1,2345) is in doubt, and so is said to be no number. */
const DIGITS_ALONE = /^[-+(),.\d\s]*$/;
/** 一 typed for a dash. */
const DASH_LIKE = /^一+$/;

/** What tells how a text is to be read. */
type TypedSubject = Pick<FigureSubject, "indicator" | "measure" | "unitText">;

/** Reads a text that is no plain number; null where it means no figure. `text` as it stands in the cell. */
export function readTypedCell(text: string, subject: TypedSubject): TypedCell | null {
  const typed = readTypedFigure(text);
  if (typed.kind === "missing") {
    const { meaning } = typed;
    return SAYS_NOTHING.has(meaning) ? null : { kind: "missing", code: MISSING_CODES[meaning] };
  }
  if (typed.kind !== "number" || !isMeant(text, typed)) return null;
  const unit = unitOf(typed, subject);
  if (!unit) return null;
  const { value, percent } = typed;
  const quote = text.trim();
  const doubts: Doubt[] = [...unit.doubts];
  if (typed.approximate) doubts.push({ code: "source.approximate", params: { text: quote } });
  if (typed.oddSeparators) doubts.push({ code: "source.oddSeparators", params: { text: quote, value } });
  // △3.2 is a fall in tables of many offices, and a rise in others.
  if (typed.triangle !== "") doubts.push({ code: "source.signOpen", params: { text: quote, value } });
  return { kind: "number", figure: { kind: "number", value, percent }, unitText: unit.text, doubts };
}

/** Whether a cell says … : there is a figure, which is less than half of its unit. */
export function isBelowHalfUnit(cell: SourceCell): boolean {
  if (typeof cell !== "string") return false;
  const typed = readTypedFigure(cell);
  return typed.kind === "missing" && typed.meaning === "belowHalfUnit";
}

/** Of a row that says its unit, or of which the indicator's is taken. */
const NO_OTHER_UNIT = { silentUnit: "", wholeUnit: "" } as const;

type NumberTyped = TypedFigure & { kind: "number" };

function isMeant(text: string, { approximate }: NumberTyped): boolean {
  const plain = halfWidth(text).trim();
  return approximate || !(DIGITS_ALONE.test(plain) || DASH_LIKE.test(plain));
}

/** The unit of a typed figure; null where it has one that a figure of this measure cannot have. */
function unitOf(
  typed: NumberTyped,
  { indicator: { indicator, name }, measure, unitText }: TypedSubject,
): { readonly text: string; readonly doubts: readonly Doubt[] } | null {
  if (isGrowthMeasure(measure))
    return typed.unit === "" ? { text: typed.points ? "百分点" : unitText, doubts: [] } : null;
  if (typed.unit === RANK_UNIT && parseUnit(indicator.unit)?.family !== "COUNT") return null;
  // A percent sign is held against the unit of the row, as behind plain digits.
  if (typed.percent || (typed.unit === "" && !typed.points && !typed.spelledOut))
    return { text: unitText, doubts: [] };
  const { text, doubt } = figureUnit({ unit: unitText, ...NO_OTHER_UNIT }, typed, indicator, []);
  const doubts = doubt
    ? [{ code: doubt.code, params: { text: doubt.text, name, unit: doubt.unit } } as const]
    : [];
  return { text, doubts };
}
