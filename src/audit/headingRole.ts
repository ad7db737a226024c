/** What the figures under a heading are, read from its words; texts are folded (sources/layout/foldText). */
import { parseUnit } from "../core/unit";
import { findPeriod, type PeriodWords } from "../sources/layout/periodWords";

export type Role =
  | "value"
  | "lastYear"
  | "growth"
  /** 增减: a rate or an amount, by its figures. */
  | "change"
  | "increase"
  /** Over the month before: 环比(%), 较上月增长(%). */
  | "overMonth"
  | "target"
  | "completion"
  /** Completion in percent of time progress: 达序时(%). */
  | "pace"
  | "timeProgress"
  /** Completion less time progress, 百分点. */
  | "gap"
  /** Growth less that of the total, 百分点. */
  | "totalGap"
  | "share"
  /** A rate or share of the year or month before: 上年同期占比, 上月增速. */
  | "lastRate"
  /** A rate less the one before, 百分点: 占比增减, 增速比上月提高, 较上月(百分点). */
  | "rateChange"
  | "rank"
  | "lastRank"
  | "rankChange"
  /** What is missing to the best of the column: 与第一名差距. */
  | "leaderGap"
  | "outlook"
  | "outlookPercent"
  /** Nothing that can be derived, nor that others derive from: numbers of rows, years, 环比. */
  | "none";

export interface Heading {
  readonly role: Role;
  readonly basis: "ytd" | "month" | null;
  /** What is left without the words of the role: 财政总收入 of 财政总收入同比(%); "" when nothing is. */
  readonly subject: string;
  readonly unit: string;
  /** The rate it is, of its own period or of the one before: completion of 上月完成率. */
  readonly rate: Role | null;
  readonly period: PeriodWords | null;
  /** Whether it says no more than its role: 占比(%), 完成率. */
  readonly bare: boolean;
  /** 财政总收入 of 税收占财政总收入比重; "" when it does not say. */
  readonly of: string;
  /** Whether it heads a sum of the columns beside it: 合计. */
  readonly total: boolean;
  /** Whether it may head one by its name: 企业数合计, 工业企业总数. */
  readonly namedTotal: boolean;
}

const ZONE = "全市|全区|全省|全州|全县|全国|平均|园区平均|各园区|面上";

const RISES = "提高|提升|上升|回升|加快|扩大|增加";
const FALLS = "回落|下降|降低|下滑|放缓|减缓|收窄|减少";
const MOVED = (() => {
  const moved = `(?:增减|升降|变化|变动|进退|${RISES}|${FALLS})`;
  return `(?:${moved}(?:[/或、]?${moved}|\\(${moved}\\))?)`;
})();
/** The period a difference is to. */
const BASE = (() => {
  const named =
    "(?:\\d{4}年)?(?:\\d{1,2}(?:-\\d{1,2})?月份?|前?[一二三四]季度|上半年|前\\d{1,2}个?月)|\\d{4}年";
  return `(?:上年|去年|上月|上期|上季度?|${named})(?:同期|同月|累计)?`;
})();

/** Headings of a difference that do not say of what: 较上月, 比上年增减, 较一季度回升/回落, 升降情况. */
const DIFFERENCE = (() => {
  const since = `(?:[比较与]${BASE}(?:相?比)?|环比)`;
  const english = "change|(?:change)?(?:vs\\.?|from|on|over)(?:last|previous)(?:month|year)";
  return `(?:${since}(?:${MOVED})?|${MOVED})(?:情况|幅度?|数|值)?|${english}`;
})();
const inUnit = (unit: string): RegExp => new RegExp(`^(?:${DIFFERENCE})±?\\(?±?(?:${unit})\\)?$`);
/** The same without a unit, so that only what stands beside it says of what it is. */
export const UNSAID_DIFFERENCE = new RegExp(`^(?:${DIFFERENCE})±?$`);

const [FALL, RISE] = [new RegExp(FALLS), new RegExp(RISES)];
/** Whether a heading of a difference says a fall and nothing of a rise: 较上月回落. */
export const isFall = (text: string): boolean => FALL.test(text) && !RISE.test(text);

const RATE_NAME = "(?:占比|比重|份额|增速|增幅|[长成销]率)";

/** A rate of completion whose heading does not say that it is one. */
export const BARE_COMPLETION = /^(?:累计)?完成(?:全年|年度|当?年)(?:目标|计划|任务)(?:任务|情况)?$/;

