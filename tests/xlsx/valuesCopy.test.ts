/** Sheets of a book as values: what conditional formats ask of sheets that stay behind is answered in the copy. */
import { emptyBook, emptySheet } from "../../src/xlsx/emptyBook";
import { valuesCopy } from "../../src/xlsx/valuesCopy";

function book() {
  const made = emptyBook("月报");
  const [report] = made.sheets;
  const settings = emptySheet("设置");
  settings.cells.setValue(0, 1, 2);
  settings.cells.setValue(1, 1, "是");
  made.sheets.push(settings);
  made.names.push(
    { name: "PercentDecimals", refersTo: "设置!$B$1", scope: null },
    { name: "Draft", refersTo: "设置!$B$2", scope: null },
  );
  report!.cells.rows = [[12.345, "▼", "内部"]];
  report!.cells.setFormula(0, 0, "Ledger[累计]");
  report!.hiddenColumns.add(2);
  return { made, report: report! };
}

const rule = (formula: string, style: object, priority: number) => ({
  areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
  type: "expression" as const,
  formulas: [formula],
  style,
  priority,
  stopIfTrue: false,
});

test("a format by a setting is laid into the cell, the first of several winning; the others are gone", () => {
  const { made, report } = book();
  report.conditionalFormats.push(
    rule("PercentDecimals=2", { numberFormat: "0.00" }, 1),
    rule("PercentDecimals=0", { numberFormat: "0" }, 2),
    rule('Draft="是"', { fill: "#EEEEEE", numberFormat: "0.000" }, 3),
  );
  const [copy] = valuesCopy(made, [report]).sheets;
  expect([copy!.styles.at(0, 0).numberFormat, copy!.styles.at(0, 0).fill]).toEqual(["0.00", "#EEEEEE"]);
  expect(copy!.conditionalFormats).toEqual([]);
  expect([copy!.cells.value(0, 0), copy!.cells.formulas.size]).toEqual([12.345, 0]);
  // The book itself is as it was.
  expect([report.conditionalFormats.length, report.cells.formulas.size, made.sheets.length]).toEqual([
    3, 1, 2,
  ]);
});

test("a format that looks at its own sheet goes along, with the hidden cells it looks at; other hidden cells do not", () => {
  const { made, report } = book();
  report.conditionalFormats.push(rule('$B1="▼"', { fill: "#FFF3B3" }, 1));
  expect(valuesCopy(made, [report]).sheets[0]!.conditionalFormats[0]!.formulas).toEqual(['$B1="▼"']);
  expect(valuesCopy(made, [report]).sheets[0]!.cells.value(0, 2)).toBeNull();
  report.conditionalFormats.push(rule('$C1="内部"', { bold: true }, 2));
  expect(valuesCopy(made, [report]).sheets[0]!.cells.value(0, 2)).toBe("内部");
});

test("of several conditions those a setting answers are left out, and one that is false decides", () => {
  const { made, report } = book();
  report.conditionalFormats.push(
    rule('AND("Park KPI"<>"",PercentDecimals=2)', { numberFormat: "0.00" }, 1),
    rule('AND("Park KPI"<>"",PercentDecimals=0)', { numberFormat: "0" }, 2),
    rule('AND("Park KPI"<>"",OR($B1="▼",$B1="a,b"))', { fill: "#FFF3B3" }, 3),
    rule('AND("Park KPI"<>"",$B1="▼",Draft="是",$A1>0)', { bold: true }, 4),
    rule("AND($A1>0)+AND($A1<9)", { italic: true }, 5),
    rule('AND($B1="▼",PercentDecimals=9)', { italic: true }, 6),
  );
  const [copy] = valuesCopy(made, [report]).sheets;
  expect(copy!.styles.at(0, 0).numberFormat).toBe("0.00");
  expect(copy!.conditionalFormats.map(({ formulas }) => formulas)).toEqual([
    ['OR($B1="▼",$B1="a,b")'],
    ['AND($B1="▼",$A1>0)'],
    ["AND($A1>0)+AND($A1<9)"],
  ]);
});

test("a format that asks sheets left behind more than a comparison is left out rather than broken", () => {
  const { made, report } = book();
  report.conditionalFormats.push(rule("COUNTIF(设置!$B:$B,$A1)>0", { fill: "#FF0000" }, 1));
  expect(valuesCopy(made, [report]).sheets[0]!.conditionalFormats).toEqual([]);
});

test("a link by formula leads to a sheet that goes along, and is plain text where it stays behind", () => {
  const { made, report } = book();
  const second = emptySheet("指标排行榜");
  made.sheets.push(second);
  made.names.push({ name: "ReportLink1", refersTo: "指标排行榜!$A$1", scope: null });
  report.cells.setFormula(0, 1, 'HYPERLINK("#ReportLink1","指标排行榜")');
  const at = { top: 0, left: 1, bottom: 0, right: 1 };
  const linksOf = (kept: readonly (typeof second)[]) => valuesCopy(made, kept).sheets[0]!.hyperlinks;
  expect(linksOf([report, second])).toEqual([{ area: at, location: "指标排行榜!$A$1" }]);
  expect(linksOf([report])).toEqual([]);
});

test("cells somebody filled whatever they hold keep that fill before the yellow of what fell behind, which asks for the figures", () => {
  const { made, report } = book();
  report.conditionalFormats.push(
    rule("TRUE", { fill: "#FFC7CE" }, 1),
    rule('Draft="是"', { numberFormat: "0.00" }, 2),
    rule('AND("Park KPI"<>"",$B1="▼")', { fill: "#FFF3B3" }, 3),
  );
  const [copy] = valuesCopy(made, [report]).sheets;
  expect(copy!.conditionalFormats).toMatchObject([
    { formulas: ["TRUE"], style: { fill: "#FFC7CE" } },
    { formulas: ['$B1="▼"'], style: { fill: "#FFF3B3" } },
  ]);
  expect([copy!.styles.at(0, 0).numberFormat, copy!.styles.at(0, 0).fill]).toEqual(["0.00", null]);
});

test("where somebody's rule has no others after it apply, the decimals of a setting stay a rule after it; elsewhere they are laid into the cells", () => {
  const { made, report } = book();
  const decimals = rule("PercentDecimals=2", { numberFormat: "0.00" }, 2);
  report.conditionalFormats.push({ ...rule("$A1>9", { numberFormat: "0" }, 1), stopIfTrue: true }, decimals, {
    ...decimals,
    areas: [{ top: 1, left: 0, bottom: 1, right: 0 }],
    priority: 3,
  });
  const [copy] = valuesCopy(made, [report]).sheets;
  expect(copy!.conditionalFormats).toMatchObject([
    { formulas: ["$A1>9"], stopIfTrue: true },
    { formulas: ["TRUE"], style: { numberFormat: "0.00" } },
  ]);
  expect([0, 1].map((row) => copy!.styles.at(row, 0).numberFormat)).toEqual(["General", "0.00"]);
});
