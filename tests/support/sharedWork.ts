/** Two people's add-ins, and a person at the cells, at work on one workbook in an order that is drawn. */
import fc from "fast-check";
import { commitReview } from "../../src/actions/commitReview";
import type { ActionContext } from "../../src/actions/context";
import type { Outcome } from "../../src/actions/outcome";
import type { Review } from "../../src/actions/review";
import { reviewSubmissions } from "../../src/actions/reviewSubmissions";
import { setReturnState } from "../../src/actions/setReturnState";
import { readFindings, settleFinding } from "../../src/actions/settleFinding";
import { recoverJournal, undoCommit } from "../../src/actions/undoCommit";
import type { Problem } from "../../src/core/problem";
import type { ReturnState } from "../../src/core/returnState";
import type { Submission } from "../../src/core/submission";
import { typeInto } from "../../src/host/view/typing";
import type { HostSession } from "../../src/host/session";
import { ACTION, MAY, sheetOf } from "./parkWorkbook";
import { FILE_NAMES } from "./sharedFiles";
import { ledgerCells, type LedgerCell } from "./sharedOracle";
import { takeTurns } from "./turns";

export type Deed =
  | { readonly kind: "load"; readonly file: string; readonly insists: boolean }
  | { readonly kind: "undo" }
  | { readonly kind: "state"; readonly park: string; readonly to: ReturnState }
  | { readonly kind: "settle"; readonly finding: number };

export interface SharedDay {
  readonly deeds: readonly (readonly Deed[])[];
  /** Whose turn it is, as a share of those who wait. */
  readonly turns: readonly number[];
  /** What a person at the cells does before which turn. */
  readonly hands: readonly { readonly turn: number; readonly kind: "cell" | "row"; readonly at: number }[];
  /** Turn at which the first one's page is closed in the middle of what it does; 0 = never. */
  readonly closedAt: number;
  /** Turn before which ten minutes go by, as when a computer sleeps; 0 = never. */
  readonly sleepAt: number;
}

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...FILE_NAMES), fc.boolean())
      .map(([file, insists]): Deed => ({ kind: "load", file, insists })),
  },
  { weight: 2, arbitrary: fc.constant<Deed>({ kind: "undo" }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom("萍乡经开区", "湘乡经开区"),
        fc.constantFrom<ReturnState>("questioned", "approved", "received"),
      )
      .map(([park, to]): Deed => ({ kind: "state", park, to })),
  },
  { weight: 1, arbitrary: fc.nat(1).map((finding): Deed => ({ kind: "settle", finding })) },
);

export const sharedDay: fc.Arbitrary<SharedDay> = fc.record({
  deeds: fc.tuple(
    fc.array(deed, { minLength: 1, maxLength: 3 }),
    fc.array(deed, { minLength: 1, maxLength: 3 }),
  ),
  turns: fc.array(fc.nat(99), { minLength: 40, maxLength: 40 }),
  hands: fc.array(
    fc.record({
      turn: fc.integer({ min: 1, max: 24 }),
      kind: fc.constantFrom<("cell" | "row")[]>("cell", "cell", "cell", "row"),
      at: fc.nat(99),
    }),
    { maxLength: 3 },
  ),
  closedAt: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 14 })),
  sleepAt: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 14 })),
});

/** One deed as it went: between which turns, and what came of it. */
export interface DeedDone {
  readonly client: string;
  readonly deed: Deed;
  readonly from: number;
  readonly to: number;
  readonly problem: Problem | null;
  /** Of a load: what was accepted, as the person saw it. */
  readonly accepted: Review | null;
  readonly batch: string | null;
  readonly figures: number;
  /** Unique to the deed: reason of a state or a settled finding. */
  readonly reason: string;
}

export interface HandEdit {
  readonly turn: number;
  readonly cell: LedgerCell;
  readonly value: number;
}

export interface SharedRecord {
  readonly done: readonly DeedDone[];
  readonly hands: readonly HandEdit[];
  /** Rows a person added to the ledger, by their year. */
  readonly rows: readonly number[];
  /** Deeds that were under way when their page was closed. */
  readonly lost: readonly Deed[];
}

const NAMES = ["李梅", "王芳"];

