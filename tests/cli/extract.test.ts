import { parkKpi, WorkFolder } from "../support/commandLine";

const folder = new WorkFolder();
afterAll(() => folder.remove());

const TEXT = "1至5月,萍乡经开区完成财政总收入17.9亿元,同比增长8.8%。\n预计全年完成外贸出口200亿元以上。\n";

test("extract prints one object per statement with every field, absent facts null", async () => {
  const path = folder.write("简报.txt", TEXT);
  const { code, out, error } = await parkKpi(["extract", path, "--published", "2022-07-22"]);
  expect([code, error]).toEqual([0, ""]);
  expect(JSON.parse(out)).toEqual([
    {
      file: "简报.txt",
      start: 5,
      end: 32,
      text: TEXT.slice(5, 32),
      park: "萍乡经开区",
      period: { year: 2022, from: 1, to: 5, kind: "cumulative" },
      indicator: "财政总收入",
      code: "FISC_TOTAL",
      value: 17.9,
      unit: "亿元",
      comparator: null,
      nature: "actual",
      growthPercent: 8.8,
      rank: null,
      target: null,
      completionPercent: null,
      flags: ["yearAssumed"],
    },
    expect.objectContaining({
      indicator: "外贸出口",
      code: "EXPORT",
      value: 200,
      comparator: "以上",
      nature: "estimate",
      period: { year: 2022, from: 1, to: 12, kind: "forecast" },
    }),
  ]);
});

test("a missing file and a day that does not exist are said; what can be read is printed", async () => {
  const path = folder.write("a.txt", TEXT);
  const some = await parkKpi(["extract", path, folder.at("missing.txt")]);
  expect(some.code).toBe(1);
  expect(JSON.parse(some.out)).toHaveLength(2);
  expect(some.error).toContain("missing.txt");
  expect((await parkKpi(["extract", path, "--published", "2022-02-30"])).code).toBe(2);
});

test("check takes a bulletin beside tables", async () => {
  const path = folder.write("b.txt", TEXT.replace("1至5月", "2022年1至5月"));
  const { code, out } = await parkKpi(["check", path, "--period", "2022-05"]);
  expect(code).toBe(0);
  expect((JSON.parse(out) as { code: string }[]).map((problem) => problem.code)).toContain(
    "source.statementAhead",
  );
});
