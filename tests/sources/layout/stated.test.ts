/** What a return states beside its figures: completion, share, total, that a figure is an estimate; held against the figures. */
import { checkSubmissions } from "../../../src/actions/checkSubmissions";
import { PARKS, context, listed, submissionOf } from "../reading";

const MAY = { year: 2022, month: 5 };
/** Every park reports, so that the sum of the parks is known. */
const sheet = (rows: string): string => `2022年5月各园区财政总收入（亿元）
园区,累计,同比%,年度目标,完成年度目标%,占全区比重%,备注
${rows}`;

const SOUND = `湘潭高新区,17.90,8.8,42,42.6,32.9,
湘乡经开区,9.90,5.0,20,49.5,18.2,
萍乡经开区,8.60,5.5,20,43.0,15.8,
湘潭天易经开区,12.00,6.1,30,40.0,22.1,
萍乡湘东工业园,6.00,4.2,15,40.0,11.0,
合计,54.40,6.2,127,42.8,100,
`;

async function findings(text: string): Promise<{ read: string[]; checks: string[] }> {
  const submission = await submissionOf(text, "月报.csv");
  const found = checkSubmissions([submission], context(), MAY);
  const of = ["check.completion", "check.share", "check.estimate"];
  return {
    read: listed(submission.problems.filter(({ severity }) => severity !== "note")),
    checks: found.filter(({ code }) => of.includes(code)).map(({ code, park }) => `${code} ${park}`),
  };
}

test("a sheet whose completion, shares and total are right raises nothing", async () => {
  expect(PARKS).toHaveLength(5);
  expect(await findings(sheet(SOUND))).toEqual({ read: [], checks: [] });
});

test("a completion and a share that the figures do not give are found", async () => {
  const text = sheet(SOUND.replace("42,42.6,32.9", "42,52.6,32.9").replace("49.5,18.2", "49.5,28.2"));
  expect((await findings(text)).checks).toEqual(["check.completion 湘潭高新区", "check.share 湘乡经开区"]);
});

test("a total that is not the sum of its parks is a warning at its cell", async () => {
  const { read } = await findings(sheet(SOUND.replace("合计,54.40", "合计,64.40")));
  expect(read).toEqual(["warning source.totalDiffers 8:2"]);
});

test("the total of the city, of a group, and of an indicator among others' are held against their own parks", async () => {
  const groups = `2022年1-5月各园区
园区,财政总收入（亿元）
全市合计,300
国家级小计,26.5
湘潭高新区,17.9
萍乡经开区,8.6
省级小计,21.9
湘乡经开区,9.9
湘潭天易经开区,12
`;
  expect((await findings(groups)).read).toEqual([]);
  expect((await findings(groups.replace("21.9", "22.9"))).read).toEqual(["warning source.totalDiffers 7:2"]);
});

test("预计数 in a remark is an estimate, of that row alone", async () => {
  const { checks } = await findings(sheet(SOUND.replace("42.6,32.9,", "42.6,32.9,预计数")));
  expect(checks).toEqual(["check.estimate 湘潭高新区"]);
});

test("a completion written as fraction, and the share of a city or of another figure, are not held against anything", async () => {
  const text = `2022年1-5月各园区
园区,财政总收入（亿元）,年度目标（亿元）,完成率,占全市比重%,其中:税收收入（亿元）,税收占比%
湘潭高新区,17.90,42,0.426,4.1,15,83.8
湘乡经开区,9.90,20,0.495,2.2,8,80.8
萍乡经开区,8.60,20,0.43,1.9,7,81.4
湘潭天易经开区,12.00,30,0.4,2.7,9,75.0
萍乡湘东工业园,6.00,15,0.4,1.3,5,83.3
`;
  expect(await findings(text)).toEqual({ read: [], checks: [] });
});