/** Lets the day happen on the open workbook. Afterwards somebody opens it once more, as the next morning. */
export async function happen(
  session: HostSession,
  day: SharedDay,
  files: ReadonlyMap<string, readonly Submission[]>,
): Promise<SharedRecord> {
  const turns = takeTurns(session);
  const record = {
    done: [] as DeedDone[],
    hands: [] as HandEdit[],
    rows: [] as number[],
    lost: [] as Deed[],
  };
  let turn = 0;
  let clock = ACTION.now.getTime();
  const underWay = new Map<string, Deed>();
  const actionOf = (client: string): ActionContext => ({
    ...ACTION,
    client,
    by: client,
    now: new Date((clock += 1000)),
  });
  for (const [index, deeds] of day.deeds.entries()) {
    const client = NAMES[index]!;
    turns.begin(client, async () => {
      for (const [number, each] of deeds.entries()) {
        const from = turn;
        underWay.set(client, each);
        const reason = `${client}${number}`;
        const came = await doDeed(each, reason, files, () => actionOf(client));
        record.done.push({ client, deed: each, from, to: turn, reason, ...came });
        underWay.delete(client);
      }
    });
  }
  for (;;) {
    const waiting = await turns.waiting();
    if (!waiting.length) break;
    turn++;
    if (turn === day.sleepAt) clock += 10 * 60_000;
    for (const hand of day.hands) if (hand.turn === turn) workByHand(session, hand, turn, record);
    const chosen = waiting[((day.turns[turn % day.turns.length]! * waiting.length) % 100) % waiting.length]!;
    if (turn === day.closedAt) {
      record.lost.push(underWay.get(chosen)!);
      turns.close(chosen);
    } else turns.answer(chosen);
  }
  session.holdRequest = null;
  clock += 60 * 60_000;
  await recoverJournal(actionOf("值班"));
  return record;
}

type Came = Pick<DeedDone, "problem" | "accepted" | "batch" | "figures">;
const NOTHING: Came = { problem: null, accepted: null, batch: null, figures: 0 };

async function doDeed(
  deed: Deed,
  reason: string,
  files: ReadonlyMap<string, readonly Submission[]>,
  action: () => ActionContext,
): Promise<Came> {
  const told = (outcome: Outcome<unknown>): Came =>
    outcome.done ? NOTHING : { ...NOTHING, problem: outcome.problem };
  if (deed.kind === "undo") {
    const outcome = await undoCommit(action());
    return outcome.done ? { ...NOTHING, batch: outcome.value.batch } : told(outcome);
  }
  if (deed.kind === "state")
    return told(await setReturnState({ park: deed.park, month: MAY, state: deed.to, reason }, action()));
  if (deed.kind === "settle") {
    const findings = await readFindings();
    if (!findings.done) return told(findings);
    return told(await settleFinding(findings.value[deed.finding]!, reason, action()));
  }
  const submissions = files.get(deed.file)!;
  const first = await reviewSubmissions({ submissions }, action());
  if (!first.done) return told(first);
  let review = first.value;
  for (let time = 0; ; time++) {
    const accepted = time === 0 ? "all" : new Set(review.items.map(({ key }) => key));
    const outcome = await commitReview({ submissions, review, accepted }, action());
    if (!outcome.done) return told(outcome);
    const result = outcome.value;
    if (result.state === "committed")
      return { ...NOTHING, accepted: review, batch: result.batch, figures: result.accepted };
    // Told that somebody changed something: looks at it again, and insists or leaves it.
    if (!deed.insists || time > 2) return NOTHING;
    review = result.review;
  }
}

/** A person types a figure over another, or a row of the year before last below the ledger. */
function workByHand(
  session: HostSession,
  { kind, at }: SharedDay["hands"][number],
  turn: number,
  record: { readonly hands: HandEdit[]; readonly rows: number[] },
): void {
  const sheet = sheetOf(session, "台账");
  if (kind === "cell") {
    const cells = ledgerCells(session).filter(({ value }) => value !== null);
    const cell = cells[at % cells.length]!;
    const value = 1000 + turn * 10 + record.hands.length;
    const refused = typeInto(session, sheet, cell.row, cell.column, String(value));
    if (refused) throw new Error(JSON.stringify(refused));
    record.hands.push({ turn, cell, value });
    return;
  }
  const table = sheet.tables[0]!;
  const year = 1990 + record.rows.length;
  const row = table.area.bottom + 1;
  const park = table.columns.findIndex(({ name }) => name === "园区");
  for (const [right, text] of ["湘乡经开区", "税收", String(year), "累计", "亿元", "1.5"].entries())
    typeInto(session, sheet, row, table.area.left + park + right, text);
  record.rows.push(year);
}
