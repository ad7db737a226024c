/** The folder that `npm run build` makes for a web server: complete, with nothing in it that its policy refuses. */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildSync } from "esbuild";
import { words } from "../../src/i18n/translate";
import { headerPolicy, pagePolicy } from "../../tools/web/contentSecurityPolicy.cjs";
import { describeInBrowser, openServed, PICTURES } from "../support/browser";

const ROOT = join(__dirname, "../..");

const folder = mkdtempSync(join(tmpdir(), "park-kpi-web-"));
const web = join(folder, "web");
const read = (path: string): string => readFileSync(join(web, path), "utf8");
let page = "";

beforeAll(async () => {
  const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
  const env = ["--env", "baseUrl=https://kpi.zone.cn/park", "--env", "officeJs=local"];
  // Minimising takes most of the time and changes nothing that is looked at here.
  const build = [webpack, "--config-name", "web", ...env, "--no-optimization-minimize", "--output-path", web];
  await promisify(execFile)(process.execPath, build, { cwd: ROOT });
  page = read("taskpane.html");
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("has every file its pages and its manifest name", () => {
  const html = [page, read("help.html")].join("");
  const linked = [...html.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, path]) => path!);
  const named = [...read("manifest.xml").matchAll(/https:\/\/kpi\.zone\.cn\/park\/([^"]+)"/g)];
  const paths = [...linked, ...named.map(([, path]) => path!)];
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => !existsSync(join(web, path)))).toEqual([]);
});

test("has the watchdog before office.js, office.js before the pane, and no script in the page", () => {
  const scripts = [...page.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];
  const [watchdog, officeJs, ...pane] = scripts.map(([, attributes]) => attributes!);
  expect(watchdog).toMatch(/^ src="static\/loadWatchdog\.[0-9a-f]{8}\.js"$/);
  expect(officeJs).toContain('src="office-js/office.js"');
  expect(pane.length).toBeGreaterThan(0);
  for (const attributes of pane) expect(attributes).toMatch(/src="static\/[\w-]+\.[0-9a-f]{8}\.js"/);
  for (const attributes of [officeJs, ...pane]) expect(attributes).toContain("defer");
  expect(scripts.filter(([, , inline]) => inline !== "")).toEqual([]);
  expect(page).not.toMatch(/\son\w+=/);
  expect(page).toContain(pagePolicy(null));
});

test("has no source maps in it and names none; they lie beside it", () => {
  const files = readdirSync(join(web, "static"));
  expect(files.filter((name) => name.endsWith(".map"))).toEqual([]);
  const scripts = files.filter((name) => name.endsWith(".js"));
  expect(scripts.filter((name) => /sourceMappingURL=\S+\s*$/.test(read(`static/${name}`)))).toEqual([]);
  expect(readdirSync(join(folder, "web-maps/static")).length).toBeGreaterThan(0);
});

test("evaluates no text as code, which the policy would refuse", () => {
  const evaluating = readdirSync(join(web, "static")).filter(
    (name) => name.endsWith(".js") && /\beval\(|\bnew Function\(/.test(read(`static/${name}`)),
  );
  expect(evaluating).toEqual([]);
});

test("has office.js unchanged, in every language, with its licence", () => {
  const dist = join(ROOT, "node_modules/@microsoft/office-js/dist");
  for (const file of ["office.js", "excel-win32-16.01.js", "excel-web-16.00.js", "zh-cn/office_strings.js"])
    expect(read(`office-js/${file}`)).toBe(readFileSync(join(dist, file), "utf8"));
  expect(existsSync(join(web, "office-js/LICENSE.md"))).toBe(true);
  expect(existsSync(join(web, "office-js/word-win32-16.01.js"))).toBe(false);
});

/** The embedded host where Excel would be, as one script: what Excel itself answers needs no network. */
function hostScript(): string {
  const contents = `
    import { ADD_IN } from "./src/core/addIn";
    import { EmbeddedHost } from "./src/host/boot/browser";
    import { HostSession } from "./src/host/session";
    const session = new HostSession({ language: "zh-CN", name: "园区月报.xlsx", addIn: ADD_IN });
    const value = new EmbeddedHost(session).surface();
    Object.defineProperty(window, "external", { value, configurable: true, writable: true });`;
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: ROOT, loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
  });
  return outputFiles[0]!.text;
}

describeInBrowser("in a closed network", () => {
  test("opens with every other address refused, under the policy docs/deploy.md names, and works", async () => {
    const policy = headerPolicy(null);
    const documented = readFileSync(join(ROOT, "docs/deploy.md"), "utf8");
    expect(documented).toContain(policy.replace("'self';", "'self' https://appsforoffice.microsoft.com;"));
    const { actions, tabs } = words("zh-CN").pane;
    const served = { folder: web, officeJsOrigin: null, beneath: hostScript() };
    await openServed(served, async (page, { said, foreign }) => {
      await page.getByRole("button", { name: actions.setUpWorkbook }).waitFor();
      await page.screenshot({ path: join(PICTURES, "closed-network.png") });
      await page.getByRole("button", { name: actions.setUpWorkbook }).click();
      await page.getByRole("tab", { name: tabs.report }).click();
      await page.getByRole("heading", { name: words("zh-CN").pane.report.title }).waitFor();
      expect(foreign).toEqual([]);
      expect(said).toEqual([]);
    });
  });
});
