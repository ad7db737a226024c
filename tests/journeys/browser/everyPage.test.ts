/**
 * Every page of the pane and every state of it that a month brings, one after the other: at the widths a pane has, in
 * the themes of Office, in each language. Nothing is cut off sideways, nothing lies under Office's own button in the
 * corner, and axe finds nothing. A picture of each is left in tmp/screenshots.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LANGUAGES, type Language } from "../../../src/core/language";
import { provenanceWords } from "../../../src/i18n/provenanceWords";
import { fill, words } from "../../../src/i18n/translate";
import { describeInBrowser, LOOKS, openPlayground, type Playground } from "../../support/browser";

const MAY_RETURNS = join(__dirname, "../../../samples/2022-05");
const PARK = "萍乡经开区";
const WIDTHS = [320, 350, 700] as const;
const HEIGHT = 378;
/** What Office covers at the top right: at most 34 × 32 pixels. */
const CORNER = { width: 34, height: 32 };

/** `npm run screenshots` takes them all; a test leaves one of each page. */
const ALL_PICTURES = process.env["ALL_PICTURES"] === "1";

/** Two files that disagree with the ledger, with each other, and with the lists. */
const CORRECTIONS = {
  "更正.csv": `园区,指标,报告期,数据项,数值,单位
萍乡经开区,财政总收入,2022-05,累计,18.2,亿元
萍乡经开区,税收,2022-05,累计,15.1,亿元
萍乡经开区,工业投资,2022-05,累计,42.18,亿元
湘乡经开区,财政总收入,2022-05,累计,10.3,亿元
安源工业园,财政总收入,2022-05,累计,4.05,亿元
安源工业园,规上工业增加值,2022-05,累计,与上月持平略增,亿元
`,
  "更正（二）.csv": `园区,指标,报告期,数据项,数值,单位
萍乡经开区,税收,2022-05,累计,15.3,亿元
`,
};

