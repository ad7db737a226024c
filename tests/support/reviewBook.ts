/** A workbook people have worked in, and a load over it, for tests of commit, undo and failures. */
import { load, MAY_RETURNS, newWorkbook, LEDGER_ROW, tableRows, TARGETS } from "./parkWorkbook";
import type { HostSession } from "../../src/host/session";
import { HostSession as Session } from "../../src/host/session";
import { installHost } from "./installHost";

/** Changes old figures, adds new ones, a park, an indicator, a target; grows every table there is. */
export const JUNE_RETURNS = `园区,指标,报告期,数据项,数值,单位
萍乡经开区,财政总收入,2022-05,累计,18.01,亿元
萍乡经开区,财政总收入,2022-06,累计,22.35,亿元
萍乡经开区,税收,2022-06,累计,17.90,亿元
湘乡经开区,财政总收入,2022-06,累计,11.86,亿元
湘乡经开区,财政总收入,2021-06,累计,10.92,亿元
安源工业园,直播带货销售额,2022-06,累计,3.2,亿元
安源工业园,财政总收入,2022-06,累计,4.05,亿元
`;
export const NEW_TARGETS = `园区,指标,年度,目标值,单位,类型
萍乡经开区,财政总收入,2022,44,亿元,
湘乡经开区,财政总收入,2022,24,亿元,
`;

/**
 * May loaded; then people wrote a note below the targets, a formula and a colour into the ledger, a column of their
 * own, a rule on it and a conditional format.
 */
export async function usedBook(): Promise<Uint8Array> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  await leaveTraces(session);
  return session.save();
}

/** What people left in a workbook of their own: a note, formulas, colours, a column, a rule, a conditional format. */
export async function leaveTraces(session: HostSession): Promise<void> {
  await Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    worksheets.getItem("目标").getRange("B8").values = [["以上目标经主任办公会通过"]];
    const ledger = tables.getItem("Ledger");
    const may = ledger.columns.getItem("5月").getDataBodyRange();
    // 萍乡 2022: from April's figure; the first load over it replaces it.
    may.getCell(1, 0).formulas = [["=J3+3.42"]];
    may.getCell(2, 0).formulas = [["=12.4+5.5"]];
    may.getCell(3, 0).format.fill.color = "#FFEB9C";
    const rows = tableRows(session, "Ledger", LEDGER_ROW).map(() => ["老王"]);
    ledger.columns.add(undefined, [["核实人"], ...rows]);
    await context.sync();
    const own = ledger.columns.getItem("核实人").getDataBodyRange();
    own.format.fill.color = "#DDEBF7";
    own.dataValidation.rule = { list: { inCellDropDown: true, source: "老王,小李" } };
    const format = may.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    format.cellValue.format.font.color = "#C00000";
    format.cellValue.rule = { formula1: "=0", operator: "LessThan" };
    await context.sync();
  });
}

/** The workbook of these bytes, open. */
export async function openBook(bytes: Uint8Array): Promise<HostSession> {
  const { book } = await Session.open(bytes, { language: "zh-CN" });
  return installHost({ book, language: "zh-CN" });
}
