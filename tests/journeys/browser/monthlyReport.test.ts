/** The months of a statistician and of a manager, in the pane beside the grid, as they click and type. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { LANGUAGES, type Language } from "../../../src/core/language";
import { fill, words } from "../../../src/i18n/translate";
import { readBook } from "../../../src/xlsx/readBook";
import { describeInBrowser, openPlayground, type Playground } from "../../support/browser";

const SAMPLES = join(__dirname, "../../../samples");
const MOST_BYTES = 120 * 1024;

/** Files of a folder: a month of the samples, or an absolute path. */
const files = (folder: string): string[] =>
  readdirSync(resolve(SAMPLES, folder)).map((name) => resolve(SAMPLES, folder, name));

const pane = words("zh-CN").pane;

/** Clicks a button of the pane by its name. */
const press = (playground: Playground, name: string): Promise<void> =>
  playground.pane.getByRole("button", { name, exact: true }).click();

/** Goes to a page of the pane. */
const openPage = (playground: Playground, page: keyof typeof pane.tabs, language: Language = "zh-CN") =>
  playground.pane.getByRole("tab", { name: words(language).pane.tabs[page] }).click();

/** A new workbook, set up, with the sample returns of a month read and loaded. */
async function loaded(playground: Playground, folder = "2022-05"): Promise<void> {
  await press(playground, pane.actions.setUpWorkbook);
  await openPage(playground, "load");
  await choose(playground, files(folder));
  await playground.pane.locator(".filesRead").waitFor();
  await playground.pane.getByRole("button", { name: /^载入\d+项$/ }).click();
  await playground.pane.getByText(/^载入完成/).waitFor();
}

async function choose(playground: Playground, paths: readonly string[]): Promise<void> {
  await playground.pane
    .locator("input[type=file]")
    .first()
    .setInputFiles([...paths]);
}

