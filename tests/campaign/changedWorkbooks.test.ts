/**
 * Workbooks changed in any order in which people change them: rows and cells inserted and deleted through tables, merges,
 * names and rules, copies laid over each other, tables resized, renamed and converted. Whatever the host lets pass, the
 * file is one Excel opens, says the same when read again, and calculates to the same from nothing.
 */
import fc from "fast-check";
import { columnLetters } from "../../src/a1";
import { HostSession } from "../../src/host/session";
import type { Book } from "../../src/xlsx/book";
import { readBook } from "../../src/xlsx/readBook";
import { campaignOf } from "../support/campaign";
import { installHost } from "../support/installHost";
import { modelOf } from "../support/sampleBook";
import { excelFileFaults } from "../support/xlsxRules";

const WORKBOOKS = 500;

/** What a person does; `table` gives one of the workbook's tables, or null. */
interface Hand {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly table: (index: number) => Promise<Excel.Table | null>;
}
interface Step {
  readonly told: string;
  readonly take: (hand: Hand) => unknown;
}

/** How a step was refused, as Excel refuses; anything else is a fault of ours. */
const REFUSALS: ReadonlySet<string> = new Set([
  "InvalidOperation",
  "InvalidArgument",
  "InvalidReference",
  "ItemAlreadyExists",
  "ItemNotFound",
]);

const area = fc.tuple(fc.nat(11), fc.nat(9), fc.nat(4), fc.nat(3)).map(([row, column, down, across]) => {
  const last = `${columnLetters(column + across)}${row + down + 1}`;
  return `${columnLetters(column)}${row + 1}:${last}`;
});
const which = fc.nat(3);
const entry = fc.constantFrom<string | number | boolean | null>(
  ...[1, 2.5, "甲", "'=甲", "", null, true, "50%", "2022-05-01", "#N/A"],
  ...["=SUM(A1:C4)", "=SUM(Output[产值])", "=B2*2", "='台账 (2)'!A1+1", "=SUM(总计)", "=[@产值]*2"],
  ...['=COUNTIF(Output[园区],"甲")', "=INDEX($A$1:$D$9,2,2)", '=VLOOKUP("甲",Output,2,FALSE)'],
);
const rows = fc
  .tuple(fc.nat(12), fc.integer({ min: 1, max: 4 }))
  .map(([first, count]) => `${first + 1}:${first + count}`);
const columns = fc
  .tuple(fc.nat(9), fc.integer({ min: 1, max: 3 }))
  .map(([first, count]) => `${columnLetters(first)}:${columnLetters(first + count - 1)}`);

const step = (told: string, take: Step["take"]): Step => ({ told, take });

const onCells: fc.Arbitrary<Step> = fc.oneof(
  rows.map((at) => step(`insert ${at}`, ({ sheet }) => sheet.getRange(at).insert("Down"))),
  rows.map((at) => step(`delete ${at}`, ({ sheet }) => sheet.getRange(at).delete("Up"))),
  columns.map((at) => step(`insert ${at}`, ({ sheet }) => sheet.getRange(at).insert("Right"))),
  columns.map((at) => step(`delete ${at}`, ({ sheet }) => sheet.getRange(at).delete("Left"))),
  fc
    .tuple(area, fc.constantFrom<"Down" | "Right">("Down", "Right"))
    .map(([at, way]) => step(`insert ${at} ${way}`, ({ sheet }) => sheet.getRange(at).insert(way))),
  fc
    .tuple(area, fc.constantFrom<"Up" | "Left">("Up", "Left"))
    .map(([at, way]) => step(`delete ${at} ${way}`, ({ sheet }) => sheet.getRange(at).delete(way))),
  fc
    .tuple(area, entry)
    .map(([at, value]) =>
      step(`${at} = ${String(value)}`, ({ sheet }) => (sheet.getRange(at).values = value as never)),
    ),
  fc
    .tuple(
      area,
      area,
      fc.constantFrom<"All" | "Values" | "Formulas" | "Formats">("All", "Values", "Formulas", "Formats"),
    )
    .chain(([to, from, what]) =>
      fc
        .tuple(fc.boolean(), fc.boolean())
        .map(([skipBlanks, transpose]) =>
          step(`copy ${what} ${from} to ${to}, ${String(skipBlanks)}, ${String(transpose)}`, ({ sheet }) =>
            sheet.getRange(to).copyFrom(sheet.getRange(from), what, skipBlanks, transpose),
          ),
        ),
    ),
  fc
    .tuple(area, fc.constantFrom<"All" | "Contents" | "Formats">("All", "Contents", "Formats"))
    .map(([at, what]) => step(`clear ${what} ${at}`, ({ sheet }) => sheet.getRange(at).clear(what))),
  area.map((at) => step(`merge ${at}`, ({ sheet }) => sheet.getRange(at).merge())),
  area.map((at) => step(`unmerge ${at}`, ({ sheet }) => sheet.getRange(at).unmerge())),
  area.map((at) => step(`fill ${at}`, ({ sheet }) => (sheet.getRange(at).format.fill.color = "#FFF2CC"))),
);

