/** Types the definition of a report into a workbook, as a person would in its table: `definedWorkbook.ts FROM.xlsx TO.xlsx`. */
import { readFile, writeFile } from "node:fs/promises";
import { installHost } from "../../src/host/boot/node";
import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/writeBook";

/** Lines of 报表定义: report, line, indicator, column, text, decimals. */
const LINES = [
  ["财税快报", "类型", "", "", "园区月报"],
  ["", "标题", "", "", "{园区}{年}年{月}月财税投资快报"],
  ...["本月", "累计", "同比", "占比", "年度目标", "完成率", "比时序进度", "位次"].map((column) => [
    "",
    "栏目",
    "",
    column,
  ]),
  ["", "分组", "", "", "一、财税"],
  ...["财政总收入", "税收", "一般公共预算收入"].map((indicator) => ["", "指标", indicator]),
  ["", "分组", "", "", "二、投资"],
  ...["固定资产投资", "工业投资", "工业技改投资"].map((indicator) => ["", "指标", indicator]),
  ["", "分组", "", "", "三、外资外贸"],
  ...["实际利用外资", "进出口总额"].map((indicator) => ["", "指标", indicator]),
  ["", "附注", "", "", "财税数据由税务部门提供。"],
];

async function define(from: string, to: string): Promise<void> {
  const session = await installHost({ book: await readBook(await readFile(from)), language: "zh-CN" });
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Definitions");
    const headings = table.getHeaderRowRange().load("values,columnCount");
    await context.sync();
    table.resize(headings.getResizedRange(LINES.length, 0));
    table.getDataBodyRange().values = LINES.map((line) =>
      Array.from({ length: headings.columnCount }, (_, column) => line[column] ?? ""),
    );
    await context.sync();
  });
  await writeFile(to, await writeBook(session.book));
}

const [from, to] = process.argv.slice(2);
define(from!, to!).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
