/** What must be true of a workbook after people worked on it at once: nothing lost, nothing twice. */
import type { HostSession } from "../../src/host/session";
import { claimsIn, journalState } from "./claims";
import { sheetOf, tableRows } from "./parkWorkbook";
import type { DeedDone, SharedRecord } from "./sharedWork";

/** A month's cell of the ledger, and what it is known by. */
export interface LedgerCell {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

const MONTHS = ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"];

/** Cells of the ledger's months. */
export function ledgerCells(session: HostSession): LedgerCell[] {
  const { area, columns } = sheetOf(session, "台账").tables[0]!;
  const january = area.left + columns.findIndex(({ name }) => name === "1月");
  const rows = tableRows(session, "Ledger", "园区", "指标", "年度", "数据项", ...MONTHS);
  return rows.flatMap(([park, indicator, year, measure, ...months], row) =>
    months.map((value, month) => ({
      key: `${String(park)}|${String(indicator)}|${String(year)}-${String(month + 1).padStart(2, "0")}|${String(measure)}`,
      row: area.top + 1 + row,
      column: january + month,
      value,
    })),
  );
}

/** What is wrong, in words; nothing when all is well. `before` is the ledger as it was in the morning. */
export function wrongs(
  session: HostSession,
  { done, hands, rows, lost }: SharedRecord,
  before: ReadonlyMap<string, unknown>,
): string[] {
  const wrong: string[] = [];
  const ledger = new Map<string, unknown>();
  for (const { key, value } of ledgerCells(session)) {
    if (ledger.has(key)) wrong.push(`${key} stands twice in the ledger`);
    ledger.set(key, value);
  }
  const undone = new Set(done.flatMap(({ deed, batch }) => (deed.kind === "undo" && batch ? [batch] : [])));
  const commits = new Map(
    done.flatMap((each) => (each.deed.kind === "load" && each.batch ? [[each.batch, each] as const] : [])),
  );
  const received = tableRows(
    session,
    "Submissions",
    "批次",
    "园区",
    "指标",
    "报告期",
    "数据项",
    "入账值",
    "状态",
  ).map(([batch, park, indicator, period, measure, value, status]) => ({
    batch: String(batch),
    key: [park, indicator, period, measure].map(String).join("|"),
    value,
    accepted: status === "已入账",
    // Targets and projects are logged by their year.
    ofLedger: String(period).includes("-"),
  }));
  const log = received.filter(({ ofLedger }) => ofLedger);
  const inLog = new Set(received.map(({ batch }) => batch));
  for (const [batch, { client, figures }] of commits) {
    if (undone.has(batch)) {
      if (inLog.has(batch)) wrong.push(`batch ${batch} was taken back and stands in the log`);
      continue;
    }
    const accepted = log.filter((row) => row.batch === batch && row.accepted);
    if (accepted.length !== figures)
      wrong.push(`${client}'s batch ${batch} has ${accepted.length} rows in the log and not ${figures}`);
    const all = received.filter((row) => row.batch === batch && row.accepted);
    if (new Set(all.map(({ key }) => key)).size !== all.length)
      wrong.push(`a figure stands twice in batch ${batch}`);
  }
  const keys = new Set([
    ...ledger.keys(),
    ...hands.map(({ cell }) => cell.key),
    ...log.map(({ key }) => key),
  ]);
  for (const key of keys) {
    const own = log.filter((row) => row.key === key && row.accepted && commits.has(row.batch));
    const unknown = log.some(
      (row) => row.key === key && row.accepted && !commits.has(row.batch) && isToday(row.batch),
    );
    const typed = hands.filter(({ cell }) => cell.key === key);
    if (rows.some((year) => key.includes(`|${year}-`)) && !own.length) continue;
    if (!own.length && !typed.length && !unknown) {
      const was = before.get(key) ?? null;
      if ((ledger.get(key) ?? null) !== was)
        wrong.push(`${key} changed by nobody: ${text(was)} → ${String(ledger.get(key))}`);
      continue;
    }
    if (unknown || lost.some(({ kind }) => kind === "load")) continue;
    wrong.push(...wrongsOf(key, own, typed, commits, before.get(key) ?? null, ledger.get(key) ?? null));
  }
  for (const year of rows) {
    const count = tableRows(session, "Ledger", "年度").filter(([cell]) => cell === year).length;
    if (count !== 1) wrong.push(`the row typed for ${year} stands ${count} times`);
  }
  wrong.push(...wrongsOfStates(session, done, hands.length > 0), ...wrongsOfProblems(done));
  for (const { client } of claimsIn(session)) if (!lost.length) wrong.push(`${client} still holds the lease`);
  const state = journalState(session);
  if (state !== "" && state !== "done") wrong.push(`the journal is ${state}`);
  return wrong;
}

/** A cell's value in a message. */
const text = (value: unknown): string => (value === null ? "blank" : JSON.stringify(value));

const isToday = (batch: string): boolean => batch !== "" && !batch.startsWith("20220610090000-");

/** One figure: from what it was in the morning, through what was accepted and typed, to what stands. */
function wrongsOf(
  key: string,
  own: readonly { readonly batch: string; readonly value: unknown }[],
  typed: SharedRecord["hands"],
  commits: ReadonlyMap<string, DeedDone>,
  before: unknown,
  now: unknown,
): string[] {
  const wrong: string[] = [];
  const shown = own.map(({ batch, value }) => {
    const items = commits
      .get(batch)!
      .accepted!.items.filter(
        (item) => item.table === "Ledger" && figureOf(item) === key && item.after === value,
      );
    if (items.length !== 1)
      wrong.push(`${key} = ${String(value)} went in and ${items.length} such were shown`);
    return items[0]?.before === "" ? null : items[0]?.before;
  });
  const hand = new Set<unknown>(typed.map(({ value }) => value));
  for (const [at, was] of shown.entries()) {
    const earlier = at === 0 ? before : own[at - 1]!.value;
    if (was !== earlier && !hand.has(was))
      wrong.push(
        `${key}: ${String(own[at]!.value)} was shown to replace ${text(was)}, not ${String(earlier)}`,
      );
  }
  const last = typed.at(-1);
  const expected = last && !shown.includes(last.value) ? last.value : own.length ? own.at(-1)!.value : before;
  if (now !== expected)
    wrong.push(
      `${key} is ${String(now)} and not ${String(expected)}${last ? ` (typed ${last.value} at turn ${last.turn})` : ""}`,
    );
  return wrong;
}

const MEASURE_WORDS: Readonly<Record<string, string>> = { ytd: "累计" };

function figureOf({
  park,
  indicator,
  period,
  measure,
}: {
  park: string;
  indicator: string;
  period: string;
  measure: string | null;
}): string {
  return [park, indicator, period, MEASURE_WORDS[measure!] ?? measure].join("|");
}

/** Each state set stands once in Returns with its reason; each finding settled keeps one of the reasons given. */
function wrongsOfStates(session: HostSession, done: readonly DeedDone[], moved: boolean): string[] {
  const wrong: string[] = [];
  const reasons = tableRows(session, "Returns", "经办人", "原因").map(
    ([by, reason]) => `${String(by)} ${String(reason)}`,
  );
  for (const { deed, client, reason, problem } of done) {
    if (deed.kind !== "state") continue;
    const count = reasons.filter((text) => text === `${client} ${reason}`).length;
    if (count !== (problem ? 0 : 1)) wrong.push(`state ${reason} stands ${count} times in Returns`);
  }
  // Who approves or locks has the period checked: a finding whose figures changed is open again, or gone.
  const isClosing = ({ deed }: DeedDone): boolean =>
    deed.kind === "state" && (deed.to === "approved" || deed.to === "locked");
  const changed = moved || done.some(({ deed, problem }) => !problem && /load|undo/.test(deed.kind));
  const settled = tableRows(session, "Checks", "情况说明", "已核实");
  for (const finding of [0, 1]) {
    const given = done.filter(
      ({ deed, problem }) => deed.kind === "settle" && deed.finding === finding && !problem,
    );
    if (!given.length) continue;
    const isGiven = (text: unknown): boolean => given.some(({ reason }) => reason === text);
    if (done.some(isClosing)) {
      const stands = settled.some(([text, yes]) => isGiven(text) && yes === "是");
      if (!stands && !changed) wrong.push(`no finding has the reason given for finding ${finding}`);
      continue;
    }
    const [text, yes] = settled[finding]!;
    if (yes !== "是" || !isGiven(text))
      wrong.push(`finding ${finding} has the reason ${String(text)}, settled ${String(yes)}`);
  }
  return wrong;
}

/** What people may be told; and whoever is told that somebody writes is told who, and that one was writing. */
function wrongsOfProblems(done: readonly DeedDone[]): string[] {
  const usual =
    /^(undo\.(nothing|edited|closed)|returns\.|check\.(findingGone|errorStands)|commit\.(leaseLost|editedMeanwhile|busy)$)/;
  return done.flatMap(({ problem, client, from, to }) => {
    if (!problem) return [];
    if (!usual.test(problem.code))
      return [`${client} was told ${problem.code} ${JSON.stringify(problem.params)}`];
    if (problem.code !== "commit.busy") return [];
    const { by } = problem.params;
    const writes = by !== client && (by === "李梅" || by === "王芳");
    return writes ? [] : [`${client} was told that ${String(by)} writes, turns ${from}–${to}`];
  });
}
