/**
 * What the embedded host assumes of names, rules, protection and settings (src/host/README.md, "Tables, names, rules"),
 * continued from tableFacts.mjs.
 */
import { codeOf } from "./fact.mjs";

/** @type {import("./fact.mjs").Fact[]} */
export const workbookFacts = [
  {
    id: "E33",
    says: "A name of cells has their address as value, a name of a number the type Double",
    expected: ["='facts-E33'!$A$1:$B$2", "Double"],
    async observe(context, sheet) {
      const cells = sheet.names.add("FactsCells", sheet.getRange("A1:B2")).load("value");
      const number = sheet.names.add("FactsNumber", "=7").load("type");
      await context.sync();
      return [`=${String(cells.value).replace(/^=/, "")}`, number.type];
    },
  },
  {
    id: "E34",
    says: "A name given as a text without = is a constant; a sheet's own name is not the workbook's",
    expected: ["String", true],
    async observe(context, sheet) {
      const text = sheet.names.add("FactsText", "园区").load("type");
      const elsewhere = context.workbook.names.getItemOrNullObject("FactsText");
      await context.sync();
      return [text.type, elsewhere.isNullObject];
    },
  },
  {
    id: "E35",
    says: "A drop-down list written out has at most 255 characters and takes no structured reference",
    expected: ["accepted", "InvalidArgument", "InvalidArgument"],
    async observe(context, sheet) {
      sheet.getRange("A1:A2").values = [["园区"], ["甲"]];
      sheet.tables.add("A1:A2", true).name = "FactsList";
      await context.sync();
      const codes = [];
      for (const source of ["甲,".repeat(127) + "乙", "甲,".repeat(130) + "乙", "=FactsList[园区]"]) {
        sheet.getRange("C1").dataValidation.rule = { list: { inCellDropDown: true, source } };
        codes.push(await codeOf(() => context.sync()));
      }
      return codes;
    },
  },
  {
    id: "E36",
    says: "A conditional format that is new comes first; clearing its cells takes it away",
    expected: [["=$A$1<0", "=$A$1>0"], 0],
    async observe(context, sheet) {
      const cells = sheet.getRange("A1:A3");
      for (const formula of ["=$A$1>0", "=$A$1<0"])
        cells.conditionalFormats.add("Custom").custom.rule.formula = formula;
      await context.sync();
      const formats = cells.conditionalFormats.load("items/id");
      await context.sync();
      const rules = formats.items.map((item) => item.custom.rule.load("formula"));
      await context.sync();
      cells.clear();
      const left = cells.conditionalFormats.getCount();
      await context.sync();
      return [rules.map(({ formula }) => formula), left.value];
    },
  },
  {
    id: "E37",
    says: "Freezing columns after rows leaves the columns frozen alone",
    expected: "A:B",
    async observe(context, sheet) {
      sheet.freezePanes.freezeRows(2);
      sheet.freezePanes.freezeColumns(2);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return frozen.address.split("!")[1];
    },
  },
  {
    id: "E38",
    says: "A print area set twice is the second, and headers may have codes",
    expected: ["A1:C9", "第 &P 页"],
    async observe(context, sheet) {
      const layout = sheet.pageLayout;
      layout.setPrintArea("A1:B2");
      layout.setPrintArea("A1:C9");
      layout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
      const area = layout.getPrintArea().load("address");
      layout.headersFooters.defaultForAllPages.load("centerFooter");
      await context.sync();
      return [area.address.split("!")[1], layout.headersFooters.defaultForAllPages.centerFooter];
    },
  },
  {
    id: "E39",
    says: "On a protected sheet locked cells and new tables are refused, and so is protecting it again",
    expected: ["AccessDenied", "AccessDenied", "InvalidOperation"],
    async observe(context, sheet) {
      sheet.getRange("A1:A2").values = [["园区"], ["甲"]];
      sheet.protection.protect();
      await context.sync();
      sheet.getRange("A2").values = [["乙"]];
      const writing = await codeOf(() => context.sync());
      sheet.tables.add("A1:A2", true);
      const table = await codeOf(() => context.sync());
      sheet.protection.protect();
      const again = await codeOf(() => context.sync());
      sheet.protection.unprotect();
      await context.sync();
      return [writing, table, again];
    },
  },
  {
    id: "E40",
    says: "workbook.settings and Office.context.document.settings are one store",
    expected: "2022-05",
    async observe(context) {
      context.workbook.settings.add("FactsPeriod", "2022-05");
      await context.sync();
      const settings = Office.context.document.settings;
      await new Promise((resolve) => settings.refreshAsync(resolve));
      const read = settings.get("FactsPeriod");
      context.workbook.settings.getItem("FactsPeriod").delete();
      await context.sync();
      return read;
    },
  },
  {
    id: "E41",
    says: "An event tells what one cell was and is, and only the address of several",
    expected: [
      ["A1", 1, 2],
      ["A1:B1", null],
    ],
    async observe(context, sheet) {
      /** @type {unknown[]} */
      const told = [];
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      const handler = sheet.onChanged.add(async ({ address, details }) => {
        told.push(details ? [address, details.valueBefore, details.valueAfter] : [address, null]);
      });
      await context.sync();
      sheet.getRange("A1").values = [[2]];
      await context.sync();
      sheet.getRange("A1:B1").values = [[3, 4]];
      await context.sync();
      for (let waits = 0; told.length < 2 && waits < 40; waits += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      handler.remove();
      await context.sync();
      return told;
    },
  },
  {
    id: "E42",
    says: "A formula written in a batch can be read in the same batch",
    expected: [3, "Done"],
    async observe(context, sheet) {
      const cell = sheet.getRange("A1");
      cell.formulas = [["=1+2"]];
      cell.load("values");
      const application = context.workbook.application.load("calculationState");
      await context.sync();
      return [cell.values[0][0], application.calculationState];
    },
  },
  {
    id: "E43",
    says: "A conditional format keeps to its cells when the first of them is deleted, and reads from the next",
    expected: ["=A2>0", 1],
    async observe(context, sheet) {
      sheet.getRange("A2:A4").conditionalFormats.add("Custom").custom.rule.formula = "=A2>0";
      await context.sync();
      sheet.getRange("A2").delete("Up");
      const formats = sheet.getRange("A2:A3").conditionalFormats.load("items/id");
      await context.sync();
      const rule = formats.items[0].custom.rule.load("formula");
      await context.sync();
      return [rule.formula, formats.items.length];
    },
  },
  {
    id: "E45",
    says: "copyFrom copies whole merges only and refuses to cut one at its target",
    expected: ["accepted", 5, "InvalidOperation"],
    async observe(context, sheet) {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("D1:E1").merge();
      await context.sync();
      sheet.getRange("A3").copyFrom("B1:C1");
      const part = await codeOf(() => context.sync());
      sheet.getRange("B3").values = [[5]];
      const beside = sheet.getRange("B3").load("values");
      await context.sync();
      sheet.getRange("E1").copyFrom("G1:H1");
      return [part, beside.values[0][0], await codeOf(() => context.sync())];
    },
  },
  {
    id: "E46",
    says: "A table that is made over merged cells takes the merge apart",
    expected: 5,
    async observe(context, sheet) {
      sheet.getRange("A1:B1").values = [["园区", "产值"]];
      sheet.getRange("A2:B2").merge();
      sheet.tables.add("A1:B3", true);
      sheet.getRange("B2").values = [[5]];
      const cell = sheet.getRange("B2").load("values");
      await context.sync();
      return cell.values[0][0];
    },
  },
  {
    id: "E48",
    says: "A reference to this row of a table is refused outside every table",
    expected: "InvalidArgument",
    async observe(context, sheet) {
      sheet.getRange("A1").formulas = [["=[@产值]*2"]];
      return codeOf(() => context.sync());
    },
  },
  {
    id: "E81",
    says: "moveTo takes format and value along, leaves neither behind, and refuses to cut merged cells",
    expected: [[["", 18.01]], ["General", "0.0"], "InvalidOperation"],
    async observe(context, sheet) {
      sheet.getRange("A1").values = [[18.01]];
      sheet.getRange("A1").numberFormat = [["0.0"]];
      sheet.getRange("A3:A4").merge();
      await context.sync();
      sheet.getRange("A1").moveTo("B1");
      const both = sheet.getRange("A1:B1").load("values,numberFormat");
      await context.sync();
      sheet.getRange("A4:B4").moveTo("E9");
      const cut = await codeOf(() => context.sync());
      return [both.values, both.numberFormat[0], cut];
    },
  },
  {
    id: "E82",
    says: "References follow cells that are moved; an area does not follow its last row down and across at once",
    expected: [["=F9", "=$F$9", "=SUM(A1:A3)", "=SUM(B1:B6)"]],
    async observe(context, sheet) {
      const links = sheet.getRange("J1:M1");
      links.formulas = [["=A3", "=$A$3", "=SUM(A1:A3)", "=SUM(B1:B3)"]];
      sheet.getRange("A3").moveTo("F9");
      sheet.getRange("B3").moveTo("B6");
      links.load("formulas");
      await context.sync();
      return links.formulas;
    },
  },
  {
    id: "E86",
    says: "Conditional formats of every kind are told at once, formulas where there are any; an id holds in the next request",
    expected: [["ContainsText", "CellValue", "Custom"], ["", "", "=$A$1>0"], 2],
    async observe(context, sheet) {
      const cells = sheet.getRange("A1:A3");
      const text = sheet.getRange("A2").conditionalFormats;
      cells.conditionalFormats.add("Custom").custom.rule.formula = "=$A$1>0";
      cells.conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=0", operator: "LessThan" };
      text.add("ContainsText").textComparison.rule = { operator: "Contains", text: "合计" };
      await context.sync();
      const formats = cells.conditionalFormats.load(
        "items/id,items/type,items/customOrNullObject/rule/formula",
      );
      await context.sync();
      const told = formats.items.map(({ type, customOrNullObject: custom }) => [
        type,
        custom.isNullObject ? "" : custom.rule.formula,
      ]);
      sheet.getRange("A1:C9").conditionalFormats.getItemOrNullObject(formats.items[1].id).delete();
      const left = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      return [told.map(([type]) => type), told.map(([, formula]) => formula), left.value];
    },
  },
  {
    id: "E87",
    says: "The style Normal takes off what a cell was given, and no conditional format, drop-down or content",
    expected: [[false, "General", "#FFFFFF"], 1, "Custom", 5],
    async observe(context, sheet) {
      const cell = sheet.getRange("A1");
      cell.values = [[5]];
      cell.numberFormat = [["0.00"]];
      cell.format.font.bold = true;
      cell.format.fill.color = "#FFFF00";
      cell.conditionalFormats.add("Custom").custom.rule.formula = "=$A$1>0";
      cell.dataValidation.rule = { custom: { formula: "=A1>0" } };
      cell.style = "Normal";
      cell.load("values,numberFormat,format/font/bold,format/fill/color,dataValidation/type");
      const rules = cell.conditionalFormats.getCount();
      await context.sync();
      const { font, fill } = cell.format;
      const look = [font.bold, cell.numberFormat[0][0], fill.color];
      return [look, rules.value, cell.dataValidation.type, cell.values[0][0]];
    },
  },
  {
    id: "E88",
    says: "A conditional format and a drop-down stay on their row when a row is inserted below it",
    expected: ["A2", 0, "None"],
    async observe(context, sheet) {
      const cell = sheet.getRange("A2");
      cell.conditionalFormats.add("Custom").custom.rule.formula = "=$A$1>0";
      cell.dataValidation.rule = { custom: { formula: "=A2>0" } };
      await context.sync();
      sheet.getRange("3:3").insert("Down");
      const area = sheet.getRange("A2").conditionalFormats.getItemAt(0).getRange().load("address");
      const inserted = sheet.getRange("A3").load("dataValidation/type");
      const rules = inserted.conditionalFormats.getCount();
      await context.sync();
      return [area.address.split("!").at(-1), rules.value, inserted.dataValidation.type];
    },
  },
];
