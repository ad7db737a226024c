/** The ribbon's buttons in the browser: through office.js and the shared runtime, as Excel fires them. */
import { LANGUAGES, type Language } from "../../../src/core/language";
import { fill, words } from "../../../src/i18n/translate";
import { describeInBrowser, openPlayground } from "../../support/browser";

const { pane } = words("zh-CN");
const REPORT = "萍乡经开区月报";

/** Labels as manifest.xml has them. */
const BUTTONS: Readonly<Record<Language, readonly string[]>> = {
  "zh-CN": ["打开窗格", "刷新报表", "生成月报", "生成填报表", "上月", "下月"],
  "zh-TW": ["開啟窗格", "更新報表", "產生月報", "產生填報表", "上個月", "下個月"],
  "en-US": ["Open pane", "Refresh reports", "Create reports", "Create forms", "Previous month", "Next month"],
};

describeInBrowser("the ribbon", () => {
  test.each(LANGUAGES)("shows the buttons of the manifest in %s", async (language) => {
    const playground = await openPlayground({ language });
    const bar = playground.page.locator("#ribbon");
    await bar.getByRole("button").first().waitFor();
    expect(await bar.getByRole("button").allTextContents()).toEqual(BUTTONS[language]);
    const drawn = await bar
      .locator("img")
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(drawn).toEqual([40, 40, 40, 40, 40, 40]);
  });

  test("moves the period, writes the reports and brings them up to date", async () => {
    const playground = await openPlayground();
    await playground.pane.getByRole("button", { name: pane.actions.loadSamples }).click();
    await playground.pane.locator(".card").first().waitFor();
    await playground.ribbon("上月");
    expect((await playground.values(REPORT)).flat()).toContain("2022年1—4月");
    await playground.ribbon("下月");
    expect((await playground.values(REPORT)).flat()).toContain("2022年1—5月");
    await playground.ribbon("生成月报");
    expect(await playground.tabs()).toContain(REPORT);
    await playground.ribbon("刷新报表");
    await playground.pane.getByText(pane.refresh.nothing).first().waitFor();
    await playground.picture("ribbon");
  });

  test("in a workbook that is not set up says in the pane why it cannot", async () => {
    const playground = await openPlayground();
    await playground.pane.getByRole("button", { name: pane.actions.setUpWorkbook }).waitFor();
    await playground.ribbon("生成月报");
    await playground.pane.getByText(fill(pane.fault.title, { action: pane.actions.buildReports })).waitFor();
  });

  test("waits while somebody types into a cell, and then does its work", async () => {
    const playground = await openPlayground();
    await playground.pane.getByRole("button", { name: pane.actions.loadSamples }).click();
    await playground.pane.locator(".card").first().waitFor();
    await playground.showSheet("园区");
    await playground.selectCell("Z3");
    await playground.page.keyboard.type("还没写完");
    const over = playground.invoke("nextPeriod");
    await playground.page.keyboard.type("，写完了");
    expect((await playground.values(REPORT)).flat()).toContain("2022年1—5月");
    await playground.page.keyboard.press("Enter");
    await over;
    expect((await playground.values(REPORT)).flat()).toContain("2022年1—6月");
    expect(await playground.shown("Z3")).toBe("还没写完，写完了");
  });
});
