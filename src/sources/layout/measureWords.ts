/** Words of headings and stubs that say which figure of an indicator stands there. Folded (foldText). */

import type { PeriodWords } from "./periodWords";

/**
 * What a figure is of its indicator. `value` is the figure itself, of which only the basis may be open;
 * `lastYear` the same period of the year before; `derived` what the workbook calculates by itself.
 */
export type MeasureWord =
  | "value"
  | "level"
  | "growth"
  | "lastYear"
  | "base"
  | "rank"
  | "target"
  | "lastYearTotal"
  | "completion"
  /** 增减: a rate, a difference in 百分点 or an amount, by its unit. */
  | "change"
  | "derived";

export interface MeasureMeaning {
  readonly measure: MeasureWord | null;
  readonly basis: "ytd" | "month" | null;
  /** 上年: the year before the report's. */
  readonly lastYear?: boolean;
}

const list = (words: string): readonly string[] => words.split("|");

/** Every word of the first with every one of the second behind it. */
const everyOf = (first: string, second: string): readonly string[] =>
  list(first).flatMap((before) => list(second).map((behind) => before + behind));

const TARGETS = "目标任务数|目标任务|目标数|目标值|目标|任务数|任务|计划数|计划值|计划";
/** Targets of less than the year: told, not loaded. 一季度 and 5月 are periods and are told by them. */
const PARTS_OF_YEAR =
  "本季度|本季|季度|分季|上半年|下半年|半年度|半年|本月|当月|月度|每月|分月|本期|当期|累计|阶段性|阶段|序时进度|序时|时序";
const OF_YEAR = "|年度|全年";
/** Of several targets of a year those that bind, and those that are hoped for. */
const BINDING_TARGETS =
  "确保目标|保底目标|基本目标|必成目标|底线目标|调整后目标|调整后任务|调整后计划|调整目标|修订后目标|修订目标";
const HOPED_TARGETS = "力争目标|奋斗目标|争取目标|冲刺目标|挑战目标|期望目标|攻坚目标";

