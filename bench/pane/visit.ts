/** One opening of a page in a frame of its own, in a browser window that knows nothing yet. */
import { gzipSync } from "node:zlib";
import type { Browser, CDPSession, Page, Response } from "playwright-core";

/** Milliseconds; paints and the button are counted from the frame's own navigation. */
export interface Visit {
  /** JavaScript of the page's process from the frame's beginning: the page, office.js, and the host's answers. */
  readonly script: number;
  /** All work of the main thread: script, style, layout, paint. */
  readonly tasks: number;
  readonly firstPaint: number;
  readonly firstContentfulPaint: number;
  /** The button the page is for is in it. */
  readonly usable: number;
}

/** Whose a script is. */
export type Owner = "page" | "office.js" | "host";

const SIZE = { width: 350, height: 600 };

/** Opens `page` in a frame inside `surround.html` and runs `then` once nothing is fetched any more. */
async function open<T>(
  browser: Browser,
  url: string,
  page: string,
  before: (cdp: CDPSession, window: Page) => Promise<unknown>,
  then: (cdp: CDPSession, window: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: SIZE, locale: "zh-CN" });
  try {
    const window = await context.newPage();
    await window.addInitScript(markUsable);
    await window.goto(`${url}surround.html`, { waitUntil: "networkidle" });
    const cdp = await context.newCDPSession(window);
    await before(cdp, window);
    await window.evaluate((src) => {
      const frame = document.createElement("iframe");
      Object.assign(frame, { src, width: "100%", height: "560" });
      document.body.append(frame);
    }, page);
    await window.frameLocator("iframe").locator("button[class*=fui-Button]").first().waitFor();
    await window.waitForLoadState("networkidle");
    return await then(cdp, window);
  } finally {
    await context.close();
  }
}

/** Runs in the frame: notes when its first Fluent button comes. */
function markUsable(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector("button[class*=fui-Button]")) return;
    observer.disconnect();
    performance.mark("usable");
  });
  observer.observe(document, { childList: true, subtree: true });
}

export async function visit(browser: Browser, url: string, page: string): Promise<Visit> {
  let earlier = { script: 0, tasks: 0 };
  return open(
    browser,
    url,
    page,
    async (cdp) => {
      await cdp.send("Performance.enable");
      earlier = await durations(cdp);
    },
    async (cdp, window) => {
      const now = await durations(cdp);
      const moments = await window
        .frames()[1]!
        .evaluate(() =>
          Object.fromEntries(
            [...performance.getEntriesByType("paint"), ...performance.getEntriesByName("usable")].map(
              ({ name, startTime }) => [name, startTime],
            ),
          ),
        );
      return {
        script: now.script - earlier.script,
        tasks: now.tasks - earlier.tasks,
        firstPaint: moments["first-paint"] ?? NaN,
        firstContentfulPaint: moments["first-contentful-paint"] ?? NaN,
        usable: moments["usable"] ?? NaN,
      };
    },
  );
}

async function durations(cdp: CDPSession): Promise<{ script: number; tasks: number }> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const milliseconds = (name: string): number =>
    (metrics.find((each) => each.name === name)?.value ?? NaN) * 1000;
  return { script: milliseconds("ScriptDuration"), tasks: milliseconds("TaskDuration") };
}

/** Milliseconds of script by owner, sampled: another visit than those measured, for sampling costs time. */
export async function scriptByOwner(
  browser: Browser,
  url: string,
  page: string,
): Promise<Record<Owner, number>> {
  return open(
    browser,
    url,
    page,
    async (cdp) => {
      await cdp.send("Profiler.enable");
      await cdp.send("Profiler.setSamplingInterval", { interval: 250 });
      await cdp.send("Profiler.start");
    },
    async (cdp) => {
      const { profile } = await cdp.send("Profiler.stop");
      const urls = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.url]));
      const spent = { page: 0, "office.js": 0, host: 0 };
      const { samples = [], timeDeltas = [] } = profile;
      for (const [index, id] of samples.entries()) {
        const owner = ownerOf(urls.get(id) ?? "", url);
        // A sample stands for the time until the next one.
        if (owner) spent[owner] += (timeDeltas[index + 1] ?? 0) / 1000;
      }
      return spent;
    },
  );
}

/** Whose the script at an address is; null for the engine's own work and for what watches. */
function ownerOf(address: string, url: string): Owner | null {
  if (!address.startsWith(url)) return null;
  if (address.includes("/office-js/")) return "office.js";
  return /\/(?:surround|beneath)\.js$/.test(address) ? "host" : "page";
}

/** Bytes of JavaScript the frame fetches, each file packed by gzip. */
export async function fetchedBytes(
  browser: Browser,
  url: string,
  page: string,
): Promise<Record<Owner, number>> {
  const scripts: Response[] = [];
  return open(
    browser,
    url,
    page,
    async (_, window) =>
      window.on("response", (response) => {
        if (response.request().resourceType() === "script") scripts.push(response);
      }),
    async () => {
      const bytes = { page: 0, "office.js": 0, host: 0 };
      for (const response of scripts) {
        const owner = ownerOf(response.url(), url);
        if (owner) bytes[owner] += gzipSync(await response.body()).length;
      }
      return bytes;
    },
  );
}
