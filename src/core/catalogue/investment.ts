/** Fixed-asset investment and key projects. */
import { row } from "./row";
import type { CatalogueRow } from "./row";

/** NBS publishes fixed-asset investment from 1—2月 on; key projects are reported by the parks every month. */
const SURVEYED = { january: "combined" } as const;

const FIXED_ASSETS: readonly CatalogueRow[] = [
  row("FAI", "固定资产投资", "固定資產投資", "Fixed-asset investment", "亿元", 2, "flow", {
    synonyms: [
      "全社会固定资产投资",
      "固定资产投资总额",
      "固定资产投资额",
      "固投",
      "全社會固定資產投資",
      "固定資產投資額",
    ],
    ...SURVEYED,
    required: true,
    targeted: true,
  }),
  row("FAI_IND", "工业投资", "工業投資", "Industrial investment", "亿元", 2, "flow", {
    synonyms: ["工业固定资产投资", "工业固定资产投资额", "工业项目投资", "工業固定資產投資"],
    ...SURVEYED,
    parent: "FAI",
    required: true,
    targeted: true,
  }),
  row("FAI_TECH", "工业技改投资", "工業技改投資", "Technical renovation investment", "亿元", 2, "flow", {
    synonyms: ["技改投资", "工业技术改造投资", "技術改造投資", "技改投資"],
    ...SURVEYED,
    parent: "FAI_IND",
    targeted: true,
  }),
  // Overlaps with FAI_TECH; the two are never added.
  row("FAI_HT", "高新技术产业投资", "高新技術產業投資", "High-tech industry investment", "亿元", 2, "flow", {
    synonyms: ["高新投资", "高新产业投资", "高新技术投资"],
    ...SURVEYED,
    parent: "FAI",
    targeted: true,
  }),
  row("FAI_INDUSTRY", "产业投资", "產業投資", "Investment in production sectors", "亿元", 2, "flow", {
    synonyms: ["产业项目投资"],
    ...SURVEYED,
    parent: "FAI",
    targeted: true,
  }),
  row("FAI_RE", "房地产投资", "房地產投資", "Real-estate investment", "亿元", 2, "flow", {
    synonyms: ["房地产开发投资", "房地產開發投資"],
    ...SURVEYED,
    parent: "FAI",
    direction: "neutral",
  }),
  row("FAI_INFRA", "基础设施投资", "基礎設施投資", "Infrastructure investment", "亿元", 2, "flow", {
    synonyms: ["基础设施投入", "基础建设投资", "基礎設施投入"],
    ...SURVEYED,
    parent: "FAI",
    targeted: true,
  }),
  row("FAI_SERV", "服务业投资", "服務業投資", "Services investment", "亿元", 2, "flow", {
    synonyms: ["第三产业投资"],
    ...SURVEYED,
    parent: "FAI",
  }),
];

const KEY_PROJECTS: readonly CatalogueRow[] = [
  row("KEYPROJ_N", "重点项目数", "重點項目數", "Key projects", "个", 0, "count", {
    synonyms: ["重点项目个数", "开工项目数", "開工項目數"],
    targeted: true,
  }),
  row("KEYPROJ_TOTAL", "项目总投资", "項目總投資", "Total investment of key projects", "亿元", 2, "stock", {
    synonyms: ["总投资", "重点项目总投资", "總投資"],
    direction: "neutral",
  }),
  row("KEYPROJ_PLAN", "年计划投资", "年計劃投資", "Planned investment of the year", "亿元", 2, "stock", {
    synonyms: ["年度计划投资", "年度投资计划", "任务数", "重点项目年计划投资", "任務數"],
    direction: "neutral",
  }),
  row("KEYPROJ_DONE", "累计完成投资", "累計完成投資", "Key-project investment completed", "亿元", 2, "flow", {
    synonyms: ["完成投资", "重点项目累计完成投资", "重点项目投资", "完成投資"],
    targeted: true,
  }),
  row("KEYPROJ_RATE", "年计划完成率", "年計劃完成率", "Annual plan completion rate", "%", 1, "ratio", {
    synonyms: ["年计划投资完成率", "年度投资完成率", "年度投资完成", "完成进度", "年度計劃完成率"],
    numerator: "KEYPROJ_DONE",
    denominator: "KEYPROJ_PLAN",
  }),
];

/** The five lines of one project list. Lists overlap (a project can be on several), so none is 其中 of another. */
function projectList(
  suffix: string,
  simplified: string,
  traditional: string,
  english: string,
): CatalogueRow[] {
  return [
    row(`KEYPROJ_N_${suffix}`, `${simplified}项目数`, `${traditional}項目數`, english, "个", 0, "count", {
      synonyms: [`开工${simplified}项目数`, `開工${traditional}項目數`],
      targeted: true,
    }),
    row(
      `KEYPROJ_TOTAL_${suffix}`,
      `${simplified}项目总投资`,
      `${traditional}項目總投資`,
      `${english}: total investment`,
      "亿元",
      2,
      "stock",
      { direction: "neutral" },
    ),
    row(
      `KEYPROJ_PLAN_${suffix}`,
      `${simplified}项目年计划投资`,
      `${traditional}項目年計劃投資`,
      `${english}: planned investment of the year`,
      "亿元",
      2,
      "stock",
      { synonyms: [`${simplified}项目年度计划投资`], direction: "neutral" },
    ),
    row(
      `KEYPROJ_DONE_${suffix}`,
      `${simplified}项目累计完成投资`,
      `${traditional}項目累計完成投資`,
      `${english}: investment completed`,
      "亿元",
      2,
      "flow",
      { synonyms: [`${simplified}项目完成投资`, `${simplified}项目投资`], targeted: true },
    ),
    row(
      `KEYPROJ_RATE_${suffix}`,
      `${simplified}项目年计划完成率`,
      `${traditional}項目年計劃完成率`,
      `${english}: annual plan completion rate`,
      "%",
      1,
      "ratio",
      {
        synonyms: [`${simplified}项目年计划投资完成率`, `${simplified}项目年度投资完成率`],
        numerator: `KEYPROJ_DONE_${suffix}`,
        denominator: `KEYPROJ_PLAN_${suffix}`,
      },
    ),
  ];
}

export const INVESTMENT: readonly CatalogueRow[] = [
  ...FIXED_ASSETS,
  ...KEY_PROJECTS,
  ...projectList("LARGE", "省大中型", "省大中型", "Provincial large and medium-sized projects"),
  ...projectList("PROVINCE", "省重点", "省重點", "Provincial key projects"),
  ...projectList("CITY", "市重点", "市重點", "Municipal key projects"),
];
