/** Excel.createWorkbook: the bytes go to who shows workbooks; the open workbook stays as it is. */
import { emptyBook } from "../../../src/xlsx/emptyBook";
import { writeBook } from "../../../src/xlsx/writeBook";
import { installHost } from "../../support/installHost";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

test("a file is opened beside the workbook, in one sync", async () => {
  const session = await installHost();
  const opened: Uint8Array[] = [];
  session.onOpenedBeside((bytes) => opened.push(bytes));
  const bytes = await writeBook(emptyBook("填报"));
  const before = session.traffic.syncs;
  await Excel.createWorkbook(base64(bytes));
  expect(session.traffic.syncs - before).toBe(1);
  expect(opened.map((each) => Buffer.from(each).equals(Buffer.from(bytes)))).toEqual([true]);
  expect(session.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test.each([
  ["no base64", "填报表"],
  ["no archive", base64(new TextEncoder().encode("园区,指标"))],
])("what is %s is refused", async (_, text) => {
  await installHost();
  await expect(Excel.createWorkbook(text)).rejects.toMatchObject({ code: "InvalidArgument" });
});
