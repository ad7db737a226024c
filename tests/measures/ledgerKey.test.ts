/** How Measures and trends find rows of the ledger, also those people type, sort and name oddly. */
import { buildReports } from "../../src/actions/buildReports";
import { setUpWorkbook } from "../../src/actions/setUpWorkbook";
import type { HostSession } from "../../src/host/session";
import { typeInto } from "../../src/host/view/typing";
import { CellError } from "../../src/xlsx/cells";
import {
  ACTION,
  LEDGER_ROW,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  report,
  sheetOf,
  tableRows,
  valueOf,
} from "../support/parkWorkbook";

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
const FISCAL = "财政总收入";

/** Row of the ledger, 0-based. */
const rowOf = (session: HostSession, key: string): number =>
  tableRows(session, "Ledger", LEDGER_ROW).findIndex(([each]) => each === key);

const headings = (session: HostSession): string[] =>
  sheetOf(session, "台账").tables[0]!.columns.map(({ name }) => name);

const rowsBelow = (session: HostSession): number => sheetOf(session, "台账").tables[0]!.area.bottom + 1;

/** Types a value into a row of the ledger. */
async function type(row: number, heading: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("Ledger");
    columns.getItem(heading).getDataBodyRange().getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

/** Year-to-date figure and growth of 财政总收入. */
function fiscal(session: HostSession, park = "萍乡经开区"): unknown[] {
  const rows = tableRows(session, "Measures", "园区", "指标", "累计", "同比");
  return rows.find(([of, indicator]) => of === park && indicator === FISCAL)!.slice(2);
}

async function mayWorkbook(): Promise<HostSession> {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  return session;
}

test("each row has a number that no other row has", async () => {
  const session = await mayWorkbook();
  const keys = tableRows(session, "Ledger", "查找号").flat();
  expect(keys.every((key) => Number.isSafeInteger(key))).toBe(true);
  expect(new Set(keys).size).toBe(keys.length);
  expect(tableRows(session, "Ledger", "行号").flat()).toEqual(keys.map((_, at) => at + 1));
});

test("a row typed under the ledger counts at once", async () => {
  const session = await mayWorkbook();
  const places = rowOf(session, `萍乡经开区|${FISCAL}|2022|累计`);
  await type(places, "年度", 2020);
  expect(fiscal(session)[0]).toBe("…");
  const below = rowsBelow(session);
  const first = headings(session).indexOf("园区");
  for (const [right, text] of ["萍乡经开区", FISCAL, "2022", "累计", "亿元"].entries())
    expect(typeInto(session, sheetOf(session, "台账"), below, first + right, text)).toBeNull();
  expect(
    typeInto(session, sheetOf(session, "台账"), below, headings(session).indexOf("5月"), "18.2"),
  ).toBeNull();
  expect(fiscal(session)[0]).toBe(18.2);
});

test.each([
  ["园区", "萍乡经济开发区"],
  ["指标", "财政总收人"],
  ["数据项", "累计数"],
  ["年度", "二〇二二"],
  ["年度", 2022.5],
  ["年度", ""],
])("a row whose %s is %p is no row of anything, and no error", async (heading, value) => {
  const session = await mayWorkbook();
  const row = rowOf(session, `萍乡经开区|${FISCAL}|2022|累计`);
  await type(row, heading, value);
  const found = tableRows(session, "Ledger", "查找号", "行号")[row]!;
  // A blank year is the year 0, which nobody asks for.
  if (value !== "") expect(found).toEqual(["", ""]);
  expect(fiscal(session)).toEqual(["…", 8.8]);
  expect(
    tableRows(session, "Measures", "累计", "同比")
      .flat()
      .filter((cell) => cell instanceof CellError),
  ).toEqual([]);
});

test("a year kept as text is the year, whatever the case of the park's name", async () => {
  const session = await mayWorkbook();
  await load(`${HEADING}A区产业园,${FISCAL},2022-05,累计,3.1,亿元\n`);
  const row = rowOf(session, `A区产业园|${FISCAL}|2022|累计`);
  await type(row, "年度", "'2022");
  await type(row, "园区", "a区产业园");
  expect(fiscal(session, "A区产业园")[0]).toBe(3.1);
});

test("of a park whose name reads like a pattern only its own rows count", async () => {
  const session = await mayWorkbook();
  await load(`${HEADING}芦溪工业园,${FISCAL},2022-05,累计,2.5,亿元\n芦溪*,${FISCAL},2022-04,累计,3.1,亿元\n`);
  expect(fiscal(session, "芦溪*")[0]).toBe("");
  expect(fiscal(session, "芦溪工业园")[0]).toBe(2.5);
});

test("parks and indicators may be listed in another order", async () => {
  const session = await mayWorkbook();
  const before = fiscal(session);
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    const parks = tables.getItem("Parks").columns.getItem("园区名称").getDataBodyRange();
    for (const list of [parks, tables.getItem("Indicators").getDataBodyRange()]) {
      list.load("values");
      await context.sync();
      list.values = [...list.values].reverse();
      await context.sync();
    }
  });
  session.refresh();
  expect(fiscal(session)).toEqual(before);
});

/** Ways a ledger comes to lack the numbers: of an earlier version it has neither. */
const LOST: readonly (readonly [string, (columns: Excel.TableColumnCollection) => void])[] = [
  [
    "both columns",
    (columns) => {
      columns.getItem("查找号").delete();
      columns.getItem("行号").delete();
    },
  ],
  ["行号", (columns) => columns.getItem("行号").delete()],
  ["查找号, which Excel puts in again behind 行号", (columns) => columns.getItem("查找号").delete()],
];

describe.each(LOST)("a ledger that lost %s gets its numbers back", (_, lose) => {
  const lostWorkbook = async (): Promise<{ session: HostSession; before: unknown[] }> => {
    const session = await mayWorkbook();
    const before = fiscal(session);
    await Excel.run(async (context) => {
      lose(context.workbook.tables.getItem("Ledger").columns);
      await context.sync();
    });
    expect(fiscal(session)).not.toEqual(before);
    return { session, before };
  };

  test("with a load: its figures and all others are found", async () => {
    const { session, before } = await lostWorkbook();
    await load(`${HEADING}芦溪工业园,${FISCAL},2022-05,累计,2.5,亿元\n`);
    expect(fiscal(session, "芦溪工业园")[0]).toBe(2.5);
    expect(fiscal(session)).toEqual(before);
    const names = headings(session);
    expect(names.filter((name) => name === "查找号" || name === "行号")).toEqual(["查找号", "行号"]);
    expect(new Set(names).size).toBe(names.length);
  });

  test("with a report, and another report changes nothing more", async () => {
    const { session, before } = await lostWorkbook();
    valueOf(await buildReports({ kinds: ["trend"], parks: ["萍乡经开区"], month: MAY }, ACTION));
    expect(fiscal(session)).toEqual(before);
    const names = headings(session);
    await report();
    expect(fiscal(session)).toEqual(before);
    expect(headings(session)).toEqual(names);
  });

  test("when the workbook is set up again", async () => {
    const { session, before } = await lostWorkbook();
    expect(valueOf(await setUpWorkbook(MAY, ACTION))).toBe(true);
    expect(fiscal(session)).toEqual(before);
    expect(valueOf(await setUpWorkbook(MAY, ACTION))).toBe(false);
  });
});
