import type { BookletWords } from "../../report/bookletWords";
import { reportKinds } from "./reportKinds";

/** Words of the cover and the contents. */
export const booklet: BookletWords = {
  title: "園區主要經濟指標月報",
  cover: {
    tab: "封面",
    issue: "第{month}期",
    asOf: "資料截至：{asOf}",
    returns: "報送情況：應報園區{expected}個，已報{reported}個",
    approvals: "審核情況：已審核{approved}個，未審核{drafts}個",
    draft: "（初步資料，未經審核）",
  },
  contents: {
    tab: "目錄",
    title: "目　　錄",
    number: "序號",
    name: "報表名稱",
    scope: "範圍",
    allParks: "全部在報園區",
    kinds: reportKinds,
  },
};
