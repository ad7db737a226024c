/** The monthly report of a park for May 2022, as tests of what people do to it find it. */
import type { HostSession } from "../../src/host/session";
import type { Sheet } from "../../src/xlsx/book";
import { load, MAY_RETURNS, newWorkbook, report, sheetOf, TARGETS } from "./parkWorkbook";

export const PARK = "萍乡经开区";
/** Tab of its report. */
export const TAB = `${PARK}月报`;

/** An indicator more, whose row stands above the others. */
export const MORE = `园区,指标,报告期,数据项,数值,单位\n${PARK},营业收入,2022-05,累计,310.2,亿元\n`;

/** A workbook of the returns and targets of May, and of what else is given, with the report. */
export async function mayReport(
  ...more: readonly string[]
): Promise<{ readonly session: HostSession; readonly sheet: Sheet }> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS, ...more);
  await report([PARK]);
  return { session, sheet: sheetOf(session, TAB) };
}
