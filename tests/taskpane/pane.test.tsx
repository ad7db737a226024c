/** @jest-environment jsdom */
/** The task pane as people use it: first run, load, check, report, refresh, and what goes wrong. */
import { choose, giveFiles, idle, openPane, openTab, pageText, press, texts } from "../support/openPane";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import type { HostSession } from "../../src/host/session";
import { readForCommit } from "../../src/actions/commitLoad";
import { writerOf } from "../../src/actions/context";
import { releaseLease } from "../../src/excel/lease";
import { claimsIn } from "../support/claims";
import { typeInto } from "../../src/host/view/typing";
import { readBook } from "../../src/xlsx/readBook";
import { installHost } from "../support/installHost";
import {
  load,
  MAY_RETURNS,
  newWorkbook,
  report,
  sheetOf,
  LEDGER_ROW,
  tableRows,
  TARGETS,
} from "../support/parkWorkbook";

const REVISED = "园区,指标,报告期,数据项,数值,单位\n湘乡经开区,财政总收入,2022-05,累计,10.40,亿元\n";

describe("a workbook that is not set up", () => {
  test("offers one thing to do, and becomes a workbook in the language chosen for it", async () => {
    const session = await installHost({ language: "zh-CN" });
    const words = await openPane();
    expect(texts("heading")).toEqual([words.firstRun.title]);
    expect(screen.queryByRole("tablist")).toBeNull();
    await choose(words.firstRun.language, "en-US");
    await press(words.actions.setUpWorkbook);
    expect(sheetOf(session, "Ledger").tables).toHaveLength(1);
    expect(pageText()).toContain(words.overview.noParks);
  });

  test("lets setting up wait, and says on every page what it is needed for", async () => {
    await installHost({ language: "zh-CN" });
    const words = await openPane();
    await press(words.actions.skip);
    await openTab(words.tabs.report);
    expect(pageText()).toContain(words.firstRun.skipped);
    await press(words.actions.setUpWorkbook);
    expect(texts("heading")).toEqual([words.firstRun.title]);
  });
});

describe("the overview", () => {
  test("shows figures as the report prints them, the pace in words, and the trend to those who listen", async () => {
    await newWorkbook();
    await load(MAY_RETURNS, TARGETS);
    await openPane();
    const card = screen.getByRole("article", { name: "财政总收入" });
    expect(card.textContent).toContain("17.90 亿元");
    expect(card.textContent).toContain("+8.8%*");
    expect(card.textContent).toContain("完成 42.6% · 高于时序 1.0点");
    expect(card.textContent).toContain("园区第1/2");
    const [trend, progress] = [...card.querySelectorAll("[role=img]")].map((image) =>
      image.getAttribute("aria-label"),
    );
    expect(trend).toContain("近13个月：从2021年5月的16.45到2022年5月的17.90");
    expect(progress).toBe("完成年度目标 42.6%，时序进度 41.7%");
    expect(screen.getByRole("article", { name: "固定资产投资" }).textContent).toContain("落后");
  });

  test("follows the park and the period, which is the workbook's", async () => {
    const session = await newWorkbook();
    await load(MAY_RETURNS, TARGETS);
    const words = await openPane();
    await choose(words.header.park, "湘乡经开区");
    expect(screen.getByRole("article", { name: "财政总收入" }).textContent).toContain("9.90 亿元");
    await choose(words.header.month, "4");
    expect(sheetOf(session, "设置").cells.value(3, 1)).toBe(4);
    expect(pageText()).toContain("“湘乡经开区”在 2022年1—4月 还没有主要指标的数据。");
  });

  test("follows what people type into the ledger, and calls the reports older than it", async () => {
    const session = await newWorkbook();
    await load(MAY_RETURNS, TARGETS);
    await report();
    const words = await openPane();
    expect(screen.queryByRole("region", { name: words.refresh.stale })).toBeNull();
    typeIntoLedger(session, "萍乡经开区|财政总收入|2022|累计", "20");
    await waitFor(() => expect(pageText()).toContain("20.00 亿元"), { timeout: 5_000 });
    expect(screen.getByRole("region", { name: words.refresh.stale })).toBeTruthy();
    await press(words.actions.refreshReports);
    expect(pageText()).toContain("已更新2张报表");
    expect(screen.queryByRole("region", { name: words.refresh.stale })).toBeNull();
  });
});

