/**
 * One writer at a time, with the name shown. Each client has a cell of its own on `_parkkpi`, so that two claims never
 * meet in one cell and co-authoring merges both: it writes its claim and reads all of them in one request, and steps
 * back when another's is there. Of two that ask at once at least one sees the other; it may be both, never neither.
 *
 * A claim left behind by a client that is gone ends by itself. Who takes over blanks its cell, and every request that
 * writes begins with a fence: a call Excel refuses when the client's own cell is blank, and with it the whole request.
 * So a client that comes back after its claim ran out (a computer that slept) writes nothing over what others did.
 */
import { asText } from "./entry";
import { STAGING_SHEET, stripCells, STRIP_COLUMNS } from "./journalSheet";
import { ExcelFault, runInExcel } from "./run";

export interface Writer {
  /** Tells this client from others; random, for as long as the page lives. */
  readonly client: string;
  /** The person's name as given, or "". */
  readonly by: string;
  readonly now: Date;
}

/** How long a claim holds when its client falls silent. */
const LEASE_MS = 2 * 60_000;

/** What {@link queueClaim} reads: this client's cell as it was, and the cells of all. */
export interface QueuedClaim {
  readonly before: Excel.Range;
  readonly claims: Excel.Range;
}

/** Queues this client's claim and the reading of all. */
export function queueClaim(sheet: Excel.Worksheet, writer: Writer): QueuedClaim {
  const before = queueOwnCell(sheet, writer);
  const until = writer.now.getTime() + LEASE_MS;
  ownCell(sheet, writer).values = [[asText(textOf({ ...writer, until }))]];
  const claims = stripCells(sheet, "claims");
  claims.load("values");
  return { before, claims };
}

/** Queues the reading of this client's cell. */
export function queueOwnCell(sheet: Excel.Worksheet, writer: Writer): Excel.Range {
  const cell = ownCell(sheet, writer);
  cell.load("values");
  return cell;
}

/** Queues that this client no longer writes. */
export function queueRelease(sheet: Excel.Worksheet, writer: Writer): void {
  ownCell(sheet, writer).values = [[""]];
}

/** Ends a lease under which nothing was written; one sync. @throws ExcelFault */
export async function releaseLease(writer: Writer): Promise<void> {
  return runInExcel("commit", async (context) => {
    queueRelease(context.workbook.worksheets.getItem(STAGING_SHEET), writer);
    await context.sync();
  });
}

/**
 * Does what needs the lease, which the work itself takes. However the work fails, the lease does not outlive it: the
 * others need not wait until it runs out. What is thrown is always what went wrong first.
 */
export async function endingLease<T>(writer: Writer, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // Should Excel refuse that too, the lease ends by itself.
    await endOwnLease(writer).catch(() => undefined);
    throw error;
  }
}

/** Blanks the cell as long as the claim in it is this client's: somebody who took over may have the same cell. */
async function endOwnLease(writer: Writer): Promise<void> {
  await runInExcel("commit", async (context) => {
    const sheet = context.workbook.worksheets.getItem(STAGING_SHEET);
    const cell = queueOwnCell(sheet, writer);
    await context.sync();
    if (claimIn(cell)?.client !== writer.client) return;
    queueRelease(sheet, writer);
    await context.sync();
  });
}

/** Queues that claims which ran out are gone for good: whoever left them is stopped by {@link queueFence}. */
export function queueTakeOver(sheet: Excel.Worksheet, { claims }: QueuedClaim, writer: Writer): void {
  for (const [column, cell] of (claims.values as unknown[][])[0]!.entries()) {
    const claim = claimOf(cell);
    if (!claim || claim.client === writer.client || isRival(claim, writer)) continue;
    stripCells(sheet, "claims", column, 1).values = [[""]];
  }
}

/**
 * Queues a call that Excel refuses when this client's claim is gone, before anything else of the request is done:
 * the used range of a blank cell is ItemNotFound (Office.js reference, Range.getUsedRange).
 */
export function queueFence(sheet: Excel.Worksheet, writer: Writer): void {
  ownCell(sheet, writer).getUsedRange(true).load("address");
}

/** Sends a request that begins with a fence. @throws ExcelFault "commit.leaseLost" */
export async function syncHeld(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    const fenced =
      error instanceof OfficeExtension.Error &&
      error.code === "ItemNotFound" &&
      /getUsedRange/i.test(error.debugInfo.errorLocation ?? "");
    if (!fenced) throw error;
    const problem = { code: "commit.leaseLost", severity: "error", params: {} } as const;
    throw new ExcelFault(problem, { cause: error });
  }
}

/** Somebody else's claim among those read, or null: then this client may write. */
export function rivalOf({ before, claims }: QueuedClaim, writer: Writer): Claim | null {
  const all = [before, claims].flatMap((range) => (range.values as unknown[][])[0]!);
  return all.flatMap((cell) => claimOf(cell) ?? []).find((claim) => isRival(claim, writer)) ?? null;
}

/** Gives the claim back when somebody else writes. @throws ExcelFault "commit.busy" */
export async function yieldToRival(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  claim: QueuedClaim,
  writer: Writer,
): Promise<void> {
  const rival = rivalOf(claim, writer);
  if (!rival) return;
  queueRelease(sheet, writer);
  await context.sync();
  throw busy(rival);
}

/** The claim in a cell that was read. */
export function claimIn(cell: Excel.Range): Claim | null {
  return claimOf((cell.values as unknown[][])[0]![0]);
}

/** What the person is told: who writes. */
export function busy({ by }: Pick<Claim, "by">): ExcelFault {
  const code = by ? "commit.busy" : "commit.busyUnnamed";
  return new ExcelFault({ code, severity: "warning", params: { by } });
}

interface Claim {
  readonly client: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly by: string;
}

function textOf({ client, until, by }: Claim): string {
  return `${client}|${until}|${by}`;
}

/** A client's cell within one conversation: named to Excel once, which keeps requests small. */
const cellsOf = new WeakMap<ClientRequestContext, Map<string, Excel.Range>>();
type ClientRequestContext = Excel.Worksheet["context"];

function ownCell(sheet: Excel.Worksheet, { client }: Writer): Excel.Range {
  const known = cellsOf.get(sheet.context) ?? new Map<string, Excel.Range>();
  cellsOf.set(sheet.context, known);
  let cell = known.get(client);
  if (!cell) known.set(client, (cell = stripCells(sheet, "claims", slotOf(client), 1)));
  return cell;
}

function claimOf(cell: unknown): Claim | null {
  const [, client, until, by] = /^([^|]+)\|(\d+)\|(.*)$/s.exec(String(cell)) ?? [];
  return client === undefined ? null : { client, until: Number(until), by: by! };
}

function isRival(claim: Claim, { client, now }: Writer): boolean {
  const remaining = claim.until - now.getTime();
  // A claim far in the future comes of a clock that is wrong; it must not close the workbook for ever.
  return claim.client !== client && remaining > 0 && remaining <= 10 * LEASE_MS;
}

/** A client's cell: its id as a number, so that the same client always takes the same. */
function slotOf(client: string): number {
  let hash = 0;
  for (const character of client) hash = (hash * 31 + character.codePointAt(0)!) % 1_000_003;
  return hash % STRIP_COLUMNS;
}