const PHRASES: readonly (readonly [MeasureMeaning, readonly string[]])[] = [
  [
    { measure: "value", basis: "ytd" },
    list(
      "1-本月累计|1-本月|1至本月|元-本月|1月至本月|本月止累计完成|本月止累计数|本月止累计|本月累计完成|本月累计|本年累计完成|本年累计数|本年累计|本年止累计|本期累计|自年初累计|自年初至本月累计|自年初至本月末累计|自年初至报告期末累计|年初至本月累计|年初至今累计|年初至今|自年初|年初累计|至本月累计|至本月止累计|截至本月累计|累计完成数|累计完成额|累计完成值|累计完成|累计实绩|累计金额|累计数|累计值|累计量|累计额|累计|累积|ytdtotal|yeartodate|ytd|cumulativetotal|cumulative|accumulated|todate",
    ),
  ],
  [
    { measure: "value", basis: "month" },
    list(
      "本月完成数|本月完成额|本月完成|本月实绩|本月发生额|本月数|本月值|本月|当月完成数|当月完成|当月数|当月值|当月|单月|月度完成|thismonth|currentmonth|monthly|inthemonth|ofthemonth|forthemonth|month",
    ),
  ],
  [
    { measure: "value", basis: null },
    list(
      "完成情况|完成数|完成额|完成值|实际完成|实际数|实绩|完成|数值|数据|金额|指标值|绝对数|绝对量|绝对额|绝对值|数量|总量|本期数|本期|报告期|上报数|填报数|数额|actual|value|figure|amount|number|total",
    ),
  ],
  [
    { measure: "level", basis: null },
    list(
      "期末实有数|期末实有|期末数|期末值|期末余额|期末|月末数|月末|季末|年末|时点数|时点|本月末|atperiodend|periodend|endofperiod|endofmonth|level",
    ),
  ],
  [
    { measure: "growth", basis: null },
    list(
      "比上年同期增长|比上年同期增减|比上年同期±|比上年同期|比去年同期增长|比去年同期增减|比去年同期±|比去年同期|较上年同期增长|较上年同期增减|较上年同期±|较上年同期|较去年同期增长|较去年同期增减|较去年同期±|较去年同期|与上年同期比|与去年同期比|比上年增长|比上年增减|比上年±|较上年增长|较上年增减|同比增长率|同比增长幅度|同比增长速度|同比增长|同比增减幅度|同比增减率|同比增减|同比增幅|同比增速|同比升降|同比增|同比±|同比+-|同比|增长率|增长速度|增长幅度|增减幅度|增减率|升降幅度|增减幅|增长±|增长|增速|增幅|增减±|±|+-|年增率|成长率|年增减率|yearonyear|year-on-year|yoygrowth|yoy|y/y|growthrate|growth",
    ),
  ],
  [
    { measure: "growth", basis: "month" },
    list(
      "本月同比增长|本月同比|当月同比增长|当月同比|当月增长|当月增速|本月增长|本月增速|当月增幅|本月增幅|monthyoy|monthlygrowth",
    ),
  ],
  [
    { measure: "growth", basis: "ytd" },
    list("累计同比增长|累计同比|累计增长|累计增速|累计增幅|ytdgrowth|ytdyoy|cumulativegrowth"),
  ],
  [
    { measure: "lastYear", basis: null },
    list(
      "上年同期完成|上年同期数|上年同期值|上年同期实绩|上年同期|去年同期完成|去年同期数|去年同期值|去年同期|上年实际同期|上年同期基数|同期基数|同期完成|同期数|同期值|同期|sameperiodlastyear|sameperiodofpreviousyear|sameperiodofthepreviousyear|previousyear|prioryear|lastyear",
    ),
  ],
  [
    { measure: "lastYear", basis: "ytd" },
    list(
      "上年同期累计数|上年同期累计|去年同期累计数|去年同期累计|上年累计|去年累计|同期累计数|同期累计|ytdlastyear|lastyearytd",
    ),
  ],
  [
    { measure: "lastYear", basis: "month" },
    list(
      "上年同月数|上年同月|去年同月数|去年同月|上年本月|去年本月|上年当月|去年当月|同月|samemonthlastyear|samemonthofpreviousyear",
    ),
  ],
  [{ measure: "change", basis: null }, list("增减变化|增减情况|增减数|增减|升降|变动|变化|净增减|change")],
  [{ measure: "base", basis: null }, list("上年同期可比数|同期可比数|可比基数|可比口径基数|comparablebase")],
  [
    { measure: "lastYearTotal", basis: null },
    list(
      "上年全年实绩|上年全年完成|上年全年数|上年全年|去年全年完成|去年全年数|去年全年|上年完成数|上年实绩|上年完成|去年完成",
    ),
  ],
  [
    { measure: "target", basis: null },
    list(
      "全年目标任务数|全年目标任务|全年目标数|全年目标值|全年目标|全年任务数|全年任务|全年计划数|全年计划|年度目标任务|年度目标值|年度目标数|年度目标|年度任务数|年度任务|年度计划数|年度计划|年目标任务|年目标值|年目标数|年目标|年任务数|年任务|年计划数|年计划值|年计划|年初目标任务|年初目标数|年初目标值|年初目标|年初任务数|年初任务|年初计划数|年初计划|考核目标值|考核目标|目标任务数|目标任务|目标值|目标数|目标|任务数|计划数|计划任务|annualtarget|annualplan|yeartarget|target|plan",
    ),
  ],
  [{ measure: "target", basis: null }, everyOf(OF_YEAR, BINDING_TARGETS)],
  [{ measure: "derived", basis: null }, everyOf(OF_YEAR, HOPED_TARGETS)],
  [{ measure: "derived", basis: null }, everyOf(PARTS_OF_YEAR, TARGETS)],
  [
    { measure: "completion", basis: null },
    list(
      "完成年度计划的百分比|完成年度目标|完成年度计划|完成年度任务|完成年计划比例|完成年计划|完成年目标|完成年任务|完成全年目标|完成全年计划|完成全年任务|完成目标比例|完成目标|完成计划|完成任务|完成百分比|完成进度|完成比例|完成率|进度率|进度|占全年计划|占全年目标|占全年任务|占年计划|占年度计划|占年度目标|占年任务|占目标|计划完成率|目标完成率|任务完成率|任务完成进度|计划完成进度|计划完成百分比|达成率|completionrate|completion|%ofplan|%oftarget|ofannualtarget|percentofplan",
    ),
  ],
  [
    { measure: "rank", basis: null },
    list(
      "在全市位次|在全市排名|全市位次|全市排名|全市排位|全省位次|全省排名|全州位次|全州排名|全国排名|园区排名|园区位次|增速位次|增速排名|总量位次|总量排名|位次|排名|名次|排位|ranking|rank",
    ),
  ],
  [
    { measure: "derived", basis: null },
    list(
      "位次变化|位次升降|排名变化|排名升降|名次变化|排位变化|排名变动|位次变动|上期位次|上月位次|上月排名|上年位次|全年预计|预计全年|下月预计|预计下月|预测数|预测值|预测|比上年同期增加额|比上年同期增减额|比上年同期净增|比上年同期增加|较上年同期增加|比去年同期增加|较去年同期增加|比上年增加|较上年增加|同比增加额|同比净增|比年初增加|比年初|较年初|比上月增减|比上月增长|比上月±|比上月|较上月|环比增长|环比增速|环比|占全区比重|占全市比重|占全县比重|占全省比重|所占比重|占比重|比重|占比|份额|贡献率|拉动|增减量|增减额|增加额|增加值差额|增长额|增长量|增量|净增额|净增加|净增|与序时进度比|超序时进度|超序时|序时进度|时序进度|序时差|差额|差距|上月末|上期数|上期|期初数|期初|年初数|年初|权重|得分|分值|去年末|上年末|momchange|mom|share|weight|score",
    ),
  ],
];

