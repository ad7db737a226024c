/** Names in the columns of known tables. */
import { submissionOf } from "./reading";

test("a unit behind the name of an indicator is the unit of its figures, not part of a new name", async () => {
  const { problems, observations } = await submissionOf(`园区,指标,报告期,数据项,数值,单位
萍乡经开区,财政总收入（万元）,2022-05,累计,179000,
`);
  expect(observations.map(({ indicator, value, unit }) => [indicator, value, unit])).toEqual([
    ["FISC_TOTAL", 17.9, "亿元"],
  ]);
  expect(problems).toEqual([]);
});
