/**
 * One writer at a time, with the name shown. Each client has a cell of its own on `_parkkpi`, so that two claims never
 * meet in one cell and co-authoring merges both: it writes its claim and reads all of them in one request, and steps
 * back when another's is there. Of two that ask at once at least one sees the other; it may be both, never neither.
 * A claim left behind by a client that is gone ends by itself.
 */
import { asText } from "./entry";
import { STRIP_COLUMNS, stripCells } from "./journalSheet";
import { ExcelFault } from "./run";

export interface Writer {
  /** Tells this client from others; random, for as long as the page lives. */
  readonly client: string;
  /** The person's name as given, or "". */
  readonly by: string;
  readonly now: Date;
}

/** How long a claim holds when its client falls silent. */
export const LEASE_MS = 2 * 60_000;

/** What {@link queueClaim} reads; see {@link assertOwn} after the sync. */
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

/** Queues that this client no longer writes. A claim it wrote over, of a client with the same cell, stands again. */
export function queueRelease(sheet: Excel.Worksheet, writer: Writer, claim?: QueuedClaim): void {
  const former = claim && claimIn(claim.before);
  const text = former && isRival(former, writer) ? textOf(former) : "";
  ownCell(sheet, writer).values = [[text && asText(text)]];
}

/** Somebody else's claim among those read, or null: then this client may write. */
export function rivalOf({ before, claims }: QueuedClaim, writer: Writer): Claim | null {
  const all = [before, claims].flatMap((range) => (range.values as unknown[][])[0]!);
  return all.flatMap((cell) => claimOf(cell) ?? []).find((claim) => isRival(claim, writer)) ?? null;
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

export interface Claim {
  readonly client: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly by: string;
}

function textOf({ client, until, by }: Claim): string {
  return `${client}|${until}|${by}`;
}

function ownCell(sheet: Excel.Worksheet, { client }: Writer): Excel.Range {
  return stripCells(sheet, "claims", slotOf(client), 1);
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
