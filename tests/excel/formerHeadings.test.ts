/** Workbooks of earlier versions that have other words for the same: they take those of now, and what people chose is understood. */
import { buildReports } from "../../src/actions/buildReports";
import { ACTION, load, MAY, newWorkbook, sheetOf, tableRows, valueOf } from "../support/parkWorkbook";

const TAIWAN = { ...ACTION, language: "zh-TW" as const };
/** 利潤總額 had no figure a year before, in a table: 上年同期無. */
const RETURNS = `園區,指標,報告期,數據項,數值,單位
彰濱工業區,營業收入,2022-05,累計,310.2,億元
彰濱工業區,營業收入,2021-05,累計,290.1,億元
彰濱工業區,出口額,2022-05,累計,3.1,億元
彰濱工業區,出口額,2021-05,累計,0,億元
`;
const former = ["去年數列號", "去年當月數列號", "去年公布數", "去年同期", "去年全年", "去年同月"];

test("in a workbook that called the year before 去年 the columns are renamed where they stand, and reports say 上年", async () => {
  const session = await newWorkbook({ language: "zh-TW" });
  await load(RETURNS);
  const build = async (): Promise<string[]> => {
    valueOf(await buildReports({ kinds: ["park"], parks: [], month: MAY }, TAIWAN));
    session.refresh();
    const { cells } = sheetOf(session, "彰濱工業區月報");
    return cells.rows.flatMap((row) => (row ?? []).map(String));
  };
  const printed = await build();
  expect(printed.filter((text) => /[上去]年同期/.test(text))).toEqual(
    expect.arrayContaining(["上年同期", "上年同期無"]),
  );
  const headings = (): string[] =>
    session.book.sheets
      .flatMap(({ tables }) => tables)
      .find(({ name }) => name === "Measures")!
      .columns.map(({ name }) => name);
  const now = headings();
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("Measures");
    for (const name of former) columns.getItem(name.replace("去年", "上年")).name = name;
    await context.sync();
  });
  session.refresh();
  expect(headings().filter((name) => name.startsWith("去年"))).toHaveLength(former.length);
  expect(await build()).toEqual(printed);
  expect(headings()).toEqual(now);
  expect(tableRows(session, "Measures", "指標", "上年同期")).toContainEqual(["營業收入", 290.1]);
});
