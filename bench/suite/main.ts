/**
 * `npm run bench:suite [-- --json] [--largest PARKSxINDICATORS]`: every kind of report of every park, in workbooks of
 * growing size, each in a process of its own. Linear cost shows as the same milliseconds per park and indicator.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { run, withPrograms } from "../childPrograms";
import { aligned } from "../printedResult";
import type { AllReports } from "./allReports";

/** Parks and indicators. The third is the size of a province's list of parks. */
const SIZES = [
  [15, 60],
  [30, 60],
  [60, 60],
  [100, 100],
  [200, 100],
] as const;

const MEGABYTE = 2 ** 20;

function printed(results: readonly AllReports[]): string {
  const cells = ({ parks, indicators }: AllReports): number => parks * indicators;
  return aligned([
    ["parks × indicators", "sheets", "seconds", "CPU seconds", "CPU ms each", "syncs", "sent, MB"],
    ...results.map((each) => [
      `${each.parks} × ${each.indicators}`,
      String(each.sheets),
      each.seconds.toFixed(1),
      each.cpuSeconds.toFixed(1),
      ((each.cpuSeconds * 1000) / cells(each)).toFixed(2),
      String(each.syncs),
      (each.bytesSent / MEGABYTE).toFixed(1),
    ]),
  ]);
}

async function bench(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: { json: { type: "boolean", default: false }, largest: { type: "string", default: "200x100" } },
  });
  const [mostParks, mostIndicators] = values.largest.split("x").map(Number);
  if (!mostParks || !mostIndicators) throw new RangeError(`--largest ${values.largest}: like 200x100`);
  const wanted = SIZES.filter(([parks, indicators]) => parks * indicators <= mostParks * mostIndicators);
  const results: AllReports[] = [];
  await withPrograms({ allReports: "bench/suite/allReports.ts" }, async ({ allReports }) => {
    for (const [parks, indicators] of wanted) {
      process.stderr.write(`${parks} parks × ${indicators} indicators, load ${loadavg()[0]!.toFixed(1)}\n`);
      const { output } = await run(allReports, String(parks), String(indicators));
      results.push(JSON.parse(output) as AllReports);
    }
  });
  process.stdout.write(values.json ? `${JSON.stringify(results, null, 2)}\n` : `${printed(results)}\n`);
}

bench(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
