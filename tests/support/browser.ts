/**
 * The playground in a real browser, for journeys. Pages are built and the browser found once (tools/playground);
 * where no browser starts, journeys are reported as skipped. After each test the page must have had no error, asked
 * nothing of any other computer, and the host must have nothing to complain about.
 */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
import type { Language } from "../../src/core/language";
import { deployment, officeJsFolder } from "../../tools/web/deployment.cjs";
import { serveFolder } from "../../tools/web/folderServer.mjs";
import { headersFor } from "../../tools/web/serverFiles.cjs";
import { servePlayground } from "../../tools/playground/server.mjs";
import { BrowserWindows } from "./browserWindows";

const ROOT = join(__dirname, "../..");
/** Pictures of every page a journey sees; nothing of it is committed. */
export const PICTURES = join(ROOT, "tmp/screenshots");

interface Preparation {
  readonly browser: string | null;
  /** Folders the packaged browser takes its libraries from. */
  readonly libraries: string;
  readonly why: string;
}

const preparation = JSON.parse(
  execFileSync(process.execPath, [join(ROOT, "tools/playground/prepareJourneys.mjs")], { encoding: "utf8" }),
) as Preparation;

/** `describe` where a browser starts; elsewhere its tests are reported as skipped. */
export const describeInBrowser: jest.Describe = preparation.browser ? describe : describe.skip;

if (!preparation.browser) process.stderr.write(`Browser journeys are skipped: ${preparation.why}\n`);

export interface PlaygroundOptions {
  readonly language?: Language;
  /** The workbook to begin with; an empty one when left out. */
  readonly workbook?: Uint8Array;
  readonly size?: { readonly width: number; readonly height: number };
  readonly theme?: "light" | "dark";
  readonly forcedColors?: boolean;
  /** Milliseconds each answer of the host takes. */
  readonly latency?: number;
}

/** Themes of Office, and a contrast theme of Windows. */
export const LOOKS = ["light", "dark", "high contrast"] as const;
export type Look = (typeof LOOKS)[number];

export interface Request {
  readonly url: string;
  /** Whether the pane's page asked, not the playground around it. */
  readonly byPane: boolean;
  readonly type: string;
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const COLOUR_RULES = { all: null, colours: ["color-contrast", "link-in-text-block"] } as const;
/** Bytes of a picture of an empty grid without even its headings, amply. */
const BLANK_PICTURE = 8_000;
/** A journey is minutes of a busy machine; its steps have limits of their own. */
jest.setTimeout(600_000);

const SIZE = { width: 1366, height: 768 };
const NOISE = /ResizeObserver loop/;

let browser: Browser | null = null;
let windows: BrowserWindows | null = null;
const open: { playground: Playground; language: Language; close: () => Promise<void> }[] = [];

beforeAll(async () => {
  if (!preparation.browser) return;
  browser = await chromium.launch({
    executablePath: preparation.browser,
    // Tests run in containers as root, where the browser cannot build its sandbox; every page is our own.
    args: ["--no-sandbox", "--font-render-hinting=none"],
    env: { ...process.env, ...(preparation.libraries ? { LD_LIBRARY_PATH: preparation.libraries } : {}) },
  });
  windows = new BrowserWindows(browser);
}, 120_000);

afterEach(async () => {
  for (const { playground, language, close } of open.splice(0)) {
    const complaints = await playground.complaints();
    await windows?.leave(playground.page, language);
    await close();
    expect(complaints).toEqual({ errors: [], foreign: [], unsupported: [], crashes: [] });
  }
});

afterAll(async () => {
  await browser?.close();
});

/** Opens the playground as somebody does who was never there, in a window nobody else uses meanwhile. */
export async function openPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  if (!windows) throw new Error("no browser");
  const {
    language = "zh-CN",
    workbook,
    size = SIZE,
    theme = "light",
    forcedColors = false,
    latency = 0,
  } = options;
  const server = await servePlayground({ port: 4300 + (process.pid % 400), workbook: workbook ?? null });
  const page = await windows.take({ language, size, theme, forcedColors });
  const playground = new Playground(page, server.url);
  open.push({ playground, language, close: server.close });
  const query = new URLSearchParams({ lang: language, ...(workbook ? {} : { new: "" }) });
  if (theme === "dark") query.set("theme", "dark");
  if (latency) query.set("latency", String(latency));
  await page.goto(`${server.url}?${query.toString()}`);
  await page.locator("#tabs [role=tab]").first().waitFor();
  return playground;
}

export interface ServedFolder {
  readonly folder: string;
  /** Where its office.js comes from, null for the folder itself; its headers follow. */
  readonly officeJsOrigin: string | null;
  /** Answers what is asked of other addresses; without it they do not answer. */
  readonly answer?: (url: string) => string | null;
  /** A script that runs before those of the page. */
  readonly beneath?: string;
}

