/** Rates, shares and 百分点 said in words, where the sentence prints what they follow from: 税收2.74亿元，占财政收入10.66亿元的25.7%. */
import { difference, divide } from "../core/decimal";
import { decimalsOf, isWithin, rangeOf, type Range } from "../core/intervalTest";
import { REAL_GROWTH, ZONE_NAME } from "./headingRole";
import type { PrintedSheet } from "./printedSheet";
import { differencesIn, increasesIn } from "./proseChanges";
import {
  COMPARABLE,
  FALLS,
  growth,
  inTimes,
  quotient,
  TARGET,
  type Claim,
  type Derived,
} from "./proseClaims";
import { countsIn, listTotalsIn } from "./proseTotals";
import { middle, type ClaimKind, type SheetFacts, type Verdict } from "./reading";
import { plainSign, quantitiesIn, sentencesOf, type Quantity } from "./sentences";

export interface ProseFault {
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
}

/** A figure below nothing, 利润总额-0.46亿元, and no range, 40-48%. */
const SIGNED = String.raw`((?:(?<![\w%％])[-−－])?\d{1,4}(?:\.\d+)?)`;
const RATE = `${SIGNED}[%％]`;
/** 占财政收入10.66亿元的25.7%, 完成年度目标42亿元的42.6%: the whole stands within the words. */
const WITHIN: readonly (readonly [ClaimKind, RegExp])[] = [
  ["share", new RegExp(`占[^，,；;。%％]{0,24}?\\d[\\d,.]*\\s*[^\\d，,；;。%％\\s]{1,6}的${RATE}`, "g")],
  [
    "completion",
    new RegExp(
      `完成[^，,；;。%％]{0,16}?(?:目标|计划|计画|任务)[^，,；;。%％]{0,8}?\\d[\\d,.]*\\s*[^\\d，,；;。%％\\s]{1,6}的${RATE}`,
      "g",
    ),
  ],
  [
    "completion",
    new RegExp(
      String.raw`${SIGNED}% of the (?:adjusted )?annual target of \d[\d,.]* (?:\([^()]+\)|[bm]illion [a-z]+)`,
      "gi",
    ),
  ],
];
/** 占比25.7%, 占财政收入的25.7%: of what stands before 其中. */
const PART_SHARE = new RegExp(
  `[，,、（(]\\s*占(?:比?(?:重|例)?|(?<name>[^，,；;。%％\\d]{2,12}?)的?(?:比重|比例)?的?)(?:为|达)?${RATE}`,
  "g",
);
/** 年度计划投资10.66亿元，完成投资2.74亿元，完成率25.7%. */
const COMPLETION = new RegExp(
  `(?:(?:完成|达成|执行|报送|填报|上报)(?:率|比例|进度)|完成了?(?:调整后的?)?(?:全年|年度|当?年)?(?:目标|计划|预算|任务)(?:投资)?的?|占(?:调整后的?)?(?:全年|年度|当?年)?(?:目标|计划|任务)(?:投资)?的?)(?:为|达到?)?${RATE}`,
  "g",
);
/** 同比增长8.8%, 较上年同期下降3.1%, 同比增长15.9倍. */
const GROWTH =
  /(?:同比|[比较](?:上年|去年)同期|(?<=[，,）)、]))(?:(?<verb>增长|成长|增加|上升|提高|下降|减少|降低)(?<rate>\d{1,4}(?:\.\d+)?)[%％]|(?:增长|成长|增加)(?<times>\d{1,6}(?:\.\d+)?)倍)/g;
/** 完成…的50.7%，快于时序进度0.7个百分点. */
const GAP = new RegExp(
  String.raw`${RATE}[^%％；;。\d]{0,4}(快于|高于|超过?|慢于|低于|落后于?)(?:序时|时序|时间|均衡)进度(\d{1,3}(?:\.\d+)?)个?百分点`,
  "g",
);
const GAP_ENGLISH = new RegExp(
  String.raw`${SIGNED}% of the (?:adjusted )?annual target of \d[\d,.]* (?:\([^()]+\)|[bm]illion [a-z]+), (\d{1,3}(?:\.\d+)?) points (ahead of|behind) schedule`,
  "gi",
);
/** 1—3月, M1–3: what a month is of its own, before a figure of another month than the report's. */
const MONTH =
  /(\d{1,2})月|\bM(?:1–)?(\d{1,2})\b|(一季度|上半年|前三季度|全年(?!度?(?:目标|计划|任务|预期)))/g;
