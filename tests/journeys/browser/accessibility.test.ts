/** axe-core on every page of the pane and on the playground, in the themes of Office. */
import { words } from "../../../src/i18n/translate";
import { describeInBrowser, openPlayground } from "../../support/browser";

const { pane } = words("zh-CN");

const LOOKS = [
  ["light", { theme: "light" }],
  ["dark", { theme: "dark" }],
  ["high contrast", { theme: "dark", forcedColors: true }],
] as const;

describeInBrowser("every page passes axe", () => {
  test.each(LOOKS)("in %s", async (look, options) => {
    const playground = await openPlayground(options);
    const name = look.replace(" ", "-");
    await playground.pane.getByRole("button", { name: pane.actions.setUpWorkbook }).waitFor();
    await playground.picture(`first-run-${name}`, "pane");
    const found: Record<string, string[]> = { firstRun: await playground.violations("pane") };
    await playground.pane.getByRole("button", { name: pane.actions.loadSamples }).click();
    await playground.pane.locator(".card").first().waitFor();
    for (const page of ["overview", "load", "check", "report"] as const) {
      await playground.pane.getByRole("tab", { name: pane.tabs[page] }).click();
      await playground.picture(`${page}-${name}`, "pane");
      found[page] = await playground.violations("pane");
    }
    await playground.picture(`playground-${name}`);
    expect(await playground.drawsCells()).toBe(true);
    found["playground"] = await playground.violations("window");
    expect(Object.fromEntries(Object.entries(found).filter(([, violations]) => violations.length))).toEqual(
      {},
    );
  });
});
