/** A report of one's own in the browser: put together by the keyboard in the pane, saved, and generated. */
import { LANGUAGES } from "../../../src/core/language";
import { definitionEditorWords } from "../../../src/i18n/definitionEditorWords";
import { fill, words } from "../../../src/i18n/translate";
import { describeInBrowser, openPlayground, type Playground } from "../../support/browser";

/** Width and height of the task pane on a small screen, higher so that a picture shows more of the form. */
const NARROW = [350, 900] as const;

/** The form of a new report like the comparison of parks, in a workbook that is set up. */
async function begun(playground: Playground, language: (typeof LANGUAGES)[number]): Promise<void> {
  const said = words(language).pane;
  const own = definitionEditorWords(language);
  await playground.pane.getByRole("button", { name: said.actions.setUpWorkbook }).click();
  await playground.pane.getByRole("tab", { name: said.tabs.report }).click();
  await playground.pane.getByRole("combobox", { name: own.from }).selectOption("base comparison");
  await playground.pane.getByRole("button", { name: own.begin, exact: true }).click();
  await playground.pane.getByRole("heading", { name: own.newTitle }).waitFor();
}

describeInBrowser("a report of one's own", () => {
  test("is put together by the keyboard, saved, and stands in the table in the order of the pane", async () => {
    const playground = await openPlayground();
    const own = definitionEditorWords("zh-CN");
    await begun(playground, "zh-CN");
    const { pane, page } = playground;
    await pane.getByLabel(own.name, { exact: true }).fill("外贸比较");
    await pane.getByRole("combobox", { name: own.addIndicator }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type("进出口总");
    await page.keyboard.press("Enter");
    const body = pane.getByRole("list", { name: own.body }).getByRole("listitem");
    const added = body.filter({ hasText: "进出口总额" });
    await added.waitFor();
    const before = await body.count();
    // Up to the head of the list, by the keys alone: the line keeps the focus where it goes.
    await added.getByRole("button", { name: fill(own.up, { line: "进出口总额" }) }).focus();
    for (let times = 1; times < before; times++) await page.keyboard.press("Alt+ArrowUp");
    expect(await body.first().textContent()).toContain("进出口总额");
    expect(await pane.locator(":focus").getAttribute("aria-label")).toBe(
      fill(own.up, { line: "进出口总额" }),
    );
    await pane.getByRole("button", { name: own.save, exact: true }).click();
    await pane.getByText(fill(own.saved, { report: "外贸比较" })).waitFor();
    const lines = (await playground.values("报表定义")).filter(([name]) => name === "外贸比较");
    expect(lines.filter(([, line]) => line === "指标")[0]).toEqual(expect.arrayContaining(["进出口总额"]));
    expect(lines.filter(([, line]) => line === "指标")).toHaveLength(before);
  });

  test.each([
    ...LANGUAGES.map((language) => [language, "light", false] as const),
    ["zh-CN", "dark", false] as const,
    ["zh-CN", "dark", true] as const,
  ])(
    "shows its form and what is wrong in %s, %s (high contrast %s), and passes axe",
    async (language, theme, forcedColors) => {
      const playground = await openPlayground({ language, theme, forcedColors });
      await playground.paneSize(...NARROW);
      await begun(playground, language);
      const { pane } = playground;
      const own = definitionEditorWords(language);
      const look = forcedColors ? "contrast" : theme;
      await playground.picture(`definition-${language}-${look}`, "pane");
      await pane.getByLabel(own.heading, { exact: true }).fill("{park}");
      await pane.getByRole("button", { name: own.addGroup }).click();
      await pane.getByRole("textbox", { name: own.groupHeading }).fill("");
      await pane.getByRole("button", { name: own.addNote }).click();
      await pane.getByRole("heading", { name: own.notes }).scrollIntoViewIfNeeded();
      await playground.picture(`definition-faults-${language}-${look}`, "pane");
      expect(await playground.violations("pane")).toEqual([]);
      const input = pane.getByRole("combobox", { name: own.addIndicator });
      await input.click();
      await pane.getByRole("listbox").waitFor();
      await playground.picture(`definition-list-${language}-${look}`, "pane");
      expect(await playground.violations("pane")).toEqual([]);
      for (const width of [320, 350]) {
        await playground.paneSize(width, NARROW[1]);
        const wide = await pane
          .locator("html")
          .evaluate(
            (each) =>
              each.scrollWidth > each.clientWidth ||
              each.querySelector("main")!.scrollWidth > each.clientWidth,
          );
        expect([width, wide]).toEqual([width, false]);
      }
    },
  );
});
