import type { HostSession } from "../../../src/host/session";
import { codeOf } from "../../support/errorCode";
import { installHost } from "../../support/installHost";

let session: HostSession;
beforeEach(async () => {
  session = await installHost();
});

it("a drop-down from another sheet comes with its prompt and alert", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const parks = context.workbook.worksheets.add("园区").getRange("B2:B6");
    const { dataValidation } = sheet.getRange("C3:C9");
    dataValidation.rule = { list: { inCellDropDown: true, source: parks } };
    dataValidation.prompt = { showPrompt: true, title: "园区", message: "请选择园区" };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "园区", message: "名单中没有" };
    dataValidation.ignoreBlanks = false;
    dataValidation.load("rule,prompt,errorAlert,ignoreBlanks,type");
    await context.sync();
    expect(dataValidation.toJSON()).toEqual({
      rule: { list: { inCellDropDown: true, source: "='园区'!$B$2:$B$6" } },
      prompt: { showPrompt: true, title: "园区", message: "请选择园区" },
      errorAlert: { showAlert: true, style: "Stop", title: "园区", message: "名单中没有" },
      ignoreBlanks: false,
      type: "List",
    });
  });
  expect(session.book.sheets[0]!.validations).toEqual([
    {
      areas: [{ top: 2, left: 2, bottom: 8, right: 2 }],
      type: "list",
      formula1: "'园区'!$B$2:$B$6",
      allowBlank: false,
      inCellDropDown: true,
      prompt: { title: "园区", message: "请选择园区" },
      error: { title: "园区", message: "名单中没有", style: "stop" },
    },
  ]);
});

it("a rule in the middle of another takes only its own cells", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A9").dataValidation.rule = { custom: { formula: "=B1>0" } };
    sheet.getRange("A1:A3").dataValidation.clear();
    sheet.getRange("A5").dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: 12, operator: "Between" },
    };
    const rules = ["A4", "A6:A9", "A5", "A4:A5", "A1:A9", "D1"].map((address) =>
      sheet.getRange(address).dataValidation.load("rule,type"),
    );
    await context.sync();
    expect(rules.map(({ type }) => type as string)).toEqual([
      "Custom",
      "Custom",
      "WholeNumber",
      "Inconsistent",
      "MixedCriteria",
      "None",
    ]);
    // The formula reads from the first cell it now applies to.
    expect(rules[0]!.rule).toEqual({ custom: { formula: "=B4>0" } });
    expect(rules[1]!.rule).toEqual({ custom: { formula: "=B6>0" } });
    expect(rules[2]!.rule).toEqual({ wholeNumber: { formula1: "=1", formula2: "=12", operator: "Between" } });
  });
  const areas = session.book.sheets[0]!.validations.flatMap((rule) => rule.areas);
  expect(areas).toContainEqual({ top: 3, left: 0, bottom: 3, right: 0 });
});

it("switched off alerts and prompts stay off", async () => {
  await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    dataValidation.rule = { list: { inCellDropDown: false, source: "是,否" } };
    dataValidation.errorAlert = { showAlert: false, style: "Warning", title: "", message: "" };
    dataValidation.prompt = { showPrompt: false, title: "", message: "" };
    dataValidation.load("errorAlert,prompt");
    await context.sync();
    expect(dataValidation.errorAlert.showAlert).toBe(false);
    expect(dataValidation.prompt.showPrompt).toBe(false);
  });
});

it("drop-downs move with inserted rows", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:B4").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
    sheet.getRange("1:1").insert("Down");
    await context.sync();
  });
  expect(session.book.sheets[0]!.validations[0]!.areas).toEqual([{ top: 2, left: 1, bottom: 4, right: 1 }]);
});

it.each([
  [
    "a list of 256 characters",
    (v: Excel.DataValidation) => (v.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } }),
  ],
  [
    "a structured reference",
    (v: Excel.DataValidation) => (v.rule = { list: { inCellDropDown: true, source: "=Parks[名称]" } }),
  ],
  [
    "a message of 256 characters",
    (v: Excel.DataValidation) => {
      v.rule = { custom: { formula: "=TRUE" } };
      v.prompt = { showPrompt: true, title: "", message: "x".repeat(256) };
    },
  ],
])("%s is refused", async (_name, set) => {
  const setting = Excel.run(async (context) => {
    set(context.workbook.worksheets.getActiveWorksheet().getRange("A1").dataValidation);
    await context.sync();
  });
  expect(await codeOf(setting)).toBe("InvalidArgument");
});