describeInBrowser("a month with the pane", () => {
  test.each(LANGUAGES)("begins with sample data and comes to a printed report in %s", async (language) => {
    const playground = await openPlayground({ language });
    const said = words(language).pane;
    await playground.pane.getByRole("button", { name: said.actions.setUpWorkbook }).waitFor();
    await playground.picture(`pane-first-run-${language}`);
    await press(playground, said.actions.loadSamples);
    await playground.pane.locator(".card").first().waitFor();
    await playground.picture(`pane-overview-${language}`);
    const title = fill(words(language).report.parkTab, { park: "萍乡经开区" });
    expect(await playground.tabs()).toContain(title);
    await playground.showSheet(title);
    await playground.picture(`pane-report-sheet-${language}`);
    // As the bulletin of May 2022 prints them.
    expect((await playground.values(title)).flat()).toEqual(expect.arrayContaining([17.9, 8.8]));
    const { path } = await playground.save();
    const { sheets } = await readBook(new Uint8Array(readFileSync(path)));
    const { page } = sheets.find(({ name }) => name === title)!;
    expect(page.fit?.wide).toBe(1);
    expect([page.printArea, page.titleRows]).not.toContain(null);
    for (const page of ["load", "check", "report"] as const) {
      await openPage(playground, page, language);
      await playground.picture(`pane-${page}-${language}`);
    }
  });

  test("goes from the parks' files through their problems to the reports, step by step", async () => {
    const playground = await openPlayground();
    await loaded(playground);
    await playground.picture("month-loaded");
    await openPage(playground, "report");
    await playground.pane.getByRole("button", { name: /^生成\d+张报表$/ }).click();
    await playground.pane.getByText(/^已生成\d+张报表/).waitFor();
    await playground.picture("month-reports-built");
    const values = (await playground.values("萍乡经开区月报")).flat();
    // As the bulletin of May 2022 prints them.
    expect(values).toEqual(expect.arrayContaining([17.9, 8.8]));
  });

  test("the period chosen in the pane is the period of every report", async () => {
    const playground = await openPlayground();
    await press(playground, pane.actions.loadSamples);
    await playground.pane.locator(".card").first().waitFor();
    await playground.pane.getByLabel(pane.header.month).selectOption("4");
    await playground.pane.getByText(/2022年1—4月/).waitFor();
    expect((await playground.values("湘潭高新区月报")).flat().map(String)).toContain("2022年1—4月");
  });

  test("a figure typed into the ledger makes the reports old, and the refresh brings them up to date", async () => {
    const playground = await openPlayground();
    await press(playground, pane.actions.loadSamples);
    await playground.pane.locator(".card").first().waitFor();
    await playground.showSheet("台账");
    const rows = await playground.values("台账");
    const wanted = ["萍乡经开区", "财政总收入", 2022, "累计"];
    const row = rows.findIndex((cells) => wanted.every((value) => cells.includes(value)));
    const heading = rows.find((cells) => cells.includes("5月"))!;
    await playground.type(`${String.fromCharCode(65 + heading.indexOf("5月"))}${row + 1}`, "18.5");
    await press(playground, pane.actions.refreshReports);
    await playground.pane.getByText(/^已更新5张报表/).waitFor();
    await playground.pane.getByText(pane.refresh.stale).waitFor({ state: "detached" });
    expect((await playground.values("萍乡经开区月报")).flat()).toContain(18.5);
    await playground.picture("month-refreshed");
  });

  test("a correction is reviewed before it counts, left out where the person says so, and taken back with one click", async () => {
    const folder = mkdtempSync(join(tmpdir(), "park-kpi-returns-"));
    const playground = await openPlayground();
    await loaded(playground);
    const corrected = join(folder, "更正.csv");
    writeFileSync(
      corrected,
      "园区,指标,报告期,数据项,数值,单位\n萍乡经开区,财政总收入,2022-05,累计,18.2,亿元\n萍乡经开区,税收,2022-05,累计,15.1,亿元\n",
    );
    await playground.pane.getByRole("button", { name: pane.load.another }).click();
    await choose(playground, [corrected]);
    await playground.pane.getByText("17.90 亿元 → 18.20 亿元").waitFor();
    await playground.picture("month-review");
    await playground.pane.getByRole("checkbox", { name: /税收/ }).uncheck();
    await playground.pane.getByRole("button", { name: "载入1项" }).click();
    await playground.pane.getByText(/^载入完成/).waitFor();
    const may = async (indicator: string): Promise<unknown> => {
      const rows = await playground.values("台账");
      const wanted = ["萍乡经开区", indicator, 2022, "累计"];
      return rows.find((cells) => wanted.every((each) => cells.includes(each)))![rows[0]!.indexOf("5月")];
    };
    expect([await may("财政总收入"), await may("税收")]).toEqual([18.2, 14.62]);
    await playground.pane.getByRole("button", { name: pane.load.another }).click();
    await press(playground, pane.actions.undoLoad);
    await playground.pane.getByText(/^已撤回/).waitFor();
    expect([await may("财政总收入"), await may("税收")]).toEqual([17.9, 14.62]);
    await playground.picture("month-undone");
    rmSync(folder, { recursive: true });
  });

  test("the refresh takes a changed file again and lists what changed and what followed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "park-kpi-returns-"));
    for (const path of files("2022-05")) copyFileSync(path, join(folder, basename(path)));
    const playground = await openPlayground();
    await loaded(playground, folder);
    await openPage(playground, "report");
    await playground.pane.getByRole("button", { name: /^生成\d+张报表$/ }).click();
    await playground.pane.getByText(/^已生成\d+张报表/).waitFor();
    const changed = join(folder, "萍乡经开区.csv");
    const original = readFileSync(changed, "utf8");
    const corrected = original.replace(/^(萍乡经开区,财政总收入,2022-05,累计,)17\.90?/m, "$118.2");
    expect(corrected).not.toBe(original);
    writeFileSync(changed, corrected);
    await press(playground, pane.actions.refreshReports);
    // The browser does not read a changed file by itself.
    await playground.pane.getByText(pane.refresh.againTitle).waitFor();
    await choose(playground, [changed]);
    await playground.pane.getByText(/17\.90? 亿元 → 18\.20? 亿元/).waitFor();
    await playground.picture("month-refresh-result");
    expect((await playground.values("萍乡经开区月报")).flat()).toContain(18.2);
    rmSync(folder, { recursive: true });
  });

  test("a load cancelled half-way leaves the workbook as it was", async () => {
    const playground = await openPlayground({ latency: 2_000 });
    await press(playground, pane.actions.setUpWorkbook);
    await openPage(playground, "load");
    await choose(playground, files("2022-05"));
    const load = playground.pane.getByRole("button", { name: /^载入\d+项$/ });
    await load.waitFor();
    const before = JSON.stringify([await playground.tabs(), await playground.values("台账")]);
    await load.click();
    // At once, as it appears: playwright's own click would wait until it stands still.
    await playground.pane.getByRole("button", { name: pane.actions.cancel }).dispatchEvent("click");
    const said = playground.pane.locator(".spoken[role=status]");
    await said.filter({ hasText: fill(pane.work.cancelled, { action: pane.actions.loadFiles }) }).waitFor();
    expect(JSON.stringify([await playground.tabs(), await playground.values("台账")])).toBe(before);
    await playground.picture("month-load-cancelled");
  });

  test("reports that are cancelled leave the workbook as it was, too", async () => {
    const playground = await openPlayground({ latency: 1_500 });
    await press(playground, pane.actions.loadSamples);
    await playground.pane.locator(".card").first().waitFor();
    const state = async (): Promise<string> =>
      JSON.stringify([await playground.tabs(), await playground.values("萍乡经开区月报")]);
    await openPage(playground, "report");
    const before = await state();
    await playground.pane.getByRole("button", { name: /^生成\d+张报表$/ }).click();
    await playground.pane.getByRole("button", { name: pane.actions.cancel }).dispatchEvent("click");
    const said = playground.pane.locator(".spoken[role=status]");
    await said
      .filter({ hasText: fill(pane.work.cancelled, { action: pane.actions.buildReports }) })
      .waitFor();
    expect(await state()).toBe(before);
  });

  test("when Excel refuses in the middle, the pane says so and trying again does it", async () => {
    const playground = await openPlayground();
    await playground.pane.getByRole("button", { name: pane.actions.setUpWorkbook }).waitFor();
    await playground.failSync(1);
    await press(playground, pane.actions.setUpWorkbook);
    const notice = playground.pane.getByText(fill(pane.fault.title, { action: pane.actions.setUpWorkbook }));
    await notice.waitFor();
    await playground.picture("month-fault");
    await press(playground, pane.actions.retry);
    await playground.pane.getByRole("tab", { name: pane.tabs.load }).waitFor();
    expect(await playground.tabs()).toContain("台账");
  });

  test("keyboard alone leads from the files to the report", async () => {
    const playground = await openPlayground();
    const { page } = playground;
    // Asked for long before: keys overtake the request to intercept dialogs where the page is busy, and the dialog of a
    // browser without a window is nobody's.
    const opened = page.waitForEvent("filechooser", { timeout: 0 });
    const focused = (name: string | RegExp, role: "button" | "tab" = "button") =>
      playground.pane.getByRole(role, { name, exact: true }).and(playground.pane.locator(":focus"));
    /** Presses Tab until the keyboard is at a control, as a person does, and never a pointer. */
    const tabTo = async (name: string | RegExp, role: "button" | "tab" = "button"): Promise<void> => {
      await playground.pane.getByRole(role, { name, exact: true }).waitFor();
      for (let step = 0; step < 200; step++) {
        if (await focused(name, role).count()) return;
        await page.keyboard.press("Tab");
      }
      const at = await playground.pane
        .locator("body")
        .evaluate(() => document.activeElement?.outerHTML ?? "");
      throw new Error(`the keyboard does not reach ${String(name)}, but ${at.slice(0, 200)}`);
    };
    await playground.pane.getByRole("button", { name: pane.actions.setUpWorkbook }).waitFor();
    // As in Excel on the web, whose frame may not open the dialog that gives handles.
    await playground.pane.locator("body").evaluate(() => {
      Object.defineProperty(window, "showOpenFilePicker", { value: undefined });
      (document.querySelector("select") as HTMLElement).focus();
    });
    await tabTo(pane.actions.setUpWorkbook);
    await page.keyboard.press("Enter");
    await playground.pane.getByText(pane.overview.noParks).waitFor();
    await tabTo(pane.tabs.overview, "tab");
    await page.keyboard.press("ArrowRight");
    await tabTo(pane.actions.chooseFiles);
    await page.keyboard.press("Enter");
    await (await opened).setFiles(files("2022-05"));
    // A dialog that closes gives the keyboard back to the button that opened it.
    await playground.pane.getByRole("button", { name: /^载入\d+项$/ }).waitFor();
    await playground.pane.getByRole("button", { name: pane.actions.chooseFiles }).focus();
    await tabTo(/^载入\d+项$/);
    await page.keyboard.press("Enter");
    await playground.pane.getByText(/^载入完成/).waitFor();
    await tabTo(pane.report.title);
    await page.keyboard.press("Enter");
    await tabTo(/^生成\d+张报表$/);
    await page.keyboard.press("Enter");
    await playground.pane.getByText(/^已生成\d+张报表/).waitFor();
    expect((await playground.values("萍乡经开区月报")).flat()).toEqual(expect.arrayContaining([17.9, 8.8]));
  });

  test("the first page costs at most 120 KB of JavaScript, Office.js aside", async () => {
    const playground = await openPlayground();
    await playground.pane.getByRole("button", { name: pane.actions.setUpWorkbook }).waitFor();
    const scripts = playground.requests.filter(
      ({ byPane, type, url }) => byPane && type === "script" && !/\/office-js\/|\/beneath\.js$/.test(url),
    );
    let bytes = 0;
    for (const { url } of scripts)
      bytes += gzipSync(await (await playground.page.request.get(url)).body()).length;
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });
});