/** The pane's page of a built folder, as a web server has it with the headers of a deployment, in a browser without Excel. */
export async function openServed(
  { folder, officeJsOrigin, answer = () => null, beneath }: ServedFolder,
  work: (
    page: Page,
    heard: { readonly said: readonly string[]; readonly foreign: readonly string[] },
  ) => Promise<void>,
): Promise<void> {
  if (!browser) throw new Error("no browser");
  const server = createServer(serveFolder(folder, (path) => headersFor(path, officeJsOrigin))).listen(
    0,
    "localhost",
  );
  await once(server, "listening");
  const own = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const context = await browser.newContext({ viewport: { width: 350, height: 378 }, locale: "zh-CN" });
  const page = await context.newPage();
  const said: string[] = [];
  const foreign: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.route(
    (url) => !url.href.startsWith(own),
    async (route) => {
      const url = route.request().url();
      const path = answer(url);
      if (path === null) foreign.push(url);
      return path === null ? route.abort() : route.fulfill({ path });
    },
  );
  if (beneath !== undefined) await page.addInitScript({ content: beneath });
  try {
    await page.goto(`${own}taskpane.html`);
    await work(page, { said, foreign });
  } finally {
    await context.close();
    server.close();
    server.closeAllConnections();
  }
}

/** The folder that was built for Microsoft's office.js. `officeJs`: whether Microsoft's address answers. */
export function openDeployed(
  officeJs: "arrives" | "missing",
  work: Parameters<typeof openServed>[1],
): Promise<void> {
  const { officeJsOrigin, officeJsUrl } = deployment();
  const known = (url: string): boolean =>
    officeJs === "arrives" && url.startsWith(new URL(".", officeJsUrl).href);
  const answer = (url: string): string | null =>
    known(url) ? join(officeJsFolder(), new URL(url).pathname.split("/hosted/")[1]!) : null;
  return openServed({ folder: join(ROOT, "dist/web"), officeJsOrigin, answer }, work);
}

