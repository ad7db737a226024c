/** From the click to the finished monthly report in the playground, as a person sees it: grid, pane and all. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, FrameLocator, Page } from "playwright-core";
import { REPORT_KINDS } from "../../src/core/reportKind";
import { fill, words } from "../../src/i18n/translate";
import { csvOf, PARKS, returnsOfIndicators } from "../observations";
import { playgroundServer } from "./site";

export const INDICATORS = 60;
const FIRST_YEAR = 2021;
const YEARS = 2;
const PATIENCE_MS = 300_000;

const { pane: said } = words("zh-CN");

/** Seconds, one of each per round. */
export interface ReportTimes {
  readonly observations: number;
  /** Loading all of it into a new workbook, once. */
  readonly load: number;
  readonly onePark: readonly number[];
  readonly allParks: readonly number[];
}

/** Loads the returns through the pane, then builds reports from the saved workbook, in a new window each time. */
export async function measureReports(browser: Browser, rounds: number): Promise<ReportTimes> {
  const returns = returnsOfIndicators(INDICATORS, FIRST_YEAR, YEARS);
  const folder = await mkdtemp(join(tmpdir(), "park-kpi-bench-"));
  try {
    const csv = join(folder, "returns.csv");
    await writeFile(csv, csvOf(returns));
    const { workbook, seconds } = await loadedWorkbook(browser, csv);
    const onePark: number[] = [];
    const allParks: number[] = [];
    for (let round = 0; round < rounds; round++) {
      onePark.push(await reportSeconds(browser, workbook, PARKS.slice(0, 1)));
      allParks.push(await reportSeconds(browser, workbook, PARKS));
    }
    return { observations: returns.length, load: seconds, onePark, allParks };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens the playground with a workbook, or with a new one. */
export async function inPlayground<T>(
  browser: Browser,
  workbook: Uint8Array | null,
  work: (page: Page, pane: FrameLocator) => Promise<T>,
): Promise<T> {
  const { servePlayground } = await playgroundServer();
  const server = await servePlayground({ port: 4800, workbook });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`${server.url}?lang=zh-CN${workbook ? "" : "&new"}`);
    await page.locator("#tabs [role=tab]").first().waitFor();
    return await work(page, page.frameLocator("#pane"));
  } finally {
    await context.close();
    await server.close();
  }
}

async function loadedWorkbook(
  browser: Browser,
  csv: string,
): Promise<{ workbook: Uint8Array; seconds: number }> {
  return inPlayground(browser, null, async (page, pane) => {
    await pane.getByRole("button", { name: said.actions.setUpWorkbook, exact: true }).click();
    await pane.getByRole("tab", { name: said.tabs.load }).click();
    await pane.locator("input[type=file]").first().setInputFiles(csv);
    const load = /^载入[\d,]+项$/;
    await pane.getByRole("button", { name: load }).waitFor();
    const seconds = await clickToText(paneFrame(page), load.source, "^载入完成");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
    return { workbook: await readFile(await download.path()), seconds };
  });
}

async function reportSeconds(
  browser: Browser,
  workbook: Uint8Array,
  parks: readonly string[],
): Promise<number> {
  return inPlayground(browser, workbook, async (page, pane) => {
    await pane.getByRole("tab", { name: said.tabs.report }).click();
    // Both lists are folded: that of kinds, and below it that of parks.
    const lists = pane.locator("details.choice");
    await lists.nth(0).locator("summary").click();
    for (const kind of REPORT_KINDS)
      if (kind !== "park")
        await pane.getByRole("checkbox", { name: said.report.kindNames[kind], exact: true }).click();
    if (parks.length < PARKS.length) {
      await lists.nth(1).locator("summary").click();
      await pane.getByRole("checkbox", { name: fill(said.report.all, { count: PARKS.length }) }).click();
      for (const park of parks) await pane.getByRole("checkbox", { name: park, exact: true }).click();
    }
    const name = fill(said.report.build, { count: parks.length });
    await pane.getByRole("button", { name, exact: true }).waitFor();
    // The grid has drawn the workbook that was opened.
    await page.waitForLoadState("networkidle");
    return clickToText(
      paneFrame(page),
      `^${name}$`,
      `^${fill(said.report.built, { count: parks.length, reports: "" })}`,
    );
  });
}

export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().endsWith("/taskpane.html"));
  if (!frame) throw new Error("the playground shows no pane");
  return frame;
}

/** Seconds from the click on a button to the frame in which a paragraph says that it is done. */
export function clickToText(frame: Frame, button: string, done: string): Promise<number> {
  return frame.evaluate(
    ([name, text]) =>
      new Promise<number>((resolve, reject) => {
        const find = (selector: string, words: string) =>
          [...document.querySelectorAll<HTMLElement>(selector)].find((element) =>
            new RegExp(words).test(element.textContent.trim()),
          );
        const pressed = find("button", name!);
        if (!pressed) {
          reject(new Error(`no button ${name!}`));
          return;
        }
        const observer = new MutationObserver(() => {
          if (!find("p", text!)) return;
          observer.disconnect();
          // What stands in the page now is painted in the next frame.
          requestAnimationFrame(() => setTimeout(() => resolve((performance.now() - began) / 1000)));
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        const began = performance.now();
        pressed.click();
      }),
    [button, done],
  );
}
