/** What the benchmark of the pane opens: the built pane, the plain page, and a page with nothing but the host around. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type * as Esbuild from "esbuild";
import type { Browser, BrowserType } from "playwright-core";
import type * as PlaygroundServer from "../../tools/playground/server.mjs";
import type * as FolderServer from "../../tools/web/folderServer.mjs";

export class NoBrowser extends Error {
  override readonly name = "NoBrowser";
}

const ROOT = process.cwd();
const packages = createRequire(join(ROOT, "package.json"));

/** A module of tools/, loaded where it stands: it finds its files by its own address. */
const tool = (path: string): Promise<unknown> => import(pathToFileURL(join(ROOT, "tools", path)).href);

export const playgroundServer = (): Promise<typeof PlaygroundServer> =>
  tool("playground/server.mjs") as Promise<typeof PlaygroundServer>;

/** Builds the add-in and the playground where their sources changed, and starts a browser. @throws NoBrowser */
export async function startBrowser(): Promise<Browser> {
  const { stdout } = await promisify(execFile)(process.execPath, ["tools/playground/prepareJourneys.mjs"]);
  const { browser, libraries, why } = JSON.parse(stdout) as Record<"libraries" | "why", string> & {
    browser: string | null;
  };
  if (browser === null) throw new NoBrowser(why);
  const { chromium } = packages("playwright-core") as { chromium: BrowserType };
  return chromium.launch({
    executablePath: browser,
    // As in the journeys: containers run as root, where the browser cannot build its sandbox; every page is our own.
    args: ["--no-sandbox"],
    env: { ...process.env, ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}) },
  });
}

const html = (head: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"/><title>-</title>${head}</head>` +
  `<body><div id="root"></div></body></html>`;

/**
 * Serves `surround.html`, `plain.html` and `taskpane.html` with what they fetch.
 * @param work is given the address, which ends with a slash
 */
export async function withSite<T>(work: (url: string) => Promise<T>): Promise<T> {
  const cache = join(ROOT, "node_modules", ".cache");
  const folder = await mkdtemp(join(cache, "bench-pane-"));
  try {
    const { build } = packages("esbuild") as typeof Esbuild;
    await build({
      entryPoints: { plain: "bench/pane/plainPage.tsx", surround: "bench/pane/surround.ts" },
      outdir: folder,
      bundle: true,
      minify: true,
      format: "iife",
      target: "es2022",
      jsx: "automatic",
      define: { "process.env.NODE_ENV": '"production"' },
      logLevel: "warning",
    });
    const { panePage } = await playgroundServer();
    const pane = await readFile(join(ROOT, "dist/web/taskpane.html"), "utf8");
    const pages = {
      surround: html('<script src="surround.js"></script>'),
      plain: html('<script defer src="plain.js"></script>'),
      taskpane: panePage(pane),
    };
    for (const [name, page] of Object.entries(pages)) await writeFile(join(folder, `${name}.html`), page);
    return await serve(folder, work);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function serve<T>(own: string, work: (url: string) => Promise<T>): Promise<T> {
  const { serveFolder } = (await tool("web/folderServer.mjs")) as typeof FolderServer;
  const of = (folder: string) => serveFolder(folder, () => ({ "Cache-Control": "no-store" }));
  const ours = of(own);
  const beneath = of(join(ROOT, "dist/playground"));
  const addIn = of(join(ROOT, "dist/web"));
  const officeJs = of(join(dirname(packages.resolve("@microsoft/office-js/package.json")), "dist"));
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path.startsWith("/office-js/")) {
      request.url = path.slice("/office-js".length);
      void officeJs(request, response);
    } else if (path === "/beneath.js") void beneath(request, response);
    else if (/^\/[a-z]+\.(?:html|js)$/.test(path)) void ours(request, response);
    else void addIn(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  try {
    return await work(`http://localhost:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
