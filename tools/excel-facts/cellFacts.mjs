/**
 * What the embedded host assumes of cells (src/host/README.md, "Assumptions about Excel"), each as something that can
 * be seen through Office.js. docs/try-in-excel.md has the same numbers.
 */
import { codeOf } from "./fact.mjs";

/** @type {import("./fact.mjs").Fact[]} */
export const cellFacts = [
  {
    id: "E1",
    says: "A batch stops at its first error; what ran before stays",
    expected: ["ItemNotFound", 1, ""],
    async observe(context, sheet) {
      sheet.getRange("A1").values = [[1]];
      context.workbook.worksheets.getItem("no such sheet").getRange("A1").values = [[1]];
      sheet.getRange("B1").values = [[2]];
      const code = await codeOf(() => context.sync());
      const cells = sheet.getRange("A1:B1").load("values");
      await context.sync();
      return [code, ...cells.values[0]];
    },
  },
  {
    id: "E2",
    says: "Unknown names in load are ignored; collections deliver their items all the same",
    expected: ["accepted", true],
    async observe(context) {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name, items/colour");
      const code = await codeOf(() => context.sync());
      return [code, code === "accepted" && sheets.items.every(({ name }) => typeof name === "string")];
    },
  },
  {
    id: "E3",
    says: "Dates and numbers are read in the American form in every language",
    expected: [42737, 1.5, 1234.5, "1.234,5"],
    async observe(context, sheet) {
      const cells = sheet.getRange("A1:D1");
      cells.values = [["1/2/2017", "1.5", "1,234.5", "1.234,5"]];
      cells.load("values");
      await context.sync();
      return cells.values[0];
    },
  },
  {
    id: "E4",
    says: "@SUM(…) is a formula; texts after + - @ that cannot be parsed stay texts; an unreadable = is refused",
    expected: ["=SUM(B1)", "+5%增长", "InvalidArgument"],
    async observe(context, sheet) {
      const cells = sheet.getRange("A1:A2");
      cells.values = [["@SUM(B1)"], ["+5%增长"]];
      cells.load("formulas");
      const accepted = await codeOf(() => context.sync());
      const read = accepted === "accepted" ? cells.formulas.flat() : [accepted, accepted];
      sheet.getRange("A3").values = [["=SUM("]];
      return [...read, await codeOf(() => context.sync())];
    },
  },
  {
    id: "E5",
    says: "Amounts, percentages and dates that are typed bring a number format; odd separators stay text",
    expected: [[120, 12, 0.59, "14,37", "123-456-789"], true],
    async observe(context, sheet) {
      const cells = sheet.getRange("A1:E1");
      cells.values = [["$120", "12", "59%", "14,37", "123-456-789"]];
      cells.load("values, numberFormat");
      await context.sync();
      return [cells.values[0], String(cells.numberFormat[0][2]).endsWith("%")];
    },
  },
  {
    id: "E6",
    says: "A leading apostrophe keeps text and is not read back",
    expected: ["=1+1", "2022-05"],
    async observe(context, sheet) {
      const cells = sheet.getRange("A1:B1");
      cells.values = [["'=1+1", "'2022-05"]];
      cells.load("values");
      await context.sync();
      return cells.values[0];
    },
  },
  {
    id: "E7",
    says: "A cell formatted @ keeps what is written as text, numbers too",
    expected: ["2022-05", "12", "'=1"],
    async observe(context, sheet) {
      const cells = sheet.getRange("A1:C1");
      cells.numberFormat = [["@", "@", "@"]];
      cells.values = [["2022-05", 12, "'=1"]];
      cells.load("values");
      await context.sync();
      return cells.values[0];
    },
  },
  {
    id: "E8",
    says: "One value goes to every cell; null leaves a cell alone",
    expected: [
      [7, 7],
      [7, 8],
    ],
    async observe(context, sheet) {
      const cells = sheet.getRange("A1:B2");
      cells.values = /** @type {any} */ (7);
      cells.values = [
        [null, null],
        [null, 8],
      ];
      cells.load("values");
      await context.sync();
      return cells.values;
    },
  },
  {
    id: "E9",
    says: "Whole columns read as null and cannot be written cell by cell",
    expected: [null, "InvalidArgument"],
    async observe(context, sheet) {
      const column = sheet.getRange("C:C").load("values");
      await context.sync();
      const read = column.values;
      column.values = [[1], [2]];
      return [read, await codeOf(() => context.sync())];
    },
  },
  {
    id: "E10",
    says: "The used range of a blank sheet is A1; of a blank range there is none",
    expected: ["A1", "ItemNotFound"],
    async observe(context, sheet) {
      const used = sheet.getUsedRange().load("address");
      await context.sync();
      sheet.getRange("C3:D4").getUsedRange().load("address");
      return [used.address.split("!")[1], await codeOf(() => context.sync())];
    },
  },
  {
    id: "E11",
    says: "Formats of whole columns do not widen the used range",
    expected: "A1",
    async observe(context, sheet) {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("F:F").format.fill.color = "#FFFF00";
      const used = sheet.getUsedRange().load("address");
      await context.sync();
      return used.address.split("!")[1];
    },
  },
  {
    id: "E12",
    says: "copyFrom grows a smaller target, repeats in a larger one, and skips blanks when told",
    expected: [
      [1, 2, 1, 2],
      [1, 9],
    ],
    async observe(context, sheet) {
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("A3").copyFrom("A1:B1");
      sheet.getRange("C3:D3").copyFrom("A1:B1");
      sheet.getRange("A5:B5").values = [[8, 9]];
      sheet.getRange("A6").values = [[1]];
      sheet.getRange("A5:B5").copyFrom("A6:B6", "Values", true);
      const copies = sheet.getRange("A3:D3").load("values");
      const kept = sheet.getRange("A5:B5").load("values");
      await context.sync();
      return [copies.values[0], kept.values[0]];
    },
  },
  {
    id: "E13",
    says: "A very hidden sheet cannot be deleted, but written to and copied from",
    expected: [5, "InvalidOperation"],
    async observe(context, sheet) {
      const hidden = context.workbook.worksheets.add("facts-hidden");
      hidden.visibility = "VeryHidden";
      hidden.getRange("A1").values = [[5]];
      sheet.getRange("A1").copyFrom(hidden.getRange("A1"), "Values");
      const copied = sheet.getRange("A1").load("values");
      await context.sync();
      hidden.delete();
      const code = await codeOf(() => context.sync());
      if (code !== "accepted") {
        hidden.visibility = "Visible";
        hidden.delete();
        await context.sync();
      }
      return [copied.values[0][0], code];
    },
  },
  {
    id: "E14",
    says: "Part of a table cannot be shifted, and its header row cannot be deleted alone",
    expected: ["InvalidOperation", "InvalidOperation"],
    async observe(context, sheet) {
      sheet.getRange("A1:B3").values = [
        ["园区", "产值"],
        ["甲", 1],
        ["乙", 2],
      ];
      sheet.tables.add("A1:B3", true);
      await context.sync();
      sheet.getRange("A2").insert("Down");
      const shifting = await codeOf(() => context.sync());
      sheet.getRange("A1:B1").delete("Up");
      return [shifting, await codeOf(() => context.sync())];
    },
  },
  {
    id: "E15",
    says: "A table does not grow because a row is written below it",
    expected: "A1:A2",
    async observe(context, sheet) {
      sheet.getRange("A1:A2").values = [["园区"], ["甲"]];
      const table = sheet.tables.add("A1:A2", true);
      sheet.getRange("A3").values = [["乙"]];
      const area = table.getRange().load("address");
      await context.sync();
      return area.address.split("!")[1];
    },
  },
  {
    id: "E16",
    says: "A format that differs is null; no fill reads #FFFFFF, automatic text #000000",
    expected: [null, "#FFFFFF", "#000000"],
    async observe(context, sheet) {
      sheet.getRange("A1").format.font.bold = true;
      const both = sheet.getRange("A1:B1").load("format/font/bold");
      const plain = sheet.getRange("C1").load("format/fill/color, format/font/color");
      await context.sync();
      return [both.format.font.bold, plain.format.fill.color, plain.format.font.color];
    },
  },
  {
    id: "E17",
    says: "The line between two cells is one line, whichever cell holds it",
    expected: "Continuous",
    async observe(context, sheet) {
      sheet.getRange("A1").format.borders.getItem("EdgeRight").style = "Continuous";
      const left = sheet.getRange("B1").format.borders.getItem("EdgeLeft").load("style");
      await context.sync();
      return left.style;
    },
  },
  {
    id: "E19",
    says: "A cell nobody styled has the style Normal",
    expected: "Normal",
    async observe(context, sheet) {
      const cell = sheet.getRange("A1").load("style");
      await context.sync();
      return cell.style;
    },
  },
  {
    id: "E77",
    says: "A function goes through an array constant in any formula, not in array formulas alone",
    expected: 1,
    async observe(context, sheet) {
      sheet.getRange("A1").values = [["Total profit"]];
      const count = sheet.getRange("B1");
      count.formulas = [['=COUNT(FIND({"利润","profit"},LOWER(A1)))']];
      count.load("values");
      await context.sync();
      return count.values[0][0];
    },
  },
  {
    id: "E78",
    says: "Special cells of constants are the typed values, without formulas and blank cells",
    expected: ["A1:A2"],
    async observe(context, sheet) {
      sheet.getRange("A1:B2").formulas = [
        [1, "=A1"],
        ["甲", ""],
      ];
      const found = sheet.getRange("A1:B2").getSpecialCellsOrNullObject("Constants");
      found.load("areas/items/address");
      await context.sync();
      return found.areas.items.map(({ address }) => address.split("!")[1]);
    },
  },
  {
    id: "E79",
    says: "ASC makes full-width digits plain, so that VALUE takes them",
    expected: 2022,
    async observe(context, sheet) {
      sheet.getRange("A1").values = [["２０２２"]];
      const year = sheet.getRange("B1");
      year.formulas = [["=VALUE(ASC(A1))"]];
      year.load("values");
      await context.sync();
      return year.values[0][0];
    },
  },
  {
    id: "E80",
    says: "a number format is read back as it was given, quotes and spaces of another's width with it",
    expected: ['#,##0.00"亿元"_ ;-#,##0.00"亿元"_ ;@_0_0'],
    async observe(context, sheet) {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [['#,##0.00"亿元"_ ;-#,##0.00"亿元"_ ;@_0_0']];
      cell.load("numberFormat");
      await context.sync();
      return cell.numberFormat[0];
    },
  },
  {
    id: "E83",
    says: "a hidden row reads as no height; a height of 0 leaves it hidden and another shows it",
    expected: [0, true, false],
    async observe(context, sheet) {
      const row = sheet.getRange("A5").getEntireRow();
      row.rowHidden = true;
      const heights = sheet.getRange("A5").getRowProperties({ format: { rowHeight: true } });
      await context.sync();
      const seen = [heights.value[0].format.rowHeight];
      for (const height of [0, 20]) {
        sheet.getRange("A5").format.rowHeight = height;
        row.load("rowHidden");
        await context.sync();
        seen.push(row.rowHidden);
      }
      return seen;
    },
  },
  {
    id: "E84",
    says: "heights of rows read back within less than a point of what was given",
    expected: [true, true, true],
    async observe(context, sheet) {
      const given = [16.4, 27.5, 33.3];
      for (const [row, height] of given.entries()) sheet.getCell(row, 0).format.rowHeight = height;
      const heights = sheet.getRange("A1:A3").getRowProperties({ format: { rowHeight: true } });
      await context.sync();
      return heights.value.map(({ format }, row) => Math.abs(format.rowHeight - given[row]) < 1);
    },
  },
];
