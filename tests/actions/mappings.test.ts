/** Free-form returns corrected by a person: read again at once, remembered with the load, and not asked next month. */
import { commitReview } from "../../src/actions/commitReview";
import { readFiles, type FilesReading, type GivenFile } from "../../src/actions/readFiles";
import type { CommitResult } from "../../src/actions/review";
import { reviewSubmissions } from "../../src/actions/reviewSubmissions";
import { undoCommit } from "../../src/actions/undoCommit";
import type { MappingChoice } from "../../src/core/mapping";
import type { MappedText } from "../../src/sources/layout/sheetLayout";
import { ACTION, load, MAY_RETURNS, newWorkbook, tableRows, valueOf } from "../support/parkWorkbook";

const MAY = `萍乡经开区2022年5月主要经济指标,,
,,单位：亿元
指标名称,本月止累计,同比±%
财政总收入,17.9,8.8
企业营收总量,326,6.7
招商小分队,3,
`;
const JUNE = MAY.replace("5月", "6月").replace("17.9,8.8", "22.35,9.1").replace("326,6.7", "401,7.0");

function file(text: string, name: string): GivenFile {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, read: () => Promise.resolve(bytes) };
}

async function reading(text: string, choices: readonly MappingChoice[] = []): Promise<FilesReading> {
  return valueOf(await readFiles([file(text, "月报.csv")], ACTION, { choices }));
}

function textsOf({ layouts }: FilesReading): readonly MappedText[] {
  return layouts.flatMap(({ tables }) => tables.flatMap(({ texts }) => texts));
}

const doubtful = (read: FilesReading): string[] =>
  textsOf(read)
    .filter(({ doubts }) => doubts.length > 0)
    .map(({ text }) => text);

function decisions(read: FilesReading): MappingChoice[] {
  const layout = read.layouts[0]!.tables[0]!.fingerprint;
  return [
    { layout, kind: "indicator", text: "企业营收总量", meaning: "REV", unit: "" },
    { layout, kind: "ignore", text: "招商小分队", meaning: "", unit: "" },
  ];
}

async function commit(
  { submissions }: FilesReading,
  mappings: readonly MappingChoice[],
  accepted: "all" | "none" = "all",
): Promise<CommitResult> {
  const review = valueOf(await reviewSubmissions({ submissions }, ACTION));
  return valueOf(await commitReview({ submissions, review, accepted, mappings }, { ...ACTION, by: "王芳" }));
}

test("a correction is remembered with the load, in words, with who and when", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  const first = await reading(MAY);
  expect(doubtful(first).sort()).toEqual(["企业营收总量", "招商小分队"]);
  const choices = decisions(first);
  const corrected = await reading(MAY, choices);
  expect(doubtful(corrected)).toEqual([]);
  expect(corrected.newIndicators).toBe(0);
  expect(await commit(corrected, choices)).toMatchObject({ state: "committed", accepted: 2 });
  const rows = tableRows(session, "Mappings", "表式", "类别", "来表写法", "对应", "确认时间", "经办人");
  const { layout } = choices[0]!;
  expect(rows).toEqual([
    [layout, "指标", "企业营收总量", "营业收入", "2022-06-10 09:00", "王芳"],
    [layout, "忽略", "招商小分队", null, "2022-06-10 09:00", "王芳"],
  ]);
});

test("next month's return of the same layout is read without a question", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  const choices = decisions(await reading(MAY));
  await commit(await reading(MAY, choices), choices);
  const june = await reading(JUNE);
  expect(doubtful(june)).toEqual([]);
  expect(june.submissions.flatMap(({ observations }) => observations)).toHaveLength(4);
  expect(await commit(june, [])).toMatchObject({ state: "committed", accepted: 4 });
  expect(tableRows(session, "Ledger", "键", "5月", "6月")).toContainEqual([
    "萍乡经开区|营业收入|2022|累计",
    326,
    401,
  ]);
  // The same decision once more is not written once more.
  expect(tableRows(session, "Mappings", "来表写法")).toHaveLength(2);
});

test("of two decisions about one text the later counts, and both stay told", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  const choices = decisions(await reading(MAY));
  await commit(await reading(MAY, choices), choices);
  const other = [{ ...choices[0]!, meaning: "IND_OUT_SCALE" }];
  await commit(await reading(JUNE, other), other);
  expect(tableRows(session, "Mappings", "来表写法", "对应")).toEqual([
    ["企业营收总量", "营业收入"],
    ["招商小分队", null],
    ["企业营收总量", "规上工业总产值"],
  ]);
  const july = await reading(JUNE.replace("6月", "7月"));
  expect(textsOf(july).find(({ text }) => text === "企业营收总量")).toMatchObject({
    meaning: "IND_OUT_SCALE",
    reason: "chosen",
  });
});

test("a load taken back forgets what was decided with it", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  const before = tableRows(session, "Mappings", "来表写法");
  const choices = decisions(await reading(MAY));
  await commit(await reading(MAY, choices), choices);
  valueOf(await undoCommit(ACTION));
  expect(tableRows(session, "Mappings", "来表写法")).toEqual(before);
  expect(doubtful(await reading(MAY))).toHaveLength(2);
});

test("a decision is remembered though nothing of the file is taken", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  const choices = decisions(await reading(MAY));
  const result = await commit(await reading(MAY, choices), choices, "none");
  expect(result).toMatchObject({ state: "committed", accepted: 0 });
  expect(tableRows(session, "Mappings", "来表写法")).toHaveLength(2);
  expect(tableRows(session, "Ledger", "键")).not.toContainEqual(["萍乡经开区|营业收入|2022|累计"]);
});

test("reviewing and loading with decisions costs no more requests than without", async () => {
  const costs: number[] = [];
  for (const decided of [false, true]) {
    const session = await newWorkbook();
    await load(MAY_RETURNS);
    const choices = decided ? decisions(await reading(MAY)) : [];
    const read = await reading(MAY, choices);
    session.traffic.reset();
    await commit(read, choices);
    costs.push(session.traffic.syncs);
  }
  expect(costs).toEqual([6, 6]);
});

test("a sheet that says no period is taken for the workbook's, and each of its figures carries the doubt", async () => {
  await newWorkbook();
  await load(MAY_RETURNS);
  const read = await reading(
    "填报单位：萍乡经开区,单位：亿元\n指标,本月止累计\n财政总收入,17.9\n税收,14.62\n",
  );
  expect(textsOf(read).find(({ axis }) => axis === "table")).toMatchObject({
    kind: "period",
    meaning: "2022-05",
    doubts: ["source.guessedPeriod"],
  });
  const { submissions } = read;
  const { items } = valueOf(await reviewSubmissions({ submissions }, ACTION));
  expect(items.map(({ doubts }) => doubts)).toEqual([["source.guessedPeriod"], ["source.guessedPeriod"]]);
});

test("a row typed into the table by hand holds for every layout", async () => {
  await newWorkbook();
  await load(MAY_RETURNS);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Mappings");
    table.getDataBodyRange().getRow(0).values = [["", "指标", "企业营收总量", "营业收入", "", "", ""]];
    await context.sync();
  });
  const read = await reading(MAY);
  expect(textsOf(read).find(({ text }) => text === "企业营收总量")).toMatchObject({ meaning: "REV" });
});
