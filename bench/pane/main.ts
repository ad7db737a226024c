/**
 * `npm run bench:pane [-- --json] [--rounds N]`: the task pane's start beside a plain Fluent page, and the time from
 * the click to the finished monthly report in the playground. See ../README.md.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { PARKS } from "../observations";
import { aligned, spreadText } from "../printedResult";
import { spread, type Spread } from "../result";
import { INDICATORS, measureReports, type ReportTimes } from "./monthlyReport";
import { startBrowser, withSite } from "./site";
import { fetchedBytes, scriptByOwner, visit, type Owner, type Visit } from "./visit";

/** Pages in the order in which they are opened in each round. */
const PAGES = { plain: "plain.html", pane: "taskpane.html" } as const;
type PageName = keyof typeof PAGES;

interface Start {
  /** Milliseconds. */
  readonly times: Readonly<Record<keyof Visit, Spread>>;
  /** Milliseconds of script, sampled in other visits. */
  readonly sampled: Readonly<Record<Owner, Spread>>;
  /** Gzip bytes of JavaScript. */
  readonly bytes: Readonly<Record<Owner, number>>;
}

interface Result {
  readonly machine: { readonly cpus: number; readonly node: string; readonly browser: string };
  readonly rounds: number;
  readonly start: Readonly<Record<PageName, Start>>;
  readonly report: Omit<ReportTimes, "onePark" | "allParks"> & {
    readonly onePark: Spread;
    readonly allParks: Spread;
  };
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Spreads of each figure over its rounds. */
function spreads<K extends string>(rounds: readonly Readonly<Record<K, number>>[]): Record<K, Spread> {
  const names = Object.keys(rounds[0]!) as K[];
  return Object.fromEntries(names.map((name) => [name, spread(rounds.map((each) => each[name]))])) as Record<
    K,
    Spread
  >;
}

async function measureStarts(browser: Browser, url: string, rounds: number): Promise<Result["start"]> {
  const names = Object.keys(PAGES) as PageName[];
  const found = { plain: newRounds(), pane: newRounds() };
  for (let round = 0; round <= rounds; round++) {
    say(round === 0 ? "warming up" : `round ${round} of ${rounds}`);
    for (const name of names) {
      const times = await visit(browser, url, PAGES[name]);
      const sampled = await scriptByOwner(browser, url, PAGES[name]);
      if (round === 0) continue;
      found[name].times.push(times);
      found[name].sampled.push(sampled);
    }
  }
  const start = async (name: PageName): Promise<Start> => ({
    times: spreads<keyof Visit>(found[name].times),
    sampled: spreads<Owner>(found[name].sampled),
    bytes: await fetchedBytes(browser, url, PAGES[name]),
  });
  return { plain: await start("plain"), pane: await start("pane") };
}

const newRounds = (): { times: Visit[]; sampled: Record<Owner, number>[] } => ({ times: [], sampled: [] });

function printed({ machine, rounds, start, report }: Result): string {
  const { plain, pane } = start;
  const row = (label: string, of: (page: Start) => Spread): string[] => [
    label,
    text(of(pane), 0),
    text(of(plain), 0),
    (of(pane).median / of(plain).median).toFixed(2),
  ];
  const alone = (label: string, owner: Owner): string[] => [label, text(pane.sampled[owner], 0), "–", ""];
  const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
  return [
    `start in a frame of its own, ${rounds} rounds in turn, median (least–most); ` +
      `${machine.cpus} CPUs, Chromium ${machine.browser}`,
    aligned([
      ["", "pane", "plain Fluent page", "ratio"],
      row("script, ms (with office.js and host)", ({ times }) => times.script),
      row("  sampled: the page's own files", ({ sampled }) => sampled.page),
      alone("  sampled: office.js", "office.js"),
      alone("  sampled: the embedded host", "host"),
      row("main thread, ms", ({ times }) => times.tasks),
      row("first paint, ms", ({ times }) => times.firstPaint),
      row("first contentful paint, ms", ({ times }) => times.firstContentfulPaint),
      row("first Fluent button, ms", ({ times }) => times.usable),
      [
        "JavaScript, KB gzip",
        kilobytes(pane.bytes.page),
        kilobytes(plain.bytes.page),
        (pane.bytes.page / plain.bytes.page).toFixed(2),
      ],
      ["  office.js beside it", kilobytes(pane.bytes["office.js"]), "–", ""],
    ]),
    "",
    `playground: ${PARKS.length} parks × ${INDICATORS} indicators × 24 months, ` +
      `${report.observations.toLocaleString("en-US")} observations`,
    aligned([
      ["from click to finished", "seconds"],
      ["monthly report of one park", text(report.onePark, 2)],
      [`monthly reports of all ${PARKS.length} parks`, text(report.allParks, 2)],
      ["loading the csv, once", report.load.toFixed(2)],
    ]),
    "",
  ].join("\n");
}

const text = (of: Spread, decimals: number): string => spreadText(of, (value) => value.toFixed(decimals));

async function bench(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: { json: { type: "boolean", default: false }, rounds: { type: "string", default: "5" } },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new RangeError(`--rounds ${values.rounds}: a whole number from 1`);
  say("building");
  const browser = await startBrowser();
  try {
    const start = await withSite((url) => measureStarts(browser, url, rounds));
    say("reports in the playground");
    const { onePark, allParks, ...report } = await measureReports(browser, rounds);
    const result: Result = {
      machine: { cpus: cpus().length, node: process.version, browser: browser.version() },
      rounds,
      start,
      report: { ...report, onePark: spread(onePark), allParks: spread(allParks) },
    };
    process.stdout.write(values.json ? `${JSON.stringify(result, null, 2)}\n` : printed(result));
  } finally {
    await browser.close();
  }
}

bench(process.argv.slice(2)).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
