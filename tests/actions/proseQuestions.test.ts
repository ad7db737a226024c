/** A bulletin looked over by a person: what to look at first, and one answer for all statements it concerns. */
import { byDoubt, concernedBy, proseChoice } from "../../src/actions/proseQuestions";
import type { Prose } from "../../src/sources/bulletin/prose";
import { readSource } from "../../src/sources/source";
import { context, utf8 } from "../sources/reading";

const TEXT = `2022年1至5月,萍乡经开区完成财政总收入17.9亿元,同比增长8.8%;完成大口径收入20.3亿元,同比增长6.1%。
5月份,完成大口径收入3.4亿元。一季度,固定资产投资增长2倍,达到19.2亿元。
力争全年财政总收入突破45亿元。`;

async function proseOf(text: string): Promise<Prose> {
  const reading = await readSource({ name: "简报.txt", bytes: utf8(text) }, context());
  return (reading as { prose?: Prose }).prose!;
}

test("what is loaded without doubt, what to look at and what is left out stand apart", async () => {
  const groups = byDoubt(await proseOf(TEXT));
  const names = (rows: Prose["rows"]): string[] => rows.map(({ asked }) => asked.indicator);
  expect(names(groups.sure)).toContain("财政总收入");
  expect(names(groups.left)).toEqual(expect.arrayContaining(["大口径收入", "财政总收入"]));
  expect(groups.doubtful.every(({ statement }) => statement.confidence < 0.8)).toBe(true);
  const all = groups.sure.length + groups.doubtful.length + groups.left.length;
  expect(all).toBe((await proseOf(TEXT)).rows.length);
});

test("a statement without a park asks to be looked at, because one answer makes a figure of it", async () => {
  const { doubtful, sure } = byDoubt(await proseOf("2022年1至5月,全区完成财政总收入17.9亿元,同比增长8.8%。"));
  expect([doubtful.length, sure.length]).toEqual([1, 0]);
  expect(doubtful[0]?.left).toBe("source.statementWithoutPark");
});

test("an answer about words is remembered, an answer about a month is this bulletin's alone", async () => {
  const prose = await proseOf(TEXT);
  const row = prose.rows.find(({ asked }) => asked.indicator === "大口径收入")!;
  expect(concernedBy(prose, row, "indicator")).toBe(2);
  expect(proseChoice(prose, row, "indicator", "FISC_TOTAL")).toEqual({
    layout: "prose",
    kind: "indicator",
    text: "大口径收入",
    meaning: "FISC_TOTAL",
    unit: "",
  });
  expect(proseChoice(prose, row, "indicator", "").kind).toBe("ignore");
  expect(proseChoice(prose, row, "period", "2023-05").only).toEqual({
    file: "简报.txt",
    sheet: "",
    top: 0,
    left: 0,
  });
});
