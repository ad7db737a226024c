/** A sentence's tokens as clauses: figures, ranks and periods with the words before and after them. */
import { OTHER_PERIOD, SAME_PERIOD } from "./change";
import type { Quantity } from "./numbers";
import type { PeriodPhrase } from "./periods";
import type { RankPhrase } from "./ranks";
import type { Token } from "./tokens";

/** A figure or a rank, with the words since the one before it. */
export interface Item {
  readonly figure: Quantity | RankPhrase;
  /** The figure as it stands in the text. */
  readonly figureText: string;
  /** Words before, with bases of comparison as one sign each and other periods left out. */
  words: string;
  /** Where they begin. */
  readonly from: number;
  /** Words after, up to the next figure or the clause's end. */
  after: string;
  /** Period phrase alone in brackets behind: of this figure and no other. */
  ownPeriod: PeriodPhrase | null;
  /** Period phrases met in the words before. */
  readonly periods: PeriodPhrase[];
  /** In brackets. */
  readonly inBrackets: boolean;
}

export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly items: readonly Item[];
  /** Words behind the last figure, or all of a clause without figures. */
  readonly rest: string;
  readonly restPeriods: readonly PeriodPhrase[];
  /** After ; — a part of its own. */
  readonly opensPart: boolean;
  /** First within brackets that tell parts, (其中税收3亿元,增长5%), or first behind them. */
  readonly bracket: "opens" | "behind" | null;
}

const TELLS_PARTS = /^(?:其中|包括)[^()]{0,60}[0-9]/;
/** Longest words kept before a figure. */
const LONGEST_WORDS = 240;

/** Splits the tokens of one sentence. `isLastYear` tells whether a base is the year before. */
export function clausesOf(
  text: string,
  tokens: readonly Token[],
  start: number,
  end: number,
  isLastYear: (period: PeriodPhrase) => boolean,
): Clause[] {
  const clauses: Clause[] = [];
  let items: Item[] = [];
  let words = "";
  let from = start;
  let clauseStart = start;
  let at = start;
  let depth = 0;
  let opensPart = false;
  let bracket: Clause["bracket"] = null;
  let inParts = false;
  let periods: PeriodPhrase[] = [];

  const take = (to: number): void => {
    if (to <= at) return;
    if (words === "" && items.length === 0) from = at;
    words = (words + text.slice(at, to)).slice(-LONGEST_WORDS);
  };
  const close = (to: number, part: boolean): void => {
    const last = items.at(-1);
    if (last) last.after = words;
    clauses.push({
      start: clauseStart,
      end: to,
      items,
      rest: words,
      restPeriods: periods,
      opensPart,
      bracket,
    });
    bracket = null;
    items = [];
    words = "";
    periods = [];
    opensPart = part;
    clauseStart = to + 1;
  };

  for (const [index, token] of tokens.entries()) {
    take(token.start);
    at = token.end;
    switch (token.kind) {
      case "clause":
      case "part":
        if (depth > 0) break;
        // (其中税收3亿元),增长6%: no clause between the bracket and the comma.
        if (token.kind === "clause" && bracket === "behind" && words === "" && items.length === 0) break;
        close(token.start, token.kind === "part");
        from = at;
        break;
      case "open":
        if (depth === 0 && !inParts && TELLS_PARTS.test(text.slice(at, at + 64))) {
          inParts = true;
          close(token.start, false);
          bracket = "opens";
          from = at;
          break;
        }
        depth++;
        words += "(";
        break;
      case "close":
        if (depth === 0 && inParts) {
          inParts = false;
          close(token.start, false);
          bracket = "behind";
          from = at;
          break;
        }
        depth = Math.max(0, depth - 1);
        // (500万元口径): what stands behind a figure in brackets is of the brackets.
        words = words.includes("(") ? withoutBrackets(words) : "";
        break;
      case "period":
        if (token.isBase || token.isCompared)
          words +=
            isLastYear(token) || (token.isBase && !isNearBase(text, token)) ? SAME_PERIOD : OTHER_PERIOD;
        else if (depth === 0 && token.what !== "date") periods.push(token);
        else if (isOfFigureBefore(tokens, index)) items.at(-1)!.ownPeriod = token;
        break;
      case "noise":
        words += text.slice(token.start, token.end);
        break;
      case "rank":
      case "quantity": {
        const last = items.at(-1);
        if (last) last.after = words;
        items.push({
          figure: token,
          figureText: text.slice(token.start, token.end),
          words,
          from: words === "" ? token.start : from,
          after: "",
          periods,
          ownPeriod: null,
          inBrackets: depth > 0,
        });
        words = "";
        periods = [];
        from = at;
        break;
      }
      case "sentence":
        break;
    }
  }
  take(end);
  close(end, false);
  return clauses;
}

/** 营业收入113.3亿元(1-11月): whether a period stands alone in brackets behind a figure, whose own it is. */
export function isOfFigureBefore(tokens: readonly Token[], index: number): boolean {
  const [figure, open, period, close] = tokens.slice(Math.max(0, index - 2), index + 2);
  return (
    figure?.kind === "quantity" &&
    open?.kind === "open" &&
    open.start === figure.end &&
    period?.kind === "period" &&
    period.what !== "date" &&
    period.start === open.end &&
    close?.kind === "close" &&
    close.start === period.end
  );
}

/** 年初, 上月, 上年末: bases that are not last year's same period. */
function isNearBase(text: string, { start, end }: PeriodPhrase): boolean {
  return /^(?:年初|上月|上个月|上季|上一?年末)/.test(text.slice(start, end));
}

function withoutBrackets(words: string): string {
  const open = words.lastIndexOf("(");
  return open < 0 ? words : words.slice(0, open);
}

/** All words of a clause, with its figures. */
export function wordsOf({ items, rest }: Clause): string {
  return items.map(({ words, figureText }) => words + figureText).join("") + rest;
}
