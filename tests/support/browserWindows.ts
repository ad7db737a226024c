/**
 * Windows the journeys of one file take in turn. A new window costs the browser some five seconds of processor time: a
 * process of its own, and the grid's five megabytes of script compiled once more. One that was left is a first visit
 * again: no page, nothing stored, nobody listening.
 */
import type { Browser, Page } from "playwright-core";
import type { Language } from "../../src/core/language";

export interface WindowLook {
  readonly language: Language;
  readonly size: { readonly width: number; readonly height: number };
  readonly theme: "light" | "dark";
  readonly forcedColors: boolean;
}

/** All a page can leave behind, but not the files it was made of. */
const STORED = "cookies,file_systems,indexeddb,local_storage,service_workers,websql,cache_storage";

export class BrowserWindows {
  private readonly free = new Map<Language, Page[]>();

  constructor(private readonly browser: Browser) {}

  /** A window without a page. */
  async take({ language, size, theme, forcedColors }: WindowLook): Promise<Page> {
    const page = this.free.get(language)?.pop() ?? (await this.open(language));
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: theme, forcedColors: forcedColors ? "active" : "none" });
    await page.mouse.move(0, 0);
    return page;
  }

  /** Leaves a window to whoever comes next, as if nobody had been there. */
  async leave(page: Page, language: Language): Promise<void> {
    const { origin } = new URL(page.url());
    await page.evaluate(() => {
      sessionStorage.clear();
    });
    page.removeAllListeners();
    await page.goto("about:blank");
    const protocol = await page.context().newCDPSession(page);
    await protocol.send("Storage.clearDataForOrigin", { origin, storageTypes: STORED });
    await protocol.detach();
    this.free.set(language, [...(this.free.get(language) ?? []), page]);
  }

  private async open(language: Language): Promise<Page> {
    const context = await this.browser.newContext({ locale: language, acceptDownloads: true });
    return context.newPage();
  }
}
