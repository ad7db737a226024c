/** Texts of a report that people made bold, italic, underlined or struck out, or no longer so, drawn again. */
import { buildReports } from "../../src/actions/buildReports";
import { REPORT_KINDS } from "../../src/core/reportKind";
import type { HostSession } from "../../src/host/session";
import { PARK_ROWS } from "../../src/report/parkColumns";
import type { Sheet } from "../../src/xlsx/book";
import { ACTION, load, MAY, valueOf } from "../support/parkWorkbook";
import { openCopy, sharedBook } from "../support/sharedBook";
import { writeSettings } from "../support/writeSettings";

const PARK = "萍乡经开区";
const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
const build = async (kinds: readonly (typeof REPORT_KINDS)[number][] = ["park"]): Promise<void> =>
  void valueOf(await buildReports({ kinds, parks: [], month: MAY }, ACTION));
const monthly = ({ book }: HostSession): Sheet => book.sheets.find(({ name }) => name === `${PARK}月报`)!;
const rowOf = (sheet: Sheet, text: string): number =>
  sheet.cells.rows.findIndex((cells) => cells?.some((cell) => String(cell).startsWith(text)));

/** How a cell is marked, as "bold italic". */
function marks(sheet: Sheet, row: number, column: number): string {
  const { bold, italic, strikethrough, underline } = sheet.styles.at(row, column);
  const marked = { bold, italic, strikethrough, [underline]: underline !== "none" };
  return Object.keys(marked)
    .filter((mark) => marked[mark])
    .join(" ");
}

test("texts people marked stay so, and those they made plain, in either theme and where rows come and go", async () => {
  const session = await openCopy(await sharedBook());
  await build();
  const report = monthly(session);
  const places: readonly (readonly [() => number, number])[] = [
    [() => PARK_ROWS.title, 0],
    [() => PARK_ROWS.header, 0],
    [() => PARK_ROWS.heading, 4],
    [() => rowOf(report, "二、投资"), 0],
    [() => rowOf(report, "固定资产投资"), 1],
    [() => rowOf(report, "税收"), 4],
    [() => rowOf(report, "注：1."), 0],
    [() => rowOf(report, "单位负责人"), 0],
  ];
  const all = (): string[] => places.map(([row, column]) => marks(report, row(), column));
  expect(all()).toEqual(["bold", "", "bold", "bold", "", "", "", ""]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(report.name);
    const [title, header, heading, group, stub, figure, note, sign] = places.map(
      ([row, column]) => sheet.getCell(row(), column).format.font,
    );
    title!.italic = true;
    title!.bold = false;
    header!.underline = "Single";
    heading!.bold = false;
    group!.bold = false;
    group!.strikethrough = true;
    stub!.bold = true;
    figure!.bold = true;
    figure!.underline = "Double";
    note!.italic = true;
    note!.strikethrough = true;
    sign!.bold = true;
    await context.sync();
  });
  const marked = ["italic", "single", "", "strikethrough", "bold", "bold double"].concat(
    "italic strikethrough",
    "bold",
  );
  expect(all()).toEqual(marked);
  const beside = (): string[] => places.slice(2, 6).map(([row, column]) => marks(report, row(), column + 3));
  const left = beside();
  for (const step of [
    () => writeSettings({ theme: "official" }, "zh-CN"),
    () => writeSettings({ theme: "screen" }, "zh-CN"),
    () =>
      load(
        `${HEADING}${PARK},一般公共预算收入,2022-05,累计,12.1,亿元\n${PARK},工业投资,2022-05,累计,42.18,亿元`,
      ),
    () => writeSettings({ theme: "official" }, "zh-CN"),
  ]) {
    await step();
    await build();
    expect(all()).toEqual(marked);
    expect(beside()).toEqual(left);
  }
  expect(rowOf(report, "一般公共预算收入")).toBeGreaterThan(0);
});

test("a figure made bold and later plain again is as it was made last", async () => {
  const session = await openCopy(await sharedBook());
  await build();
  const report = monthly(session);
  const set = (bold: boolean): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(report.name);
      sheet.getCell(rowOf(report, "税收"), 4).format.font.bold = bold;
      await context.sync();
    });
  for (const bold of [true, false]) {
    await set(bold);
    await build();
    expect(report.styles.at(rowOf(report, "税收"), 4).bold).toBe(bold);
  }
});

/** How all printed cells of all reports are marked and filled, by sheet and row. */
const drawn = ({ book }: HostSession): string[] =>
  book.sheets
    .filter(({ name }) => book.names.some((each) => each.name === "ReportIdentity" && each.scope === name))
    .flatMap((sheet) =>
      Array.from({ length: sheet.page.printArea!.bottom + 1 }, (_, row) => {
        const cells = Array.from({ length: sheet.page.printArea!.right + 1 }, (_, column) => {
          const { fill, fontColor } = sheet.styles.at(row, column);
          return `${marks(sheet, row, column)}/${fill ?? ""}/${fontColor ?? ""}`;
        });
        return `${sheet.name} ${row + 1}: ${cells.join(" ")}`;
      }),
    );

test.each(["official", "screen"] as const)(
  "reports nobody marked anything in are marked as new ones when their rows change, drawn as %s",
  async (theme) => {
    const more = [
      "湘乡经开区,固定资产投资,2022-05,累计,41.2,亿元",
      "萍乡经开区,工业投资,2022-05,累计,42.18,亿元",
      "萍乡经开区,一般公共预算收入,2022-05,累计,12.1,亿元",
      "萍乡经开区,实际利用外资,2022-05,累计,3100,万美元",
      "安源工业园,税收,2022-05,累计,3.3,亿元",
    ].join("\n");
    const renewed = await openCopy(await sharedBook());
    await writeSettings({ theme }, "zh-CN");
    await build(REPORT_KINDS);
    await load(HEADING + more);
    await build(REPORT_KINDS);
    const then = drawn(renewed);
    const fresh = await openCopy(await sharedBook());
    await writeSettings({ theme }, "zh-CN");
    await load(HEADING + more);
    await build(REPORT_KINDS);
    expect([...then].sort()).toEqual([...drawn(fresh)].sort());
  },
);
