/** `park-kpi check`: JSON on stdout and nothing else. */
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { setReturnState } from "../../src/actions/setReturnState";
import { settleFinding } from "../../src/actions/settleFinding";
import { parkKpi, folderOfEachTest } from "../support/commandLine";
import { ACTION, load, MAY, newWorkbook, valueOf } from "../support/parkWorkbook";

const folder = folderOfEachTest();

const HEADING = "园区,指标,报告期,数据项,数值,单位";

const checked = async (...args: string[]) => {
  const { code, out, error } = await parkKpi(["check", ...args, "--period", "2022-05"]);
  const problems = JSON.parse(out) as Record<string, unknown>[];
  return {
    code,
    error,
    problems,
    read: problems.filter((each) => !String(each["code"]).startsWith("check.")),
  };
};

test("a problem is printed with its figure, its place and its sentence, absent facts as null", async () => {
  const file = folder.write(
    "上报.csv",
    `${HEADING}\n萍乡经开区,财政总收入,2022-05,累计,十七点几,亿元\n萍乡经开区,财政总收入,2022-04,累计,14.48,亿元`,
  );
  const { code, error, read } = await checked(file);
  expect(read).toEqual([
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
      params: { text: "十七点几" },
      message: "“十七点几”不是数字，没有读取。请改成数字；没有数据请留空。",
    },
  ]);
  expect(code).toBe(1);
  expect(error).toBe("");
});

test("without an error the exit code is 0", async () => {
  const parks = folder.write("上报.csv", `${HEADING}\n萍乡经开区,财政总收入,2022-05,累计,17.9,亿元`);
  const { code, problems, read } = await checked(parks);
  expect([code, read.map((problem) => problem["severity"])]).toEqual([0, ["note"]]);
  // The same park a second time is known from the first file.
  const twice = await checked(parks, parks);
  expect([twice.code, twice.problems]).toEqual([0, problems]);
});

