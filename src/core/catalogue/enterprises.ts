/** Enterprises, innovation and people. */
import { row } from "./row";
import type { CatalogueRow } from "./row";

export const ENTERPRISES: readonly CatalogueRow[] = [
  row("ENT", "落户企业数", "落戶企業數", "Enterprises in the park", "家", 0, "countStock", {
    synonyms: [
      "入园企业",
      "入园企业数",
      "工业企业数",
      "企业总数",
      "落户企业",
      "入園企業",
      "企業總數",
      "企业数",
    ],
    required: true,
  }),
  row("ENT_PROD", "投产企业数", "投產企業數", "Enterprises in production", "家", 0, "countStock", {
    synonyms: ["投产工业企业", "建成投产企业", "投产企业", "投产工业企业数"],
    parent: "ENT",
  }),
  // Above scale: 20 million yuan of annual revenue since 2011.
  row("ENT_SCALE", "规上企业数", "規上企業數", "Above-scale enterprises", "家", 0, "countStock", {
    synonyms: [
      "规模以上企业",
      "规模工业企业",
      "规上企业",
      "规上工业企业数",
      "规模以上工业企业数",
      "規模以上企業",
    ],
    parent: "ENT",
    required: true,
    targeted: true,
  }),
  row("ENT_NEW", "新增入园企业数", "新增入園企業數", "New entrants", "户", 0, "count", {
    synonyms: ["新增入园企业", "净增入园企业", "新增入園企業"],
  }),
  row("MARKET_ENT", "市场主体数", "市場主體數", "Market entities", "户", 0, "countStock", {
    synonyms: ["市场主体", "市場主體", "经营主体", "经营主体数"],
  }),
  row(
    "ENT_HT",
    "国家高新技术企业数",
    "國家高新技術企業數",
    "National high-tech enterprises",
    "家",
    0,
    "countStock",
    {
      synonyms: ["高新技术企业", "高企", "高新技术企业数", "国家高新技术企业", "高新技術企業"],
      targeted: true,
    },
  ),
  row(
    "ENT_HT_APPLY",
    "申报高新技术企业数",
    "申報高新技術企業數",
    "High-tech enterprise applications",
    "家",
    0,
    "count",
    {
      synonyms: ["申报高新技术企业", "新申报高新技术企业数"],
    },
  ),
  row(
    "ENT_HT_NEW",
    "新认定高新技术企业数",
    "新認定高新技術企業數",
    "High-tech enterprises newly recognised",
    "家",
    0,
    "count",
    {
      synonyms: ["新认定高新技术企业", "新增高新技术企业数"],
    },
  ),
  row(
    "ENT_SME_TECH",
    "科技型中小企业数",
    "科技型中小企業數",
    "Technology-based SMEs",
    "家",
    0,
    "countStock",
    {
      synonyms: ["科技型中小企业"],
      targeted: true,
    },
  ),
  row(
    "ENT_IP",
    "知识产权示范和优势企业数",
    "知識產權示範和優勢企業數",
    "Intellectual-property demonstration and advantage firms",
    "家",
    0,
    "countStock",
    {
      synonyms: ["知识产权示范企业数", "知识产权优势企业数", "知识产权示范优势企业数"],
    },
  ),
  row(
    "RD_PLATFORM",
    "省级以上研发平台数",
    "省級以上研發平臺數",
    "Provincial and national R&D platforms",
    "家",
    0,
    "countStock",
    {
      synonyms: ["企业技术创新中心和工程研究中心", "省级以上研发平台", "研发平台数"],
      targeted: true,
    },
  ),
  row(
    "INCUBATOR",
    "孵化器和众创空间数",
    "孵化器和眾創空間數",
    "Incubators and maker spaces",
    "家",
    0,
    "countStock",
    {
      synonyms: ["国家级孵化器", "众创空间", "众创空间数", "孵化器数", "众创空间等"],
      targeted: true,
    },
  ),
  row("RD_EXP", "研发经费", "研發經費", "R&D expenditure", "亿元", 2, "flow", {
    synonyms: ["R&D经费支出总额", "研发费用", "R&D经费", "研发投入", "研發費用", "研发经费支出"],
    targeted: true,
  }),
  row("PATENT_APPLY", "申请专利数", "申請專利數", "Patents applied for", "件", 0, "count", {
    synonyms: ["申请专利", "申报专利", "专利申请受理数", "专利申请数", "专利申请量", "申報專利"],
    targeted: true,
  }),
  row("PATENT_GRANT", "授权专利数", "授權專利數", "Patents granted", "件", 0, "count", {
    synonyms: ["授权专利", "专利授权数", "专利授权量", "授權專利"],
    targeted: true,
  }),
  row("PATENT_INV_GRANT", "授权发明专利数", "授權發明專利數", "Invention patents granted", "件", 0, "count", {
    synonyms: ["授权发明专利", "发明专利授权数", "发明专利授权量"],
    parent: "PATENT_GRANT",
    targeted: true,
  }),
  row(
    "CLOUD_RATE",
    "规上企业上云率",
    "規上企業上雲率",
    "Cloud adoption of above-scale firms",
    "%",
    1,
    "ratio",
    {
      synonyms: ["企业上云率", "上云率"],
      targeted: true,
    },
  ),
  row("EMP", "从业人员", "從業人員", "Employment", "人", 0, "stock", {
    synonyms: ["用工人数", "就業人數", "就业人数", "从业人员数", "从业人数", "從業人數", "期末从业人员"],
    targeted: true,
  }),
  row("EMP_NEW", "新增就业", "新增就業", "New jobs", "人", 0, "flow", {
    synonyms: ["新增就业人数", "新增城镇就业", "新增就業人數"],
    targeted: true,
  }),
  row("ISSUE_IN", "收集企业问题数", "收集企業問題數", "Enterprise issues raised", "个", 0, "count", {
    synonyms: ["收集企业问题"],
    direction: "neutral",
  }),
  row("ISSUE_DONE", "解决企业问题数", "解決企業問題數", "Enterprise issues solved", "个", 0, "count", {
    synonyms: ["解决企业问题"],
    parent: "ISSUE_IN",
  }),
  row("FIN_HELP", "协助企业融资额", "協助企業融資額", "Financing facilitated", "亿元", 2, "flow", {
    synonyms: ["完成融资", "融资担保", "信贷支持", "协助企业融资", "協助企業融資"],
  }),
  row(
    "KDT_POOL",
    "科贷通备选企业数",
    "科貸通備選企業數",
    "Ke-dai-tong candidate firms",
    "家",
    0,
    "countStock",
    {
      synonyms: ["入库科贷通备选企业数", "科贷通备选企业"],
    },
  ),
  row("KDT_ENT", "科贷通贷款企业数", "科貸通貸款企業數", "Ke-dai-tong borrowers", "家", 0, "count", {
    synonyms: ["申办科贷通贷款企业数", "科贷通贷款企业"],
    parent: "KDT_POOL",
  }),
  row("KDT_LOANS", "科贷通贷款笔数", "科貸通貸款筆數", "Ke-dai-tong loans", "笔", 0, "count", {
    synonyms: ["科贷通放贷笔数", "科贷通笔数"],
  }),
  row("KDT_AMT", "科贷通贷款总额", "科貸通貸款總額", "Ke-dai-tong loan amount", "亿元", 2, "flow", {
    synonyms: ["科贷通贷款额", "科贷通贷款"],
  }),
  row("POLICY_FUND", "兑现惠企政策资金", "兌現惠企政策資金", "Policy funds paid", "亿元", 2, "flow", {
    synonyms: ["奖励资金", "惠企政策资金", "獎勵資金"],
  }),
];
