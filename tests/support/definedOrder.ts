/** A report people define, 财税快报, whose indicators are to be put in one order or another. */
import { headerRow } from "../../src/report/tables";

export const DEFINED = "财税快报";

/** Types its groups of indicators into the table of definitions. */
export async function define(groups: readonly (readonly string[])[]): Promise<void> {
  const rows = [
    [DEFINED, "栏目", "", "累计"],
    ["", "栏目", "", "同比"],
    ...groups.flatMap((listed, at) => [
      ["", "分组", "", "", `第${at + 1}组`],
      ...listed.map((indicator) => ["", "指标", indicator]),
    ]),
  ];
  const width = headerRow("Definitions", "zh-CN").length;
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Definitions");
    table.resize(`A1:G${rows.length + 1}`);
    table.getDataBodyRange().values = rows.map((row) =>
      Array.from({ length: width }, (_, column) => row[column] ?? ""),
    );
    await context.sync();
  });
}