describe("loading", () => {
  test("tells what was read and what is wrong with it before anything is written", async () => {
    const session = await newWorkbook();
    const words = await openPane();
    await openTab(words.tabs.load);
    const text = `${MAY_RETURNS}萍乡经开区,工业投资,2022-04,累计,十七点几,亿元\n`;
    await giveFiles({ name: "5月.csv", text }, { name: "目标.csv", text: TARGETS });
    expect(texts("listitem")).toEqual(expect.arrayContaining(["5月.csv17个数", "目标.csv3个目标"]));
    expect(pageText()).toContain("“十七点几”不是数字");
    expect(pageText()).toContain("5月.csv，第19行第5列");
    expect(tableRows(session, "Ledger", "园区")).toEqual([[null]]);
    await press("载入20项");
    expect(pageText()).toContain("载入完成：17个数新增或改动，0个与台账相同。");
    expect(tableRows(session, "Ledger", LEDGER_ROW, "5月")).toContainEqual([
      "萍乡经开区|财政总收入|2022|累计",
      17.9,
    ]);
    await openTab(/校验/);
    expect(screen.getByRole("tab", { name: /校验/ }).textContent).toBe("校验1");
    expect(pageText()).toContain("错误1项");
  });

  test("of a changed target and of last year's figure tells what follows from them, and in which month", async () => {
    await newWorkbook();
    await load(MAY_RETURNS, TARGETS);
    const words = await openPane();
    await openTab(words.tabs.load);
    await giveFiles(
      { name: "目标.csv", text: "园区,指标,年度,目标值,单位\n萍乡经开区,财政总收入,2022,50,亿元\n" },
      {
        name: "上年.csv",
        text: "园区,指标,报告期,数据项,数值,单位\n萍乡经开区,税收,2021-05,累计,10,亿元\n",
      },
    );
    expect(pageText()).toContain("2022年1—5月：完成 42.6% → 35.8%");
    expect(pageText()).toContain("2022年1—5月：同比 7.5% → 46.2%");
  });

  test("of a newer month offers to move the period on, of an older one leaves it", async () => {
    const session = await newWorkbook({ month: { year: 2022, month: 4 } });
    await load("园区,指标,报告期,数据项,数值,单位\n湘乡经开区,税收,2022-04,累计,5.1,亿元\n");
    const words = await openPane();
    await openTab(words.tabs.load);
    await giveFiles({ name: "5月.csv", text: MAY_RETURNS });
    const follow = screen.getByRole<HTMLInputElement>("checkbox", { name: "同时把报告期改为2022年5月" });
    expect(follow.checked).toBe(true);
    await press(/^载入\d+项$/);
    expect(sheetOf(session, "设置").cells.value(3, 1)).toBe(5);
    await press(words.load.another);
    await giveFiles({
      name: "旧.csv",
      text: "园区,指标,报告期,数据项,数值,单位\n湘乡经开区,税收,2021-03,累计,4.2,亿元\n",
    });
    expect(screen.getByRole<HTMLInputElement>("checkbox").checked).toBe(false);
  });

  test("that Excel refuses says what, why and what next, leaves the workbook as it was, and can be tried again", async () => {
    const session = await newWorkbook();
    const words = await openPane();
    await openTab(words.tabs.load);
    await giveFiles({ name: "5月.csv", text: MAY_RETURNS });
    session.failAt({ code: "AccessDenied", when: "before", sync: 3 });
    await press(/^载入\d+项$/);
    const alert = document.querySelector(".notice")!;
    expect(alert.textContent).toContain("没有完成：载入数据");
    expect(alert.textContent).toContain("工作表受保护，没有写入。请撤销保护后再试。");
    expect(tableRows(session, "Ledger", "园区")).toEqual([[null]]);
    session.clearFaults();
    await press(words.actions.retry);
    expect(document.querySelector(".notice")).toBeNull();
    expect(tableRows(session, "Ledger", LEDGER_ROW)).toContainEqual(["萍乡经开区|财政总收入|2022|累计"]);
  });

  test("waits for a colleague who is writing: names her, says what to do, and then loads", async () => {
    const session = await newWorkbook();
    const words = await openPane();
    await openTab(words.tabs.load);
    await giveFiles({ name: "5月.csv", text: MAY_RETURNS });
    const colleague = { now: new Date(), language: "zh-CN", client: "b2", by: "张敏" } as const;
    await readForCommit(colleague);
    await press(/^载入\d+项$/);
    const alert = document.querySelector(".notice")!;
    expect(alert.textContent).toContain("没有完成：载入数据");
    expect(alert.textContent).toContain("张敏正在写入这本工作簿，您的操作没有执行。请稍等一两分钟再试。");
    expect(tableRows(session, "Ledger", "园区")).toEqual([[null]]);
    expect(claimsIn(session)).toEqual([{ client: "b2", by: "张敏" }]);
    await releaseLease(writerOf(colleague));
    await press(words.actions.retry);
    expect(document.querySelector(".notice")).toBeNull();
    expect(tableRows(session, "Ledger", LEDGER_ROW)).toContainEqual(["萍乡经开区|财政总收入|2022|累计"]);
  });

  test("can be cancelled while files are read; nothing is written and the page stays usable", async () => {
    const session = await newWorkbook();
    const words = await openPane();
    await openTab(words.tabs.load);
    const input = document.querySelector("input[type=file]")!;
    const files = Array.from({ length: 20 }, (_, index) => new File([MAY_RETURNS], `${index + 1}.csv`));
    fireEvent.change(input, { target: { files } });
    fireEvent.click(await screen.findByRole("button", { name: words.actions.cancel }));
    await idle();
    expect(document.querySelector(".spoken[role=status]")?.textContent).toBe("已取消：选择文件");
    expect(pageText()).not.toContain(words.load.readTitle);
    expect(tableRows(session, "Ledger", "园区")).toEqual([[null]]);
  });
});

