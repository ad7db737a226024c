/**
 * What the embedded host assumes of tables (src/host/README.md, "Tables, names, rules"), each as something that can be
 * seen through Office.js. docs/try-in-excel.md has the same numbers.
 */
import { codeOf } from "./fact.mjs";

/**
 * A table of parks and values at A1 of the sheet: 园区 | 产值.
 * @param {Excel.Worksheet} sheet
 * @param {[string, number | string][]} rows
 */
function valuesTable(sheet, rows) {
  const cells = [["园区", "产值"], ...rows];
  const address = `A1:B${cells.length}`;
  sheet.getRange(address).values = cells;
  return sheet.tables.add(address, true);
}

/**
 * The same with a calculated column 翻番 =[@产值]*2.
 * @param {Excel.Worksheet} sheet
 * @param {[string, number | string][]} rows
 */
function calculatedTable(sheet, rows) {
  const table = valuesTable(sheet, rows);
  table.resize(`A1:C${rows.length + 1}`);
  sheet.getRange("C1").values = [["翻番"]];
  sheet.getRange(`C2:C${rows.length + 1}`).formulasR1C1 = /** @type {any} */ ("=RC[-1]*2");
  return table;
}

/** @param {Excel.Range} range */
const addressOf = (range) => range.address.split("!")[1];

