/**
 * Cards of a board (领导看板): completion, schedule, gap and light of an indicator one below another, and the line that
 * counts the lights. The figure of a card and its growth follow from nothing printed.
 */
import { cellAddress } from "../a1";
import { difference, divide } from "../core/decimal";
import { decimalsOf, isWithin, rangeOf, type PrintedNumber, type Range } from "../core/intervalTest";
import { foldText } from "../sources/layout/foldText";
import { numberOf, printedFigure } from "./printedFigure";
import { shownAt, type PrintedSheet } from "./printedSheet";
import type { PrintedCell } from "./printedTable";
import { ownMonth } from "./stubLabels";
import { middle, minus, named, type ClaimKind, type SheetFacts, type Verdict } from "./reading";

export interface CardFault {
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
}

const COMPLETION = /^(?:完成|达成)率?\(%\)$|^(?:done|completion)\(%\)$/;
const SCHEDULE = /^(?:(?:时序|序时|时间)(?:进度)?|due|schedule)\(%\)(\d{1,3}(?:\.\d+)?)$/;
const PROGRESS = /^(?:进度|progress)$/;
const GAP = /([-+−]?\d{1,4}(?:\.\d+)?)\s*(?:个?百分点|個?百分點|points)/;
/** What the notes say of the lights: so many points behind are still on schedule. */
const THRESHOLD = /不超过(\d+(?:\.\d+)?)个百分点|by(\d+(?:\.\d+)?)pointsatmost/;

type Light = "ahead" | "onSchedule" | "behind";
const LIGHTS: readonly Light[] = ["ahead", "onSchedule", "behind"];
const SIGNS: Readonly<Record<Light, string>> = { ahead: "▲", onSchedule: "●", behind: "▼" };
const WORDS: Readonly<Record<Light, RegExp>> = {
  ahead: /超前?(?:时序|序时|时间)进度|aheadofschedule/,
  onSchedule: /符合(?:时序|序时|时间)进度|onschedule/,
  behind: /落后(?:时序|序时|时间)进度|behindschedule/,
};
/** Columns a figure may stand right of its label. */
const REACH = 3;
/** Rows from the name of a card down to its completion: name, figure, growth. */
const BELOW_NAME = 3;
const SUMMARY_ROWS = 8;

interface Card {
  readonly completion: PrintedCell;
  readonly schedule: PrintedCell | null;
  readonly light: PrintedCell | null;
  /** Month of its own period, null where it is the board's. */
  readonly month: number | null;
}

export function cardFaults(sheet: PrintedSheet, facts: SheetFacts): CardFault[] {
  const cards = cardsOf(sheet);
  const threshold = thresholdOf(sheet);
  return [
    ...cards.flatMap((card) => faultsOf(card, facts, threshold, sheet.rateDecimals)),
    ...(cards.length ? countFaults(sheet, cards) : []),
  ];
}

function cardsOf(sheet: PrintedSheet): Card[] {
  const cards: Card[] = [];
  for (const [row, cells] of sheet.texts.entries())
    for (let column = 0; column < cells.length; column++) {
      if (!COMPLETION.test(foldText(shownAt(sheet, row, column)))) continue;
      const completion = nextTo(sheet, row, column);
      if (!completion) continue;
      const schedule = nextTo(sheet, row, completion.column);
      const labelled = PROGRESS.test(foldText(shownAt(sheet, row + 1, column)));
      const isSchedule = schedule !== null && SCHEDULE.test(foldText(schedule.text));
      // 完成(%) beside other headings heads a column.
      if (!isSchedule && !labelled) continue;
      cards.push({
        completion,
        schedule: isSchedule ? schedule : null,
        light: labelled ? nextTo(sheet, row + 1, column) : null,
        month: ownMonth(foldText(shownAt(sheet, row - BELOW_NAME, column))),
      });
    }
  return cards;
}

function nextTo(sheet: PrintedSheet, row: number, column: number): PrintedCell | null {
  for (let at = column + 1; at <= column + REACH; at++) {
    const text = shownAt(sheet, row, at);
    if (text.trim() !== "") return { row, column: at, text };
  }
  return null;
}

function thresholdOf({ texts }: PrintedSheet): number | null {
  for (const cells of texts)
    for (const text of cells) {
      const [, chinese, english] = THRESHOLD.exec(foldText(text)) ?? [];
      if (chinese ?? english) return Number(chinese ?? english);
    }
  return null;
}

interface Due {
  readonly range: Range;
  readonly from: string;
}

