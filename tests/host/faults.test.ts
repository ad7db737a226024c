/** Failures, planned and earned: what stays of a batch that breaks, and what a sync is. */
import { typeInto } from "../../src/host/view/typing";
import { installHost } from "../support/installHost";

const write = (context: Excel.RequestContext, address: string, value: unknown): void => {
  context.workbook.worksheets.getFirst().getRange(address).values = [[value]];
};

test("a batch that fails midway stays half applied", async () => {
  const session = await installHost();
  const work = Excel.run(async (context) => {
    write(context, "A1", 1);
    context.workbook.worksheets.getFirst().getRange("B1:C1").values = [[1, 2, 3]];
    write(context, "D1", 4);
    await context.sync();
  });
  await expect(work).rejects.toMatchObject({ code: "InvalidArgument" });
  const { cells } = session.book.sheets[0]!;
  expect([cells.value(0, 0), cells.value(0, 1), cells.value(0, 3)]).toEqual([1, null, null]);
});

test("a planned failure before a sync applies nothing, after it everything", async () => {
  const session = await installHost();
  session.failAt({ sync: 1, when: "before", code: "GeneralException" });
  session.failAt({ sync: 2, when: "after", code: "GeneralException" });
  const { cells } = session.book.sheets[0]!;
  for (const expected of [null, 5]) {
    const work = Excel.run(async (context) => {
      write(context, "A1", 5);
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: "GeneralException" });
    expect(cells.value(0, 0)).toBe(expected);
  }
});

test("a planned failure inside a batch leaves what came before it", async () => {
  const session = await installHost();
  const run = async (): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      for (let row = 1; row <= 3; row++) sheet.getRange(`A${row}`).values = [[row]];
      await context.sync();
    });
  await run();
  const actions = session.traffic.batches[0]!.actions;
  const { cells } = session.book.sheets[0]!;
  cells.rows = [];
  session.failAt({ sync: 1, action: Math.floor(actions / 2), when: "after", code: "ServiceError" });
  await expect(run()).rejects.toMatchObject({ code: "ServiceError" });
  expect(cells.value(0, 0)).toBe(1);
  expect(cells.value(2, 0)).toBeNull();
});

test.each([
  [5004, "InvalidOperationInCellEditMode"],
  [5102, "ActivityLimitReached"],
  [5103, "RequestPayloadSizeLimitExceeded"],
  [5104, "ResponsePayloadSizeLimitExceeded"],
])("failure %d of the bridge reaches the add-in as %s", async (code, name) => {
  const session = await installHost();
  session.failAt({ sync: 1, when: "before", code });
  const work = Excel.run({ delayForCellEdit: false } as Excel.RunOptions, async (context) => {
    write(context, "A1", 1);
    await context.sync();
  });
  await expect(work).rejects.toMatchObject({ code: name });
});

describe("while a person edits a cell", () => {
  const writing = (options: Excel.RunOptions): Promise<void> =>
    Excel.run(options, async (context) => {
      write(context, "A1", 1);
      await context.sync();
    });

  test("a batch is refused, unless it was made to wait for the end of the edit", async () => {
    const session = await installHost();
    const { cells } = session.book.sheets[0]!;
    session.cellEditing.begin();
    await expect(writing({ delayForCellEdit: false })).rejects.toMatchObject({
      code: "InvalidOperationInCellEditMode",
    });
    let over = false;
    const waiting = writing({ delayForCellEdit: true }).then(() => void (over = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([over, cells.value(0, 0)]).toEqual([false, null]);
    // The entry is in before what waited for it.
    session.cellEditing.end();
    typeInto(session, session.book.sheets[0]!, 0, 0, "7");
    expect(cells.value(0, 0)).toBe(7);
    await waiting;
    expect(cells.value(0, 0)).toBe(1);
  });

  test("batches that wait keep their order, and wait on when the entry was refused", async () => {
    const session = await installHost();
    const done: number[] = [];
    session.cellEditing.begin();
    const waiting = [1, 2, 3].map((each) =>
      writing({ delayForCellEdit: true }).then(() => void done.push(each)),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    session.cellEditing.end();
    session.cellEditing.begin();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toEqual([]);
    session.cellEditing.end();
    await Promise.all(waiting);
    expect(done).toEqual([1, 2, 3]);
  });
});

test("syncs are counted without the release of ranges and the registration of events", async () => {
  const session = await installHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [["园区"]];
    await context.sync();
    sheet.getRange("A1").load("values");
    await context.sync();
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().onChanged.add(async () => undefined);
    await context.sync();
  });
  expect(session.traffic.batches.length).toBeGreaterThan(3);
  expect(session.traffic.syncs).toBe(2);
});

test("bytes are counted in UTF-8, and the wire adds little to the bare values", async () => {
  const session = await installHost();
  const values = Array.from({ length: 2000 }, (_, row) => ["萍乡经开区", "财政总收入", 2022, row + 0.5]);
  const bare = Buffer.byteLength(JSON.stringify(values));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1:D2000").values = values;
    await context.sync();
  });
  expect(session.traffic.bytesSent).toBeGreaterThan(bare);
  expect(session.traffic.bytesSent).toBeLessThan(bare * 1.15);
  session.traffic.reset();
  expect([session.traffic.syncs, session.traffic.bytesSent]).toEqual([0, 0]);
});