describe("reports", () => {
  test("opens the fill-in forms of the parks chosen beside the workbook, for the period chosen", async () => {
    const session = await newWorkbook();
    await load(MAY_RETURNS);
    const opened: Uint8Array[] = [];
    session.onOpenedBeside((bytes) => opened.push(bytes));
    const words = await openPane();
    await openTab(words.tabs.report);
    await screen.findByRole("heading", { name: words.forms.title });
    await choose(words.forms.period, "2022-06");
    await press("打开2张填报表");
    expect(pageText()).toContain("已在新工作簿中打开2张填报表");
    const book = await readBook(opened[0]!);
    expect(book.sheets.map(({ name }) => name)).toContain("湘乡经开区填报");
    expect(book.sheets[0]!.cells.value(1, 0)).toBe("报告期：2022年6月");
  });

  test("are written for the parks chosen, listed, opened, and marked once the ledger is newer", async () => {
    const session = await newWorkbook();
    await load(MAY_RETURNS, TARGETS);
    const words = await openPane();
    await openTab(words.tabs.report);
    fireEvent.click(screen.getByRole("checkbox", { name: "湘乡经开区" }));
    await press(/^生成\d+张报表$/);
    expect(pageText()).toMatch(/已生成\d+张报表：月报封面、月报目录、园区月报 萍乡经开区/);
    // A park has reports of two kinds: each is named.
    expect(pageText()).toContain("年度目标完成情况、主要指标走势 萍乡经开区、园区综合考核");
    expect(session.activeSheet.name).toBe("萍乡经开区月报");
    session.activate(sheetOf(session, "台账"));
    await press("打开 萍乡经开区月报");
    expect(session.activeSheet.name).toBe("萍乡经开区月报");
    await openTab(words.tabs.load);
    await giveFiles({ name: "修订.csv", text: REVISED });
    await press(/^载入\d+项$/);
    await openTab(words.tabs.report);
    expect(pageText()).toContain(words.report.stale);
  });

  test("are refreshed with the files given again: what changed is listed, old and new", async () => {
    await newWorkbook();
    await load(MAY_RETURNS, TARGETS);
    await report();
    const words = await openPane({ documentAddress: "再选.xlsx" });
    await openTab(words.tabs.load);
    await giveFiles({ name: "5月.csv", text: MAY_RETURNS });
    // Nothing of it is new, but a refresh looks at it again.
    expect(pageText()).toContain(words.review.nothingNew);
    // The browser refuses a file that changed on the disk.
    jest
      .spyOn(Blob.prototype, "arrayBuffer")
      .mockRejectedValueOnce(new DOMException("changed", "NotReadableError"));
    await openTab(words.tabs.report);
    await press(words.actions.refreshReports);
    expect(pageText()).toContain("请再选一次：5月.csv");
    await giveFiles({ name: "5月.csv", text: MAY_RETURNS.replace("累计,9.90", "累计,10.40") });
    expect(texts("heading")).toContain("有变动的指标：1项");
    expect(pageText()).toContain("累计9.90 亿元 → 10.40 亿元");
    expect(pageText()).toContain("位次2 → 1");
    expect(texts("heading")).toContain("数据未变、名次或贡献随之变动：1项");
  });
});