/** 目标 of 一季度目标 and 5月目标 is none of the year, unless it says 年度目标 besides, or runs to December. */
export function isPartOfYear(
  texts: readonly { readonly text: string; readonly period: PeriodWords | null }[],
): boolean {
  const partial = ({ period }: { readonly period: PeriodWords | null }): boolean =>
    period?.month !== undefined && !(period.cumulative === true && period.month === 12);
  return texts.some(partial) && !texts.some(({ text }) => OF_THE_YEAR.test(text));
}

const OF_THE_YEAR = /年度(?!累计)|全年|年初|年(?:目标|任务|计划)|annual|full.?year/i;

/** 与上年同期相比增减, 较去年同期增幅: a comparison with last year in whatever words, which is a rate. */
const COMPARED =
  /(?:与|比|较|同)(?:上年|去年)(?![末底])(?:同期|同月|同时期|全年)?数?(?:相比|比较|对比|比)?(?:增长|增减|升降|变化|变动|增|±|\+-)*(?:幅度|速度|率|幅|情况)?/y;

const LONGEST_PHRASE = 28;
const BY_PHRASE: ReadonlyMap<string, MeasureMeaning> = new Map(
  PHRASES.flatMap(([meaning, phrases]) => phrases.map((phrase) => [phrase, meaning] as const)),
);
const FIRST_CHARACTERS: ReadonlySet<string> = new Set([...BY_PHRASE.keys()].map((phrase) => phrase[0] ?? ""));

/** The longest phrase that begins at a place of a folded text. */
export function measureAt(
  text: string,
  at: number,
): { readonly meaning: MeasureMeaning; readonly end: number } | null {
  const phrase = phraseAt(text, at);
  if (!"与比较同".includes(text[at] ?? " ")) return phrase;
  COMPARED.lastIndex = at;
  const compared = COMPARED.exec(text)?.[0] ?? "";
  const end = at + compared.length;
  const basis = compared.includes("同月") ? ("month" as const) : null;
  return end > (phrase?.end ?? at) || (basis && end === phrase?.end)
    ? { meaning: { measure: "growth", basis }, end }
    : phrase;
}

function phraseAt(
  text: string,
  at: number,
): { readonly meaning: MeasureMeaning; readonly end: number } | null {
  if (!FIRST_CHARACTERS.has(text[at] ?? "")) return null;
  for (let length = Math.min(LONGEST_PHRASE, text.length - at); length > 0; length--) {
    const meaning = BY_PHRASE.get(text.slice(at, at + length));
    if (!meaning) continue;
    // English words are whole words: the text has lost its blanks, but not the letters around.
    const first = text[at] ?? "";
    if (first >= "a" && first <= "z" && isLetter(text[at - 1])) return null;
    return { meaning, end: at + length };
  }
  return null;
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && character >= "a" && character <= "z";
