/** The report on data quality made on the command line tells what the checks find in the same files. */
import { parkKpi, WorkFolder } from "../support/commandLine";

/** Exports above the trade they are part of. */
const RETURNS = `园区,指标,报告期,数据项,数值,单位
萍乡经开区,外贸出口,2022-05,累计,17.9,亿元
萍乡经开区,进出口总额,2022-05,累计,12.9,亿元
湘乡经开区,税收,2022-05,累计,6.1,亿元
`;

test("an error in a return is counted, with the park it is in", async () => {
  const folder = new WorkFolder();
  try {
    const returns = folder.write("上报.csv", RETURNS);
    const out = folder.at("质量.xlsx");
    const { code } = await parkKpi([
      "report",
      returns,
      "--period",
      "2022-05",
      "--kinds",
      "quality",
      "--values-only",
      "--out",
      out,
    ]);
    expect(code).toBe(0);
    const [sheet] = (await folder.open("质量.xlsx")).sheets;
    const texts = sheet!.cells.rows.flatMap((cells) => (cells ?? []).map(String));
    expect(texts.some((text) => /错误1项/.test(text))).toBe(true);
    const check = await parkKpi(["check", returns, "--period", "2022-05"]);
    expect(check.out + check.error).toContain("进出口总额");
  } finally {
    folder.remove();
  }
});
