/** The scope reports of all parks state, after a park has joined the workbook or the month. */
import { buildReports } from "../../src/actions/buildReports";
import type { ReportKind } from "../../src/core/reportKind";
import type { HostSession } from "../../src/host/session";
import { ACTION, load, MAY, MAY_RETURNS, newWorkbook, sheetOf, valueOf } from "../support/parkWorkbook";

const TABS: readonly (readonly [kind: ReportKind, tab: string])[] = [
  ["comparison", "分园区主要指标"],
  ["ranking", "指标排行榜"],
  ["assessment", "综合考核"],
  ["quality", "数据质量"],
  ["narrative", "文字分析"],
  ["kpi", "领导看板"],
];
const KINDS = TABS.map(([kind]) => kind);

async function build(): Promise<void> {
  valueOf(await buildReports({ kinds: KINDS, parks: [], month: MAY }, ACTION));
}

const scopes = (session: HostSession): unknown[] => {
  session.refresh();
  return TABS.map(([, tab]) => sheetOf(session, tab).cells.value(3, 0));
};

test("a park loaded after the reports were written is told in each of them, until they are refreshed", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  await build();
  expect(new Set(scopes(session))).toEqual(new Set(["汇总范围：萍乡经开区等2个园区"]));
  await load("园区,指标,报告期,数据项,数值,单位\n安源工业园,财政总收入,2022-05,累计,100,亿元\n");
  expect(new Set(scopes(session))).toEqual(
    new Set(["汇总范围：萍乡经开区等2个园区，另有1个在报园区未列入，请刷新报表"]),
  );
  await build();
  expect(new Set(scopes(session))).toEqual(new Set(["汇总范围：萍乡经开区等3个园区"]));
});
