/** The words files use for the measures of the ledger. */
import { LEDGER_MEASURES } from "../core/observation";
import type { LedgerMeasure } from "../core/observation";
import type { TableWords } from "./fields";

/** Words of one measure. */
const list = (words: string): readonly string[] => words.split("|");

/** Folded words of each measure: simplified, traditional, English; the code is a word besides. */
const WORDS: Readonly<Record<LedgerMeasure, readonly string[]>> = {
  ytd: list(
    "ytd|累计|累計|累计数|累計數|累计值|本年累计|本年累計|年初至今|本月止累计|本月止累計|yeartodate|cumulative",
  ),
  month: list("month|本月|本月数|本月數|当月|當月|当月数|當月數|thismonth"),
  level: list("level|期末|期末数|期末數|期末值|月末|endofperiod|periodend"),
  growth: list(
    "growth|同比|上报同比|上報同比|累计同比|累計同比|同比增长|同比增長|同比增速|yearonyear|yoy|reportedgrowth|reportedyearonyear|reportedyoy",
  ),
  monthGrowth: list(
    "monthgrowth|本月同比|上报本月同比|上報本月同比|当月同比|當月同比|本月同比增长|本月同比增長|monthyearonyear|monthyoy|reportedmonthgrowth|reportedmonthyearonyear|reportedmonthyoy",
  ),
  base: list(
    "base|同期可比数|同期可比數|可比基数|可比基數|上年同期可比数|上年同期可比數|comparablebase|comparablebaselastyear",
  ),
  rank: list("rank|位次|上报位次|上報位次|排名|名次|reportedrank"),
};

/** Longest text worth reading. */
const LONGEST = 40;

/** Knows the words of every measure, those of workbooks included. */
export class MeasureWords {
  private readonly measures = new Map<string, LedgerMeasure>();

  constructor(words: readonly TableWords[]) {
    for (const measure of LEDGER_MEASURES)
      for (const word of [...WORDS[measure], measure, ...words.map((each) => each.ledgerMeasures[measure])])
        this.measures.set(fold(word), measure);
  }

  /**
   * The measure a text names, by code or word, with or without a percent sign; null when it names none.
   * @example parse("上报同比%") //=> "growth"
   */
  parse(text: string): LedgerMeasure | null {
    const exact = this.measures.get(text);
    if (exact !== undefined) return exact;
    return text.length > LONGEST ? null : (this.measures.get(fold(text)) ?? null);
  }
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "")
    .replace(/\(?[±+]?%\)?$/, "");
}

/** Whether a measure counts percent whatever the indicator's unit. */
export function isGrowthMeasure(measure: LedgerMeasure): boolean {
  return measure === "growth" || measure === "monthGrowth";
}
