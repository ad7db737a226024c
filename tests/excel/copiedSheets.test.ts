/** Sheets of reports that people copied to keep what was printed (副本): they stay as they are, and the report is found. */
import { buildReports } from "../../src/actions/buildReports";
import { reportsIn, valuesOfReports } from "../../src/actions/reportCopy";
import type { HostSession } from "../../src/host/session";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  report,
  sheetOf,
  valueOf,
} from "../support/parkWorkbook";
import { inExcel } from "../support/reportsFound";

const PARK = "萍乡经开区";
const TAB = "萍乡经开区月报";
/** An indicator the report had not when it was copied. */
const MORE = `园区,指标,报告期,数据项,数值,单位\n${PARK},外贸出口,2022-05,累计,3.2,亿元\n`;

/** The report, and before it a copy of its sheet, as Excel places it when nobody says otherwise. */
async function copied(): Promise<HostSession> {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  await report([PARK]);
  await inExcel(sheetOf(session, TAB), (sheet) => sheet.copy("Before", sheet));
  session.refresh();
  return session;
}

async function rename(session: HostSession, from: string, to: string): Promise<void> {
  await inExcel(sheetOf(session, from), (sheet) => (sheet.name = to));
  session.refresh();
}

/** Writes the report with one indicator more; tells which of the sheets have it. */
async function renewed(session: HostSession): Promise<string[]> {
  await load(MORE);
  valueOf(await buildReports({ kinds: ["park"], parks: [PARK], month: MAY }, ACTION));
  session.refresh();
  return session.book.sheets.flatMap(({ name, cells }) =>
    /月报|存档/.test(name) && cells.rows.some((row) => row?.includes("外贸出口")) ? [name] : [],
  );
}

test("the copy before the report stays as it was printed, and the report is brought up to date", async () => {
  expect(await renewed(await copied())).toEqual([TAB]);
});

test("so it does when somebody gave the copy a name of its own", async () => {
  const session = await copied();
  await rename(session, `${TAB} (2)`, "5月存档");
  expect(await renewed(session)).toEqual([TAB]);
});

test("a report that was renamed is found beside its copy, before and after it is written again", async () => {
  const session = await copied();
  await rename(session, TAB, "萍乡月报");
  expect(await renewed(session)).toEqual(["萍乡月报"]);
  // From now on the report is known by its new tab, also where the copy is called anything.
  await rename(session, `${TAB} (2)`, "5月存档");
  await load(MORE.replace("外贸出口", "进出口总额"));
  expect(await renewed(session)).toEqual(["萍乡月报"]);
});

test("a copy in a workbook of an earlier version, which knows no tabs, is told by its name", async () => {
  const session = await copied();
  for (const name of session.book.names) {
    if (name.name !== "ReportData") continue;
    const at = session.book.names.indexOf(name);
    session.book.names[at] = { ...name, refersTo: name.refersTo.replace(/\|[^|"]*"$/, '"') };
  }
  expect(session.book.names.some(({ refersTo }) => refersTo.includes(`|${TAB}`))).toBe(false);
  expect(await renewed(session)).toEqual([TAB]);
});

test("what is sent holds the report and not the copy somebody kept", async () => {
  const session = await copied();
  await rename(session, `${TAB} (2)`, "5月存档");
  const { book } = session;
  expect(reportsIn(book).map(({ sheet }) => sheet.name)).toEqual([TAB]);
  expect(valuesOfReports(book, null)!.sheets.map(({ name }) => name)).toEqual([TAB]);
});
