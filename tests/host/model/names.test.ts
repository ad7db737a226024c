import { codeOf } from "../../support/errorCode";
import { installHost } from "../../support/installHost";

beforeEach(async () => {
  await installHost();
});

it("a named cell is a range, a number and a formula at once for formulas", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2").values = [[2022]];
    const year = context.workbook.names.add("ReportYear", sheet.getRange("B2"), "报告年");
    const growth = context.workbook.names.add("GrowthBasis", "=0.5");
    const next = context.workbook.names.add("NextYear", "=ReportYear+1");
    const label = context.workbook.names.addFormulaLocal("Label", '="截至"&ReportYear');
    sheet.getRange("C3").formulas = [["=NextYear+GrowthBasis"]];
    const sum = sheet.getRange("C3").load("values");
    for (const name of [year, growth, next, label]) name.load();
    await context.sync();
    expect(year.toJSON()).toMatchObject({
      name: "ReportYear",
      comment: "报告年",
      formula: "=Sheet1!$B$2",
      scope: "Workbook",
      type: "Range",
      value: "Sheet1!$B$2",
      visible: true,
    });
    expect([growth.type, growth.value, growth.formula]).toEqual(["Double", 0.5, "=0.5"]);
    expect([next.type, next.value]).toEqual(["Double", 2023]);
    expect([label.type, label.value]).toEqual(["String", "截至2022"]);
    expect(sum.values).toEqual([[2023.5]]);
  });
});

it("a sheet's name hides the workbook's on that sheet only", async () => {
  await Excel.run(async (context) => {
    const first = context.workbook.worksheets.getActiveWorksheet();
    const second = context.workbook.worksheets.add("报表");
    context.workbook.names.add("Base", "=10");
    second.names.add("Base", "=20");
    first.getRange("A1").formulas = [["=Base"]];
    second.getRange("A1").formulas = [["=Base"]];
    const values = [first, second].map((sheet) => sheet.getRange("A1").load("values"));
    const scoped = second.names.getItem("BASE").load("scope");
    const owner = second.names.getItem("Base").worksheet.load("name");
    const unscoped = context.workbook.names.getItem("Base").worksheetOrNullObject;
    context.workbook.names.load("items/name");
    await context.sync();
    expect(values.map((range) => range.values[0]![0] as number)).toEqual([10, 20]);
    expect(scoped.scope).toBe("Worksheet");
    expect(owner.name).toBe("报表");
    expect(unscoped.isNullObject).toBe(true);
    expect(context.workbook.names.items.map(({ name }) => name)).toEqual(["Base"]);
  });
});

it("a name without a range has a null range, and a changed formula counts at once", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    const name = context.workbook.names.add("Picked", "=5");
    const none = name.getRangeOrNullObject();
    sheet.getRange("B1").formulas = [["=SUM(Picked)"]];
    await context.sync();
    expect(none.isNullObject).toBe(true);
    name.formula = "=$A$1:$A$3";
    const range = name.getRange().load("address");
    const sum = sheet.getRange("B1").load("values");
    name.load("formula");
    await context.sync();
    expect(name.formula).toBe("=Sheet1!$A$1:$A$3");
    expect(range.address).toBe("Sheet1!A1:A3");
    expect(sum.values).toEqual([[6]]);
    name.visible = false;
    name.delete();
    await context.sync();
    const gone = context.workbook.names.getItemOrNullObject("Picked");
    const orphan = sheet.getRange("B1").load("values");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
    expect(orphan.values).toEqual([["#NAME?"]]);
  });
});

it("a name can stand for a part of a table", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A3").values = [["园区"], ["萍乡经开区"], ["湘乡经开区"]];
    sheet.tables.add("A1:A3", true).name = "Parks";
    const range = context.workbook.names.add("ParkNames", "=Parks[园区]").getRange().load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A2:A3");
  });
});

it.each([
  ["1月", "=1", "InvalidArgument"],
  ["B2", "=1", "InvalidArgument"],
  ["Rate", "=1+", "InvalidArgument"],
  ["rate", "=1", "ItemAlreadyExists"],
])("the name %s for %s is refused with %s", async (name, formula, code) => {
  const adding = Excel.run(async (context) => {
    if (code === "ItemAlreadyExists") context.workbook.names.add("Rate", "=2");
    context.workbook.names.add(name, formula);
    await context.sync();
  });
  expect(await codeOf(adding)).toBe(code);
});

it("a text without = is a constant", async () => {
  await Excel.run(async (context) => {
    const names = ["12.5", "true", '他说"好"'].map((text, index) =>
      context.workbook.names.add(`Constant_${index}`, text),
    );
    for (const name of names) name.load("formula,type,value");
    await context.sync();
    expect(names.map(({ formula, type, value }) => [formula, type, value] as unknown[])).toEqual([
      ["=12.5", "Double", 12.5],
      ["=TRUE", "Boolean", true],
      ['="他说""好"""', "String", '他说"好"'],
    ]);
  });
});

it("a sheet's own name hides the workbook's, also after the sheet got another name", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    context.workbook.names.add("Rate", "=1");
    sheet.getRange("A1").formulas = [["=Rate*10"]];
    sheet.name = "台账";
    await context.sync();
    sheet.names.add("Rate", "=2");
    const cell = sheet.getRange("A1").load("values");
    await context.sync();
    expect(cell.values).toEqual([[20]]);
  });
});
