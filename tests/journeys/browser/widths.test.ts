/** Every page at the widths a pane has: the least, Excel's own, and dragged wide. Nothing is cut off sideways. */
import { LANGUAGES } from "../../../src/core/language";
import { words } from "../../../src/i18n/translate";
import { describeInBrowser, openPlayground, type Playground } from "../../support/browser";

const WIDTHS = [320, 350, 700] as const;
const HEIGHT = 378;

/** Texts that reach beyond the pane, or are cut off within their own box. */
function cutOff(playground: Playground): Promise<string[]> {
  return playground.pane.locator("body").evaluate((body) => {
    const seen = [...body.querySelectorAll<HTMLElement>("*")].filter(
      (each) => each.getClientRects().length > 0 && !each.closest(".spoken"),
    );
    return seen
      .filter((each) => {
        const beyond = each.getBoundingClientRect().right > window.innerWidth + 1;
        const cut = getComputedStyle(each).overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1;
        const isText = each.childElementCount === 0 && each.textContent.trim() !== "";
        return beyond || (isText && cut && each.title === "");
      })
      .map((each) => `${each.tagName}.${each.className}: ${each.textContent.slice(0, 40)}`);
  });
}

async function paneWidth(playground: Playground, width: number): Promise<void> {
  await playground.page.setViewportSize({ width: Math.max(1366, width + 500), height: HEIGHT + 44 });
  await playground.page.locator("#pane").evaluate((pane, pixels) => {
    pane.style.flex = "none";
    pane.style.width = `${pixels}px`;
  }, width);
}

describeInBrowser("the pane fits", () => {
  test.each(LANGUAGES)("at 320, 350 and 700 pixels in %s", async (language) => {
    const playground = await openPlayground({ language });
    const { pane } = words(language);
    const found: Record<string, string[]> = {};
    const look = async (page: string): Promise<void> => {
      for (const width of WIDTHS) {
        await paneWidth(playground, width);
        await playground.picture(`width-${width}-${page}-${language}`, "pane");
        const cut = await cutOff(playground);
        if (cut.length) found[`${page} ${width}`] = cut;
      }
    };
    await playground.pane.getByRole("button", { name: pane.actions.setUpWorkbook }).waitFor();
    await look("first-run");
    await playground.pane.getByRole("button", { name: pane.actions.loadSamples }).click();
    await playground.pane.locator(".card").first().waitFor();
    for (const page of ["overview", "load", "check", "report"] as const) {
      await playground.pane.getByRole("tab", { name: pane.tabs[page] }).click();
      await playground.pane.locator("h1").first().waitFor();
      await look(page);
    }
    expect(found).toEqual({});
  });
});
