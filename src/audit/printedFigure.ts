/** Figures as they are printed: their digits count, so 25.60 is another figure than 25.6. */
import { decimalsOf, type PrintedNumber } from "../core/intervalTest";
import { parseUnit } from "../core/unit";

export interface PrintedFigure {
  /** Plain decimal text with the sign. */
  readonly value: string;
  readonly decimals: number;
  /** Printed with a percent sign or in 百分点. */
  readonly percent: boolean;
  /** A mark of a note stands at it: 8.8*, 7.9①. */
  readonly marked: boolean;
  /** Whether the cell holds no other number than it prints; null where that is not known. */
  readonly whole: boolean | null;
  /** Unit printed behind the digits, "" when none. */
  readonly unit: string;
}

/** Longest text that can be a figure with its words. */
const LONGEST = 40;
const MARKS = /(?:[*＊※①-⑳†‡#]|\[\d{1,2}\]|[(（]注?\d{1,2}[)）])+$/;
const ARROWS = /[▲▼△▽↑↓]/g;
const FALLS =
  /^(?:同比|较上年同期|比上年同期|[较比]上月)?(?:下降|减少|下滑|降低|回落|下跌|放缓|减缓|收窄|减|降|负增长)/;
const RISES =
  /^(?:同比|较上年同期|比上年同期|[较比]上月)?(?:增长|增加|上升|提高|提升|回升|加快|扩大|上涨|成长|增|升)/;
const DIGITS = /^([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(.*)$/;

/** Reads a cell; null for words, blanks and signs of missing figures. */
export function printedFigure(text: string): PrintedFigure | null {
  const bare = text.trim();
  if (bare === "" || bare.length > LONGEST) return null;
  const mark = MARKS.exec(bare)?.[0] ?? "";
  let rest = bare
    .slice(0, bare.length - mark.length)
    .normalize("NFKC")
    .replace(/[−–]/g, "-")
    .replace(/\s/g, "");
  let falls = false;
  const arrows = rest.match(ARROWS) ?? [];
  if (arrows.length > 1) return null;
  if (arrows.length) {
    falls = arrows[0] === "↓" || arrows[0] === "▼";
    rest = rest.replace(ARROWS, "");
  }
  const inBrackets = /^\((\d[\d,.]*%?)\)$/.exec(rest)?.[1];
  if (inBrackets !== undefined) {
    rest = inBrackets;
    falls = true;
  }
  const fall = FALLS.exec(rest)?.[0];
  const rise = fall === undefined ? RISES.exec(rest)?.[0] : undefined;
  rest = rest.slice((fall ?? rise ?? "").length);
  const [, sign, digits, behind] = DIGITS.exec(rest) ?? [];
  if (digits === undefined) return null;
  const percent = /^(?:%|个?百分点|個?百分點|pp|points?|pts)$/i.test(behind!);
  const unit = percent ? "" : behind!;
  if (unit !== "" && !parseUnit(unit)) return null;
  const plain = digits.replaceAll(",", "");
  // 下降-3.2% and -3.2% are both a fall.
  const negative = sign === "-" || ((falls || fall !== undefined) && plain !== "0");
  return {
    value: negative ? `-${plain}` : plain,
    decimals: decimalsOf(plain),
    percent,
    marked: mark !== "",
    whole: null,
    unit,
  };
}

/** A place among others: 3, 第3位, 并列第2, 3/14, 园区1, 1 (parks); null for anything else. */
export function printedRank(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const found =
    /^[^\d.,%+\-–−—↑↓▲▼]{0,8}?(\d{1,4})(?:[位名]|st|nd|rd|th)?(?:\/\d{1,4})?(?:\([^\d]*\))?[*]?$/i.exec(
      plain,
    );
  const rank = found ? Number(found[1]) : 0;
  return rank >= 1 ? rank : null;
}

/** Whether the rank names among whom it is counted (全市3), so that the table's rows need not be those. */
export function isScopedRank(text: string): boolean {
  return (
    /^[\u4e00-\u9fff]{2,}\d|\d\s*\([^\d]+\)$/.test(text.normalize("NFKC").trim()) &&
    !/^(?:并列|并列第)/.test(text)
  );
}

/** Why no figure stands in a cell. */
export type Missing = "blank" | "nil" | "withheld" | "words";

/** @example missingIn("…") //=> "withheld": a figure there is, that is not printed */
export function missingIn(text: string): Missing {
  const plain = text.trim().normalize("NFKC").toLowerCase();
  if (plain === "") return "blank";
  if (/^(?:\.{2,}|⋯+|x{1,3}|\*{1,3}|#+|保密|c)$/.test(plain)) return "withheld";
  return /^(?:[-−–—―]+|\/|无|n\/a|na|nil|未报)$/.test(plain) ? "nil" : "words";
}

/** As the interval test takes it; `exact` for counts and whole plan targets. */
export function numberOf(figure: PrintedFigure, exact = false): PrintedNumber {
  return { value: figure.value, decimals: exact ? null : figure.decimals };
}