function faultsOf(
  { completion, schedule, light, month }: Card,
  { months }: SheetFacts,
  threshold: number | null,
  rateDecimals = Infinity,
): CardFault[] {
  const faults: CardFault[] = [];
  const byMonth = (month === null ? months : [month]).map((each): Due => {
    const due = divide(each * 100, 12)!;
    return { range: { low: due, high: due }, from: `${each}/12` };
  });
  const passed = schedule && SCHEDULE.exec(foldText(schedule.text))?.[1];
  const stated = passed ? { value: passed, decimals: decimalsOf(passed) } : null;
  if (stated && byMonth.length && !byMonth.some(({ range }) => isWithin(stated, range)))
    faults.push(fault("progress", schedule!, middle(byMonth[0]!.range, stated.decimals), byMonth[0]!.from));
  const gapText = light && GAP.exec(light.text)?.[1];
  if (!light || !gapText) return faults;
  const points = gapText.replace("−", "-").replace("+", "");
  const gap: PrintedNumber = { value: points, decimals: decimalsOf(points) };
  const figure = printedFigure(completion.text);
  const done = figure && { ...figure, decimals: Math.min(figure.decimals, rateDecimals) };
  const dues = [...byMonth, ...(stated ? [{ range: rangeOf(stated), from: `${stated.value}%` }] : [])];
  const gaps = done ? dues.map(({ range }) => minus(rangeOf(numberOf(done)), range)) : [];
  const [due] = dues;
  // Either of the two may be the slip.
  if (done && due && !gaps.some((range) => isWithin(gap, range))) {
    const cell = { ...light, text: gapText };
    faults.push(
      fault("points", cell, middle(gaps[0]!, gap.decimals!), `${named(done, completion)} − ${due.from}`),
    );
    const right = { low: due.range.low.plus(rangeOf(gap).low), high: due.range.high.plus(rangeOf(gap).high) };
    faults.push(
      fault("completion", completion, middle(right, done.decimals), `${due.from} + ${named(points, light)}`),
    );
  }
  return [...faults, ...lightFaults(light, gap, threshold)];
}

/** Sign and word of a light against the points beside them. */
function lightFaults(cell: PrintedCell, gap: PrintedNumber, threshold: number | null): CardFault[] {
  const possible = lightsOf(gap, threshold);
  const sign = LIGHTS.find((light) => cell.text.includes(SIGNS[light]));
  const word = LIGHTS.find((light) => WORDS[light].test(foldText(cell.text)));
  const wrong = [sign, word].some((light) => light !== undefined && !possible.includes(light));
  if (!wrong && (sign === undefined || word === undefined || sign === word)) return [];
  const text = cell.text.slice(0, GAP.exec(cell.text)!.index).trim();
  const expected = possible.map((light) => SIGNS[light]).join(" / ");
  return [fault("status", { ...cell, text }, expected, String(gap.value))];
}

/** What printed points may mean: what rounds to nothing may be ahead or not, and what rounds to the threshold behind or not. */
function lightsOf(gap: PrintedNumber, threshold: number | null): Light[] {
  const { low, high } = rangeOf(gap);
  const limit = difference(0, threshold ?? 0);
  return LIGHTS.filter((light) => {
    if (light === "ahead") return high.gt(0);
    if (light === "behind") return low.lt(limit);
    return low.lte(0) && (threshold === null || high.gte(limit));
  });
}

/** The line above the cards: so many indicators, of them so many ahead, on schedule and behind. */
function countFaults(sheet: PrintedSheet, cards: readonly Card[]): CardFault[] {
  const lit = cards.flatMap(({ light }) => (light && GAP.test(light.text) ? light : []));
  const rows = Array.from({ length: SUMMARY_ROWS }, (_, at) => sheet.firstRow + at);
  return rows.flatMap((row) =>
    (sheet.texts[row] ?? []).flatMap((_, column) => {
      const folded = foldText(shownAt(sheet, row, column));
      const stated = LIGHTS.map((light) => new RegExp(`(?:${WORDS[light].source})(\\d+)`).exec(folded)?.[1]);
      if (stated.includes(undefined)) return [];
      const counted = LIGHTS.map((light) => lit.filter(({ text }) => WORDS[light].test(foldText(text))));
      const whole = /(\d+)项指标|annualtarget:(\d+)/.exec(folded);
      const claims = [
        ...LIGHTS.map((light, at) => ({ sign: SIGNS[light], count: stated[at], cells: counted[at]! })),
        { sign: "", count: whole?.[1] ?? whole?.[2], cells: lit },
      ];
      return claims.flatMap(({ sign, count, cells }) => {
        if (count === undefined || Number(count) === cells.length) return [];
        const text = `${sign} ${count}`.trim();
        const from = cells.map((cell) => cellAddress(cell.row, cell.column)).join(", ");
        return [fault("count", { row, column, text }, String(cells.length), from || "0")];
      });
    }),
  );
}

const fault = (kind: ClaimKind, cell: PrintedCell, expected: string, from: string): CardFault => ({
  kind,
  verdict: { cell, agrees: false, expected, from },
});
