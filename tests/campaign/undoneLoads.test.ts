/**
 * Loads taken back, drawn at random: two loads, and what a person does to the workbook by hand after each. Taking the
 * second back leaves the workbook as if it had never been loaded, with everything done by hand; or, where somebody
 * changed what it wrote, as about every third time here, it is refused, names the cell, and leaves everything as it stands.
 */
import fc from "fast-check";
import { cellAddress, parseRectangle } from "../../src/a1";
import { loadSubmissions } from "../../src/actions/loadSubmissions";
import { undoCommit } from "../../src/actions/undoCommit";
import { LANGUAGES } from "../../src/core/language";
import type { HostSession } from "../../src/host/session";
import type { Book } from "../../src/xlsx/book";
import { typeInto } from "../../src/host/view/typing";
import { problemMessage } from "../../src/i18n/problemMessage";
import { differences, snapshotOf, type Snapshot } from "../support/bookSnapshot";
import { campaignOf, casesOf } from "../support/campaign";
import { ACTION, sheetOf, submissionsOf, valueOf } from "../support/parkWorkbook";
import { openCopy, sharedBook } from "../support/sharedBook";

const CASES = 150;

/** One figure of a file: names of the lists, an old spelling of one, and a park and an indicator nobody lists. */
const figure = fc.record({
  park: fc.constantFrom("萍乡经开区", "湘乡经开区", "天易经开区"),
  indicator: fc.constantFrom("财政总收入", "税收", "固定资产投资", "工业投资", "新签合同额"),
  year: fc.constantFrom(2021, 2022),
  month: fc.integer({ min: 2, max: 6 }),
  measure: fc.constantFrom("累计", "本月", "上报同比"),
  value: fc.integer({ min: 1, max: 400 }),
});
const target = fc.record({
  park: fc.constantFrom("萍乡经开区", "湘乡经开区"),
  indicator: fc.constantFrom("财政总收入", "税收"),
  value: fc.integer({ min: 50, max: 90 }),
});
const file = fc.record({
  figures: fc.array(figure, { minLength: 1, maxLength: 8 }),
  targets: fc.array(target, { maxLength: 2 }),
});
type File = typeof file extends fc.Arbitrary<infer T> ? T : never;

/**
 * What a person types: over a figure of the ledger, beside the tables, below them, into a list; or a colour. After the
 * second load also over a cell it wrote, or the same once more.
 */
const hand = fc.record({
  kind: fc.constantFrom<("figure" | "aside" | "below" | "list" | "colour" | "over" | "again")[]>(
    "figure",
    "figure",
    "aside",
    "below",
    "list",
    "colour",
    "over",
    "over",
    "again",
  ),
  row: fc.nat(9),
  month: fc.nat(11),
});
type Hand = typeof hand extends fc.Arbitrary<infer T> ? T : never;

async function load({ figures, targets }: File): Promise<void> {
  const rows = figures.map(({ park, indicator, year, month, measure, value }) => {
    const unit = measure === "上报同比" ? "%" : "亿元";
    return [park, indicator, `${year}-0${month}`, measure, value, unit].join(",");
  });
  const plans = targets.map(({ park, indicator, value }) => [park, indicator, 2022, value, "亿元"].join(","));
  const files = [
    ["园区,指标,报告期,数据项,数值,单位", ...rows].join("\n"),
    ...(plans.length ? [["园区,指标,年度,目标值,单位", ...plans].join("\n")] : []),
  ];
  valueOf(await loadSubmissions({ submissions: await submissionsOf(...files), settings: {} }, ACTION));
}

/** Rows of the ledger before anything was loaded are the ones a hand may touch: they stand in both workbooks. */
function work(
  session: HostSession,
  hands: readonly Hand[],
  first: number,
  rows: number,
  { written, restored }: Since,
): void {
  const ledger = sheetOf(session, "台账");
  const { area, columns } = ledger.tables[0]!;
  const january = area.left + columns.findIndex(({ name }) => name === "1月");
  for (const [index, { kind, row, month }] of hands.entries()) {
    const at = area.top + 1 + (row % rows);
    const value = String(7000 + first + index);
    const over =
      kind === "over" || kind === "again" ? written[(row * 12 + month) % written.length] : undefined;
    if (kind === "over" || kind === "again") {
      if (!over) continue;
      const { top, left } = parseRectangle(over.address)!;
      typeInto(session, sheetOf(session, over.sheet), top, left, kind === "over" ? value : over.entry);
    } else if (kind === "figure") {
      if (!restored.has(`台账!${cellAddress(at, january + month)}`))
        typeInto(session, ledger, at, january + month, value);
    } else if (kind === "aside") typeInto(session, ledger, at, area.right + 3, `核对${value}`);
    else if (kind === "below") typeInto(session, sheetOf(session, "目标"), 60 + row, 2, value);
    else if (kind === "list") {
      const parks = sheetOf(session, "园区");
      const city = parks.tables[0]!.columns.findIndex(({ name }) => name === "备注");
      typeInto(session, parks, 1 + (row % 2), city, `备注${value}`);
    } else ledger.styles.apply({ top: at, bottom: at, left: january, right: january }, { fill: "#FFEEAA" });
  }
}

