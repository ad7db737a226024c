import { printedProblems } from "./printedProblems";
import { reportProblems } from "./reportProblems";
import { sourceProblems } from "./sourceProblems";

/** One sentence or two for each problem: what happened, and what to do. Placeholders are the problem's params. */
export const problems = {
  ...sourceProblems,
  "load.revised": "{park}“{indicator}”{period}{measure}由{before}改为{after}。以后载入的为准，请核对。",
  "load.figureStands":
    "{park}“{indicator}”{period}{measure}在报送材料里写着“{text}”，台账里仍是{value}，载入不会改动它。确要撤回，请在台账里清空这个单元格。",
  "load.targetRevised": "{park}“{indicator}”{year}年目标由{before}改为{after}。以后载入的为准，请核对。",
  "load.tableFull":
    "“{sheet}”表放不下这么多行（一张工作表最多{most}行）。工作簿没有改动。请删去不再需要的旧行，或另建一本工作簿。",
  "load.repeatedRow": "本行与第{first}行是同一项（{key}），报表只用前面那行。请合并后删去一行。",
  "load.unknownName":
    "“{name}”在“{list}”表里找不到，报表用不到这样写的行。如果是改了名，请把“{name}”写到“{list}”表该行的别名里再载入。",
  "load.locked": "{park}{period}的数据已锁定，没有写入。确需修改，请先说明原因解锁。",
  "load.lockedMonth":
    "{park}{period}的数据已锁定，它的本月数是累计数减{earlier}累计数得出的，{earlier}的改动没有写入。确需修改，请先说明原因将{period}解锁。",
  "load.lockedLastYear":
    "{park}{period}的数据已锁定，改动{earlier}的数以后，它的上年同期数和同比也会变。请核对，需要时解锁重新编制。",
  "load.targetAdjusted":
    "{park}“{indicator}”{year}年目标由{before}调整为{after}，自{from}月起计入；以前月份仍按{before}。请核对。",
  "load.targetAdjustedAgain":
    "{park}“{indicator}”{year}年目标再次调整为{after}，自{from}月起计入。一年只能记一次调整，原调整（自{first}月{between}）已被替换，{first}月至{last}月改按年初目标{before}计算。请核对。",
  "load.targetTypeChanged":
    "{park}“{indicator}”{year}年目标由{before}改为{after}，总量目标和增幅目标不能并存，全年都按新目标计算。请核对。",
  "load.lockedTarget":
    "{park}{year}年已有{count}期数据锁定，最近一期是{period}。改动年度目标以后，这些报表的目标和完成率也会变。请核对，需要时解锁重新编制。",
  "load.reopened":
    "{park}{period}的数据已审核，载入的数会改动它的报表（本期数、上年同期数或年度目标），载入后要重新审核。",
  "commit.busy": "{by}正在写入这本工作簿，您的操作没有执行。请稍等一两分钟再试。",
  "commit.busyUnnamed": "有人正在写入这本工作簿，您的操作没有执行。请稍等一两分钟再试。",
  "commit.editedMeanwhile":
    "写入的同时有人改了相同的单元格，工作簿已恢复原样，没有写入。请重新查看后再入账。",
  "commit.typedMeanwhile": "写入的同时有人改了这个单元格。已保留手工改的数，没有换成文件里的数，请核对。",
  "commit.leaseLost":
    "写入中断太久，已由别人接手。请重新查看文件：若仍列为新增或修改，说明没有写入，请再入账一次。",
  "undo.nothing": "没有可以撤回的入账。只能撤回最近一次。",
  "undo.closed":
    "这次入账有{park}{period}的数据，该期现为“{state}”，没有撤回。请先说明原因、退回上一状态，再撤回。",
  "undo.edited": "入账写入的内容后来又改动过（{at}），撤回会丢失这处改动，所以没有撤回。请手工更正。",
  "journal.damaged": "撤回所需的记录不完整，工作簿没有改动。请从历史版本恢复，或手工核对最近一次入账。",
  "returns.sameState": "{park}{period}已经是“{state}”。",
  "returns.notFromHere": "{park}{period}现在是“{from}”，不能直接改为“{state}”。",
  "returns.openErrors": "{park}{period}还有{count}条错误没有解决，不能改为“{state}”。",
  "returns.reasonNeeded": "请写明{park}{period}由“{from}”改为“{state}”的原因。",
  "workbook.notSetUp": "工作簿还没有建好，或缺少“{tables}”表。请先建立工作簿。",
  "workbook.missingColumns":
    "“{sheet}”表缺少这些列：{columns}。请补上（列名要相同），或撤销删除、改名后再试。",
  "workbook.noPeriod": "“设置”表中的年份和月份不是有效的报告期，没有改动。请在窗格上方或“设置”表中重新选择。",
  "excel.noSheet": "找不到这张工作表，可能已被删除。请重新读取工作簿。",
  "excel.cancelled": "已取消，工作簿没有改动。",
  "excel.cellEditMode": "有单元格正在编辑，没有写入。请按 Enter 或 Esc 结束编辑，再试一次。",
  "excel.protected": "工作表受保护，没有写入。请撤销保护后再试。",
  "excel.sheetProtected": "工作表“{sheet}”受保护，没有写入。请在“审阅”中撤销工作表保护后再试。",
  "excel.tooLarge": "一次写入的数据太多，Excel 没有接受。请分几次载入。",
  "excel.busy": "Excel 正忙，没有完成。请稍等片刻再试。",
  "excel.refused": "Excel 没有接受这一步（{reason}）。工作簿没有改动，请重试；仍不成功请重新打开工作簿。",
  ...reportProblems,
  ...printedProblems,
};
