/** Returned forms dropped into the playground's pane, reviewed and committed, as a person sees it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { fill, words } from "../../src/i18n/translate";
import { clickToText, inPlayground, paneFrame } from "../pane/monthlyReport";
import { parks, type ReturnedForm } from "./returnedForms";

const { pane: said } = words("zh-CN");
const LOAD = "^载入[\\d,]+项$";
/** Longer than the pane waits for edits to pause (src/taskpane/useWorkbook.ts). */
const QUIET_MS = 1_500;

export interface FormsTimes {
  /** Seconds from the drop of the files to the review. */
  readonly staged: number;
  /** Seconds from the click to the sentence that says it is done. */
  readonly committed: number;
  readonly syncs: { readonly staged: number; readonly committed: number };
}

/** A list of the parks, as a workbook has it before forms go out. */
const LIST = `园区,指标,报告期,数据项,数值,单位
${parks.map(({ name }, at) => `${name},财政总收入,2021-06,累计,${(at + 10).toFixed(2)},亿元`).join("\n")}
`;

export async function loadInPlayground(
  browser: Browser,
  forms: readonly ReturnedForm[],
): Promise<FormsTimes> {
  const folder = await mkdtemp(join(tmpdir(), "park-kpi-forms-"));
  try {
    const list = join(folder, "parks.csv");
    await writeFile(list, LIST);
    const paths: string[] = [];
    for (const { name, bytes } of forms) {
      paths.push(join(folder, name));
      await writeFile(paths.at(-1)!, bytes);
    }
    return await inPlayground(browser, null, async (page, pane) => {
      await pane.getByRole("button", { name: said.actions.setUpWorkbook, exact: true }).click();
      await pane.getByRole("tab", { name: said.tabs.load }).click();
      const files = pane.locator("input[type=file]").first();
      await files.setInputFiles(list);
      await pane.getByRole("button", { name: new RegExp(LOAD) }).waitFor();
      await clickToText(paneFrame(page), LOAD, "^载入完成");
      // The pane checks what was loaded and reads the workbook again, which is no part of the next load.
      await pane.getByText(fill(said.work.done, { action: said.actions.checkWorkbook })).waitFor();
      await pane.getByRole("button", { name: said.load.another }).click();
      const frame = paneFrame(page);
      await quiet(page);
      await syncsSince(page);
      const shown = dropToButton(frame, LOAD);
      await files.setInputFiles(paths);
      const staged = await shown;
      const stagedSyncs = await syncsSince(page);
      const committed = await clickToText(frame, LOAD, "^载入完成");
      return { staged, committed, syncs: { staged: stagedSyncs, committed: await syncsSince(page) } };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The page of the playground, as far as its traffic is counted. */
interface Counted {
  readonly parkKpiHost: { readonly session: { readonly traffic: { readonly syncs: number; reset(): void } } };
}

/** Syncs of the host since it was asked last. */
function syncsSince(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { traffic } = (window as unknown as Counted).parkKpiHost.session;
    const { syncs } = traffic;
    traffic.reset();
    return syncs;
  });
}

/** Over when the pane has asked nothing of the host for a while: it reads the workbook once edits pause. */
async function quiet(page: Page): Promise<void> {
  const asked = (): Promise<number> =>
    page.evaluate(() => (window as unknown as Counted).parkKpiHost.session.traffic.syncs);
  for (let before = -1, now = await asked(); now !== before; now = await asked()) {
    before = now;
    await page.waitForTimeout(QUIET_MS);
  }
}

/** Seconds from the moment the page is given files to the frame in which a button is there. */
function dropToButton(frame: Frame, button: string): Promise<number> {
  return frame.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        let began = 0;
        document.addEventListener("change", () => (began ||= performance.now()), {
          capture: true,
          once: true,
        });
        const observer = new MutationObserver(() => {
          const found = [...document.querySelectorAll("button")].some((each) =>
            new RegExp(name).test(each.textContent.trim()),
          );
          if (!began || !found) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve((performance.now() - began) / 1000)));
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    button,
  );
}
