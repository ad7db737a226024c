/** axe-core on the playground's window, opened in each theme of Office; everyPage.test.ts looks at the pages of the pane. */
import { words } from "../../../src/i18n/translate";
import { describeInBrowser, openPlayground } from "../../support/browser";

const { pane } = words("zh-CN");

const LOOKS = [
  ["light", { theme: "light" }],
  ["dark", { theme: "dark" }],
  ["high contrast", { theme: "dark", forcedColors: true }],
] as const;

describeInBrowser("the playground passes axe", () => {
  test.each(LOOKS)("in %s", async (look, options) => {
    const playground = await openPlayground(options);
    const name = look.replace(" ", "-");
    await playground.pane.getByRole("button", { name: pane.actions.loadSamples }).click();
    await playground.pane.locator(".card").first().waitFor();
    const found = { pane: await playground.violations("pane"), window: [] as string[] };
    await playground.picture(`playground-${name}`);
    expect(await playground.drawsCells()).toBe(true);
    found.window = await playground.violations("window");
    expect(found).toEqual({ pane: [], window: [] });
  });
});
