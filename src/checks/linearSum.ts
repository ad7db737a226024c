/** One side of a relation: a sum of indicators with factors and a constant, as data, and as people write it. */
import { decimal, divide, type Decimal } from "../core/decimal";
import type { IndicatorIndex } from "../core/indicatorIndex";

export interface LinearSum {
  readonly terms: readonly { readonly indicator: string; readonly factor: Decimal }[];
  readonly constant: Decimal;
}

/** Why a side cannot be read; `text` is the part that is not understood. */
export interface SumFault {
  readonly fault: "empty" | "unknownName" | "syntax" | "product" | "tooLong";
  readonly text: string;
}

/** A sum of indicators by code, each once. */
export function sumOf(...codes: string[]): LinearSum {
  return { terms: codes.map((indicator) => ({ indicator, factor: decimal(1) })), constant: decimal(0) };
}

const LONGEST = 400;
/** Signs a name may hold itself (R&D/营收): so many pieces are tried as one name. */
const MOST_PIECES = 5;
const SIGNS = /([+\-*/])/;
const NUMBER = /^\d+(?:\.\d+)?%?$/;
/** "0.5税收": a number before a name without a sign. */
const NUMBER_AND_NAME = /^(\d+(?:\.\d+)?%?)(\D.*)$/;

/**
 * Reads a side: names of indicators, numbers as factors or constants, + − × ÷ in any width; no brackets.
 * @example readSum("税收 + 0.5 × 非税收入", indicators)
 */
export function readSum(text: string, indicators: IndicatorIndex): LinearSum | SumFault {
  if (text.length > LONGEST) return { fault: "tooLong", text: `${text.slice(0, 20)}…` };
  const plain = text
    .normalize("NFKC")
    .replace(/[−–—‐]/g, "-")
    .replace(/[×✕✖]/g, "*")
    .replace(/÷/g, "/")
    .trim();
  if (plain === "") return { fault: "empty", text: "" };
  const pieces = plain.split(SIGNS).map((piece) => piece.trim());
  const terms: { indicator: string; factor: Decimal }[] = [];
  let constant = decimal(0);
  let at = 0;
  while (at < pieces.length) {
    let sign = 1;
    // A sign before the first term leaves an empty piece in front of it.
    while (
      at + 1 < pieces.length &&
      pieces[at] === "" &&
      (pieces[at + 1] === "-" || pieces[at + 1] === "+")
    ) {
      if (pieces[at + 1] === "-") sign = -sign;
      at += 2;
    }
    const term = readTerm(pieces, at, indicators);
    if ("fault" in term) return term;
    const factor = term.factor.times(sign);
    if (term.indicator === null) constant = constant.plus(factor);
    else terms.push({ indicator: term.indicator, factor });
    at = term.end;
    if (at >= pieces.length) break;
    const joint = pieces[at];
    if (joint !== "+" && joint !== "-") return { fault: "syntax", text: pieces.slice(at).join(" ") };
    if (at + 1 >= pieces.length || pieces[at + 1] === "") {
      if (pieces[at + 2] === undefined) return { fault: "syntax", text: joint };
    }
    if (joint === "-") pieces.splice(at, 1, "", "-");
    else at += 1;
  }
  return { terms, constant };
}

interface Term {
  readonly indicator: string | null;
  readonly factor: Decimal;
  readonly end: number;
}

/** A product of numbers and at most one indicator. */
function readTerm(pieces: readonly string[], start: number, indicators: IndicatorIndex): Term | SumFault {
  let factor = decimal(1);
  let indicator: string | null = null;
  let at = start;
  let divides = false;
  for (;;) {
    const piece = pieces[at] ?? "";
    const named = nameAt(pieces, at, indicators);
    if (named) {
      if (indicator !== null || divides) return { fault: "product", text: piece };
      indicator = named.code;
      factor = factor.times(named.factor);
      at = named.end;
    } else if (NUMBER.test(piece)) {
      const scaled = divides ? divide(factor, numberOf(piece)) : factor.times(numberOf(piece));
      if (!scaled) return { fault: "syntax", text: piece };
      factor = scaled;
      at += 1;
    } else
      return piece === ""
        ? { fault: "syntax", text: pieces.filter(Boolean).join(" ") }
        : { fault: "unknownName", text: piece };
    const joint = pieces[at];
    if (joint !== "*" && joint !== "/") return { indicator, factor, end: at };
    divides = joint === "/";
    at += 1;
  }
}

/** The longest name that begins at a piece; names may hold signs. */
function nameAt(
  pieces: readonly string[],
  start: number,
  indicators: IndicatorIndex,
): { code: string; factor: Decimal; end: number } | null {
  if ((pieces[start] ?? "") === "") return null;
  for (let end = Math.min(pieces.length, start + MOST_PIECES); end > start; end -= 1) {
    const text = pieces.slice(start, end).join("");
    const whole = indicators.find(text);
    if (whole) return { code: whole.code, factor: decimal(1), end };
    const [, number, name] = NUMBER_AND_NAME.exec(text) ?? [];
    const scaled = number === undefined ? null : indicators.find(name!.trim());
    if (scaled) return { code: scaled.code, factor: numberOf(number!), end };
  }
  return null;
}

function numberOf(text: string): Decimal {
  return text.endsWith("%") ? decimal(text.slice(0, -1)).div(100) : decimal(text);
}
