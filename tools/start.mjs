/**
 * `npm start`: builds the add-in and its playground, loads the sample parks into a workbook and serves both at an
 * address on this computer. `npm start -- --port 5000 --empty` begins at another port and with a new workbook.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import webpack from "webpack";
import { servePlayground } from "./playground/server.mjs";

const require = createRequire(import.meta.url);
const configurations = require("../webpack.config.js");

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SAMPLES = { folder: join(ROOT, "samples/2022-05"), period: "2022-05" };

const { values } = parseArgs({ options: { port: { type: "string" }, empty: { type: "boolean" } } });

/** Builds every bundle: the samples are loaded by the command line, which runs the add-in's own actions. */
function build() {
  return new Promise((resolve, reject) => {
    webpack(configurations({})).run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve(undefined);
    });
  });
}

/** The sample parks, loaded and reported on. */
async function sampleWorkbook() {
  const files = (await readdir(SAMPLES.folder)).map((name) => join(SAMPLES.folder, name));
  const work = await mkdtemp(join(tmpdir(), "park-kpi-"));
  try {
    const out = join(work, "samples.xlsx");
    const args = ["report", ...files, "--period", SAMPLES.period, "--out", out];
    await promisify(execFile)(process.execPath, [join(ROOT, "bin/park-kpi.js"), ...args]);
    return await readFile(out);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

console.log("Building …");
await build();
const workbook = values.empty ? null : await sampleWorkbook();
const { url } = await servePlayground({
  workbook,
  ...(values.port === undefined ? {} : { port: Number(values.port) }),
});
console.log(`Park KPI playground: ${url}`);
console.log("Ctrl+C ends it.");
