/**
 * Units of measurement of park statistics, as data. A unit is a multiplier and a base ("万" + "元"), or two such
 * joined by "/" ("万元/亩"). Factors are exact decimal texts in the family's smallest usual unit.
 */
import type { Language } from "./language";

/** Kinds of quantity; amounts convert only within one. Each currency is its own. */
export type UnitFamily =
  | "CNY"
  | "USD"
  | "HKD"
  | "EUR"
  | "JPY"
  | "TWD"
  | "AREA"
  | "COUNT"
  | "PCT"
  | "PP"
  | "ENERGY"
  | "MASS"
  | "COAL"
  | "VOLUME"
  | "DAY"
  | "YEAR"
  /** A multiplier without a base, as in "155.06亿". */
  | "NUMBER";

export interface UnitBase {
  readonly family: UnitFamily;
  readonly factor: string;
  readonly names: Readonly<Record<Language, string>>;
  /** Further spellings, simplified and lower case; the names are spellings too. */
  readonly spellings: readonly string[];
}

function base(
  family: UnitFamily,
  factor: string,
  simplified: string,
  traditional: string,
  english: string,
  ...spellings: string[]
): UnitBase {
  return {
    family,
    factor,
    names: { "zh-CN": simplified, "zh-TW": traditional, "en-US": english },
    spellings,
  };
}

/** Every base, with its factor within the family. */
export const UNIT_BASES: readonly UnitBase[] = [
  base(
    "CNY",
    "1",
    "元",
    "元",
    "yuan",
    "人民币",
    "人民币元",
    "元人民币",
    "圆",
    "块",
    "cny",
    "rmb",
    "yuan rmb",
  ),
  base("USD", "1", "美元", "美元", "USD", "美金", "us$", "us dollar", "us dollars", "dollar", "dollars", "$"),
  base("HKD", "1", "港元", "港元", "HKD", "港币", "hk$"),
  base("EUR", "1", "欧元", "歐元", "EUR", "euro", "euros", "€"),
  base("JPY", "1", "日元", "日圓", "JPY", "日圆", "日币"),
  base("TWD", "1", "新台币", "新臺幣", "TWD", "新台币元", "台币", "nt$", "ntd"),
  // 1 公顷 = 15 亩 and 1 平方公里 = 1500 亩 exactly, so the 亩 of 2000/3 m² is the family's unit and no third is lost.
  base("AREA", "1", "亩", "畝", "mu"),
  base("AREA", "15", "公顷", "公頃", "hectares", "hectare", "ha"),
  base(
    "AREA",
    "1500",
    "平方公里",
    "平方公里",
    "sq km",
    "平方千米",
    "km2",
    "square kilometres",
    "square kilometers",
  ),
  base(
    "AREA",
    "0.0015",
    "平方米",
    "平方公尺",
    "sq m",
    "平米",
    "平方",
    "m2",
    "square metres",
    "square meters",
  ),
  base("COUNT", "1", "个", "個", "units", "unit"),
  base("COUNT", "1", "家", "家", "firms", "firm", "enterprises"),
  base("COUNT", "1", "户", "戶", "businesses", "households", "household"),
  base("COUNT", "1", "项", "項", "items", "item", "projects", "project"),
  base("COUNT", "1", "件", "件", "pieces", "piece"),
  base("COUNT", "1", "人", "人", "persons", "person", "people", "名", "位"),
  base("COUNT", "1", "次", "次", "times", "time"),
  base("COUNT", "1", "人次", "人次", "visits", "visit"),
  base("COUNT", "1", "批次", "批次", "groups", "group", "批"),
  base("COUNT", "1", "条", "條", "entries", "entry"),
  base("COUNT", "1", "笔", "筆", "transactions", "transaction"),
  base("COUNT", "1", "宗", "宗", "parcels", "parcel"),
  base("COUNT", "1", "台", "臺", "sets", "set", "套", "台套"),
  base("PCT", "1", "%", "%", "%", "百分比", "percent", "per cent", "pct"),
  base("PCT", "0.1", "‰", "‰", "‰", "千分比"),
  base("PP", "1", "百分点", "個百分點", "pp", "个百分点", "percentage points", "percentage point", "ppt"),
  base("ENERGY", "1", "千瓦时", "度", "kWh", "度", "度电", "千瓦小时", "千瓦·时"),
  base("MASS", "1", "千克", "公斤", "kg", "公斤"),
  base("MASS", "1000", "吨", "公噸", "tonnes", "公吨", "t", "tonne", "tons", "ton"),
  base("COAL", "1", "吨标准煤", "噸標準煤", "tce", "吨标煤"),
  base("COAL", "0.001", "千克标准煤", "公斤標準煤", "kgce", "公斤标准煤"),
  base("VOLUME", "1", "立方米", "立方公尺", "cu m", "方", "m3", "cubic metres", "cubic meters"),
  base("DAY", "1", "天", "天", "days", "日", "day", "工作日"),
  base("YEAR", "1", "年", "年", "years", "year"),
  base("YEAR", "1", "岁", "歲", "years of age"),
];

export interface Multiplier {
  readonly spelling: string;
  readonly factor: string;
  /** How it is printed before an English base. */
  readonly english: string;
}

/** Chinese multipliers, longest first so that 千万 is not read as 千 of 万. 兆 is 10¹² before 元 in Taiwan. */
export const MULTIPLIERS: readonly Multiplier[] = [
  { spelling: "万亿", factor: "1e12", english: "trillion" },
  { spelling: "千亿", factor: "1e11", english: "100 billion" },
  { spelling: "百亿", factor: "1e10", english: "10 billion" },
  { spelling: "十亿", factor: "1e9", english: "billion" },
  { spelling: "千万", factor: "1e7", english: "10 million" },
  { spelling: "百万", factor: "1e6", english: "million" },
  { spelling: "十万", factor: "1e5", english: "100,000" },
  { spelling: "亿", factor: "1e8", english: "100 million" },
  { spelling: "万", factor: "1e4", english: "10,000" },
  { spelling: "千", factor: "1e3", english: "1,000" },
  { spelling: "兆", factor: "1e12", english: "trillion" },
];

/** English multiplier words; plain numbers ("100", "10,000") multiply too. */
export const ENGLISH_MULTIPLIERS: ReadonlyMap<string, string> = new Map([
  ["thousand", "1e3"],
  ["million", "1e6"],
  ["mn", "1e6"],
  ["billion", "1e9"],
  ["bn", "1e9"],
  ["trillion", "1e12"],
]);

/** Traditional characters that occur in units, and their simplified forms. */
export const TRADITIONAL_CHARACTERS: Readonly<Record<string, string>> = {
  億: "亿",
  萬: "万",
  畝: "亩",
  頃: "顷",
  噸: "吨",
  臺: "台",
  個: "个",
  項: "项",
  戶: "户",
  條: "条",
  筆: "笔",
  時: "时",
  標: "标",
  準: "准",
  點: "点",
  幣: "币",
  歐: "欧",
  圓: "圆",
  歲: "岁",
  電: "电",
  數: "数",
  塊: "块",
};
