/** Words of the board of parks by indicators; Traditional Chinese. */
import type { Words } from "../zh-CN";

export const coverage: Words["coverage"] = {
  title: "園區與指標一覽",
  region: "各園區必報指標報送一覽",
  park: "園區",
  returned: "報送",
  onTime: "按時",
  late: "逾期",
  none: "未報",
  received: "有資料",
  missing: "缺報",
  notAsked: "不需填報",
  legend: "●有資料　○缺報　空格為不需填報",
};
