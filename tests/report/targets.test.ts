/** The report on annual targets after what it lists has changed in the workbook. */
import { buildReports } from "../../src/actions/buildReports";
import type { HostSession } from "../../src/host/session";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  sheetOf,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";

const TAB = "年度目标完成情况";
/** Last year's: one of a listed row, one of a park and one of an indicator the report of 2022 does not list. */
const LAST_YEAR = `园区,指标,年度,目标值,单位
萍乡经开区,财政总收入,2021,38,亿元
湘乡经开区,财政总收入,2021,20,亿元
萍乡经开区,税收,2021,30,亿元
`;

async function written(): Promise<HostSession> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS, LAST_YEAR);
  valueOf(await buildReports({ kinds: ["targets"], parks: [], month: MAY }, ACTION));
  return session;
}

async function type(name: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.names.getItem(name).getRange().values = [[value]];
    await context.sync();
  });
}

const summary = (session: HostSession): string => {
  session.refresh();
  return String(sheetOf(session, TAB).cells.value(4, 0));
};
const FURTHER = /；“目标”表另有(\d+)项未列入，请刷新报表$/;

test("a year chosen in the settings whose targets it does not list is told, until it is refreshed", async () => {
  const session = await written();
  expect(summary(session)).not.toContain("未列入");
  await type("ReportYear", 2021);
  expect(FURTHER.exec(summary(session))?.[1]).toBe("2");
  const month = { year: 2021, month: 5 };
  valueOf(await buildReports({ kinds: ["targets"], parks: [], month }, ACTION));
  expect(summary(session)).not.toContain("未列入");
});

test("a target typed into the table by hand is told", async () => {
  const session = await written();
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("Targets");
    const [parks, years] = ["园区", "年度"].map((heading) => columns.getItem(heading).getDataBodyRange());
    parks!.load("values");
    await context.sync();
    const row = parks!.values.findIndex(([park]) => park === "湘乡经开区");
    years!.getCell(row, 0).values = [[2022]];
    await context.sync();
  });
  expect(FURTHER.exec(summary(session))?.[1]).toBe("1");
});

test("in January a figure of last December counts last year's target, of which none is missing", async () => {
  const session = await written();
  await load(`园区,指标,年度,目标值,单位\n萍乡经开区,规上服务业营业收入,2022,12,亿元\n`);
  const month = { year: 2022, month: 1 };
  valueOf(await buildReports({ kinds: ["targets"], parks: [], month }, ACTION));
  expect(summary(session)).not.toContain("未列入");
});
