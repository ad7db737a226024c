/** From a message to the cell it speaks of. */
import { showableOf, showPlace } from "../../src/actions/showPlace";
import type { Problem } from "../../src/core/problem";
import type { HostSession } from "../../src/host/session";
import { cellAddress } from "../../src/a1";
import { load, MAY_RETURNS, newWorkbook, TARGETS, valueOf } from "../support/parkWorkbook";

const problem = (named: Partial<Problem>): Problem => ({
  code: "source.badNumber",
  severity: "error",
  place: { file: "萍乡.csv", row: 3, column: 5 },
  params: {},
  ...named,
});

/** What is selected after a click on the problem: heading and row of the cell, as people read them. */
async function shown(session: HostSession, named: Partial<Problem>): Promise<string> {
  valueOf(await showPlace(showableOf(problem(named))!));
  const { activeSheet: sheet, selection } = session;
  session.refresh();
  const [table] = sheet.tables;
  if (!table) return `${sheet.name}!${cellAddress(selection.top, selection.left)}`;
  const of = (heading: string): string => {
    const at = table.columns.findIndex(({ name }) => name === heading);
    const value = at < 0 ? null : sheet.cells.value(selection.top, table.area.left + at);
    return typeof value === "number" || typeof value === "string" ? String(value) : "";
  };
  const row = ["园区", "园区名称", "指标", "指标名称", "年度", "数据项"]
    .map(of)
    .filter((value) => value !== "");
  return `${sheet.name} ${table.columns[selection.left - table.area.left]!.name}: ${row.join(" ")}`;
}

describe("a problem of a csv row leads to", () => {
  let session: HostSession;
  const fiscal = { park: "萍乡经开区", indicator: "FISC_TOTAL" };
  beforeEach(async () => {
    session = await newWorkbook();
    await load(MAY_RETURNS, TARGETS);
  });

  test("the month of its figure in the ledger", async () => {
    expect(await shown(session, { ...fiscal, period: "2022-05" })).toBe(
      "台账 5月: 萍乡经开区 财政总收入 2022 累计",
    );
    const growth = { ...fiscal, period: "2022-04", params: { measure: "growth" } };
    expect(await shown(session, growth)).toBe("台账 4月: 萍乡经开区 财政总收入 2022 上报同比");
  });

  test("the nearest year where the ledger lacks its own", async () => {
    expect(await shown(session, { ...fiscal, period: "2020-03" })).toBe(
      "台账 3月: 萍乡经开区 财政总收入 2021 累计",
    );
  });

  test("the row where the period could not be read", async () => {
    expect(await shown(session, fiscal)).toMatch(/^台账 指标: 萍乡经开区 财政总收入/);
  });

  test("the target of a year", async () => {
    expect(await shown(session, { ...fiscal, period: "2022" })).toBe(
      "目标 目标值: 萍乡经开区 财政总收入 2022",
    );
  });

  test("the indicator, or the park, in its list where the workbook has no figure", async () => {
    expect(await shown(session, { indicator: "FISC_TOTAL" })).toMatch(/^指标 .*: 财政总收入/);
    expect(await shown(session, { park: "湘乡经开区" })).toMatch(/^园区 .*湘乡经开区/);
    expect(await shown(session, { park: "湘乡经开区", indicator: "TAX" })).toMatch(/^指标 /);
  });

  test("the ledger when nothing of it is known here", async () => {
    expect(await shown(session, { park: "某新区" })).toMatch(/^台账 /);
  });
});

test("a problem that names nothing has no place to go to", () => {
  expect(showableOf(problem({}))).toBeNull();
});

test("a problem of a sheet of this workbook leads to its own cell", async () => {
  const session = await newWorkbook();
  const place = { file: "", sheet: "园区", row: 7, column: 2 };
  valueOf(await showPlace(showableOf(problem({ place }))!));
  expect([session.activeSheet.name, session.selection]).toEqual([
    "园区",
    { top: 6, left: 1, bottom: 6, right: 1 },
  ]);
});