const QUARTERS: ReadonlyMap<string, number> = new Map([
  ["一季度", 3],
  ["上半年", 6],
  ["前三季度", 9],
  ["全年", 12],
]);
const LAST_YEAR = /(?:上年|去年)(?:同期|同月)/;
const DONE = /已报|完成|实现|到位|累计/;
/** Figures before a claim that it may be of: the nearest need not be the one meant, 其中 may stand between. */
const MOST_BEFORE = 3;
/** Cells shorter than this are no sentences. */
const SHORTEST = 12;

export function proseFaults(
  { texts, firstRow, hiddenRows, hiddenColumns, rateDecimals }: PrintedSheet,
  facts: SheetFacts,
): ProseFault[] {
  return texts.flatMap((cells, row) =>
    row < firstRow || hiddenRows.has(row)
      ? []
      : cells.flatMap((text, column) =>
          text.length < SHORTEST || hiddenColumns.has(column)
            ? []
            : sentencesOf(text).flatMap((sentence) => {
                const faults = (of: string): ProseFault[] =>
                  claimsIn(of, facts).flatMap((claim) => faultOf(claim, { row, column }, rateDecimals));
                const found = faults(sentence);
                const unsigned = sentence.replace(DASH, " ");
                return found.length && unsigned !== sentence && !faults(unsigned).length ? [] : found;
              }),
        ),
  );
}

/**
 * Before an amount it may be a minus or a dash, 增值税-2.74亿元: the sentence is right if it is so with either. Of what may be
 * below nothing it is a minus.
 */
const DASH =
  /(?<![\w%％]|利润|利润总额|差额|结余|净[^，,。；;]{0,6})[-−－](?=\d[\d,]*(?:\.\d+)?\s*[^\d\s.,，%％])/g;

function faultOf(
  { kind, text, value, derived, counted = false }: Claim,
  { row, column }: { row: number; column: number },
  most = Infinity,
): ProseFault[] {
  const decimals = Math.min(decimalsOf(value), most);
  const printed = { value, decimals: counted ? null : decimals };
  if (!derived.length || derived.some(({ range }) => isWithin(printed, range))) return [];
  const [{ range, from }] = derived as [Derived];
  const cell = { row, column, text };
  return [{ kind, verdict: { cell, agrees: false, expected: middle(range, decimals), from } }];
}

function claimsIn(sentence: string, facts: SheetFacts): Claim[] {
  const quantities = quantitiesIn(sentence);
  const rate = (kind: ClaimKind, said: string, derived: readonly (Derived | null)[]): Claim => {
    const stated = plainSign(said);
    return { kind, text: `${stated}%`, value: stated, derived: derived.flatMap((each) => each ?? []) };
  };
  const before = (at: number): Quantity[] =>
    quantities
      .filter(({ end }) => end <= at)
      .slice(-MOST_BEFORE)
      .reverse();
  const claims: Claim[] = [];
  for (const [kind, pattern] of WITHIN)
    for (const match of sentence.matchAll(pattern)) {
      const inside = quantities.filter(({ at }) => at > match.index && at < match.index + match[0].length);
      if (inside.length !== 1) continue;
      claims.push(
        rate(
          kind,
          match[1]!,
          before(match.index).map((part) => quotient(part, inside[0]!)),
        ),
      );
    }
  claims.push(
    ...partsIn(sentence, quantities).map(({ stated, part, whole }) =>
      rate("share", stated, [quotient(part, whole)]),
    ),
  );
  for (const match of sentence.matchAll(COMPLETION)) {
    const known = quantities.filter(({ end }) => end <= match.index);
    const targets = known.filter(({ label }) => TARGET.test(label) && !/总投资/.test(label)).slice(-2);
    const dones = known.filter(({ label }) => DONE.test(label) && !TARGET.test(label)).slice(-MOST_BEFORE);
    const pairs = targets.reverse().flatMap((under) => dones.map((over) => quotient(over, under)).reverse());
    claims.push(rate("completion", match[1]!, pairs));
  }
  if (!COMPARABLE.test(sentence) && !REAL_GROWTH.test(sentence))
    for (const match of sentence.matchAll(GROWTH)) {
      const [now, last] = yearsBefore(sentence, quantities, match.index);
      if (!now || !last) continue;
      const { verb = "", rate: stated, times } = match.groups!;
      const grown = growth(now, last);
      if (times !== undefined)
        claims.push({ ...rate("growth", times, [grown && inTimes(grown)]), text: `${times}倍` });
      else
        claims.push({
          ...rate("growth", stated!, [grown]),
          value: (FALLS.test(verb) ? "-" : "") + stated!,
        });
    }
  return [
    ...claims,
    ...gapsIn(sentence, facts, claims),
    ...differencesIn(sentence),
    ...increasesIn(sentence, quantities),
    ...countsIn(sentence, quantities),
    ...listTotalsIn(sentence, quantities),
  ];
}

