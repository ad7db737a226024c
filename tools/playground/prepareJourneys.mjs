/**
 * What browser journeys need, made once for all of them: the built pages, and a browser that starts. Prints
 * `{"browser": path or null, "why": …}`. Several test workers may ask at once; the first does the work.
 */
import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const LOCK = join(ROOT, "node_modules/.cache/park-kpi-journeys");
const STALE_LOCK_MS = 180_000;

/** Time of the newest source that was built; webpack does not touch files that come out the same. */
const STAMP = join(ROOT, "dist/journeys-built");
const SOURCES = ["src", "assets", "tools/web", "webpack.config.js", "package-lock.json", "manifest.xml"];
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** @param {string} path @returns {number} time of the newest change in a file or folder */
function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

async function build() {
  const sources = String(Math.max(...SOURCES.map((path) => newest(join(ROOT, path)))));
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources) return;
  const webpack = require.resolve("webpack/bin/webpack.js");
  const args = [webpack, "--config-name", "web", "--config-name", "playground"];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  writeFileSync(STAMP, sources);
}

/** @param {string} path */
function starts(path) {
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

/** An installed browser, or else the one of the package, unpacked into a folder of its own. */
async function findBrowser() {
  const places = [
    process.env["CHROMIUM"] ?? "",
    ...NAMES.flatMap((name) =>
      (process.env["PATH"] ?? "").split(delimiter).map((place) => join(place, name)),
    ),
  ];
  const installed =
    process.env["CHROMIUM"] === "package"
      ? undefined
      : places.find((path) => path !== "" && existsSync(path) && starts(path));
  if (installed !== undefined) return installed;
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const own = join(tmpdir(), `park-kpi-chromium-${packages["node_modules/@sparticuz/chromium"].version}`);
  mkdirSync(own, { recursive: true });
  process.env["TMPDIR"] = own;
  // Told to run where it was made for, the package unpacks the libraries its browser needs too.
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  const path = await chromium.executablePath();
  if (!starts(path)) throw new Error(`${path} does not start`);
  return path;
}

/** @param {() => Promise<void>} work */
async function alone(work) {
  mkdirSync(join(LOCK, ".."), { recursive: true });
  for (;;) {
    try {
      mkdirSync(LOCK);
      break;
    } catch {
      if (existsSync(LOCK) && Date.now() - statSync(LOCK).mtimeMs > STALE_LOCK_MS)
        rmSync(LOCK, { recursive: true });
      await wait(200);
    }
  }
  try {
    await work();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

await alone(async () => {
  await build();
  try {
    const browser = await findBrowser();
    console.log(JSON.stringify({ browser, libraries: process.env["LD_LIBRARY_PATH"] ?? "", why: "" }));
  } catch (error) {
    console.log(JSON.stringify({ browser: null, libraries: "", why: String(error) }));
  }
});
