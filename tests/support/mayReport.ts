/** The monthly report of a park for May 2022, as tests of what people do to it find it. */
import type { HostSession } from "../../src/host/session";
import type { Sheet } from "../../src/xlsx/book";
import { load, MAY_RETURNS, newWorkbook, report, sheetOf, TARGETS } from "./parkWorkbook";

export const PARK = "萍乡经开区";
/** Tab of its report. */
export const TAB = `${PARK}月报`;

/** A workbook of the returns and targets of May, and of what else is given, with the report. */
export async function mayReport(
  ...more: readonly string[]
): Promise<{ readonly session: HostSession; readonly sheet: Sheet }> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS, ...more);
  await report([PARK]);
  return { session, sheet: sheetOf(session, TAB) };
}
