/** Forms from the open workbook: opened beside it, nothing in it changed, and what comes back loads. */
import { unzipSync } from "fflate";
import { buildAllForms, buildForms } from "../../src/actions/buildForms";
import { readFiles } from "../../src/actions/readFiles";
import { commitReview } from "../../src/actions/commitReview";
import type { Review } from "../../src/actions/review";
import { reviewSubmissions } from "../../src/actions/reviewSubmissions";
import { columnAt } from "../../src/forms/columns";
import type { HostSession } from "../../src/host/session";
import type { Book } from "../../src/xlsx/book";
import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { codesOf } from "../support/forms";
import {
  ACTION,
  load,
  MAY_RETURNS,
  newWorkbook,
  submissionsOf,
  tableRows,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";

const JUNE = { year: 2022, month: 6 };

async function workbook(options?: Parameters<typeof newWorkbook>[0]) {
  const session = await newWorkbook(options);
  await load(MAY_RETURNS, TARGETS);
  const opened: Uint8Array[] = [];
  session.onOpenedBeside((bytes) => opened.push(bytes));
  return { session, opened, only: async (): Promise<Book> => readBook(opened[0]!) };
}

const syncsOf = async (session: HostSession, work: () => Promise<unknown>): Promise<number> => {
  const before = session.traffic.syncs;
  await work();
  return session.traffic.syncs - before;
};

test("all parks' forms open as one workbook with a sheet each, in three syncs, and nothing of this one changes", async () => {
  const { session, opened, only } = await workbook();
  const before = await session.save();
  const request = { parks: [], month: JUNE, scope: "usual", as: "workbook" } as const;
  expect(await syncsOf(session, async () => valueOf(await buildForms(request)))).toBe(3);
  expect(opened).toHaveLength(1);
  const { sheets } = await only();
  expect(sheets.map(({ name }) => name)).toEqual(["萍乡经开区填报", "湘乡经开区填报", "_parkkpi_form"]);
  const row = codesOf(sheets[0]!).find(([, code]) => code === "FISC_TOTAL")![0];
  expect(sheets[0]!.cells.value(row, columnAt("previousYtd"))).toBe(17.9);
  expect(Buffer.from(await session.save()).equals(Buffer.from(before))).toBe(true);
});

test("one park's form goes out, comes back filled in, and its figures are in the ledger", async () => {
  const { session, only } = await workbook();
  const request = { parks: ["萍乡经开区"], month: JUNE, scope: "usual", as: "workbook" } as const;
  expect(valueOf(await buildForms(request))).toMatchObject({
    parks: ["萍乡经开区"],
    problems: [],
    archive: null,
  });
  const book = await only();
  const sheet = book.sheets[0]!;
  const row = codesOf(sheet).find(([, code]) => code === "FISC_TOTAL")![0];
  sheet.cells.setValue(row, columnAt("ytd"), 22.5);
  await load({ name: "萍乡.xlsx", bytes: await writeBook(book) });
  const ledger = tableRows(session, "Ledger", "园区", "指标", "年度", "数据项", "6月");
  expect(ledger).toContainEqual(["萍乡经开区", "财政总收入", 2022, "累计", 22.5]);
});

test("an archive holds a workbook per park, and Excel is asked for nothing but to read", async () => {
  const { session, opened } = await workbook();
  const request = { parks: [], month: JUNE, scope: "usual", as: "archive" } as const;
  let archive: { name: string; bytes: Uint8Array } | null = null;
  const syncs = await syncsOf(session, async () => ({ archive } = valueOf(await buildForms(request))));
  expect([syncs, opened.length]).toEqual([2, 0]);
  expect(archive!.name).toBe("2022-06_填报表.zip");
  expect(Object.keys(unzipSync(archive!.bytes)).sort().reverse()).toEqual([
    "萍乡经开区_2022-06_填报表.xlsx",
    "湘乡经开区_2022-06_填报表.xlsx",
  ]);
});

test("reading many returned forms asks Excel no more often than reading one", async () => {
  const { session, only } = await workbook();
  valueOf(await buildForms({ parks: ["萍乡经开区"], month: JUNE, scope: "usual", as: "workbook" }));
  const bytes = await writeBook(await only());
  const given = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      name: `回收${at + 1}.xlsx`,
      size: bytes.length,
      read: async () => bytes,
    }));
  const one = await syncsOf(session, async () => valueOf(await readFiles(given(1), ACTION)));
  const many = await syncsOf(session, async () => {
    const { files } = valueOf(await readFiles(given(40), ACTION));
    expect(files.map(({ kind }) => kind)).toEqual(Array<string>(40).fill("form"));
  });
  expect([one, many]).toEqual([2, 2]);
});

