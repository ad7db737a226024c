/** What people decided of how a report prints stays when the report is generated again with a row more. */
import { buildReports } from "../../src/actions/buildReports";
import { REPORT_KINDS } from "../../src/core/reportKind";
import type { HostSession } from "../../src/host/session";
import type { Sheet } from "../../src/xlsx/book";
import { MORE, PARK, TAB } from "../support/mayReport";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  report,
  sheetOf,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";
import { inExcel } from "../support/reportsFound";

async function reported(): Promise<{ readonly session: HostSession; readonly sheet: () => Sheet }> {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  await report([PARK]);
  session.refresh();
  return { session, sheet: () => sheetOf(session, TAB) };
}

async function renewed(session: HostSession, more = MORE): Promise<void> {
  await load(more);
  await report([PARK]);
  session.refresh();
}

const rowOf = (sheet: Sheet, indicator: string): number =>
  sheet.cells.rows.findIndex((cells) => cells?.[1] === indicator);
/** As an address, to be read by eye. */
const printed = ({ page }: Sheet): readonly number[] => {
  const { top, left, bottom, right } = page.printArea!;
  return [top, left, bottom, right];
};

test("rows somebody hid are not shown again, though rows join above; the others are", async () => {
  const { session, sheet } = await reported();
  const hidden = rowOf(sheet(), "利润总额");
  await inExcel(sheet(), (it) => {
    it.getCell(hidden, 0).getEntireRow().rowHidden = true;
  });
  await renewed(session);
  expect(rowOf(sheet(), "利润总额")).toBe(hidden + 1);
  expect([...sheet().hiddenRows]).toEqual([hidden + 1]);
  await inExcel(sheet(), (it) => {
    it.getCell(hidden + 1, 0).getEntireRow().rowHidden = false;
  });
  await renewed(session);
  expect([...sheet().hiddenRows]).toEqual([]);
  expect(sheet().rowHeights.get(hidden + 1)).toBe(sheet().rowHeights.get(hidden + 2));
});

test("a print area with people's column of remarks and a row below it grows with the report and keeps both", async () => {
  const { session, sheet } = await reported();
  const [top, left, bottom, right] = printed(sheet()) as [number, number, number, number];
  await inExcel(sheet(), (it) => {
    it.getRange("R7").values = [["备注"]];
    it.getCell(bottom + 1, 0).values = [["附：说明"]];
    it.pageLayout.setPrintArea(it.getRangeByIndexes(top, left, bottom - top + 2, 18));
  });
  await renewed(session);
  expect(printed(sheet())).toEqual([top, left, bottom + 2, 17]);
  expect(right).toBeLessThan(17);
});

test("a print area without the columns behind the growth stays without them", async () => {
  const { session, sheet } = await reported();
  const [top, left, bottom] = printed(sheet()) as [number, number, number];
  await inExcel(sheet(), (it) =>
    it.pageLayout.setPrintArea(it.getRangeByIndexes(top, left, bottom - top + 1, 11)),
  );
  await renewed(session);
  expect(printed(sheet())).toEqual([top, left, bottom + 1, 10]);
});

test("what nobody touched prints all of every kind of report, as if it were new", async () => {
  const generate = async (): Promise<void> => {
    valueOf(await buildReports({ kinds: REPORT_KINDS, parks: [], month: MAY }, ACTION));
  };
  const areas = (session: HostSession) => {
    session.refresh();
    return session.book.sheets.flatMap(({ name, page, tables }) =>
      tables.length || !page.printArea ? [] : [[name, page.printArea]],
    );
  };
  const projects =
    "项目名称,园区,年度,总投资,年计划投资,5月,单位\n标准厂房二期,湘乡经开区,2022,5.3,2,0.7,亿元\n";
  const again = await newWorkbook();
  await load(MAY_RETURNS, TARGETS, projects);
  await generate();
  await load(MORE, projects.replace("标准厂房二期", "人才公寓"));
  await generate();
  const found = areas(again);
  const fresh = await newWorkbook();
  await load(MAY_RETURNS, TARGETS, projects);
  await load(MORE, projects.replace("标准厂房二期", "人才公寓"));
  await generate();
  expect(found.length).toBeGreaterThan(REPORT_KINDS.length - 1);
  expect(found).toEqual(areas(fresh));
}, 60_000);