const onTables: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(area, fc.boolean())
    .map(([at, headings]) =>
      step(`table ${at}, ${String(headings)}`, ({ sheet }) => sheet.tables.add(at, headings)),
    ),
  fc.tuple(which, area).map(([one, at]) =>
    step(`resize ${one} to ${at}`, async ({ table }) => {
      const found = (await table(one))?.load("showTotals");
      if (!found) return;
      await found.context.sync();
      if (!found.showTotals) found.resize(at);
    }),
  ),
  ...[
    (table: Excel.Table, at: number) => table.rows.add(at === 0 ? undefined : 0),
    (table: Excel.Table, at: number) => table.rows.getItemAt(at).delete(),
    (table: Excel.Table, at: number) => table.columns.add(at),
    (table: Excel.Table, at: number) => table.columns.getItemAt(at).delete(),
    (table: Excel.Table) => table.convertToRange(),
  ].map((change) =>
    fc.tuple(which, fc.nat(2)).map(([one, at]) =>
      step(`${String(change)} of ${one} at ${at}`, async ({ table }) => {
        const found = await table(one);
        if (found) change(found, at);
      }),
    ),
  ),
  fc
    .tuple(which, fc.nat(2), fc.constantFrom("产值", "产 值]", "a'b", "新[列]", "园区", "#"))
    .map(([one, at, name]) =>
      step(`column ${at} of ${one} named ${name}`, async ({ table }) => {
        const found = await table(one);
        if (found) found.columns.getItemAt(at).name = name;
      }),
    ),
  fc
    .tuple(which, fc.constantFrom("Output", "台帐"), fc.boolean(), fc.boolean())
    .map(([one, name, totals, headers]) =>
      step(`table ${one}: ${name}, ${String(totals)}, ${String(headers)}`, async ({ table }) => {
        (await table(one))?.set({ name, showTotals: totals, showHeaders: headers });
      }),
    ),
);

const onSheets: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(fc.constantFrom("总计", "区域"), area, fc.boolean())
    .map(([name, at, own]) =>
      step(`name ${name} ${at}, ${String(own)}`, ({ context, sheet }) =>
        (own ? sheet : context.workbook).names.add(name, sheet.getRange(at)),
      ),
    ),
  fc
    .constantFrom("台账", "台 账's", "A1", "月报!")
    .map((name) => step(`sheet named ${name}`, ({ sheet }) => (sheet.name = name))),
  area.map((at) =>
    step(`rule on ${at}`, ({ sheet }) => {
      sheet.getRange(at).dataValidation.rule = { custom: { formula: "=B2>SUM($A$1:A3)" } };
      const { custom } = sheet.getRange(at).conditionalFormats.add("Custom");
      custom.rule.formula = "=$C3>B$2";
      custom.format.fill.color = "#FFFF00";
    }),
  ),
  area.map((at) =>
    step(`print ${at}`, ({ sheet }) => {
      sheet.pageLayout.setPrintArea(at);
      sheet.pageLayout.setPrintTitleRows("$1:$3");
    }),
  ),
  fc.constant(step("copy the sheet", ({ sheet }) => sheet.copy("End"))),
  fc.constant(step("delete the last sheet", ({ context }) => context.workbook.worksheets.getLast().delete())),
);

/** A sheet with a table, sums beneath it, names, merges, a drop-down and a print area; another that refers to it. */
async function begin(): Promise<HostSession> {
  const session = await installHost();
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheet = worksheets.getFirst();
    sheet.getRange("B2:D6").values = [
      ["园区", "产值", "说明"],
      ["甲", 10, ""],
      ["乙", 20, ""],
      ["丙", 30, ""],
      ["丁", 40, ""],
    ];
    sheet.tables.add("B2:D6", true).name = "Output";
    sheet.getRange("D3:D6").formulas = "=[@产值]*2" as never;
    sheet.getRange("A10:F12").values = [
      [1, 2, 3, "=SUM(A10:C10)", "=SUM(Output[产值])", "=C4"],
      [4, 5, 6, "=SUM(A11:C11)", "=B2", "=SUM(A10:A11)"],
      [7, 8, 9, "=SUM(A12:C12)", "=COUNTA(Output)", "=SUM(总计)"],
    ];
    names.add("总计", sheet.getRange("A10:C11"));
    sheet.getRange("F2:G3").merge();
    sheet.getRange("B3:C6").dataValidation.rule = {
      list: { inCellDropDown: true, source: "=$A$10:$A$12" },
    };
    sheet.pageLayout.setPrintArea("A1:G12");
    worksheets.add("台账 (2)").getRange("A1:B1").formulas = [["=Sheet1!B3", "=SUM(Output[产值])"]];
    await context.sync();
  });
  return session;
}

async function take({ take: act }: Step): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const table = async (index: number): Promise<Excel.Table | null> => {
        const tables = context.workbook.tables.load("items/name");
        await context.sync();
        return tables.items[index % tables.items.length] ?? null;
      };
      await act({ context, sheet, table });
      await context.sync();
    });
  } catch (error) {
    if (!REFUSALS.has((error as { code?: string }).code ?? "")) throw error;
  }
}

/** The model as plain data; a button that files keep only beside headings is left out. */
function told(book: Book): unknown {
  const text = JSON.stringify(modelOf(book), (key, value: unknown) => {
    if (key === "filterButton") return undefined;
    const kind = Object.prototype.toString.call(value);
    if (kind === "[object Map]" || kind === "[object Set]") return [...(value as Iterable<unknown>)].sort();
    return value;
  });
  return JSON.parse(text);
}

test("a workbook changed in any order is saved whole, opens again the same and calculates the same", async () => {
  const steps = fc.array(fc.oneof(onCells, onCells, onTables, onSheets), { minLength: 1, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const session = await begin();
      for (const one of taken) await take(one);
      expect(session.crashes).toEqual([]);
      const bytes = await session.save();
      expect(await excelFileFaults(bytes)).toEqual([]);
      const again = await readBook(bytes);
      const saved = told(session.book);
      expect(told(again)).toEqual(saved);
      const fresh = new HostSession({ book: again });
      fresh.recalculate(true);
      expect(told(fresh.book)).toEqual(saved);
    }),
    campaignOf(WORKBOOKS),
  );
});
