/** `park-kpi check`: JSON on stdout and nothing else. */
import { parkKpi, WorkFolder } from "../support/commandLine";

let folder: WorkFolder;
beforeEach(() => {
  folder = new WorkFolder();
});
afterEach(() => {
  folder.remove();
});

const HEADING = "园区,指标,报告期,数据项,数值,单位";

const checked = async (...args: string[]) => {
  const { code, out, error } = await parkKpi(["check", ...args, "--period", "2022-05"]);
  return { code, error, problems: JSON.parse(out) as Record<string, unknown>[] };
};

test("a problem is printed with its figure, its place and its sentence, absent facts as null", async () => {
  const file = folder.write(
    "上报.csv",
    `${HEADING}\n萍乡经开区,财政总收入,2022-05,累计,一十七,亿元\n萍乡经开区,财政总收入,2022-04,累计,14.48,亿元`,
  );
  const { code, error, problems } = await checked(file);
  expect(problems).toEqual([
    {
      code: "source.newPark",
      severity: "note",
      park: "萍乡经开区",
      indicator: null,
      period: null,
      place: { file: "上报.csv", row: 2, column: 1 },
      params: { name: "萍乡经开区" },
      message:
        "“园区”表里没有“萍乡经开区”，已添加。请补全级别、面积等信息；如果是别名，请写到原园区的别名里。",
    },
    {
      code: "source.badNumber",
      severity: "error",
      park: "萍乡经开区",
      indicator: "财政总收入",
      period: "2022-05",
      place: { file: "上报.csv", row: 2, column: 5 },
      params: { text: "一十七" },
      message: "“一十七”不是数字，没有读取。请改成数字；没有数据请留空。",
    },
  ]);
  expect(code).toBe(1);
  expect(error).toBe("");
});

test("without an error the exit code is 0, and without a problem the list is empty", async () => {
  const parks = folder.write("上报.csv", `${HEADING}\n萍乡经开区,财政总收入,2022-05,累计,17.9,亿元`);
  const { code, problems } = await checked(parks);
  expect([code, problems.map((problem) => problem["severity"])]).toEqual([0, ["note"]]);
  // The same park a second time is known from the first file.
  const twice = await checked(parks, parks);
  expect([twice.code, twice.problems]).toEqual([0, problems]);
});

test("a file that gives a figure otherwise than the one before it is warned of, at the later place", async () => {
  const first = folder.write("一稿.csv", `${HEADING}\n萍乡经开区,财政总收入,2022-05,累计,17.9,亿元`);
  const second = folder.write("二稿.csv", `${HEADING}\n萍乡经开区,财政总收入,2022-05,累计,18.01,亿元`);
  const { code, problems } = await checked(first, second);
  expect(problems.at(-1)).toMatchObject({
    code: "load.revised",
    severity: "warning",
    park: "萍乡经开区",
    indicator: "财政总收入",
    period: "2022-05",
    place: { file: "二稿.csv", row: 2, column: 5 },
    params: { before: "17.9", after: 18.01 },
    message: "萍乡经开区“财政总收入”2022年5月累计由17.9改为18.01。以后载入的为准，请核对。",
  });
  expect(code).toBe(0);
});

test("a missing file is a problem like any other; the others are still read", async () => {
  const bad = folder.write("上报.csv", `${HEADING}\n萍乡经开区,财政总收入,2022-05,累计,x,亿元`);
  const { code, problems } = await checked(folder.at("没有.csv"), bad);
  expect(problems.map((problem) => [problem["code"], problem["place"]])).toEqual([
    ["source.notFound", { file: "没有.csv" }],
    ["source.newPark", { file: "上报.csv", row: 2, column: 1 }],
    ["source.notReported", { file: "上报.csv", row: 2, column: 5 }],
  ]);
  expect(code).toBe(1);
});

test("messages are in the language asked for, with the indicator's name in it", async () => {
  const file = folder.write("return.csv", `${HEADING}\n萍乡经开区,财政总收入,2022-05,累计,3%,亿元`);
  const { problems } = await checked(file, "--lang", "en-US");
  const last = problems.at(-1)!;
  expect(last["indicator"]).toMatch(/^[A-Z][a-z ]+/);
  expect(last["message"]).toMatch(/^[^\p{Script=Han}]+$/u);
});
