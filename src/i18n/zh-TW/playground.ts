/** Words of the playground page. */
import type { PlaygroundWords } from "../zh-CN/playground";

export const playground: PlaygroundWords = {
  title: "園區月報 · 試用頁",
  notice: "這是增益集在內建試算表上的預覽，不是 Excel。資料只在本頁，不會離開這部電腦。",
  toolbar: "活頁簿",
  newWorkbook: "新增",
  open: "開啟 .xlsx",
  save: "儲存 .xlsx",
  language: "語言",
  loadingGrid: "正在準備試算表…",
  workbookName: "園區月報.xlsx",
  unsaved: "有尚未儲存的修改",
  sheets: "工作表",
  grid: "試算表",
  nameBox: "名稱方塊",
  formulaBar: "資料編輯列",
  openList: "開啟下拉式清單",
  pane: "園區月報工作窗格",
  splitter: "工作窗格的寬度",
  replace: {
    question: "目前的活頁簿還沒有儲存。要放棄其中的修改嗎？",
    discard: "放棄修改",
    keep: "返回",
  },
  opened: "已開啟「{name}」。",
  saved: "已儲存為「{name}」。",
  openedBeside: "增益集新建的活頁簿已下載為「{name}」；在 Excel 裡會直接開啟。",
  cannotOpen: "「{name}」無法開啟：{reason}",
  refused: {
    title: "沒有填入",
    rule: "這個儲存格不接受這樣的內容。",
    protected: "這張工作表受保護，不能修改。",
    formula: "這個公式無法辨識，或者內容太長。",
  },
  gridFailed: "試算表沒有顯示出來：{reason}。請重新整理本頁；若仍然如此，請重新執行 npm ci。",
};
