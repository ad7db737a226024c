/** A bulletin on its way into the ledger: pasted, looked over beside its words, corrected once, loaded. */
import { LANGUAGES, type Language } from "../../../src/core/language";
import { fill, words } from "../../../src/i18n/translate";
import { describeInBrowser, openPlayground, type Playground } from "../../support/browser";

/** As a park publishes its half year. The office's own words for its revenue are in no catalogue. */
const BULLETIN = `湘乡经开区2022年上半年经济运行情况

2022年1至6月，湘乡经开区完成规上工业总产值126.4亿元，同比增长9.3%；完成园区综合贡献收入8.72亿元，同比增长11.6%，完成年计划的52.1%。
固定资产投资完成36.2亿元，同比增长12.1%，增速居全市第2位。其中工业投资21.5亿元，同比下降3.4%。
6月份，完成园区综合贡献收入1.63亿元，同比增长7.9%。
力争全年完成规上工业总产值260亿元。`;

const LOOKS = [
  ["light", { theme: "light" }],
  ["dark", { theme: "dark" }],
  ["high contrast", { theme: "dark", forcedColors: true }],
] as const;

async function pasted(playground: Playground, language: Language = "zh-CN"): Promise<void> {
  const { pane, prose } = words(language);
  await playground.pane.getByRole("button", { name: pane.actions.setUpWorkbook, exact: true }).click();
  await playground.pane.getByRole("tab", { name: pane.tabs.load }).click();
  await playground.pane.getByText(prose.paste, { exact: true }).click();
  await playground.pane.getByLabel(prose.pasteLabel).fill(BULLETIN);
  await playground.pane.getByRole("button", { name: prose.pasteRead, exact: true }).click();
  await playground.pane.locator(".proseText").waitFor();
}

/** A statement of the list, and the list it opens for one of its aspects. */
const statement = (playground: Playground, text: string) =>
  playground.pane.locator(".statement").filter({ hasText: text }).first();

describeInBrowser("a bulletin in the pane", () => {
  test("is pasted, its unknown words are named once, and all they concern goes into the ledger", async () => {
    const playground = await openPlayground({ size: { width: 1100, height: 900 } });
    const { prose } = words("zh-CN");
    await pasted(playground);
    await playground.pane.getByText(/^未入账：/).click();
    const unknown = statement(playground, "8.72亿元");
    await unknown.getByRole("button").first().click();
    // The words of the chosen statement stand out in the text.
    expect(await playground.pane.locator(".proseText mark.chosen").allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining("8.72亿元")]),
    );
    await playground.picture("bulletin-chosen");
    const list = unknown.getByRole("combobox").first();
    await list.click();
    await list.fill("一般公共预算收入");
    await list.press("Enter");
    const params = { count: 2 };
    await playground.pane.getByText(fill(prose.concerned, params)).first().waitFor();
    await playground.picture("bulletin-corrected");
    await playground.pane.getByRole("button", { name: /^载入\d+项$/ }).click();
    await playground.pane.getByText(/^载入完成/).waitFor();
    const ledger = await playground.values("台账");
    const row = (measure: string) =>
      ledger.find((cells) => cells.includes("一般公共预算收入") && cells.includes(measure));
    expect(row("累计")).toEqual(expect.arrayContaining([8.72]));
    expect(row("本月")).toEqual(expect.arrayContaining([1.63]));
    // What was decided is remembered for the next bulletin.
    expect((await playground.values("对应关系")).flat()).toContain("综合贡献收入");
  });

  test("a statement chosen in the text is shown in the list", async () => {
    const playground = await openPlayground();
    await pasted(playground);
    await playground.pane.locator(".proseText mark", { hasText: "36.2亿元" }).first().click();
    expect(await statement(playground, "36.2亿元").getAttribute("class")).toContain("chosen");
  });

  test.each(LANGUAGES)("reads beside its words in %s, in the narrowest pane", async (language) => {
    const playground = await openPlayground({ language, size: { width: 900, height: 640 } });
    await pasted(playground, language);
    await playground.pane.locator(".proseText mark").first().click();
    await playground.picture(`bulletin-${language}`, "pane");
    expect(await playground.violations("pane")).toEqual([]);
  });

  test.each(LOOKS)("passes axe in %s", async (look, options) => {
    const playground = await openPlayground(options);
    await pasted(playground);
    await playground.pane.locator(".proseText mark").first().click();
    await playground.picture(`bulletin-${look.replace(" ", "-")}`, "pane");
    expect(await playground.violations("pane")).toEqual([]);
  });
});
