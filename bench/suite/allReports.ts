/**
 * `node allReports.cjs PARKS INDICATORS` writes every kind of report of every park on the embedded host and prints, as
 * JSON, what the action took and sent. The workbook it works on is made before and not counted.
 */
import { buildReports } from "../../src/actions/buildReports";
import { loadSubmissions } from "../../src/actions/loadSubmissions";
import type { Outcome } from "../../src/actions/outcome";
import { setUpWorkbook } from "../../src/actions/setUpWorkbook";
import { SOURCE_WORDS } from "../../src/actions/sourceContext";
import { CATALOGUE } from "../../src/core/catalogue";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import { REPORT_KINDS } from "../../src/core/reportKind";
import { ParkRoster } from "../../src/core/roster";
import { installHost } from "../../src/host/boot/node";
import { readSource } from "../../src/sources/source";
import { csvOf, REPORT_MONTH, returnsOfIndicators } from "../observations";

const LANGUAGE = "zh-CN";
/** Two years, so that every report has its year before. */
const YEARS = 2;

/** All reports of one workbook. */
export interface AllReports {
  readonly parks: number;
  readonly indicators: number;
  readonly sheets: number;
  readonly seconds: number;
  /** User and system time of all threads. */
  readonly cpuSeconds: number;
  readonly syncs: number;
  readonly bytesSent: number;
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.done) throw new Error(`${outcome.problem.code} ${JSON.stringify(outcome.problem.params)}`);
  return outcome.value;
}

async function allReports(parks: number, indicators: number): Promise<AllReports> {
  const names = Array.from({ length: parks }, (_, at) => `第${at + 1}经济开发区`);
  const returns = returnsOfIndicators(indicators, REPORT_MONTH.year - 1, YEARS, names);
  // A year's last month for its total, this month and the one before: what reports look at, in a fraction of the time.
  const { month: now } = REPORT_MONTH;
  const needed = returns.filter(({ month: { month } }) => [now - 1, now, 12].includes(month));
  const lists = { parks: new ParkRoster(), indicators: new IndicatorIndex(CATALOGUE), words: SOURCE_WORDS };
  const file = { name: "returns.csv", bytes: Buffer.from(csvOf(needed)) };
  const reading = await readSource(file, lists);
  if (reading.kind === "unreadable") throw new Error(JSON.stringify(reading.problems));
  const session = await installHost({ language: LANGUAGE });
  const action = { now: new Date(), language: LANGUAGE } as const;
  valueOf(await setUpWorkbook(REPORT_MONTH, action));
  valueOf(await loadSubmissions({ submissions: [reading.submission], settings: REPORT_MONTH }, action));

  session.traffic.reset();
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  const { reports } = valueOf(
    await buildReports({ kinds: REPORT_KINDS, parks: [], month: REPORT_MONTH }, action),
  );
  const { user, system } = process.cpuUsage(cpu);
  const { syncs, bytesSent } = session.traffic;
  return {
    parks,
    indicators,
    sheets: reports.length,
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: (user + system) / 1e6,
    syncs,
    bytesSent,
  };
}

const [parks, indicators] = process.argv.slice(2).map(Number);
if (!parks || !indicators) throw new TypeError("usage: allReports PARKS INDICATORS");
void allReports(parks, indicators).then((result) => process.stdout.write(JSON.stringify(result)));
