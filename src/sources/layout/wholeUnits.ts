/**
 * Units that are said once: 其中 counts as its whole does, so 出口 below 进出口总额（亿美元） in dollars, and 上年同期 or 年度目标
 * behind 财政总收入（亿元） as that does.
 */
import type { Meaning } from "./axisReader";

/** Meanings of rows or columns in order, each of which may be a part of one before it, or of the same name. */
export class WholeUnits {
  private whole: Meaning | null = null;
  private before: { readonly name: string; readonly unit: string } | null = null;

  /** The meaning with the unit that is said before it, where it says none. */
  under(meaning: Meaning): Meaning {
    const { indicator, unknown } = meaning;
    const name = indicator?.match?.found.code ?? indicator?.spelled ?? unknown?.spelled;
    if (name === undefined) return meaning;
    const { whole, before } = this;
    let wholeUnit = "";
    if (before?.name === name) wholeUnit = before.unit;
    else {
      const parent = indicator?.match?.found.parent ?? null;
      const isPart = meaning.part || (parent !== null && parent === whole?.indicator?.match?.found.code);
      if (isPart) wholeUnit = whole?.unit ?? "";
      else this.whole = meaning;
    }
    this.before = { name, unit: meaning.unit || wholeUnit };
    return meaning.unit === "" ? { ...meaning, wholeUnit } : meaning;
  }
}