interface Part {
  readonly stated: string;
  readonly part: Quantity;
  readonly whole: Quantity;
}

/** Characters between a part and its share. */
const MOST_BETWEEN = 20;

/** 财政总收入10.66亿元，其中税收2.74亿元，占比25.7%，非税收入7.92亿元，占比74.3%: parts of the last figure before 其中. */
function partsIn(sentence: string, quantities: readonly Quantity[]): Part[] {
  let start = 0;
  return [...sentence.matchAll(PART_SHARE)].flatMap((match): Part | [] => {
    const from = sentence.lastIndexOf("其中", match.index);
    const whole = from < 0 ? undefined : quantities.findLast(({ end }) => end <= from);
    const inside = quantities.filter(({ at, end }) => at > Math.max(start, from) && end <= match.index);
    start = match.index;
    const [part] = inside;
    if (!whole || !part || inside.length > 1 || match.index - part.end > MOST_BETWEEN) return [];
    const { name = "" } = match.groups!;
    // 占全市的12% is of more than 全市开发区税收.
    const isOther = !whole.label.includes(name) || (ZONE_NAME.test(name) && /园区|开发区/.test(whole.label));
    return isOther ? [] : { stated: match.at(-1)!, part, whole };
  });
}

/** 比上年同期增加4.31亿元 is no figure of last year. */
const isMoved = (label: string): boolean => /[增减]|[多少]$/.test(label) && !/[到至为]$/.test(label);

/** This year's and last year's figure right before a growth rate, no other rate between. */
function yearsBefore(sentence: string, quantities: readonly Quantity[], at: number): [Quantity?, Quantity?] {
  const [one, other] = quantities.filter(({ end, label }) => end <= at && !isMoved(label)).slice(-2);
  if (!one || !other || /[%％]/.test(sentence.slice(one.at, at))) return [];
  if (LAST_YEAR.test(other.label)) return LAST_YEAR.test(one.label) ? [] : [one, other];
  return LAST_YEAR.test(one.label) ? [other, one] : [];
}

const monthIn = ([, month, marked, quarter]: readonly string[]): number =>
  QUARTERS.get(quarter ?? "") ?? Number(month ?? marked);

/** Completion less time progress, by the months the sentence or the sheet names or the progress it states. */
function gapsIn(sentence: string, { months, progress }: SheetFacts, rates: readonly Claim[]): Claim[] {
  const own = [...sentence.matchAll(MONTH)].map(monthIn).reverse();
  const dues = [
    ...[...new Set([...own, ...months])]
      .filter((month) => month >= 1 && month <= 12)
      .map((month) => ({ range: exactly(month), from: `${month}/12` })),
    ...progress.map((figure) => ({ range: rangeOf(figure), from: `${String(figure.value)}%` })),
  ];
  const claim = (said: string, points: string, behind: boolean): Claim => {
    const done = plainSign(said);
    const value = behind && Number(points) !== 0 ? `-${points}` : points;
    // Where the rate itself is wrong, the points may be those of the right one, and are no second fault.
    const right = rates.flatMap(({ kind, value: stated, derived }) =>
      kind === "completion" && stated === done ? derived : [],
    );
    const printed = { range: rangeOf({ value: done, decimals: decimalsOf(done) }), from: `${done}%` };
    const derived = [printed, ...right].flatMap((rate) =>
      dues.map(({ range, from }) => ({
        range: {
          low: difference(rate.range.low, range.high),
          high: difference(rate.range.high, range.low),
        },
        from: `${rate.from} − ${from}`,
      })),
    );
    return { kind: "points", text: value, value, derived };
  };
  return [
    ...[...sentence.matchAll(GAP)].map(([, done, side, points]) =>
      claim(done!, points!, /慢|低|落后/.test(side!)),
    ),
    ...[...sentence.matchAll(GAP_ENGLISH)].map(([, done, points, side]) =>
      claim(done!, points!, side === "behind"),
    ),
  ];
}

function exactly(month: number): Range {
  const due = divide(month * 100, 12)!;
  return { low: due, high: due };
}
