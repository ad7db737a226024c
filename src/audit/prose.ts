/** Shares and completion said in words, where the sentence prints both figures: 税收2.74亿元，占财政收入10.66亿元的25.7%. */
import { decimalsOf, isWithin, quotientRange } from "../core/intervalTest";
import { convert, parseUnit } from "../core/unit";
import type { PrintedSheet } from "./printedSheet";
import { middle, type ClaimKind, type Verdict } from "./reading";

interface Quantity {
  readonly value: string;
  readonly unit: string;
  readonly at: number;
}

/** Figures with a unit of the sentence; percents are not among them. */
const QUANTITY =
  /(?<![\d.])(\d[\d,]*(?:\.\d+)?)\s*(亿元|億元|万元|萬元|万美元|萬美元|亿美元|億美元|亩|畝|家|户|戶|个|個|人|项|項|件)/g;
/** 占财政收入10.66亿元的25.7%, 完成年度目标42亿元的42.6%: the whole stands within the words. */
const WITHIN: readonly (readonly [ClaimKind, RegExp])[] = [
  ["share", /占[^，,；;。%％]{0,24}?\d[\d,.]*\s*[^\d，,；;。%％\s]{1,3}的(\d{1,3}(?:\.\d+)?)[%％]/],
  [
    "completion",
    /完成[^，,；;。%％]{0,16}?(?:目标|目標|计划|計劃|計畫|任务|任務)[^，,；;。%％]{0,8}?\d[\d,.]*\s*[^\d，,；;。%％\s]{1,3}的(\d{1,3}(?:\.\d+)?)[%％]/,
  ],
];
/** 财政收入10.66亿元，其中税收2.74亿元，占比25.7%: the part stands last before it, the whole before that. */
const OF_WHICH = /其中[^；;。%％]{0,40}?[，,]\s*占比?(?:重|例)?(?:为|為|达|達)?(\d{1,3}(?:\.\d+)?)[%％]/;
/** Cells shorter than this are no sentences. */
const SHORTEST = 12;

export function proseFaults({ texts, firstRow, hiddenRows, hiddenColumns }: PrintedSheet): {
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
}[] {
  return texts.flatMap((cells, row) =>
    row < firstRow || hiddenRows.has(row)
      ? []
      : cells.flatMap((text, column) =>
          text.length < SHORTEST || hiddenColumns.has(column)
            ? []
            : text
                .split(/[。；;\n]/)
                .flatMap((sentence) => sentenceFaults(sentence, { row, column, text: text.slice(0, 60) })),
        ),
  );
}

function sentenceFaults(sentence: string, cell: Verdict["cell"]) {
  const quantities = [...sentence.matchAll(QUANTITY)].map((match): Quantity => ({
    value: match[1]!.replaceAll(",", ""),
    unit: match[2]!,
    at: match.index,
  }));
  if (quantities.length < 2) return [];
  const found: { kind: ClaimKind; verdict: Verdict }[] = [];
  const hold = (kind: ClaimKind, stated: string, over?: Quantity, under?: Quantity): void => {
    const range = over && under ? quotient(over, under) : null;
    const rate = { value: stated, decimals: decimalsOf(stated) };
    if (!range || isWithin(rate, range)) return;
    found.push({
      kind,
      verdict: {
        cell: { ...cell, text: `${stated}%` },
        agrees: false,
        expected: middle(range, rate.decimals),
        from: `${over!.value}${over!.unit} ÷ ${under!.value}${under!.unit}`,
      },
    });
  };
  for (const [kind, pattern] of WITHIN) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    const inside = quantities.filter(({ at }) => at > match.index && at < match.index + match[0].length);
    const before = quantities.filter(({ at }) => at < match.index);
    if (inside.length === 1) hold(kind, match[1]!, before.at(-1), inside[0]);
  }
  const ofWhich = OF_WHICH.exec(sentence);
  if (ofWhich) {
    const before = quantities.filter(({ at }) => at < ofWhich.index + ofWhich[0].length);
    const part = before.filter(({ at }) => at > ofWhich.index);
    if (part.length === 1) hold("share", ofWhich[1]!, part[0], before.at(-2));
  }
  return found;
}

function quotient(over: Quantity, under: Quantity) {
  const [one, other] = [parseUnit(over.unit), parseUnit(under.unit)];
  if (!one || !other) return null;
  const factor = convert(1, one, other);
  if (!("value" in factor)) return null;
  const range = quotientRange(
    { value: over.value, decimals: decimalsOf(over.value) },
    { value: under.value, decimals: decimalsOf(under.value) },
    factor.value * 100,
  );
  return range;
}
