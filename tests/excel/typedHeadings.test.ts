/** Words people typed over headings of reports stay; what they chose at the head of one is no heading. */
import { buildReports } from "../../src/actions/buildReports";
import { mayReport, PARK, TAB } from "../support/mayReport";
import { ACTION, load, MAY, report, valueOf } from "../support/parkWorkbook";
import { writeSettings } from "../support/writeSettings";

const MORE = "园区,指标,报告期,数据项,数值,单位\n萍乡经开区,新增企业数,2022-05,累计,12,家\n";

/** Types into a cell as a person would; "" empties it. */
const type = (address: string, entry: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(TAB).getRange(address).values = [[entry]];
    await context.sync();
  });

test("words somebody typed over column headings stay with their columns; who empties one has the report's own again", async () => {
  const { session, sheet } = await mayReport();
  const printed = (): (string | null)[] =>
    ["D5", "I6", "L6"].map((address) => {
      const [column, row] = [address.charCodeAt(0) - 65, Number(address.slice(1)) - 1];
      return sheet.cells.value(row, column) as string | null;
    });
  const own = printed();
  expect(own.map((text) => text?.replace(/\s/g, ""))).toEqual(["计量单位", "上年同期", "目标"]);
  await type("D5", "单位");
  await type("I6", "去年同期（公布数）");
  const theirs = ["单位", "去年同期（公布数）", own[2]];
  for (const theme of ["official", "screen"] as const) {
    await writeSettings({ theme }, "zh-CN");
    await load(MORE);
    session.traffic.reset();
    await report([PARK]);
    expect(session.traffic.syncs).toBe(3);
    expect(printed()).toEqual(theirs);
  }
  await type("D5", "");
  await report([PARK]);
  expect(printed()).toEqual([own[0], ...theirs.slice(1)]);
});

test("words typed over the heading of a group stay with it, also where its number or its first row becomes another", async () => {
  const { sheet } = await mayReport();
  const rowOf = (text: string): number => sheet.cells.rows.findIndex((cells) => cells?.includes(text)) + 1;
  await type(`A${rowOf("三、财政")}`, "三、财政税收");
  await type(`A${rowOf("四、投资")}`, "四、投资项目");
  // Another row comes to the head of 财政.
  await load(MORE + "萍乡经开区,一般公共预算收入,2022-05,累计,8.1,亿元\n");
  expect(await report([PARK])).toHaveLength(1);
  expect([rowOf("三、财政"), rowOf("四、投资")]).toEqual([0, 0]);
  expect(sheet.cells.value(rowOf("三、财政税收"), 1)).toBe("财政总收入");
  expect(sheet.cells.value(rowOf("四、投资项目"), 1)).toBe("固定资产投资");
});

test("another park chosen at the head of a report is no heading of people's: the report is its park's again", async () => {
  const { sheet } = await mayReport();
  await type("D1", "湘乡经开区");
  await report([PARK]);
  expect(sheet.cells.value(0, 3)).toBe(PARK);
});

/** Makes the report again and gives what is told of it, with the entries. */
async function told(): Promise<unknown[]> {
  const { problems } = valueOf(await buildReports({ kinds: ["park"], parks: [PARK], month: MAY }, ACTION));
  return problems.map(({ code, params }) => [code, params.entries]);
}

test("what somebody wrote into blank cells at the head of a report stays there, without a word of it", async () => {
  const { sheet } = await mayReport();
  await type("A1", "请于5日前报办公室");
  await type("C1", "12");
  await type("G1", "'0012");
  const theirs = (): unknown[] => [0, 2, 6].map((column) => sheet.cells.value(0, column));
  for (const theme of ["official", "screen"] as const) {
    await writeSettings({ theme }, "zh-CN");
    await load(MORE);
    expect(await told()).toEqual([]);
    expect(theirs()).toEqual(["请于5日前报办公室", 12, "0012"]);
  }
});

test("words written where the title lies over the cells cannot stay, and are named", async () => {
  const { sheet } = await mayReport();
  await Excel.run(async (context) => {
    const it = context.workbook.worksheets.getItem(TAB);
    it.getRange("A2:B2").unmerge();
    it.getRange("C2").values = [["初稿"]];
    await context.sync();
  });
  expect(await told()).toEqual([["report.typedGone", "C2 = 初稿"]]);
  expect(sheet.cells.value(1, 2)).toBeNull();
});
