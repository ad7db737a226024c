/**
 * `npm run bench [-- --json] [--phases] [--rounds N] [--no-libreoffice] [--no-build]`: the full path against a plain
 * ExcelJS program that writes the same workbook, in turn; and LibreOffice recalculating the result. See README.md.
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { monthId } from "../src/core/period";
import { run, withPrograms, type Run } from "./childPrograms";
import type { InProcess } from "./inProcess";
import { measureRecalculation } from "./libreOffice/recalculation";
import { csvOf, HUNDRED_THOUSAND, PARKS, REPORT_MONTH, returnsOf } from "./observations";
import { printedResult } from "./printedResult";
import { measured, ratios, type BenchResult } from "./result";
import type { Comparison } from "./sameCells";

interface Options {
  readonly json: boolean;
  readonly phases: boolean;
  readonly rounds: number;
  readonly libreOffice: boolean;
  readonly build: boolean;
}

const MOST_SHOWN = 12;
const LONGEST_SHOWN = 300;

/** The two programs do not write the same, so there is nothing to compare them by. */
class DifferentContents extends Error {
  override readonly name = "DifferentContents";
  constructor(differences: readonly string[]) {
    const shown = differences.slice(0, MOST_SHOWN).map((line) => line.slice(0, LONGEST_SHOWN));
    super(
      `the two programs do not write the same (full path | ExcelJS), ${differences.length} differences:\n` +
        shown.join("\n"),
    );
  }
}

/** Bundled programs; the product runs as it is installed. */
const PROGRAMS = {
  exceljs: "bench/exceljs/report.ts",
  compareFiles: "bench/compareFiles.ts",
  inProcess: "bench/inProcess.ts",
  longTable: "bench/libreOffice/longTable.ts",
  poison: "bench/libreOffice/poison.ts",
  compareFigures: "bench/libreOffice/compareFigures.ts",
};
type Programs = Readonly<Record<keyof typeof PROGRAMS | "product", string>>;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** @throws RangeError for a number of rounds that is none */
function readOptions(argv: string[]): Options {
  const { values } = parseArgs({
    args: argv,
    options: {
      json: { type: "boolean", default: false },
      phases: { type: "boolean", default: false },
      rounds: { type: "string", default: "3" },
      "no-libreoffice": { type: "boolean", default: false },
      "no-build": { type: "boolean", default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new RangeError(`--rounds ${values.rounds}: a whole number from 1`);
  return {
    json: values.json,
    phases: values.phases,
    rounds,
    libreOffice: !values["no-libreoffice"],
    build: !values["no-build"],
  };
}

async function bench(argv: string[]): Promise<void> {
  const options = readOptions(argv);
  if (options.build) {
    say("building the command line");
    await promisify(execFile)(process.execPath, [
      join("node_modules", "webpack", "bin", "webpack.js"),
      "--config-name",
      "cli",
    ]);
  }
  const folder = await mkdtemp(join(tmpdir(), "park-kpi-bench-"));
  try {
    const product = join(process.cwd(), "bin", "park-kpi.js");
    const result = await withPrograms(PROGRAMS, (files) => measure({ ...files, product }, folder, options));
    process.stdout.write(options.json ? `${JSON.stringify(result, null, 2)}\n` : printedResult(result));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(programs: Programs, folder: string, options: Options): Promise<BenchResult> {
  const { lines } = HUNDRED_THOUSAND;
  const csv = join(folder, "observations-100k.csv");
  await writeFile(csv, csvOf(returnsOf(HUNDRED_THOUSAND)));
  const out = { ours: join(folder, "full-path.xlsx"), theirs: join(folder, "exceljs.xlsx") };
  const ours = (): Promise<Run> =>
    run(programs.product, "report", csv, "--period", monthId(REPORT_MONTH), "--out", out.ours);
  const theirs = (): Promise<Run> => run(programs.exceljs, csv, out.theirs);

  say(`${lines} observations: writing both files and comparing them`);
  await ours();
  await theirs();
  const { differences, ...contents } = JSON.parse(
    (await run(programs.compareFiles, out.ours, out.theirs)).output,
  ) as Comparison;
  if (differences.length) throw new DifferentContents(differences);

  const runs: { readonly ours: Run[]; readonly theirs: Run[] } = { ours: [], theirs: [] };
  for (let round = 1; round <= options.rounds; round++) {
    say(`round ${round} of ${options.rounds}`);
    runs.ours.push(await ours());
    runs.theirs.push(await theirs());
  }
  const fullPath = measured(runs.ours, (await stat(out.ours)).size);
  const exceljs = measured(runs.theirs, (await stat(out.theirs)).size);

  say("counting what crosses the wire");
  const { actions, phases } = JSON.parse((await run(programs.inProcess, csv)).output) as InProcess;
  const libreOffice = options.libreOffice ? await measureRecalculation(programs, folder, say) : null;
  if (options.libreOffice && !libreOffice) say("LibreOffice is not installed: its recalculation is skipped");
  return {
    machine: { cpus: cpus().length, memoryBytes: totalmem(), node: process.version },
    observations: lines,
    reports: PARKS.length,
    rounds: options.rounds,
    contents,
    fullPath,
    exceljs,
    ratios: ratios(fullPath, exceljs),
    traffic: withTotal(actions, contents.cells),
    ...(options.phases && { phases }),
    libreOffice,
  };
}

function withTotal(actions: InProcess["actions"], cells: number): BenchResult["traffic"] {
  const sum = (figure: "syncs" | "bytesSent" | "bytesReceived"): number =>
    Object.values(actions).reduce((total, action) => total + action[figure], 0);
  const bytesSent = sum("bytesSent");
  return {
    ...actions,
    total: {
      syncs: sum("syncs"),
      bytesSent,
      bytesReceived: sum("bytesReceived"),
      bytesSentPerCell: bytesSent / cells,
    },
  };
}

bench(process.argv.slice(2)).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
