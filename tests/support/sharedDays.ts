/** Days two people spend on one workbook, as many as asked for; the first one that went wrong is told. */
import fc from "fast-check";
import { openCopy, sharedBook } from "./sharedBook";
import { readSharedFiles } from "./sharedFiles";
import { ledgerCells, wrongs } from "./sharedOracle";
import { happen, sharedDay, type DeedDone } from "./sharedWork";

/** Runs so many days; returns what became of all their deeds, counted. */
export async function liveThrough(days: {
  readonly numRuns: number;
  readonly seed?: number;
}): Promise<Record<string, number>> {
  const book = await sharedBook();
  const morning = await openCopy(book);
  const before = new Map(ledgerCells(morning).map(({ key, value }) => [key, value]));
  const files = await readSharedFiles();
  const counted: Record<string, number> = {};
  const count = (what: string): void => void (counted[what] = (counted[what] ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(sharedDay, async (day) => {
      const session = await openCopy(book);
      const record = await happen(session, day, files);
      expect(session.crashes).toEqual([]);
      const wrong = wrongs(session, record, before);
      if (wrong.length)
        throw new Error([...wrong, ...record.done.map(toldOf), JSON.stringify(record.hands)].join("\n"));
      for (const { deed, problem, batch } of record.done)
        count(problem?.code ?? (deed.kind === "load" && !batch ? "load without batch" : deed.kind));
    }),
    days,
  );
  return counted;
}

function toldOf({ client, deed, from, to, problem, batch, figures }: DeedDone): string {
  return `${client} turns ${from}–${to}: ${JSON.stringify(deed)} → ${problem?.code ?? `${batch} ${figures}`}`;
}