/** Texts that reach beyond the pane or are cut off within their own box, and what lies under Office's button. */
function misplaced(playground: Playground): Promise<string[]> {
  return playground.pane.locator("body").evaluate((body, corner) => {
    const name = (each: Element): string =>
      `${each.tagName}.${each.className}: ${(each.textContent || each.ariaLabel || "").slice(0, 40)}`;
    const seen = [...body.querySelectorAll<HTMLElement>("*")].filter(
      (each) => each.getClientRects().length > 0 && !each.closest(".spoken"),
    );
    /** How far an element is seen to the right: within what scrolls sideways, also by the keyboard, the rest is reached. */
    const seenTo = (each: Element): number => {
      const around = each.parentElement?.closest<HTMLElement>('[tabindex="0"]');
      const scrolls = around && ["auto", "scroll"].includes(getComputedStyle(around).overflowX);
      return scrolls ? around.getBoundingClientRect().right : Infinity;
    };
    const cutOff = seen.filter((each) => {
      const beyond = Math.min(each.getBoundingClientRect().right, seenTo(each)) > window.innerWidth + 1;
      const cut = getComputedStyle(each).overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1;
      const isText = each.childElementCount === 0 && each.textContent.trim() !== "";
      return beyond || (isText && cut && each.title === "");
    });
    /** From where on an element is seen: what is scrolled away above stands under nothing. */
    const seenFrom = (each: Element): number => {
      let from = 0;
      for (let around = each.parentElement; around; around = around.parentElement)
        if (getComputedStyle(around).overflowY !== "visible")
          from = Math.max(from, around.getBoundingClientRect().top);
      return from;
    };
    const covered = seen.filter((each) => {
      const { right, top, width, height } = each.getBoundingClientRect();
      if (seenFrom(each) >= corner.height) return false;
      const inCorner = right > window.innerWidth - corner.width + 1 && top < corner.height - 1;
      const isThing = each.matches("button, select, input, svg, [role=tab], [role=alert], .fui-MessageBar");
      const isText = [...each.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
      if (!inCorner || !width || !height) return false;
      if (isThing) return true;
      if (!isText) return false;
      const range = document.createRange();
      range.selectNodeContents(each);
      return [...range.getClientRects()].some(
        (line) => line.right > window.innerWidth - corner.width + 1 && line.top < corner.height - 1,
      );
    });
    return [...cutOff.map((each) => `cut ${name(each)}`), ...covered.map((each) => `covered ${name(each)}`)];
  }, CORNER);
}

/** A person who walks through a month and stops at each page. */
class Walk {
  readonly found: Record<string, readonly string[]> = {};
  readonly seen: string[] = [];

  constructor(
    readonly playground: Playground,
    readonly language: Language,
  ) {}

  /** English words are the longest, where there is least room; Chinese of both scripts is as wide. */
  private get widths(): readonly number[] {
    return this.language === "zh-CN" || ALL_PICTURES ? WIDTHS : WIDTHS.slice(0, 1);
  }

  get said() {
    return words(this.language).pane;
  }

  async look(page: string): Promise<void> {
    const { playground, language } = this;
    this.seen.push(page);
    const note = (how: string, what: readonly string[]): void => {
      if (what.length) this.found[`${page}, ${how}`] = [...new Set(what)];
    };
    for (const width of this.widths) {
      await playground.paneSize(width, HEIGHT);
      if (width === 350 || this.widths.length === 1 || ALL_PICTURES)
        await playground.picture(`page-${page}-${language}-${width}`, "pane");
      note(`${width} wide`, await misplaced(playground));
    }
    await playground.paneSize(350, HEIGHT);
    for (const look of LOOKS) {
      // Colours are those of every language, and so are names and roles.
      if (language !== "zh-CN" && !ALL_PICTURES) break;
      await playground.paint(look);
      if (look !== "light" && ALL_PICTURES)
        await playground.picture(`page-${page}-${language}-${look.replace(" ", "-")}`, "pane");
      note(look, await playground.violations("pane", look === "light" ? "all" : "colours"));
    }
    await playground.paint("light");
  }

  press(name: string | RegExp): Promise<void> {
    return this.playground.pane.getByRole("button", { name, exact: true }).first().click();
  }

  open(page: keyof Walk["said"]["tabs"]): Promise<void> {
    return this.playground.pane.getByRole("tab", { name: this.said.tabs[page] }).click();
  }

  choose(paths: readonly string[]): Promise<void> {
    return this.playground.pane
      .locator("input[type=file]")
      .first()
      .setInputFiles([...paths]);
  }

  /** Waits for a sentence whose numbers and names are not known here. */
  async hears(sentence: string): Promise<void> {
    const parts = sentence.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const { pane } = this.playground;
    try {
      await pane
        .getByText(new RegExp(parts.join(".*")))
        .first()
        .waitFor();
    } catch {
      throw new Error(`“${sentence}” was not said, but: ${await pane.locator("body").innerText()}`);
    }
  }
}

/** Languages walked through with every run of the tests; a walk takes minutes. */
const WALKED: readonly Language[] = ["zh-CN", "en-US"];

/** A button whose label has a number in it. */
const counted = (label: string): RegExp =>
  new RegExp(`^${label.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace("{count}", "\\d+")}$`);

describeInBrowser("every page of the pane is whole and passes axe", () => {
  test.each(ALL_PICTURES ? LANGUAGES : WALKED)("at its widths and in its themes in %s", async (language) => {
    const folder = mkdtempSync(join(tmpdir(), "park-kpi-returns-"));
    const playground = await openPlayground({ language });
    const { pane } = playground;
    const walk = new Walk(playground, language);
    const { said } = walk;

    await pane.getByRole("button", { name: said.actions.setUpWorkbook }).waitFor();
    await walk.look("first-run");
    await playground.failSync(1);
    await walk.press(said.actions.setUpWorkbook);
    await walk.hears(fill(said.fault.title, { action: said.actions.setUpWorkbook }));
    await walk.look("fault-first-run");
    await walk.press(said.actions.close);
    await walk.press(said.actions.skip);
    await walk.hears(said.firstRun.skipped);
    await walk.look("not-set-up");
    await walk.press(said.actions.setUpWorkbook);
    await walk.press(said.actions.setUpWorkbook);
    await walk.hears(said.overview.noParks);
    await walk.look("overview-empty");

    await walk.open("load");
    await walk.hears(said.load.drop);
    await walk.look("load-empty");
    await walk.choose(readdirSync(MAY_RETURNS).map((name) => join(MAY_RETURNS, name)));
    await pane.locator(".filesRead").waitFor();
    await walk.look("load-first-review");
    await walk.press(counted(said.load.load));
    await walk.hears(said.load.loaded);
    await walk.look("load-done");
    await walk.open("overview");
    await pane.locator(".card").first().waitFor();
    await walk.look("overview");
    await walk.open("report");
    await pane.getByRole("button", { name: counted(said.report.build) }).waitFor();
    await walk.look("report");
    await walk.press(counted(said.report.build));
    await walk.hears(said.report.built);
    await walk.look("report-built");
    for (const choice of await pane.locator(".choice summary").all()) await choice.click();
    await walk.look("report-choosing");
    await pane.getByRole("heading", { name: said.forms.title }).evaluate((each) => each.scrollIntoView());
    await walk.look("report-forms");
    await pane.locator("#definitions-title").evaluate((each) => each.scrollIntoView());
    await walk.look("report-definitions");
    await walk.press(said.release.reports);
    await pane.locator("[aria-labelledby=release-title] [role=status]").waitFor();
    await pane.getByRole("heading", { name: said.release.title }).evaluate((each) => each.scrollIntoView());
    await walk.look("report-release");

    await walk.open("check");
    await walk.press(said.actions.checkWorkbook);
    await pane.locator(".problems").first().waitFor();
    await walk.look("check");
    const warnings = pane.locator(".problems.warning").first();
    await warnings.getByRole("button", { name: said.actions.settleFinding }).first().click();
    await warnings.locator("details summary").first().click();
    await warnings.getByRole("textbox").scrollIntoViewIfNeeded();
    await walk.look("check-explaining");

    await walk.open("returns");
    const row = pane.locator(".returns > li", { hasText: "湘乡经开区" });
    await row.waitFor();
    await walk.look("returns");
    await pane.locator(".coverage summary").click();
    await walk.look("returns-coverage");
    await pane.locator(".coverage summary").click();
    const states = words(language).workbook.returnStates;
    for (const state of ["approved", "locked"] as const) {
      await row.getByRole("combobox").selectOption({ label: `→ ${states[state]}` });
      if (state === "locked") await walk.look("returns-changing");
      await row.getByRole("button", { name: said.returns.set }).click();
      const stands = row.locator("option:first-child", { hasText: states[state] });
      await stands.waitFor({ state: "attached" });
    }

    const corrections = Object.entries(CORRECTIONS).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    await walk.open("load");
    await walk.press(said.load.another);
    await walk.choose(corrections);
    await pane.locator(".review.conflicting").waitFor();
    await walk.look("load-review");
    for (const kind of ["conflicting", "locked", "unrecognised", "changed", "problems"]) {
      const group = kind === "problems" ? ".problems.error" : `.review.${kind}`;
      await pane.locator(group).evaluate((each) => each.scrollIntoView());
      await walk.look(`load-review-${kind}`);
    }
    const excerpt = pane.locator(".review.changed button.sourcePlace").first();
    await excerpt.click();
    await pane.locator(".review.changed [aria-current]").first().scrollIntoViewIfNeeded();
    await walk.look("load-review-source");
    await excerpt.click();
    await walk.press(counted(said.load.load));
    await walk.hears(said.load.loaded);
    await walk.open("check");
    await pane.locator(".problems.error").evaluate((each) => each.scrollIntoView());
    await walk.look("check-load");

    await walk.open("overview");
    await walk.hears(said.refresh.stale);
    await walk.look("overview-stale");
    const [changed] = corrections;
    writeFileSync(changed!, CORRECTIONS["更正.csv"].replace(",18.2,", ",18.4,"));
    await walk.press(said.actions.refreshReports);
    await walk.hears(said.refresh.againTitle);
    await walk.look("refresh-ask");
    await walk.choose([changed!]);
    await walk.hears(said.refresh.done);
    await walk.look("refresh-result");
    await walk.press(said.actions.close);

    const tab = fill(words(language).report.parkTab, { park: PARK });
    await playground.showSheet(tab);
    const rows = await playground.values(tab);
    const figure = rows.findIndex((cells) => cells.some((value) => value === 18.4));
    await playground.selectCell(`H${figure + 1}`);
    await walk.press(said.provenance.title);
    await walk.hears(provenanceWords(language).follow);
    await pane.locator(".provenance .source").first().waitFor();
    await walk.look("provenance");
    await playground.selectCell("A1");
    await walk.hears(provenanceWords(language).none);
    await walk.look("provenance-none");
    rmSync(folder, { recursive: true });
    expect(walk.found).toEqual({});
    expect(walk.seen).toHaveLength(32);
  });

  test("work that takes long shows its steps and can be stopped, on the first page too", async () => {
    const playground = await openPlayground({ latency: 2_000 });
    const walk = new Walk(playground, "zh-CN");
    const { said } = walk;
    const stop = playground.pane.getByRole("button", { name: said.actions.cancel });
    await playground.pane.getByRole("button", { name: said.actions.setUpWorkbook }).waitFor();
    await playground.paneSize(350, HEIGHT);
    await walk.press(said.actions.setUpWorkbook);
    await stop.waitFor();
    await playground.page.waitForTimeout(700);
    await playground.picture("page-working-first-run", "pane");
    expect(await misplaced(playground)).toEqual([]);
    expect(await playground.violations("pane")).toEqual([]);
    await walk.hears(said.overview.noParks);
  });

  test("the help page behind Excel's list of add-ins passes too", async () => {
    const playground = await openPlayground();
    const found: Record<string, string[]> = {};
    await playground.page.goto(new URL("help.html", playground.page.url()).href);
    for (const look of LOOKS) {
      await playground.page.emulateMedia({
        colorScheme: look === "light" ? "light" : "dark",
        forcedColors: look === "high contrast" ? "active" : "none",
      });
      await playground.picture(`help-${look.replace(" ", "-")}`);
      const violations = await playground.violations("window");
      if (violations.length) found[look] = violations;
    }
    await playground.page.goBack();
    expect(found).toEqual({});
  });
});
