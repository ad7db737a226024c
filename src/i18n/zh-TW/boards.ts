import type { BoardWords } from "../../report/boardWords";

/** Words of the reports of all parks together. */
export const boards: BoardWords = {
  scope: "彙總範圍：{first}等{count}個園區",
  coverage: "資料截至 {asOf} · 已報園區 {reported}/{expected}",
  drafts: "（{drafts}個園區為初步資料）",
  hint: "年、月在「設定」表中修改，本表即時重算",
  withUnit: "{name}（{unit}）",
  total: "合計",
  headings: {
    park: "園區",
    value: "累計",
    growth: "同比\n(%)",
    completion: "完成\n(%)",
    place: "位次",
    share: "占比\n(%)",
    byValue: "總量",
    byGrowth: "增幅",
    byCompletion: "年度目標完成率",
    move: "較上月",
    target: "目標",
    progress: "時序進度\n(%)",
    gap: "比時序進度\n(百分點)",
    outlook: "預計全年",
    outlookPercent: "預計完成\n(%)",
    status: "進度評價",
    indicator: "指標",
    project: "專案名稱",
    level: "級別",
    investment: "總投資\n(億元)",
    plan: "年度計畫\n(億元)",
    done: "累計完成\n(億元)",
    stage: "形象進度",
    annualTarget: "全年目標",
    schedule: "時序",
    yearEnd: "全年預計",
  },
  notes: {
    place:
      "位次為本表園區之間的位次，按「指標」表規定的依據（總量、增幅或完成率，未規定的按「設定」表）排列，並列同位；沒有數的不排位。",
    total: "合計只含本期在報的園區；比率指標按分子合計除以分母合計；合計的完成率只含既有目標又有資料的園區。",
    moves:
      "「較上月」為按上月累計數排位相比，「↑」前進、「↓」後退、「＝」不變；季報指標與上季比。年初累計重新起算，不與上年比。",
    outlook: "預計全年按上年同期占全年的比重推算，沒有上年數的按時序推算，僅供參考。",
    half: "「雙過半」為6月末時間過半、完成率也達到50%。",
    projects:
      "標「▼」並標黃的專案，年度計畫完成率低於時序進度超過{threshold}個百分點。累計完成空缺的專案當月未報，合計不含。",
  },
  comparison: { tab: "分園區主要指標", title: "分園區主要指標完成情況" },
  ranking: {
    tab: "指標排行榜",
    title: "園區主要指標排行榜",
    orderedBy: "{name}（{unit}），按{basis}排序",
  },
  targets: {
    scope: "目標範圍：{indicators}項指標、{parks}個園區",
    tab: "年度目標完成情況",
    title: "年度目標完成情況",
    summary:
      "有完成率的目標{count}項：超序時進度{ahead}項，符合序時進度{onSchedule}項，落後序時進度{behind}項",
    halfSummary: "；雙過半{past}項",
    halfDone: "（雙過半）",
    red: "紅榜：超序時進度最多的目標",
    black: "黑榜：落後序時進度最多的目標",
  },
  projects: {
    tab: "重點專案",
    title: "重點專案進展情況",
    summary: "專案{count}個，落後序時進度{behind}個",
    unit: "單位：億元",
  },
};
