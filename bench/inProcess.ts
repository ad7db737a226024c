/**
 * The job of `park-kpi report` step by step in one process: `node inProcess.cjs FILE.csv` prints, as JSON, where the
 * time goes and what crosses the wire. Not part of the race: watching costs a little.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { buildReports } from "../src/actions/buildReports";
import { loadSubmissions } from "../src/actions/loadSubmissions";
import type { Outcome } from "../src/actions/outcome";
import { setUpWorkbook } from "../src/actions/setUpWorkbook";
import { SOURCE_WORDS } from "../src/actions/sourceContext";
import { CATALOGUE } from "../src/core/catalogue";
import { IndicatorIndex } from "../src/core/indicatorIndex";
import { ParkRoster } from "../src/core/roster";
import type { Submission } from "../src/core/submission";
import { installHost } from "../src/host/boot/node";
import type { HostSession } from "../src/host/session";
import { readSource } from "../src/sources/source";
import { REPORT_MONTH } from "./observations";
import { Stopwatch } from "./stopwatch";

export type Phase =
  | "start: office.js and host"
  | "read the csv"
  | "plan tables and reports"
  | "client: queue and answers"
  | "client: JSON"
  | "host: JSON"
  | "host: read and write cells"
  | "calculation"
  | "save";

/** What one action sent over the wire. */
export interface Sent {
  readonly syncs: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
}

export interface InProcess {
  /** Seconds by phase. */
  readonly phases: Readonly<Record<string, number>>;
  readonly actions: Readonly<Record<"setUp" | "load" | "reports", Sent>>;
}

const LANGUAGE = "zh-CN";
const watch = new Stopwatch<Phase>();

async function job(csv: string): Promise<InProcess> {
  const submission = await watch.timeAsync("read the csv", () => read(csv));
  const session = await watch.timeAsync("start: office.js and host", () =>
    installHost({ language: LANGUAGE }),
  );
  observe(session);
  const action = { now: new Date(), language: LANGUAGE } as const;
  const request = { submissions: [submission], settings: REPORT_MONTH };
  const setUp = await step(session, () => setUpWorkbook(REPORT_MONTH, action));
  const load = await step(session, () => loadSubmissions(request, action));
  const reports = await step(session, () =>
    buildReports({ kinds: ["park"], parks: [], month: REPORT_MONTH }, action),
  );
  await watch.timeAsync("save", () => session.save());
  return { phases: watch.seconds, actions: { setUp, load, reports } };
}

async function read(csv: string): Promise<Submission> {
  const file = { name: basename(csv), bytes: await readFile(csv) };
  const lists = { parks: new ParkRoster(), indicators: new IndicatorIndex(CATALOGUE), words: SOURCE_WORDS };
  const reading = await readSource(file, lists);
  if (reading.kind === "unreadable") throw new Error(JSON.stringify(reading.problems));
  return reading.submission;
}

/** One action: outside Excel.run it plans. */
async function step(session: HostSession, action: () => Promise<Outcome<unknown>>): Promise<Sent> {
  session.traffic.reset();
  const outcome = await watch.timeAsync("plan tables and reports", action);
  if (!outcome.done) throw new Error(`${outcome.problem.code} ${JSON.stringify(outcome.problem.params)}`);
  const { syncs, bytesSent, bytesReceived } = session.traffic;
  return { syncs, bytesSent, bytesReceived };
}

/** Puts the stopwatch around the client, the wire, the host and its calculation. */
function observe(session: HostSession): void {
  const { calculation } = session;
  const excel = Excel as { run: (...args: unknown[]) => Promise<unknown> };
  const run = excel.run.bind(excel);
  excel.run = (...args) => watch.timeAsync("client: queue and answers", () => run(...args));
  const exchange = session.exchange.bind(session);
  session.exchange = (body) => watch.time("host: read and write cells", () => exchange(body));
  const recalculate = calculation.recalculate.bind(calculation);
  calculation.recalculate = (...args) => watch.time("calculation", () => recalculate(...args));
  const { parse, stringify } = JSON;
  const side = (): Phase => (watch.within("host: read and write cells") ? "host: JSON" : "client: JSON");
  // Overloaded functions: the wrapper passes on whatever it is given.
  JSON.parse = ((...args: Parameters<typeof parse>) =>
    watch.time(side(), () => parse(...args) as unknown)) as typeof parse;
  JSON.stringify = ((...args: Parameters<typeof stringify>) =>
    watch.time(side(), () => stringify(...args))) as typeof stringify;
}

const [csv] = process.argv.slice(2);
if (csv === undefined) throw new TypeError("usage: inProcess FILE.csv");
void job(csv).then((result) => process.stdout.write(JSON.stringify(result)));
