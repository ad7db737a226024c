import type { HostSession } from "../../../src/host/session";
import { installHost } from "../../support/installHost";

let session: HostSession;
beforeEach(async () => {
  session = await installHost();
});

const codeOf = async (work: (sheet: Excel.Worksheet) => void): Promise<string> => {
  try {
    await Excel.run(async (context) => {
      work(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
    return "no error";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

/** A form: B2 may be filled in, the rest is locked. */
const protectForm = (options?: Excel.WorksheetProtectionOptions) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [
      ["指标", "数值"],
      ["规模工业总产值", ""],
    ];
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect(options);
    await context.sync();
  });

it("only unlocked cells of a protected sheet can be written", async () => {
  await protectForm();
  expect(await codeOf((sheet) => (sheet.getRange("B2").values = [[218.8]]))).toBe("no error");
  expect(await codeOf((sheet) => (sheet.getRange("A2").values = [["改"]]))).toBe("AccessDenied");
  expect(await codeOf((sheet) => (sheet.getRange("A1:B2").values = [[1]]))).toBe("AccessDenied");
  expect(await codeOf((sheet) => sheet.tables.add("A1:B2", true))).toBe("AccessDenied");
  expect(
    await codeOf(
      (sheet) => (sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } }),
    ),
  ).toBe("AccessDenied");
  expect(await codeOf((sheet) => sheet.protection.protect())).toBe("InvalidOperation");
  expect(await codeOf((sheet) => sheet.protection.unprotect())).toBe("no error");
  expect(await codeOf((sheet) => (sheet.getRange("A2").values = [["改"]]))).toBe("no error");
});

it("says what stays allowed", async () => {
  await protectForm({ allowFormatCells: true, allowSort: true, selectionMode: "Unlocked" });
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getActiveWorksheet();
    protection.load("protected,options");
    context.workbook.protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({
      allowFormatCells: true,
      allowSort: true,
      allowInsertRows: false,
      selectionMode: "Unlocked",
    });
    expect(context.workbook.protection.protected).toBe(false);
  });
  expect(session.book.sheets[0]!.protection).toEqual({
    allowed: ["formatCells", "sort", "selectUnlockedCells"],
  });
});

it("a password set elsewhere keeps the sheet protected", async () => {
  session.book.sheets[0]!.protection = { allowed: [], password: { hashValue: "x" } };
  expect(await codeOf((sheet) => sheet.protection.unprotect("guess"))).toBe("AccessDenied");
});
