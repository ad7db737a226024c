/** Free-form returns corrected by a person: read again at once, remembered with the load, and not asked next month. */
import { commitReview } from "../../src/actions/commitReview";
import { readMappings, reviseMapping } from "../../src/actions/rememberedMappings";
import { readFiles, type FilesReading, type GivenFile } from "../../src/actions/readFiles";
import type { CommitResult } from "../../src/actions/review";
import { reviewSubmissions } from "../../src/actions/reviewSubmissions";
import { undoCommit } from "../../src/actions/undoCommit";
import type { MappingChoice } from "../../src/core/mapping";
import type { HostSession } from "../../src/host/session";
import type { MappedText } from "../../src/sources/layout/sheetLayout";
import {
  ACTION,
  load,
  MAY_RETURNS,
  newWorkbook,
  LEDGER_ROW,
  tableRows,
  valueOf,
} from "../support/parkWorkbook";

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
  expect(tableRows(session, "Ledger", LEDGER_ROW, "5月", "6月")).toContainEqual([
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
  expect(tableRows(session, "Ledger", LEDGER_ROW)).not.toContainEqual(["萍乡经开区|营业收入|2022|累计"]);
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

describe("names in a table of a known heading that no list knows", () => {
  const KNOWN = `园区,指标,报告期,数据项,数值,单位
萍乡开发区,财政总收入,2022-06,累计,22.35,亿元
萍乡经开区,企业营收总量,2022-06,累计,401,亿元
合计,财政总收入,2022-06,累计,40,亿元
`;
  const known = (text: string, choices: readonly MappingChoice[] = []): Promise<FilesReading> =>
    readFiles([file(text, "上报.csv")], ACTION, { choices }).then(valueOf);
  const decided = ({ layouts }: FilesReading): MappingChoice[] => {
    const layout = layouts[0]!.tables[0]!.fingerprint;
    return [
      { layout, kind: "park", text: "萍乡开发区", meaning: "萍乡经开区", unit: "" },
      { layout, kind: "indicator", text: "企业营收总量", meaning: "REV", unit: "" },
      { layout, kind: "ignore", text: "合计", meaning: "", unit: "" },
    ];
  };

  test("are asked about with the nearest listed, and those the lists have are not", async () => {
    await newWorkbook();
    await load(MAY_RETURNS);
    const read = await known(KNOWN);
    expect(doubtful(read).sort()).toEqual(["企业营收总量", "合计", "萍乡开发区"]);
    expect(textsOf(read)).toContainEqual(
      expect.objectContaining({
        axis: "park",
        text: "萍乡开发区",
        kind: "park",
        reason: "unknown",
        figures: 1,
        place: { file: "上报.csv", row: 2, column: 1 },
        candidates: [expect.objectContaining({ meaning: "萍乡经开区" }), expect.anything()],
      }),
    );
    // Their figures say so in the review.
    const { submissions } = read;
    const { items } = valueOf(await reviewSubmissions({ submissions }, ACTION));
    expect(items.map(({ doubts }) => doubts)).toEqual(items.map(() => ["source.unlistedName"]));
    // Of a workbook without parks every park is new, and none can be meant instead.
    await newWorkbook();
    expect(doubtful(await known(KNOWN))).toEqual(["企业营收总量"]);
  });

  test("are read as decided, which is remembered for tables of the same heading in any order", async () => {
    const session = await newWorkbook();
    await load(MAY_RETURNS);
    const choices = decided(await known(KNOWN));
    const read = await known(KNOWN, choices);
    expect(doubtful(read)).toEqual([]);
    expect([read.newParks, read.newIndicators, read.files[0]!.figures]).toEqual([0, 0, 2]);
    expect(await commit(read, choices)).toMatchObject({ accepted: 2 });
    expect(tableRows(session, "Ledger", LEDGER_ROW, "6月")).toEqual(
      expect.arrayContaining([
        ["萍乡经开区|财政总收入|2022|累计", 22.35],
        ["萍乡经开区|营业收入|2022|累计", 401],
      ]),
    );
    const july = "指标,单位,数值,园区,数据项,报告期\n企业营收总量,亿元,455,萍乡开发区,累计,2022-07\n";
    const next = await known(july);
    expect(doubtful(next)).toEqual([]);
    expect(next.submissions[0]!.observations[0]).toMatchObject({ park: "萍乡经开区", indicator: "REV" });
    // Another table has headings of its own, and is asked about.
    const targets = "园区,指标,年度,目标值,单位\n萍乡开发区,财政总收入,2022,42,亿元\n";
    expect(doubtful(await known(targets))).toEqual(["萍乡开发区"]);
  });
});

describe("what is remembered", () => {
  async function remembered(): Promise<(readonly [string, string])[]> {
    const { choices } = valueOf(await readMappings(ACTION));
    return choices.map(({ text, meaning }) => [text, meaning] as const);
  }
  /** The return of May, loaded with what was decided about its texts. */
  async function decidedWorkbook(): Promise<{ session: HostSession; choices: readonly MappingChoice[] }> {
    const session = await newWorkbook();
    await load(MAY_RETURNS);
    const choices = decisions(await reading(MAY));
    await commit(await reading(MAY, choices), choices);
    return { session, choices };
  }

  test("can be forgotten: one row more says so, and next month's return is asked about again", async () => {
    const { session, choices } = await decidedWorkbook();
    expect(await remembered()).toEqual([
      ["招商小分队", ""],
      ["企业营收总量", "营业收入"],
    ]);
    session.traffic.reset();
    const { layout, text } = choices[0]!;
    valueOf(await reviseMapping({ layout, text, kind: "withdrawn" }, { ...ACTION, by: "李娜" }));
    expect(session.traffic.syncs).toBe(3);
    expect(tableRows(session, "Mappings", "类别", "来表写法", "对应", "经办人").at(-1)).toEqual([
      "取消",
      "企业营收总量",
      null,
      "李娜",
    ]);
    expect(await remembered()).toEqual([["招商小分队", ""]]);
    expect(doubtful(await reading(JUNE))).toEqual(["企业营收总量"]);
    // Forgotten once more is not written once more; decided again it counts again.
    valueOf(await reviseMapping({ layout, text, kind: "withdrawn" }, ACTION));
    expect(tableRows(session, "Mappings", "来表写法")).toHaveLength(3);
    valueOf(await reviseMapping(choices[0]!, ACTION));
    expect(doubtful(await reading(JUNE))).toEqual([]);
  });

  test("can be changed, and a load that remembered nothing itself can be taken back all the same", async () => {
    const { session, choices } = await decidedWorkbook();
    await commit(await reading(JUNE), []);
    valueOf(await reviseMapping({ ...choices[0]!, meaning: "IND_OUT_SCALE" }, { ...ACTION, by: "李娜" }));
    expect((await remembered())[0]).toEqual(["企业营收总量", "规上工业总产值"]);
    valueOf(await undoCommit(ACTION));
    expect(tableRows(session, "Ledger", LEDGER_ROW, "6月")).toContainEqual([
      "萍乡经开区|营业收入|2022|累计",
      null,
    ]);
    expect((await remembered())[0]).toEqual(["企业营收总量", "规上工业总产值"]);
  });
});
