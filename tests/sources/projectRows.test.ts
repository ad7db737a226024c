/** Of each cell of a key project the file's cell it stood in, and how it stood there. */
import { readText, usable } from "./reading";

test("the cell of the file is kept with each cell of a project, a later row's where two give it", async () => {
  const reading = await readText(`重点项目推进表,,,,,单位：万元
项目名称,园区,级别,年计划投资,1月,2月,3月,年度,形象进度
金源光电产业园,萍乡经开区,省重点,35000,,6200,9800.5,2022,主体施工
金源光电产业园,萍乡经开区,,"36,000",,,,2022,
`);
  const stood = (row: number, column: number, value: string, unit = "") => ({
    place: { file: "上报.csv", row, column },
    reported: { value, unit },
  });
  expect(usable(reading).projects[0]!.origins).toEqual({
    level: stood(3, 3, "省重点"),
    annualPlan: stood(4, 4, "36,000", "万元"),
    m2: stood(3, 6, "6200", "万元"),
    m3: stood(3, 7, "9800.5", "万元"),
    stage: stood(3, 9, "主体施工"),
  });
});