describe("the frame", () => {
  test("speaks another language at once, remembers it, and leaves the workbook in its own", async () => {
    await newWorkbook();
    await load(MAY_RETURNS, TARGETS);
    const words = await openPane();
    await choose(words.header.language, "en-US");
    await waitFor(() => expect(screen.getByRole("tab", { name: "Overview" })).toBeTruthy());
    expect(document.documentElement.lang).toBe("en-US");
    expect(localStorage.getItem("park-kpi.language")).toBe("en-US");
    expect(screen.getByRole("article", { name: "财政总收入" }).textContent).toContain(
      "42.6% of target · 1.0 pp ahead",
    );
  });

  test("moves between tabs with the arrow keys, and only the chosen one is a tab stop", async () => {
    await newWorkbook();
    const words = await openPane();
    const first = screen.getByRole("tab", { name: words.tabs.overview });
    first.focus();
    fireEvent.keyDown(first, { key: "ArrowRight" });
    await idle();
    expect(document.activeElement?.textContent).toBe(words.tabs.load);
    fireEvent.keyDown(document.activeElement!, { key: "End" });
    await idle();
    expect(
      screen.getAllByRole("tab").map((tab) => [tab.tabIndex, tab.getAttribute("aria-selected")]),
    ).toEqual([
      [-1, "false"],
      [-1, "false"],
      [-1, "false"],
      [-1, "false"],
      [0, "true"],
    ]);
  });

  test("keeps the keyboard's place when a control goes away", async () => {
    await newWorkbook();
    const words = await openPane();
    const button = await screen.findByRole("button", { name: words.load.title });
    button.focus();
    fireEvent.click(button);
    await idle();
    await waitFor(() => expect(document.activeElement).toBe(document.querySelector("main")));
  });

  test("is dark where Office is dark", async () => {
    await newWorkbook();
    await openPane({ colours: { background: "#262626", text: "#ffffff" } });
    const rules = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .join("\n");
    expect(rules).toMatch(/--colorNeutralBackground1:\s*#292929/);
  });
});

/** A person types into May of a ledger row. */
function typeIntoLedger(session: HostSession, key: string, text: string): void {
  const sheet = sheetOf(session, "台账");
  const row = tableRows(session, "Ledger", LEDGER_ROW).findIndex(([each]) => each === key) + 1;
  const may = sheet.tables[0]!.columns.findIndex(({ name }) => name === "5月");
  expect(typeInto(session, sheet, row, may, text)).toBeNull();
}
