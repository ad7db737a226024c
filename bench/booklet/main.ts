/**
 * `npm run bench:booklet [-- --json] [--kinds KIND,…] [--no-build]`: LibreOffice's hard recalculation of one park's booklet
 * at 200,000 observations against the figures of the same booklet by SUMIFS over one long table. See README.md.
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { monthId } from "../../src/core/period";
import { run, withPrograms } from "../childPrograms";
import { compareRecalculations, type Recalculation } from "../libreOffice/recalculation";
import { sofficePath } from "../libreOffice/soffice";
import { csvOf, PARKS, REPORT_MONTH, returnsOf, TWO_HUNDRED_THOUSAND } from "../observations";
import { aligned, recalculationTable } from "../printedResult";
import { projectsCsv, targetsCsv } from "./bookletFiles";
import type { LongBooklet } from "./longBooklet";

const PARK = PARKS[0]!;
const PROGRAMS = {
  longBooklet: "bench/booklet/longBooklet.ts",
  poison: "bench/libreOffice/poison.ts",
  compareFigures: "bench/libreOffice/compareFigures.ts",
};

type Result = Recalculation & Pick<LongBooklet, "different" | "bySheet">;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** @throws Error when LibreOffice is not installed, or the two workbooks do not come to the same figures */
async function measure(programs: typeof PROGRAMS, folder: string, kinds: string): Promise<Result> {
  const returns = returnsOf(TWO_HUNDRED_THOUSAND);
  const files = {
    observations: csvOf(returns),
    targets: targetsCsv(returns),
    projects: projectsCsv(PARKS),
  };
  const paths: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    paths.push(join(folder, `${name}.csv`));
    await writeFile(paths.at(-1)!, text);
  }
  const [saved, long] = [join(folder, "booklet.xlsx"), join(folder, "long.xlsx")];
  say(`making both workbooks of ${TWO_HUNDRED_THOUSAND.lines} observations`);
  const product = join(process.cwd(), "bin", "park-kpi.js");
  const report = ["report", ...paths, "--period", monthId(REPORT_MONTH), "--park", PARK, "--kinds", kinds];
  await run(product, ...report, "--out", saved);
  const { figures, different, bySheet } = JSON.parse(
    (await run(programs.longBooklet, saved, PARK, long)).output,
  ) as LongBooklet;
  const times = await compareRecalculations(programs, folder, { saved, long, figures }, say);
  if (!times) throw new Error("LibreOffice is not installed");
  return { observations: TWO_HUNDRED_THOUSAND.lines, ...times, sumifsFormulas: figures, different, bySheet };
}

function printed(result: Result): string {
  const labels = ["the booklet's workbook, all of it", "its figures by SUMIFS over a long table"] as const;
  const sheets = Object.entries(result.bySheet).map(([name, figures]) => [name, String(figures)]);
  return [
    recalculationTable(result, labels),
    aligned([
      ["figures of the ledger on its sheets", ""],
      ...sheets,
      ["different ones", String(result.different)],
    ]),
  ].join("\n\n");
}

async function bench(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: {
      json: { type: "boolean", default: false },
      kinds: { type: "string", default: "all" },
      "no-build": { type: "boolean", default: false },
    },
  });
  if (!sofficePath) throw new Error("LibreOffice is not installed");
  if (!values["no-build"]) {
    say("building the command line");
    const webpack = join("node_modules", "webpack", "bin", "webpack.js");
    await promisify(execFile)(process.execPath, [webpack, "--config-name", "cli"]);
  }
  const folder = await mkdtemp(join(tmpdir(), "park-kpi-booklet-"));
  try {
    const result = await withPrograms(PROGRAMS, (programs) => measure(programs, folder, values.kinds));
    process.stdout.write(values.json ? `${JSON.stringify(result, null, 2)}\n` : `${printed(result)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

bench(process.argv.slice(2)).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