/** In the order they are tried. */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ["none", /^(?:序号|编号|代码|行次|年份|年度|年|月份|月|栏次|no\.?|code|year|month|id)$/],
  ["leaderGap", /[与比距较](?:第一名?|首位)(?:的?差距?|相差|±)|behind(?:the)?(?:leader|first)/],
  ["rankChange", inUnit("个?位次?|places")],
  ["rankChange", /^进(?:退|退位|位)(?:情况)?$/],
  ["rankChange", /(?:位次|排名|名次|排位)(?:变化|变动|升降|增减|进退)|进退位|rankchange|changeinrank/],
  ["lastRank", /^(?:上月|上期|上年|去年|上季度?)(?:同期)?[^|比较与]{0,8}(?:位次|排名|名次|排位)/],
  ["lastRank", /(?:上月|上期|上年|去年|上季度?)(?:同期)?(?:位次|排名|名次|排位)|(?:last|previous)[a-z]*rank/],
  ["rank", /位次|排名|名次|排位|^(?:rank|place|ranking)/],
  ["rateChange", inUnit("个?百分点|(?:percentage)?points?")],
  [
    "rateChange",
    new RegExp(
      `${RATE_NAME}(?:同比|[比较与]${BASE})?${MOVED}|${RATE_NAME}[比较与](?:${BASE})|changein(?:share|growth|rate)`,
    ),
  ],
  [
    "totalGap",
    new RegExp(
      `(?:高于|低于|高出|快于|慢于|[比较与])(?:${ZONE})[^|]*(?:百分点|点|差|±)|(?:vs\\.?|above|against|over)(?:the)?(?:zone|average|total)`,
    ),
  ],
  // 超序时进度项目数 counts those that are ahead.
  ["value", /(?:序时|时序|时间|均衡)进度[^|]*(?:[项企园户]\S?[目业区]?数|\((?:个|项|家|户)\))/],
  [
    "gap",
    /[比与较超过欠距差于后前±](?:\([^()]{1,6}\))?于?(?:序时|时序|(?:时间|均衡)进度)|(?:(?:序时|时序)(?:进度)?|(?:时间|均衡)进度)(?:[差±]|相?比(?![例重率])|\(±|增减|高低|超欠)/,
  ],
  ["gap", /(?:against|vs\.?|aheadof|behind)(?:the)?schedule/],
  ["gap", /^(?:(?<!形象|工程|建设|施工)进度差|[比与较]进度(?:要求|差)|超(?:欠|\(欠\))进度)[^|]*百分点/],
  ["pace", /(?:达到?|占|完成)(?:序时|时序)(?:进度)?|(?:序时|时序)(?:进度)?完成(?:率|比例)/],
  ["timeProgress", /(?:序时|时序|时间|均衡)进度|timeprogress|timeelapsed|scheduleprogress/],
  // Of the growth of all, which need not be printed.
  ["none", /拉动|贡献(?!奖)|contribution|^pull/],
  // How far the works have come is seen on the site and follows from nothing printed.
  ["none", /(?:形象|工程|建设|施工)进度/],
  ["overMonth", /(?:环比|[比较]上月)(?:增长|增减|增速|增幅|±|\+-)*\(?±?%|环比(?:增长|增速|增幅)$/],
  [
    "none",
    /两年平均|年均增|annualaverage|cagr|环比|[比较与]上月|[比较与]上季|[比较与](?:上年末|去年末|年初)|monthonmonth|mom/,
  ],
  ["outlookPercent", /预计[^|]*(?:完成|达成)[^|]*(?:%|率)|(?:预计|expected)[^|]*oftarget|^oftarget/],
  ["outlook", /预计|预测|outlook|expected|forecast/],
  [
    "completion",
    /完成(?:率|进度|比例|百分比)|(?:完成|达成)[^|]*%|达成率|(?:填报|上报|报送)率|占[^|]*(?:计划|目标|任务|预算)|完成(?:全年|年度|年|目标|计划|预算|任务)+的?(?:比重|比例|百分比|进度)|^(?:总体)?进度\(?%|completion|achieved|%of(?:the)?(?:annual)?(?:plan|target|budget)|投资进度|执行率/,
  ],
  // 完成年度目标 without a unit is the rate, as a rule.
  ["completion", BARE_COMPLETION],
  [
    "share",
    /占比|比重|份额|构成|^占|占[^|]{1,14}(?:比例|%)|share|proportion|%of(?:the)?(?:total|zone|whole)/,
  ],
  ["increase", /增加额|增减额|增长额|增量|净增|增减量|增加数|增减数|绝对增减|差额|absolutechange|increase/],
  [
    "growth",
    /同比|增长|增速|增幅|增减(?:幅|率|\(?%)|成长率|年增率|升降幅|±\(?%|\+-\(?%|yoy|y\/y|year-?on-?year|growth|%change|change\(%/,
  ],
  ["change", /增减|升降|变化|变动|±|\+-|change/],
  ["lastYear", /上年|去年|同期|同月|lastyear|previousyear|prioryear|基期|基数|ayearearlier/],
  ["target", /应报(?!日期|时间)|目标|计划|任务|预算|target|plan|budget|goal/],
];

/** Headings that say nothing without the one above them. */
const LEANS =
  /^(?:\(?%\)?|±|绝对[额数量]|金额|数额|总量|数值|比例|幅度|百分比|rate|amount|±?个?百分点|\(.*\))$/;
const MONTH = /本月|当月|单月|同月|thismonth|currentmonth|inthemonth|monthly/;
const YEAR_TO_DATE = /累计|自年初|年初至|1-本月|ytd|yeartodate|cumulative|todate/;
const AS_OF = /截至|截止/;
const TOTAL = /^(?:合计|总计|小计|共计|合计数|全部|total|sum|grandtotal)$/;
const NAMED_TOTAL = /.(?:合计|总计|小计|共计|总数)$|^total.|.total$/;
/** Words that do not belong to a name. */
const ROLE_WORDS =
  /\([^)]*\)|\d{4}年?(?:度)?|当?年(?=计划|目标|任务|预算)|\d{1,2}(?:-\d{1,2})?月份?|1-\d+月|第?[一二三四1-4]季度|前三季度|[上下]半年|同比|增长|增速|增幅|增减|净增|增量|增加(?!值)|升降|变化|变动|年增率|成长率|上年同期|去年同期|上年同月|去年同月|同期|上年|去年|全年|年度|本年|年初|累计|本月止?|当月|单月|完成|达成|实际|目标|计划|任务|预算|占比|比重|份额|构成|比例|百分比|情况|位次|排名|名次|预计|预测|序时|时序|时间|均衡|进度|百分点|绝对|总量|幅度|合计|[±%+\-|/:,、的率数值额量个比较与占]|year-?on-?year|yoy|y\/y|yeartodate|sameperiodlastyear|lastyear|previousyear|thismonth|annual|againstschedule|timeprogress|schedule|expected|points?|growth|completion|target|plan|share|rank|value|actual|total|rate|by|of|the/g;

const cache = new Map<string, Heading>();
const CACHE_SIZE = 2_000;

/** No heading is longer; what is may be anything, and patterns would look for each other's ends in it. */
const LONGEST = 80;

/** Reads the headings of a column, from the top down, or of a row. */
export function readHeading(texts: readonly string[]): Heading {
  const path = texts.map((text) => (text.length > LONGEST ? text.slice(0, LONGEST) : text));
  const key = path.join("\u0001");
  let known = cache.get(key);
  if (!known) {
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(key, (known = read(path)));
  }
  return known;
}

function read(path: readonly string[]): Heading {
  const deep = path.at(-1) ?? "";
  const whole = path.join("|");
  const leans = LEANS.test(deep) || isPeriodOfRate(deep, path.at(-2) ?? "");
  const leaning = leans && path.length > 1 ? path.slice(-2).join("") : deep;
  const unit = unitIn(deep) || unitIn(path.at(-2) ?? "") || unitIn(path.at(-3) ?? "");
  // Figures nothing heads may be anything.
  let role: Role = path.length ? roleOf(leaning) : "none";
  // 增长(亿元) is an amount.
  if ((role === "growth" || role === "change") && unit !== "" && !/%|百分点|point/.test(unit + deep))
    role = "increase";
  const rate = RATES.has(role) || (role === "value" && unit === "%") ? role : null;
  if (rate && (BEFORE.test(deep) || path.slice(0, -1).some((text) => PERIOD_BEFORE.test(text))))
    role = "lastRate";
  const subject = OF_TWO_PERIODS.has(role)
    ? subjectOf(path.map((text) => text.replace(COMPARED, ""))).replace(PERIOD_NAMES, "")
    : role === "gap"
      ? subjectOf(path).replace(SIDES, "")
      : // 同比提高(百分点) is of no 提高.
        role === "growth" && /百分点/.test(unit)
        ? subjectOf(path).replace(PERIOD_NAMES, "")
        : subjectOf(path);
  return {
    role,
    basis: basisOf(path),
    subject,
    unit,
    rate,
    period: periodOf(deep, whole),
    bare: subjectOf([deep]) === "",
    of: /占([^|()%]{2,}?)的?(?:比重|比例|份额|%|\()/.exec(deep)?.[1] ?? "",
    total: TOTAL.test(deep.replace(/\([^)]*\)/g, "")),
    namedTotal: NAMED_TOTAL.test(deep.replace(/\([^)]*\)/g, "")),
  };
}

/** 上半年 beneath 同比(%): the same rate of a period. */
const isPeriodOfRate = (deep: string, above: string): boolean =>
  /^(?:(?:同比|增速|增幅|占比|比重|完成率)\(?%?\)?|[^及和与、]*(?:增速|增幅|占比|比重|完成率)\(%\))$/.test(
    above,
  ) &&
  findPeriod(deep) !== null &&
  subjectOf([deep]) === "";

/** Its own, of the year above it where it names none: 1—5月 below 2022年. */
function periodOf(deep: string, whole: string): PeriodWords | null {
  const own = findPeriod(deep);
  const above = findPeriod(whole);
  return own && own.year === undefined && above?.year !== undefined
    ? { ...own, year: above.year }
    : (own ?? above);
}

const BEFORE = /^(?:截至)?(?:上年|去年|上月|上期|上季度?|同期|lastyear|previousyear|lastmonth)(?:同期|同月)?/;
/** A heading of its own above the columns of another period. */
const PERIOD_BEFORE = /^(?:上年|去年|上月|上期|上季度?)(?:同期|同月)?(?:累计|数|情况)?$/;
const RATES: ReadonlySet<Role> = new Set<Role>(["growth", "completion", "share", "pace", "gap"]);

/** Of another period than the columns beside, or of two, which is no part of a name. */
const OF_TWO_PERIODS: ReadonlySet<Role> = new Set<Role>([
  "lastRate",
  "lastRank",
  "rateChange",
  "rankChange",
  "overMonth",
]);
/** Taken out as whole words: 循环 and 真相 are parts of names. */
const COMPARED = /环比|相比/g;
const PERIOD = "上月|上期|上季度?|lastmonth|previousmonth|last";
/** At either end only: 进 stands in 先进制造业, last in plastics. */
const PERIOD_NAMES = new RegExp(
  `^(?:${PERIOD})|(?:${PERIOD}|${RISES}|${FALLS}|[/或]|进退位?|进位|退位|vs\\.?|from|(?<!ex)change)+$`,
  "g",
);

/** What a gap says of its side, at the end of what it is of. */
const SIDES = /(?:超过?|欠|差距?|距|对|相|高低|高于|低于|快于|慢于|落后于?|滞后|超前|要求)+$/;

function roleOf(text: string): Role {
  return ROLES.find(([, pattern]) => pattern.test(text))?.[0] ?? "value";
}

function basisOf(path: readonly string[]): Heading["basis"] {
  for (let at = path.length - 1; at >= 0; at--) {
    const text = path[at]!;
    // 截至8月底 may be of what there is then, or of the year to it.
    if (AS_OF.test(text)) return null;
    if (YEAR_TO_DATE.test(text)) return "ytd";
    if (MONTH.test(text)) return "month";
    const period = findPeriod(text);
    if (period?.cumulative) return "ytd";
    if (period?.month !== undefined && !/目标|计划|target|plan/.test(text)) return "month";
  }
  return null;
}

/** What is left of headings without the words that say what kind of figure it is. */
export function subjectOf(path: readonly string[]): string {
  return path.map((text) => text.replace(ROLE_WORDS, "")).join("");
}

function unitIn(text: string): string {
  for (const inner of text.matchAll(/\(([^()]+)\)/g)) {
    const unit = inner[1]!;
    if (unit === "%" || unit === "±%" || /百分点|^points?$/.test(unit) || parseUnit(unit)) return unit;
  }
  return "";
}

/** All parks or a place around them, which name no figures: 全市 of 占全市比重. */
const ZONES = "全[市区省县州国部]|各?园区|开发区|全市(?:各?园区|开发区)|全区(?:各?园区)?|zone|city|allparks";
export const ZONE_NAME = new RegExp(`^(?:${ZONES})$`);
export const ZONE_AT_END = new RegExp(`(?:${ZONES})$`);

/** Names whose figures neither add up over rows nor have a total: rates, averages, per-unit figures. */
export const RATIO_NAME =
  /率|亩均|人均|户均|均(?!衡)|强度|[损长降]面|比重|占比|指数|每|增速|增幅|速度|系数|per(?!iod|son|man|form)|rate\b|ratio|average|index|intensity|density|%/;

/** Units that are counted one by one, so that their whole numbers are exact. */
export const COUNT_UNIT =
  /^(?:家|个|個|户|戶|人|项|項|件|强|強|座|台|辆|宗|处|名|次|所|批|只|套|条|起|例|份|units?|enterprises?|firms?|companies|persons?|people|items?|projects?|cases?)$/;
/** Names of what is counted, where no unit says so. */
export const COUNT_NAME =
  /(?:户|家|人|个|件|项目|企业)数(?!据)|(?:项目|企业)总数|^(?:已|应|计划)(?:开工|竣工|投产|复工)$|^[应已未]报|numberof|从业人员|专利/;
/** Growth of these is at comparable prices and need not follow from printed figures (CONVENTIONS §3). */
export const REAL_GROWTH = /增加值|生产总值|gdp|valueadded|grossdomestic/;
