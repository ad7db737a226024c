/** Opening-up and investment promotion. Customs and commerce publish every month, January included. */
import { row } from "./row";
import type { CatalogueRow } from "./row";

export const OPENING: readonly CatalogueRow[] = [
  row("FDI", "实际利用外资", "實際利用外資", "Utilised foreign capital", "万美元", 0, "flow", {
    synonyms: [
      "实际使用外资",
      "实际使用外资金额",
      "实际到位外资",
      "外資到位",
      "外资到位",
      "外商实际投资",
      "到位外资",
      "利用外资",
      "實際使用外資",
      "外资",
    ],
    required: true,
    targeted: true,
  }),
  row("FDI_CASH", "现汇", "現匯", "Cash foreign capital", "万美元", 0, "flow", {
    synonyms: ["现汇进资", "现汇外资", "現匯進資"],
    parent: "FDI",
    targeted: true,
  }),
  row("FDI_CONTRACT", "合同外资", "合同外資", "Contracted foreign capital", "万美元", 0, "flow", {
    synonyms: ["合同外资金额", "协议外资", "协议利用外资", "合同利用外资", "合約外資"],
  }),
  row(
    "FDI_PROJ",
    "新批外商投资项目数",
    "新批外商投資項目數",
    "New foreign-funded projects",
    "个",
    0,
    "count",
    {
      synonyms: ["新批外商投资项目", "新批外资项目数"],
    },
  ),
  row("TRADE", "进出口总额", "進出口總額", "Total imports and exports", "亿元", 2, "flow", {
    synonyms: ["外贸进出口", "外贸进出口总额", "进出口", "貿易總額", "外貿進出口總額", "外贸总额"],
    targeted: true,
  }),
  row("EXPORT", "外贸出口", "外貿出口", "Exports", "亿元", 2, "flow", {
    synonyms: ["出口额", "出口总额", "出口", "外贸出口总额", "出口額", "出口總額"],
    parent: "TRADE",
    required: true,
    targeted: true,
  }),
  row("IMPORT", "外贸进口", "外貿進口", "Imports", "亿元", 2, "flow", {
    synonyms: ["进口", "进口额", "进口总额", "進口", "進口額"],
    parent: "TRADE",
    targeted: true,
  }),
  // Of the industrial survey, so January and February come together; not the customs figure EXPORT.
  row("EXPORT_DELIV", "出口交货值", "出口交貨值", "Export delivery value", "亿元", 2, "flow", {
    synonyms: ["工业出口交货值"],
    january: "combined",
  }),
  row("INV_INPLACE", "招商引资到位资金", "招商引資到位資金", "Promoted capital in place", "亿元", 2, "flow", {
    synonyms: ["招商实际到位资金", "州外到位资金", "到位资金", "到位資金", "招商到位资金"],
    required: true,
    targeted: true,
  }),
  row(
    "XIANGSHANG_INFLOW",
    "湘商回归到位资金",
    "湘商回歸到位資金",
    "Funds of returning Hunan merchants in place",
    "亿元",
    2,
    "flow",
    {
      synonyms: ["赣商返乡到位资金", "湘商回归资金"],
      parent: "INV_INPLACE",
      targeted: true,
    },
  ),
  row(
    "DOM_INFLOW",
    "省外项目实际进资",
    "省外項目實際進資",
    "Out-of-province capital in place",
    "亿元",
    2,
    "flow",
    {
      synonyms: [
        "实际进资",
        "利用省外项目资金",
        "省外到位资金",
        "实际到位内资",
        "引进省外2000万元以上项目资金",
        "引进省外2000万元以上项目实际进资",
      ],
      targeted: true,
    },
  ),
  row("PROJ_SIGNED", "新签约项目数", "新簽約項目數", "Projects signed", "个", 0, "count", {
    synonyms: ["签约项目数", "新签约项目", "簽約項目數"],
    targeted: true,
  }),
  // SIGNED is the name the checks give to the amount.
  row(
    "PROJ_SIGNED_AMT",
    "新签约项目总投资",
    "新簽約項目總投資",
    "Investment of projects signed",
    "亿元",
    2,
    "flow",
    {
      synonyms: ["签约资金", "協議投資", "协议投资", "签约金额", "签约总投资", "簽約資金", "SIGNED"],
      targeted: true,
    },
  ),
  row("INPLACE_RATE", "资金到位率", "資金到位率", "In-place ratio", "%", 1, "ratio", {
    synonyms: ["招商资金实际到位率", "招商资金到位率"],
    numerator: "INV_INPLACE",
    denominator: "PROJ_SIGNED_AMT",
  }),
  row("PROJ_INTRO", "引进项目数", "引進項目數", "Projects introduced", "个", 0, "count", {
    synonyms: ["引进项目", "引進產業項目", "引進高科技廠商", "引进产业项目"],
    targeted: true,
  }),
  // 江西's "5020 projects" (of 5 billion in manufacturing, 2 billion elsewhere) are counted here.
  row(
    "PROJ_INTRO_100M",
    "引进亿元以上项目数",
    "引進億元以上項目數",
    "Projects introduced of 100 million yuan or more",
    "个",
    0,
    "count",
    {
      synonyms: ["5020项目", "引进亿元以上项目", "亿元以上项目数"],
      parent: "PROJ_INTRO",
      targeted: true,
    },
  ),
  row(
    "PROJ_OUTPROV",
    "引进省外2000万元以上项目数",
    "引進省外2000萬元以上項目數",
    "Out-of-province projects of 20 million yuan or more",
    "个",
    0,
    "count",
    {
      synonyms: ["引进省外2000万元以上项目", "引进省外项目数"],
      targeted: true,
    },
  ),
  // Not 其中 of PROJ_INTRO: a bulletin prints 11 of both.
  row(
    "XIANGSHANG_PROJ",
    "湘商回归项目数",
    "湘商回歸項目數",
    "Projects of returning Hunan merchants",
    "个",
    0,
    "count",
    {
      synonyms: ["湘商回归项目", "赣商返乡项目数", "赣商返乡"],
      targeted: true,
    },
  ),
  row("INV_TRIPS", "外出招商次数", "外出招商次數", "Promotion trips", "次", 0, "count", {
    synonyms: ["外出招商"],
  }),
  row("INV_RECEPT", "接待客商批次", "接待客商批次", "Investor groups received", "批次", 0, "count", {
    synonyms: ["接待客商"],
  }),
  row("INV_CONTACT", "对接项目数", "對接項目數", "Projects in contact", "个", 0, "count", {
    synonyms: ["对接项目"],
  }),
  row("INV_INFO", "招商信息数", "招商資訊數", "Promotion leads", "条", 0, "count", {
    synonyms: ["招商信息", "上报招商信息数"],
  }),
];
