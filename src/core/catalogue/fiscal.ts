/** Fiscal revenue and tax. Treasury figures are monthly, January included. */
import { row } from "./row";
import type { CatalogueRow } from "./row";

export const FISCAL: readonly CatalogueRow[] = [
  row("FISC_TOTAL", "财政总收入", "財政總收入", "Total fiscal revenue", "亿元", 2, "flow", {
    synonyms: ["公共财政总收入", "财政收入", "大口径财政收入", "財政收入", "公共財政總收入"],
    required: true,
    targeted: true,
  }),
  // Scope varies between all levels (全口径, a part of FISC_TOTAL) and local; the local one is TAX_LOCAL.
  row("TAX", "税收", "稅收", "Tax revenue", "亿元", 2, "flow", {
    synonyms: [
      "税收收入",
      "稅收收入",
      "纳税",
      "入库税收",
      "实缴税金",
      "上交税金",
      "税金",
      "实际上缴税费",
      "全口径财政税收收入",
      "全口径税收",
      "税收总额",
    ],
    parent: "FISC_TOTAL",
    required: true,
    targeted: true,
  }),
  row(
    "FISC_GENERAL",
    "一般公共预算收入",
    "一般公共預算收入",
    "General public budget revenue",
    "亿元",
    2,
    "flow",
    {
      synonyms: [
        "公共财政预算收入",
        "一般预算收入",
        "地方财政收入",
        "公共財政預算收入",
        "地方一般公共预算收入",
      ],
      targeted: true,
    },
  ),
  row("TAX_LOCAL", "地方级税收", "地方級稅收", "Local tax revenue", "亿元", 2, "flow", {
    synonyms: ["地方级税收收入", "地方税收", "地方稅收"],
    parent: "FISC_GENERAL",
  }),
  row("FISC_NONTAX", "非税收入", "非稅收入", "Non-tax revenue", "亿元", 2, "flow", {
    parent: "FISC_GENERAL",
  }),
  row(
    "FISC_EXP",
    "一般公共预算支出",
    "一般公共預算支出",
    "General public budget expenditure",
    "亿元",
    2,
    "flow",
    {
      synonyms: ["公共财政预算支出", "财政支出", "公共財政預算支出"],
      direction: "neutral",
    },
  ),
  row(
    "ENT_TAX500",
    "税收500万元以上企业数",
    "稅收500萬元以上企業數",
    "Firms paying 5 million yuan of tax or more",
    "家",
    0,
    "countStock",
    {
      synonyms: ["税收500万元以上企业", "纳税500万元以上企业数"],
    },
  ),
];
