/** Conditional formats of a report are told alike, whether the first answer has room for them or not. */
import { readLate } from "../../src/excel/lateReads";
import { conditionsOf, queueConditions, type StandingConditions } from "../../src/excel/standingConditions";
import { mayReport, TAB } from "../support/mayReport";
import { inExcel } from "../support/reportsFound";

/** Tells those of the first 30 rows, and in how many requests. */
function told(room: number): Promise<{ conditions: StandingConditions; bytes: number }> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(TAB);
    const queued = queueConditions(sheet, { top: 0, left: 0, bottom: 29, right: 20 }, room);
    if (queued.bytes) await context.sync();
    await readLate(context, queued.late);
    const { late, conditions } = conditionsOf(queued);
    await readLate(context, late);
    return { conditions: conditions(), bytes: queued.bytes };
  });
}

test("without room in the answer they are read in one of their own", async () => {
  const { session, sheet } = await mayReport();
  session.traffic.reset();
  expect(await told(1_000_000)).toEqual({ conditions: "own", bytes: 30 * 250 });
  expect(await told(30 * 250 - 1)).toEqual({ conditions: "own", bytes: 0 });
  expect(session.traffic.syncs).toBe(2);
  await inExcel(sheet, (it) => {
    const { custom } = it.getRange("B8:B9").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.rule.formula = "=TRUE";
  });
  const [now, later] = [await told(1_000_000), await told(0)];
  expect(now.conditions.length).toBeGreaterThan(10);
  expect(later.conditions).toEqual(now.conditions);
});