test("reviewing and committing the forms of many parks asks Excel no more often than one park's", async () => {
  const asked: [number, number][] = [];
  for (const parks of [1, 40]) {
    const session = await newWorkbook({ month: JUNE });
    const names = Array.from({ length: parks }, (_, at) => `第${at + 1}经济开发区`);
    const rows = names.map((name) => `${name},财政总收入,2021-06,累计,10.5,亿元`);
    await load(`园区,指标,报告期,数据项,数值,单位\n${rows.join("\n")}\n`);
    const opened: Uint8Array[] = [];
    session.onOpenedBeside((bytes) => opened.push(bytes));
    valueOf(await buildForms({ parks: names, month: JUNE, scope: "usual", as: "workbook" }));
    const book = await readBook(opened[0]!);
    for (const sheet of book.sheets.slice(0, parks)) {
      const row = codesOf(sheet).find(([, code]) => code === "FISC_TOTAL")![0];
      sheet.cells.setValue(row, columnAt("ytd"), 12.25);
    }
    const submissions = await submissionsOf({ name: "回收.xlsx", bytes: await writeBook(book) });
    const counts: [number, number] = [0, 0];
    let review: Review | null = null;
    counts[0] = await syncsOf(session, async () => {
      review = valueOf(await reviewSubmissions({ submissions }, ACTION));
    });
    expect(review!.counts.new).toBe(parks);
    counts[1] = await syncsOf(session, async () =>
      valueOf(await commitReview({ submissions, review: review!, accepted: "all" }, ACTION)),
    );
    asked.push(counts);
    const ledger = tableRows(session, "Ledger", "指标", "年度", "数据项", "6月");
    expect(ledger.filter(([indicator, year]) => indicator === "财政总收入" && year === 2022)).toHaveLength(
      parks,
    );
  }
  expect(asked).toEqual([
    [2, 4],
    [2, 4],
  ]);
});

test("every indicator that applies can be asked for, not only the usual ones", async () => {
  const { only } = await workbook();
  const request = { parks: ["湘乡经开区"], month: JUNE, scope: "all", as: "workbook" } as const;
  valueOf(await buildForms(request));
  expect(codesOf((await only()).sheets[0]!).length).toBeGreaterThan(100);
});

test("the ribbon's button takes the workbook's period and its language", async () => {
  const { only } = await workbook({ language: "en-US" });
  valueOf(await buildAllForms({}));
  const { cells } = (await only()).sheets[0]!;
  expect(cells.value(1, 0)).toBe("Reporting period: 2022-05");
});

test("an unknown park is a problem, and the others' forms are made", async () => {
  const { only } = await workbook();
  const request = { parks: ["衡阳", "湘乡经开区"], month: JUNE, scope: "usual", as: "workbook" } as const;
  const { parks, problems } = valueOf(await buildForms(request));
  expect(parks).toEqual(["湘乡经开区"]);
  expect(problems.map(({ code, park }) => [code, park])).toEqual([["report.unknownPark", "衡阳"]]);
  expect((await only()).sheets).toHaveLength(2);
});

test("what Excel refuses is told, with the workbook as it was", async () => {
  const { session } = await workbook();
  session.failAt({ sync: 3, when: "before", code: "AccessDenied" });
  const outcome = await buildForms({ parks: [], month: JUNE, scope: "usual", as: "workbook" });
  expect(outcome).toMatchObject({
    done: false,
    problem: { code: "excel.protected", params: { step: "open" } },
  });
});
