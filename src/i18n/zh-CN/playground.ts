/** Words of the playground page. */
export const playground = {
  title: "园区月报 · 试用页",
  notice: "这是加载项在内置表格上的预览，不是 Excel。数据只在本页，不离开这台电脑。",
  toolbar: "工作簿",
  newWorkbook: "新建",
  open: "打开 .xlsx",
  save: "保存 .xlsx",
  language: "语言",
  loadingGrid: "正在准备表格…",
  workbookName: "园区月报.xlsx",
  unsaved: "有未保存的修改",
  sheets: "工作表",
  grid: "表格",
  nameBox: "名称框",
  formulaBar: "编辑栏",
  openList: "打开下拉列表",
  pane: "园区月报任务窗格",
  splitter: "任务窗格的宽度",
  replace: {
    question: "现在的工作簿还没有保存。要放弃其中的修改吗？",
    discard: "放弃修改",
    keep: "返回",
  },
  opened: "已打开“{name}”。",
  saved: "已保存为“{name}”。",
  openedBeside: "加载项新建的工作簿已下载为“{name}”；在 Excel 里会直接打开。",
  cannotOpen: "“{name}”打不开：{reason}",
  refused: {
    title: "没有填入",
    rule: "这个单元格不接受这样的内容。",
    protected: "这张工作表受保护，不能修改。",
    formula: "这个公式读不懂，或者内容太长。",
  },
  gridFailed: "表格没有显示出来：{reason}。请刷新本页；若仍然如此，请重新运行 npm ci。",
};

/** Everything the playground says in one language. */
export type PlaygroundWords = typeof playground;
