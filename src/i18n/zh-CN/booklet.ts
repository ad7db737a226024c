import type { BookletWords } from "../../report/bookletWords";
import { reportKinds } from "./reportKinds";

/** Words of the cover and the contents. */
export const booklet: BookletWords = {
  title: "园区主要经济指标月报",
  cover: {
    tab: "封面",
    issue: "第{month}期",
    asOf: "数据截至：{asOf}",
    returns: "报送情况：应报园区{expected}个，已报{reported}个",
    approvals: "审核情况：已审核{approved}个，未审核{drafts}个",
    draft: "（初步数据，未经审核）",
  },
  contents: {
    tab: "目录",
    title: "目　　录",
    number: "序号",
    name: "报表名称",
    scope: "范围",
    allParks: "全部在报园区",
    kinds: reportKinds,
  },
};