/** A cell a load wrote a figure into. */
interface Written {
  readonly sheet: string;
  readonly address: string;
  readonly entry: string;
}

/** What the second load wrote, and cells of it that were typed over and then held the same again. */
interface Since {
  readonly written: readonly Written[];
  readonly restored: ReadonlySet<string>;
}
const NOTHING: Since = { written: [], restored: new Set() };

/** Figures of ledger and targets that stand in one workbook and not so in the other. */
function writtenBetween(before: Snapshot, after: Snapshot): Written[] {
  return [...after].flatMap(([key, text]) => {
    const [, sheet = "", address = ""] = /^(台账|目标)!([A-Z]+\d+)$/.exec(key) ?? [];
    const figure = /^number (.+)$/.exec(text)?.[1];
    return sheet && figure && before.get(key) !== text ? [{ sheet, address, entry: figure }] : [];
  });
}

/**
 * The workbook after loads and work by hand, the second load left out when `only` says so; `since` says what it wrote.
 */
async function lived(
  book: Book,
  files: readonly [File, File],
  hands: readonly [readonly Hand[], readonly Hand[]],
  only: "first" | "both",
  since = NOTHING,
): Promise<HostSession> {
  const session = await openCopy(book);
  const rows = sheetOf(session, "台账").tables[0]!.area.bottom - sheetOf(session, "台账").tables[0]!.area.top;
  await load(files[0]);
  session.refresh();
  work(session, hands[0], 0, rows, NOTHING);
  if (only === "both") await load(files[1]);
  session.refresh();
  work(session, hands[1], 100, rows, since);
  return session;
}

const cellsOf = (snapshot: Snapshot): Map<string, string> =>
  new Map([...snapshot].filter(([key]) => /^(台账|园区|目标)!/.test(key)));

test("a load taken back is gone whole, what was typed since stays, and what was typed over it is never lost", async () => {
  const book = await sharedBook();
  const counted = { "taken back": 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(file, file),
      fc.tuple(fc.array(hand, { maxLength: 3 }), fc.array(hand, { maxLength: 4 })),
      async (files, hands) => {
        const plain = snapshotOf(await lived(book, files, [hands[0], []], "first"));
        const loaded = snapshotOf(await lived(book, files, [hands[0], []], "both"));
        // A file that says what the first one said is no load of its own: nothing of it is there to be taken back.
        fc.pre(differences(plain, loaded).length > 0);
        const written = writtenBetween(plain, loaded);
        const untouched = cellsOf(loaded);
        const session = await lived(book, files, hands, "both", { ...NOTHING, written });
        const before = snapshotOf(session);
        // What the load had written and holds something else by hand.
        const overwritten = [...cellsOf(before)]
          .filter(([key, text]) => untouched.get(key) !== text && !text.startsWith("="))
          .filter(([key]) => untouched.get(key) !== plain.get(key))
          .map(([key]) => key);
        const outcome = await undoCommit(ACTION);
        const after = snapshotOf(session);
        expect(outcome.done).toBe(overwritten.length === 0);
        if (outcome.done) {
          counted["taken back"]++;
          const restored = new Set(written.map(({ sheet, address }) => `${sheet}!${address}`));
          const without = await lived(book, files, hands, "first", { ...NOTHING, restored });
          expect(differences(snapshotOf(without), after)).toEqual([]);
          return;
        }
        counted.refused++;
        const { problem } = outcome;
        expect(problem.code).toBe("undo.edited");
        expect(differences(before, after)).toEqual([]);
        expect(overwritten).toContain(problem.params["at"]);
        for (const language of LANGUAGES)
          expect(problemMessage(problem, language)).toContain(String(problem.params["at"]));
        const { sheet, row, column } = problem.place!;
        expect(`${sheet!}!${cellAddress(row! - 1, column! - 1)}`).toBe(problem.params["at"]);
      },
    ),
    campaignOf(CASES),
  );
  process.stdout.write(`loads ${JSON.stringify(counted)}\n`);
  const cases = casesOf(CASES);
  expect(counted.refused).toBeGreaterThanOrEqual(Math.floor(cases / 10));
  expect(counted["taken back"]).toBeGreaterThanOrEqual(Math.floor(cases / 3));
}, 3_600_000);