export class Playground {
  readonly requests: Request[] = [];
  private readonly errors: string[] = [];

  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {
    page.setDefaultTimeout(120_000);
    page.on("pageerror", (error) => this.errors.push(error.stack ?? String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !NOISE.test(message.text())) this.errors.push(message.text());
    });
    page.on("request", (request) => {
      const byPane = request.frame().parentFrame() !== null;
      this.requests.push({ url: request.url(), byPane, type: request.resourceType() });
    });
  }

  /** The task pane. */
  get pane(): FrameLocator {
    return this.page.frameLocator("#pane");
  }

  /** Clicks a button of the ribbon and waits until the add-in said that it is done. */
  async ribbon(name: string): Promise<void> {
    const button = this.page.getByRole("toolbar").getByRole("button", { name, exact: true });
    await button.click();
    await this.page.locator("#ribbon [aria-busy=true]").waitFor({ state: "detached" });
  }

  /** A click on the ribbon that leaves the keyboard where it is, by the name of the function. */
  invoke(command: string): Promise<void> {
    return this.page.evaluate(
      (name) => (window as unknown as PlaygroundWindow).parkKpiHost.invoke(name),
      command,
    );
  }

  /** Names on the tabs. */
  tabs(): Promise<string[]> {
    return this.page.locator("#tabs [role=tab]").allTextContents();
  }

  /** Goes to a sheet by its tab. */
  async showSheet(name: string): Promise<void> {
    await this.page.locator("#tabs [role=tab]", { hasText: new RegExp(`^${name}$`) }).click();
    await this.page.locator("#tabs [aria-selected=true]", { hasText: name }).waitFor();
  }

  /** Goes to a cell of the active sheet through the name box. */
  async selectCell(address: string): Promise<void> {
    await this.page.fill("#address", address);
    await this.page.press("#address", "Enter");
    await this.page.locator(`.cell-input[aria-label^="${address}"]`).waitFor({ state: "attached" });
  }

  /** Types into a cell of the active sheet and presses Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.selectCell(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Displayed text of a cell of the active sheet, as it is told to a screen reader. */
  async shown(address: string): Promise<string> {
    await this.selectCell(address);
    const label = await this.page.locator(".cell-input").getAttribute("aria-label");
    return (label ?? "").slice(address.length).trim();
  }

  /** Values of a sheet's rows as the host holds them, errors and blanks as text. */
  values(sheet: string): Promise<(string | number | boolean)[][]> {
    return this.page.evaluate((name) => {
      const { session } = (window as unknown as PlaygroundWindow).parkKpiHost;
      session.refresh();
      const rows = session.book.sheets.find((each) => each.name === name)?.cells.rows ?? [];
      return Array.from(rows, (cells) =>
        Array.from(cells ?? [], (value) =>
          value === null ? "" : typeof value === "object" ? value.code : value,
        ),
      );
    }, sheet);
  }

  /** Whether the grid draws anything: a picture of nothing but paper is small. */
  async drawsCells(): Promise<boolean> {
    const picture = await this.page.locator(".grid-surface").screenshot();
    return picture.length > BLANK_PICTURE;
  }

  /** Bytes of the workbook as the save button hands them over. */
  async save(): Promise<{ readonly name: string; readonly path: string }> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.page.click("#save")]);
    return { name: download.suggestedFilename(), path: await download.path() };
  }

  /** Makes the pane as wide as people drag it, and the window so low that the pane has Excel's own height. */
  async paneSize(width: number, height: number): Promise<void> {
    const { page } = this;
    const top = (await page.locator("#pane").boundingBox())?.y ?? 0;
    await page.setViewportSize({ width: Math.max(SIZE.width, width + 500), height: height + Math.ceil(top) });
    await page.locator("#pane").evaluate((pane, pixels) => {
      pane.style.flex = "none";
      pane.style.width = `${pixels}px`;
    }, width);
  }

  /** Changes the theme of Office under the open pane, which looks at it again when it is looked at again. */
  async paint(look: Look): Promise<void> {
    await this.page.emulateMedia({
      colorScheme: look === "light" ? "light" : "dark",
      forcedColors: look === "high contrast" ? "active" : "none",
    });
    await this.pane.locator("body").evaluate(
      (_, [background, text]) => {
        const { officeTheme } = (window as unknown as { Office: { context: { officeTheme: object } } }).Office
          .context;
        Object.assign(officeTheme, { bodyBackgroundColor: background, bodyForegroundColor: text });
        window.dispatchEvent(new Event("focus"));
      },
      look === "light" ? ["#ffffff", "#000000"] : ["#292929", "#ffffff"],
    );
    const provider = this.pane.locator(".provider");
    const dark = look === "light" ? "0" : "1";
    await provider.evaluate(async (element, wanted) => {
      const isDark = (): string => {
        const ground = getComputedStyle(element).getPropertyValue("--colorNeutralBackground1").trim();
        return ground === "#ffffff" ? "0" : "1";
      };
      while (isDark() !== wanted) await new Promise((next) => requestAnimationFrame(next));
      // Buttons fade into their new colours; half way there they have a contrast of no theme.
      await new Promise((next) => requestAnimationFrame(next));
      for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish();
    }, dark);
  }

  /** A picture of the whole window or of the pane, for people to look at. */
  async picture(name: string, of: "window" | "pane" = "window"): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    const path = join(PICTURES, `${name}.png`);
    if (of === "pane") await this.page.locator("#pane").screenshot({ path });
    else await this.page.screenshot({ path });
  }

  /** Lets a coming request of the add-in fail, as Excel would in the middle of things. */
  async failSync(sync: number): Promise<void> {
    await this.page.evaluate((at) => {
      const { session } = (window as unknown as PlaygroundWindow).parkKpiHost;
      session.failAt({ sync: at, when: "before", code: "GeneralException" });
    }, sync);
  }

  /** What axe finds on the page or in the pane, as "rule: element"; of colours alone where only they are others. */
  async violations(of: "window" | "pane", rules: "all" | "colours" = "all"): Promise<string[]> {
    const frame = this.page.frames().find((each) => (each.parentFrame() === null) === (of === "window"));
    if (!frame) throw new Error(`no ${of}`);
    // Evaluated, not added as a script element, which the page's policy would refuse.
    await frame.evaluate(AXE);
    return frame.evaluate(async (only) => {
      const { axe } = window as unknown as {
        axe: { run(context: object, options: object): Promise<AxeResult> };
      };
      const { violations } = await axe.run(
        { exclude: [["iframe"]] },
        { iframes: false, ...(only ? { runOnly: only } : {}) },
      );
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    }, COLOUR_RULES[rules]);
  }

  /** What should not have happened. */
  async complaints(): Promise<Record<"errors" | "foreign" | "unsupported" | "crashes", string[]>> {
    const host = await this.page.evaluate(() => {
      const { session } = (window as unknown as PlaygroundWindow).parkKpiHost;
      return { unsupported: [...session.unsupported.keys()], crashes: session.crashes.map(String) };
    });
    const foreign = this.requests
      .map((request) => request.url)
      .filter((url) => !url.startsWith(this.url) && !/^(?:data|blob|about):/.test(url));
    return { errors: this.errors, foreign, ...host };
  }
}

/** The part of the playground's page that journeys look into. */
interface PlaygroundWindow {
  readonly parkKpiHost: {
    invoke(command: string): Promise<void>;
    readonly session: {
      readonly book: {
        readonly sheets: readonly {
          readonly name: string;
          readonly cells: {
            readonly rows: readonly ((string | number | boolean | { code: string } | null)[] | undefined)[];
          };
        }[];
      };
      readonly unsupported: ReadonlyMap<string, number>;
      readonly crashes: readonly unknown[];
      refresh(): void;
      failAt(fault: { sync: number; when: "before"; code: string }): void;
    };
  };
}