/** @type {import("./fact.mjs").Fact[]} */
export const tableFacts = [
  {
    id: "E20",
    says: "A table's name has no blank and is no address; case does not count",
    expected: ["InvalidArgument", "InvalidArgument", "ItemAlreadyExists"],
    async observe(context, sheet) {
      const table = valuesTable(sheet, [["甲", 1]]);
      table.name = "FactsTable";
      sheet.getRange("D1:D2").values = [["园区"], ["乙"]];
      const other = sheet.tables.add("D1:D2", true);
      await context.sync();
      const codes = [];
      for (const name of ["Park KPI", "AB12", "FACTSTABLE"]) {
        other.name = name;
        codes.push(await codeOf(() => context.sync()));
      }
      return codes;
    },
  },
  {
    id: "E21",
    says: "Headings become unique texts: a blank one Column1 in every language, a second 产值 产值2, 2022 a text",
    expected: ["Column1", "产值", "产值2", "2022"],
    async observe(context, sheet) {
      sheet.getRange("A1:D2").values = [
        ["", "产值", "产值", 2022],
        [1, 2, 3, 4],
      ];
      sheet.tables.add("A1:D2", true);
      const header = sheet.getRange("A1:D1").load("values");
      await context.sync();
      return header.values[0];
    },
  },
  {
    id: "E22",
    says: "A table added without headings gets a row of them above its data",
    expected: ["A1:A3", "甲"],
    async observe(context, sheet) {
      sheet.getRange("A1:A2").values = [["甲"], ["乙"]];
      const area = sheet.tables.add("A1:A2", false).getRange().load("address");
      const second = sheet.getRange("A2").load("values");
      await context.sync();
      return [addressOf(area), second.values[0][0]];
    },
  },
  {
    id: "E23",
    says: "A table of headings alone takes a blank row, which does not count until it is written",
    expected: ["A1:B2", 0, 1],
    async observe(context, sheet) {
      sheet.getRange("A1:B1").values = [["园区", "产值"]];
      const table = sheet.tables.add("A1:B1", true);
      const area = table.getRange().load("address");
      table.rows.load("count");
      await context.sync();
      const before = table.rows.count;
      sheet.getRange("A2").values = [["甲"]];
      table.rows.load("count");
      await context.sync();
      return [addressOf(area), before, table.rows.count];
    },
  },
  {
    id: "E24",
    says: "resize moves no cell, takes values written in the same batch, and needs one row of data",
    expected: ["A1:B3", "below", ["丙", 3], "InvalidArgument"],
    async observe(context, sheet) {
      const table = valuesTable(sheet, [["甲", 1]]);
      sheet.getRange("A4").values = [["below"]];
      table.resize("A1:B3");
      sheet.getRange("A3:B3").values = [["丙", 3]];
      const area = table.getRange().load("address");
      const below = sheet.getRange("A4").load("values");
      const added = table.getDataBodyRange().getLastRow().load("values");
      await context.sync();
      table.resize("A1:B1");
      const code = await codeOf(() => context.sync());
      return [addressOf(area), below.values[0][0], added.values[0], code];
    },
  },
  {
    id: "E25",
    says: "Rows new by resize get the calculated column and the number format of their column",
    expected: [14, "0.00"],
    async observe(context, sheet) {
      const table = calculatedTable(sheet, [
        ["甲", 1],
        ["乙", 2],
      ]);
      sheet.getRange("B2:B3").numberFormat = /** @type {any} */ ("0.00");
      await context.sync();
      table.resize("A1:C4");
      sheet.getRange("A4:B4").values = [["丙", 7]];
      const row = sheet.getRange("B4:C4").load("values, numberFormat");
      await context.sync();
      return [row.values[0][1], row.numberFormat[0][0]];
    },
  },
  {
    id: "E26",
    says: "One formula over all its cells makes a column calculated, and single cells may differ",
    expected: [[2], [99], [6], [8]],
    async observe(context, sheet) {
      const table = calculatedTable(sheet, [
        ["甲", 1],
        ["乙", 2],
        ["丙", 3],
      ]);
      sheet.getRange("C3").values = [[99]];
      await context.sync();
      table.rows.add(undefined, [["丁", 4, null]]);
      const column = sheet.getRange("C2:C5").load("values");
      await context.sync();
      return column.values;
    },
  },
  {
    id: "E27",
    says: 'rows.add moves cells below only when they are in the way, and "" leaves a calculated column alone',
    expected: [4, "", "below"],
    async observe(context, sheet) {
      const table = calculatedTable(sheet, [["甲", 1]]);
      sheet.getRange("A3").values = [["below"]];
      await context.sync();
      table.rows.add(undefined, [["乙", 2, ""]]);
      const added = sheet.getRange("C3").load("values");
      const below = sheet.getRange("A4:A5").load("values");
      await context.sync();
      return [added.values[0][0], below.values[1][0], below.values[0][0]];
    },
  },
  {
    id: "E28",
    says: "Deleting the last row of a table leaves a blank one",
    expected: ["A1:B2", ["", ""]],
    async observe(context, sheet) {
      const table = valuesTable(sheet, [["甲", 1]]);
      await context.sync();
      table.rows.getItemAt(0).delete();
      const area = table.getRange().load("address");
      const row = sheet.getRange("A2:B2").load("values");
      await context.sync();
      return [addressOf(area), row.values[0]];
    },
  },
  {
    id: "E29",
    says: "Formulas follow a renamed table and column",
    expected: "=SUM(FactsRenamed[总产值])",
    async observe(context, sheet) {
      const table = valuesTable(sheet, [["甲", 1]]);
      table.name = "FactsOld";
      const cell = sheet.getRange("E1");
      cell.formulas = [["=SUM(FactsOld[产值])"]];
      await context.sync();
      table.name = "FactsRenamed";
      table.columns.getItem("产值").name = "总产值";
      cell.load("formulas");
      await context.sync();
      return cell.formulas[0][0];
    },
  },
  {
    id: "E30",
    says: "convertToRange turns structured references into addresses",
    expected: true,
    async observe(context, sheet) {
      const table = valuesTable(sheet, [
        ["甲", 1],
        ["乙", 2],
      ]);
      table.name = "FactsRange";
      const cell = sheet.getRange("E1");
      cell.formulas = [["=SUM(FactsRange[产值])"]];
      await context.sync();
      table.convertToRange();
      cell.load("formulas, values");
      await context.sync();
      return (
        cell.values[0][0] === 3 && /^=SUM\((?:'?facts-E30'?!)?\$B\$2:\$B\$3\)$/.test(cell.formulas[0][0])
      );
    },
  },
  {
    id: "E31",
    says: "A deleted table's contents go, its cells' formats stay, references to it break",
    expected: ["", "#FFFF00", "#REF!"],
    async observe(context, sheet) {
      const table = valuesTable(sheet, [["甲", 1]]);
      table.name = "FactsGone";
      const cell = sheet.getRange("B2");
      cell.format.fill.color = "#FFFF00";
      const sum = sheet.getRange("E1");
      sum.formulas = [["=SUM(FactsGone[产值])"]];
      await context.sync();
      table.delete();
      cell.load("values, format/fill/color");
      sum.load("values");
      await context.sync();
      return [cell.values[0][0], cell.format.fill.color, sum.values[0][0]];
    },
  },
  {
    id: "E32",
    says: "A totals row sums its last column of numbers with SUBTOTAL(109, …)",
    expected: "=SUBTOTAL(109,[产值])",
    async observe(context, sheet) {
      const table = valuesTable(sheet, [["甲", 1]]);
      table.name = "FactsTotals";
      table.showTotals = true;
      const total = sheet.getRange("B3").load("formulas");
      await context.sync();
      // Within the table its name may be written or not.
      return total.formulas[0][0].replace("FactsTotals", "");
    },
  },
  {
    id: "E74",
    says: "VLOOKUP finds the first equal number of a table's columns, also with a column put between",
    expected: [2, 2, true],
    async observe(context, sheet) {
      const table = sheet.tables.add("A1:B4", true);
      sheet.getRange("A1:B4").values = [
        ["查找号", "行号"],
        [2022000100011, 1],
        [2022000100013, 2],
        [2022000100013, 3],
      ];
      table.name = "FactsFound";
      const columns = "FactsFound[[查找号]:[行号]]";
      const found = sheet.getRange("G2:G4");
      found.formulas = [
        [`=VLOOKUP(2022000100013,${columns},COLUMNS(${columns}),0)`],
        ["=ROW(FactsFound[[#Headers],[行号]])+1"],
        [`=ISNA(VLOOKUP(2022000100012,${columns},COLUMNS(${columns}),0))`],
      ];
      await context.sync();
      table.columns.add(1, [["自加"], ["甲"], ["乙"], ["丙"]]);
      await context.sync();
      const after = sheet.getRange("H2:H4").load("values");
      const before = sheet.getRange("G2:G4").load("values");
      await context.sync();
      // A column put into the table may move what stands beside it.
      return (after.values[0][0] === "" ? before : after).values.flat();
    },
  },
  {
    id: "E85",
    says: "formulas are read back in R1C1 as they were given, but for spaces, brackets and separators",
    expected: [true, true, true],
    async observe(context, sheet) {
      valuesTable(sheet, [["甲", 1]]).name = "FactsTable";
      const given = [
        '=IF(RC1="","—",IF(ABS(R[1]C2)<=1E-15,0,INDEX(FactsTable[[产值]],1)))',
        '=IFERROR(SUM(R1C2:R2C2)/COUNTIFS(FactsTable[园区],"?*"),0.5)&TEXT(RC2,"0.0")',
        "=IF(TRUE,(ROW()-ROW(R1C1)))&FIXED(2.50,1,TRUE)",
      ];
      const cells = sheet.getRange(`E1:E${given.length}`);
      cells.formulasR1C1 = given.map((formula) => [formula]);
      cells.load("formulasR1C1");
      await context.sync();
      /** @param {string} formula */
      const words = (formula) =>
        formula
          .replace(/[\s()[\],@']/g, "")
          .replace("2.50", "2.5")
          .toUpperCase();
      return given.map((formula, row) => words(String(cells.formulasR1C1[row][0])) === words(formula));
    },
  },
];
