/**
 * Scale and output. Figures of the enterprise surveys have no January of their own: industry has been surveyed
 * for January and February together since 2013 (NBS), services and enterprise accounts likewise.
 */
import { row } from "./row";
import type { CatalogueRow } from "./row";

const SURVEYED = { january: "combined" } as const;

export const GENERAL: readonly CatalogueRow[] = [
  row("GDP", "地区生产总值", "地區生產總值", "Gross regional product", "亿元", 2, "flow", {
    synonyms: ["生产总值", "园区生产总值", "GDP", "地区GDP", "園區生產總值"],
    frequency: "quarterly",
    targeted: true,
  }),
  row("VA1", "第一产业增加值", "第一產業增加值", "Value added of primary industry", "亿元", 2, "flow", {
    synonyms: ["一产增加值"],
    parent: "GDP",
    frequency: "quarterly",
  }),
  row("VA2", "第二产业增加值", "第二產業增加值", "Value added of secondary industry", "亿元", 2, "flow", {
    synonyms: ["二产增加值"],
    parent: "GDP",
    frequency: "quarterly",
  }),
  row("IND_VA", "工业增加值", "工業增加值", "Industrial value added", "亿元", 2, "flow", {
    synonyms: ["全部工业增加值"],
    ...SURVEYED,
    parent: "VA2",
    targeted: true,
  }),
  row("VA_HT", "高新技术产业增加值", "高新技術產業增加值", "High-tech value added", "亿元", 2, "flow", {
    synonyms: ["高新技术增加值", "高新产业增加值"],
    ...SURVEYED,
    parent: "IND_VA",
    targeted: true,
  }),
  row("VA3", "第三产业增加值", "第三產業增加值", "Value added of tertiary industry", "亿元", 2, "flow", {
    synonyms: ["三产增加值"],
    parent: "GDP",
    frequency: "quarterly",
  }),
  row("REV", "营业收入", "營業收入", "Operating revenue", "亿元", 2, "flow", {
    synonyms: ["营收", "营业总收入", "營業總收入", "營業額", "营业额"],
    ...SURVEYED,
    required: true,
    targeted: true,
  }),
  row(
    "REV_HT",
    "高新技术产业主营业务收入",
    "高新技術產業主營業務收入",
    "High-tech operating revenue",
    "亿元",
    2,
    "flow",
    {
      synonyms: ["高新技术产业主营收入", "高技术领域营业收入", "高新技术产业营业收入", "高新技术产业收入"],
      ...SURVEYED,
      parent: "REV",
      targeted: true,
    },
  ),
  // The name of REV before 2018; both may stand side by side in one ledger.
  row("REV_MAIN", "主营业务收入", "主營業務收入", "Revenue from principal business", "亿元", 2, "flow", {
    synonyms: ["主营收入"],
    ...SURVEYED,
    targeted: true,
  }),
  row("COST_MAIN", "主营业务成本", "主營業務成本", "Cost of sales", "亿元", 2, "flow", {
    synonyms: ["主营成本"],
    ...SURVEYED,
    direction: "lower",
  }),
  // "技工工资收入" is a misprint of 技工贸 that a real bulletin carries.
  row(
    "REV_JGM",
    "技工贸总收入",
    "技工貿總收入",
    "Total technology, industry and trade revenue",
    "亿元",
    2,
    "flow",
    {
      synonyms: ["技工贸收入", "技工工资收入", "技工貿收入"],
      ...SURVEYED,
      targeted: true,
    },
  ),
  row(
    "REV_SERV",
    "规上服务业营业收入",
    "規上服務業營業收入",
    "Above-scale services revenue",
    "亿元",
    2,
    "flow",
    {
      synonyms: ["规模以上服务业营业收入", "规上服务业营收", "規模以上服務業營業收入"],
      ...SURVEYED,
      lagMonths: 1,
    },
  ),
  row("PROFIT", "利润总额", "利潤總額", "Total profit", "亿元", 2, "flow", {
    synonyms: ["利润", "利潤"],
    ...SURVEYED,
  }),
  row("NET_PROFIT", "净利润", "淨利潤", "Net profit", "亿元", 2, "flow", SURVEYED),
  row("PROFIT_TAX", "利税总额", "利稅總額", "Profit and tax", "亿元", 2, "flow", {
    synonyms: ["利税", "利稅"],
    ...SURVEYED,
  }),
  row("ASSETS", "资产总计", "資產總計", "Total assets", "亿元", 2, "stock", {
    synonyms: ["资产总额", "总资产", "資產總額"],
    direction: "neutral",
  }),
];

export const INDUSTRY: readonly CatalogueRow[] = [
  row(
    "IND_VA_SCALE",
    "规上工业增加值",
    "規上工業增加值",
    "Value added of above-scale industry",
    "亿元",
    2,
    "flow",
    {
      synonyms: [
        "规模以上工业增加值",
        "规模工业增加值",
        "規模工業增加值",
        "規模以上工業增加值",
        "现价增加值",
        "規上工業增加值增速",
        "规上工业增加值增速",
      ],
      ...SURVEYED,
      required: true,
      growthOnly: true,
      targeted: true,
    },
  ),
  row("IND_OUT", "工业总产值", "工業總產值", "Gross industrial output value", "亿元", 2, "flow", {
    synonyms: ["产值", "產值", "现价工业产值", "工业产值", "工業產值"],
    ...SURVEYED,
    targeted: true,
  }),
  row("OUT_HT", "高新技术产业产值", "高新技術產業產值", "High-tech output value", "亿元", 2, "flow", {
    synonyms: ["高新技术产品产值", "高新技术产业总产值", "高新技術產品產值"],
    ...SURVEYED,
    parent: "IND_OUT",
    targeted: true,
  }),
  row(
    "IND_OUT_SCALE",
    "规上工业总产值",
    "規上工業總產值",
    "Gross output value of above-scale industry",
    "亿元",
    2,
    "flow",
    {
      synonyms: [
        "规模工业总产值",
        "規模工業總產值",
        "规模以上工业总产值",
        "規模以上工業總產值",
        "规上工业产值",
        "规上企业产值",
        "规模以上工业企业产值",
      ],
      ...SURVEYED,
      required: true,
      targeted: true,
    },
  ),
  row("SALES_IND", "工业销售收入", "工業銷售收入", "Industrial sales revenue", "亿元", 2, "flow", {
    synonyms: ["产品销售收入", "產品銷售收入", "工业企业产品销售收入"],
    ...SURVEYED,
    targeted: true,
  }),
  row("SALES_RATE", "产销率", "產銷率", "Output sold ratio", "%", 2, "ratio", {
    synonyms: ["产品销售率", "產品銷售率", "工业产品销售率"],
    ...SURVEYED,
  }),
  // From the grid's meters, which do not pause for the Spring Festival: January stands alone.
  row("ELEC", "工业用电量", "工業用電量", "Industrial electricity use", "亿千瓦时", 2, "flow", {
    synonyms: ["规上工业用电量", "用电总量", "用電總量", "工业用电"],
  }),
  // "小康占比": the share as counted in Hunan's 小康 index, where 70 % or more was the goal.
  row(
    "SHARE_IND",
    "园区规模工业增加值占比",
    "園區規模工業增加值占比",
    "Park share of local above-scale value added",
    "%",
    2,
    "ratio",
    {
      synonyms: ["小康占比", "规模工业增加值占比", "规上工业增加值占比"],
      ...SURVEYED,
      targeted: true,
    },
  ),
];
