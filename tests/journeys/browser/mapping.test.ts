/** A return of people's own, in the browser: an unknown name corrected in the pane, and not asked about next month. */
import { LANGUAGES, type Language } from "../../../src/core/language";
import { fill, words } from "../../../src/i18n/translate";
import { describeInBrowser, openPlayground, type Playground } from "../../support/browser";

/** Width of the task pane on a small screen. */
const NARROW = [350, 900] as const;

const MAY = `萍乡经开区2022年5月主要经济指标,,
,,单位：亿元
指标名称,本月止累计,同比±%
财政总收入,17.9,8.8
规上工业产值,326,6.7
企业营收总量,402.5,7.4
招商小分队,3,
`;
const JUNE = MAY.replace("5月", "6月")
  .replace("17.9,8.8", "22.35,9.1")
  .replace("326,6.7", "401,7.0")
  .replace("402.5,7.4", "488.1,7.9");

/** Gives the pane a file to read, as its button's dialog would. */
async function give(playground: Playground, name: string, text: string): Promise<void> {
  await playground.pane
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

/** A workbook that is set up, with a file read into the load page. */
async function reviewed(playground: Playground, language: Language): Promise<void> {
  const said = words(language).pane;
  await playground.pane.getByRole("button", { name: said.actions.setUpWorkbook }).click();
  await playground.pane.getByRole("tab", { name: said.tabs.load }).click();
  await give(playground, "萍乡5月.csv", MAY);
  await playground.pane.getByRole("heading", { name: words(language).mapping.title }).waitFor();
}

describeInBrowser("a return without a fixed layout", () => {
  test("is corrected by the keyboard, loaded, and next month's is loaded without a question", async () => {
    const playground = await openPlayground();
    const { pane, mapping } = words("zh-CN");
    await reviewed(playground, "zh-CN");
    const takenFor = (text: string): string => fill(mapping.takenFor, { text: fill(mapping.text, { text }) });
    for (const [text, meaning] of [
      ["企业营收总量", "营业收入"],
      ["招商小分队", mapping.ignore],
    ] as const) {
      const input = playground.pane.getByRole("combobox", { name: takenFor(text) });
      await input.focus();
      await playground.page.keyboard.press("ArrowDown");
      await playground.page.keyboard.type(meaning);
      await playground.page.keyboard.press("Enter");
      await playground.pane
        .getByRole("button", { name: fill(mapping.withdrawOne, { text: `“${text}”` }) })
        .waitFor();
    }
    // The workbook knows no park yet: the one of the title is taken as it stands.
    const title = fill(mapping.text, { text: "萍乡经开区2022年5月主要经济指标" });
    await playground.pane.getByRole("button", { name: fill(mapping.confirmOne, { text: title }) }).click();
    await playground.pane.getByText(fill(mapping.open, { count: 0 })).waitFor();
    await playground.pane.getByRole("button", { name: /^载入\d+项$/ }).click();
    await playground.pane.getByText(/^载入完成/).waitFor();
    expect(await playground.values("对应关系")).toContainEqual(
      expect.arrayContaining(["企业营收总量", "营业收入"]),
    );

    await playground.pane.getByRole("button", { name: pane.load.another }).click();
    await give(playground, "萍乡6月.csv", JUNE);
    await playground.pane.getByText(mapping.clear).waitFor();
    await playground.pane.getByRole("button", { name: /^载入\d+项$/ }).click();
    await playground.pane.getByText(/^载入完成/).waitFor();
    expect(await playground.values("台账")).toContainEqual(
      expect.arrayContaining(["萍乡经开区", "营业收入", 2022, "累计", 488.1]),
    );
  });

  test.each([
    ...LANGUAGES.map((language) => [language, "light", false] as const),
    ["zh-CN", "dark", false] as const,
    ["zh-CN", "dark", true] as const,
  ])(
    "shows its doubtful names in %s, %s (high contrast %s), and passes axe",
    async (language, theme, forcedColors) => {
      const playground = await openPlayground({ language, theme, forcedColors });
      await playground.paneSize(...NARROW);
      await reviewed(playground, language);
      const look = forcedColors ? "contrast" : theme;
      await playground.picture(`mapping-${language}-${look}`, "pane");
      expect(await playground.violations("pane")).toEqual([]);
      const input = playground.pane.locator(".mapping [role=combobox]").first();
      await input.click();
      await playground.pane.getByRole("listbox").waitFor();
      await playground.picture(`mapping-list-${language}-${look}`, "pane");
      expect(await playground.violations("pane")).toEqual([]);
      const wide = await playground.pane
        .locator("html")
        .evaluate((page) => page.scrollWidth > page.clientWidth);
      expect(wide).toBe(false);
    },
  );
});