test("a file that gives a figure otherwise than the one before it is warned of, at the later place", async () => {
  const first = folder.write("一稿.csv", `${HEADING}\n萍乡经开区,财政总收入,2022-05,累计,17.9,亿元`);
  const second = folder.write("二稿.csv", `${HEADING}\n萍乡经开区,财政总收入,2022-05,累计,18.01,亿元`);
  const { code, read } = await checked(first, second);
  expect(read.at(-1)).toMatchObject({
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
  const { code, read } = await checked(folder.at("没有.csv"), bad);
  expect(read.map((problem) => [problem["code"], problem["place"]])).toEqual([
    ["source.notFound", { file: "没有.csv" }],
    ["source.newPark", { file: "上报.csv", row: 2, column: 1 }],
    ["source.withheld", { file: "上报.csv", row: 2, column: 5 }],
  ]);
  expect(code).toBe(1);
});

test("messages are in the language asked for, with the indicator's name in it", async () => {
  const file = folder.write("return.csv", `${HEADING}\n萍乡经开区,财政总收入,2022-05,累计,3%,亿元`);
  const { read } = await checked(file, "--lang", "en-US");
  const last = read.at(-1)!;
  expect(last["indicator"]).toMatch(/^[A-Z][a-z ]+/);
  expect(last["message"]).toMatch(/^[^\p{Script=Han}]+$/u);
});

test("figures are checked together over all files: history in one, the month in another", async () => {
  const history = folder.write(
    "历史.csv",
    "园区,指标,年度,数据项,单位,1月,2月,3月,4月,5月\n" +
      "萍乡经开区,财政总收入,2021,累计,亿元,3.02,5.81,8.9,12.1,15.3\n萍乡经开区,财政总收入,2022,累计,亿元,3.3,6.2,9.6,13.1,",
  );
  const month = folder.write("五月.csv", `${HEADING}\n萍乡经开区,财政总收入,2022-05,累计,165000,亿元`);
  const { problems } = await checked(history, month);
  expect(problems.filter((each) => each["code"] === "check.magnitude")).toEqual([
    {
      code: "check.magnitude",
      severity: "warning",
      park: "萍乡经开区",
      indicator: "财政总收入",
      period: "2022-05",
      place: { file: "五月.csv", row: 2, column: 5 },
      params: { measure: "ytd", unit: "亿元", value: 165000, expected: 16.38, times: 10000 },
      message:
        "萍乡经开区2022年5月“财政总收入”是165000亿元，约为按以往数据推算（16.38亿元）的10000倍。请核对单位和小数点。",
    },
  ]);
});

test("an error of a rule makes the exit code 1", async () => {
  const file = folder.write(
    "上报.csv",
    `${HEADING}\n萍乡经开区,外贸出口,2022-05,累计,17.9,亿元\n萍乡经开区,进出口总额,2022-05,累计,12.9,亿元`,
  );
  const { code, problems } = await checked(file);
  expect(problems.filter((each) => each["severity"] === "error").map((each) => each["message"])).toEqual([
    "萍乡经开区2022年5月应有“外贸出口 ≤ 进出口总额”，实为17.90亿元和12.90亿元。请核对。",
  ]);
  expect(code).toBe(1);
});

describe("with a workbook saved before", () => {
  const PARK = "萍乡经开区";

  /** The ledger of April and May; the return of May is approved, and locked when said. */
  async function savedWorkbook(locked: boolean): Promise<string> {
    const session = await newWorkbook();
    await load(
      `${HEADING}\n${PARK},财政总收入,2022-04,累计,14.48,亿元`,
      `${HEADING}\n${PARK},财政总收入,2022-05,累计,17.9,亿元`,
    );
    for (const state of locked ? (["approved", "locked"] as const) : (["approved"] as const))
      valueOf(await setReturnState({ park: PARK, month: MAY, state, reason: "" }, ACTION));
    return folder.write("台账.xlsx", await session.save());
  }

  const revision = (value: number): string =>
    folder.write("二稿.csv", `${HEADING}\n${PARK},财政总收入,2022-05,累计,${value},亿元`);

  test("another figure for a return that is locked is an error, at the figure, in the words of the pane", async () => {
    const base = await savedWorkbook(true);
    for (const files of [
      [base, revision(18.01)],
      [revision(18.01), base],
    ]) {
      const { code, read } = await checked(...files);
      expect(read.filter(({ severity }) => severity !== "note")).toEqual([
        {
          code: "load.locked",
          severity: "error",
          park: PARK,
          indicator: null,
          period: "2022-05",
          place: { file: "二稿.csv", row: 2, column: 5 },
          params: { park: PARK, period: "2022-05" },
          message: `${PARK}2022年5月的数据已锁定，没有写入。确需修改，请先说明原因解锁。`,
        },
      ]);
      expect(code).toBe(1);
    }
  });

  test("the figure the locked return has already may come again", async () => {
    const { code, read } = await checked(await savedWorkbook(true), revision(17.9));
    expect([code, read.filter(({ severity }) => severity !== "note")]).toEqual([0, []]);
  });

  test("an approved return is revised with a warning", async () => {
    const { code, read } = await checked(await savedWorkbook(false), revision(18.01));
    expect([code, read.map((problem) => problem["code"])]).toEqual([0, ["load.revised"]]);
  });

  test("its lists say what parks are called", async () => {
    const base = await savedWorkbook(true);
    const other = folder.write("别名.csv", `${HEADING}\n萍乡经开区 ,财政总收入,2022-05,累计,18.01,亿元`);
    const { read } = await checked(other, base);
    expect(read.map((problem) => problem["code"])).toEqual(["load.locked"]);
  });

  test("a warning its people settled is printed with their reason, until the figure is another", async () => {
    const session = await newWorkbook();
    await load(
      `${HEADING}\n${PARK},营业收入,2022-04,累计,120.5,亿元\n${PARK},营业收入,2022-05,累计,118.2,亿元`,
    );
    const { findings } = valueOf(await checkWorkbook(ACTION));
    const falls = findings.find(({ rule }) => rule === "check.ytdFalls")!;
    valueOf(await settleFinding(falls, "核减4月重复统计", ACTION));
    const base = folder.write("台账.xlsx", await session.save());
    const told = async (...args: string[]) =>
      (await checked(base, ...args)).problems
        .filter(({ code }) => code === "check.ytdFalls")
        .map(({ settled, reason, severity }) => ({ settled, reason, severity }));
    const settled = [{ settled: true, reason: "核减4月重复统计", severity: "warning" }];
    expect(await told()).toEqual(settled);
    // In whatever language the problems are asked for.
    expect(await told("--lang", "en-US")).toEqual(settled);
    const other = folder.write("二稿.csv", `${HEADING}\n${PARK},营业收入,2022-05,累计,117.9,亿元`);
    expect(await told(other)).toEqual([{ severity: "warning" }]);
    const alone = await checked(other);
    expect(alone.problems.every((problem) => !("settled" in problem))).toBe(true);
  });
});
