/** A workbook with at least one of everything the model knows, for round trips and oracles. */
import { cellAddress } from "../../src/a1";
import type { Book, Sheet } from "../../src/xlsx/book";
import { CellError } from "../../src/xlsx/cells";
import { emptyBook, emptySheet } from "../../src/xlsx/emptyBook";
import { DEFAULT_STYLE } from "../../src/xlsx/style";

const thin = { line: "thin", color: "#808080" } as const;

function fillLedger(sheet: Sheet): void {
  sheet.cells.rows = [
    ["键", "园区", "指标", "年度", "1月", "2月", "同比"],
    ["萍乡经开区|财政总收入", "萍乡经开区", "财政总收入", 2022, 4.53, 9.88, 0.125],
    ["湘潭高新区|专利", "湘潭高新区", "专利 A&B <申报>", 2022, 460, null, -0.0382],
    ["湘乡经开区|外资", "湘乡经开区", "外资", 2022, 22397, 30000, null],
  ];
  const key = 'Ledger[[#This Row],[园区]]&"|"&Ledger[[#This Row],[指标]]';
  for (const row of [1, 2, 3]) sheet.cells.setFormula(row, 0, key);
  sheet.cells.setValue(2, 0, "湘潭高新区|专利 A&B <申报>");
  sheet.tables.push({
    id: 1,
    name: "Ledger",
    area: { top: 0, left: 0, bottom: 3, right: 6 },
    columns: ["键", "园区", "指标", "年度", "1月", "2月", "同比"].map((name, index) =>
      index === 0 ? { name, calculatedFormula: key } : { name },
    ),
    headerRow: true,
    totalsRow: false,
    style: "TableStyleLight9",
    bandedRows: true,
    bandedColumns: false,
    filterButton: true,
  });
  sheet.styles.apply({ top: 0, left: 4, bottom: 1_048_575, right: 5 }, { numberFormat: "#,##0.00" });
  sheet.styles.apply({ top: 1, left: 6, bottom: 3, right: 6 }, { numberFormat: "0.0%" });
  sheet.columnWidths.set(0, 28.5).set(1, 16);
  sheet.hiddenColumns.add(0);
  sheet.freeze = { rows: 1, columns: 2 };
}

function fillReport(sheet: Sheet): void {
  const { cells, styles, page } = sheet;
  cells.rows = [
    ["园区主要经济指标月报表", null, null, null],
    ["指标", "累计", "同比", "说明"],
    ["财政总收入", 9.88, 0.125, "  前后有空格  "],
    ["专利", 460, CellError.of("#N/A"), "第一行\n第二行\t制表 _x000D_ 控制\u0001"],
    ["达标", true, false, ""],
    ["=SUM(1,2)", -3.25e-7, 1e21, "😀 & < > \" '"],
  ];
  cells.setFormula(2, 1, "SUM(台账!E2:F2)-E3");
  cells.setValue(2, 1, 14.41);
  cells.setFormula(2, 2, 'IF(B3="","",INDEX(Ledger[同比],1))');
  cells.setFormula(3, 2, "NA()");
  cells.setFormula(4, 1, "B3>1");
  cells.setFormula(4, 3, 'IF(1=1,"","x")');
  cells.setFormula(4, 2, "1>2");
  cells.setFormula(7, 1, "B3*2");
  cells.setValue(7, 1, 28.82);
  cells.setFormula(8, 1, "SUM(B3:B4*2)");
  cells.setValue(8, 1, 948.82);
  cells.arrays.set(8 * 16_384 + 1, { top: 8, left: 1, bottom: 8, right: 1 });
  sheet.merges.push({ top: 0, left: 0, bottom: 0, right: 3 });
  styles.apply({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }, { fontName: "仿宋", fontSize: 10.5 });
  styles.apply(
    { top: 0, left: 0, bottom: 0, right: 16_383 },
    { fontSize: 16, bold: true, horizontal: "center" },
  );
  styles.apply(
    { top: 1, left: 0, bottom: 5, right: 3 },
    { top: thin, bottom: thin, left: thin, right: thin },
  );
  styles.apply(
    { top: 1, left: 0, bottom: 1, right: 3 },
    { fill: "#DDEBF7", wrap: true, rotation: 45, underline: "double" },
  );
  styles.apply(
    { top: 2, left: 0, bottom: 5, right: 0 },
    { indent: 2, horizontal: "left", italic: true, strikethrough: true },
  );
  styles.apply(
    { top: 2, left: 1, bottom: 5, right: 2 },
    { numberFormat: '0.0"%";[Red]-0.0"%"', locked: false, shrink: true },
  );
  styles.apply(
    { top: 3, left: 3, bottom: 3, right: 3 },
    { rotation: -30, diagonalUp: { line: "double", color: null }, superscript: true },
  );
  styles.apply(
    { top: 4, left: 3, bottom: 4, right: 3 },
    { rotation: 255, vertical: "top", fontColor: "#C00000", formulaHidden: true, subscript: true },
  );
  styles.apply({ top: 5, left: 0, bottom: 5, right: 0 }, { quotePrefix: true, numberFormat: "@" });
  styles.apply(
    { top: 9, left: 2, bottom: 9, right: 2 },
    { fill: "#FFFF00", diagonalDown: { line: "hair", color: "#00B050" } },
  );
  sheet.rowHeights.set(0, 30).set(40, 22.5);
  sheet.hiddenRows.add(6);
  sheet.validations.push(
    {
      areas: [
        { top: 2, left: 0, bottom: 3, right: 0 },
        { top: 9, left: 0, bottom: 9, right: 0 },
      ],
      type: "list",
      formula1: '"财政总收入,专利,外资"',
      allowBlank: true,
      inCellDropDown: true,
      prompt: { title: "指标", message: "从列表中选择\n一项" },
      error: { title: "不在列表", message: "请选择 & 确认", style: "warning" },
    },
    {
      areas: [{ top: 2, left: 1, bottom: 5, right: 1 }],
      type: "decimal",
      operator: "between",
      formula1: "0",
      formula2: "100000",
      allowBlank: false,
      inCellDropDown: true,
      error: { title: "", message: "", style: "stop" },
    },
    {
      areas: [{ top: 0, left: 5, bottom: 0, right: 5 }],
      type: "list",
      formula1: "台账!$B$2:$B$4",
      allowBlank: false,
      inCellDropDown: false,
    },
    {
      areas: [{ top: 1, left: 5, bottom: 1, right: 5 }],
      type: "custom",
      formula1: 'AND(F2>0,F2<>"<")',
      allowBlank: false,
      inCellDropDown: true,
    },
  );
  sheet.conditionalFormats.push(
    {
      areas: [{ top: 2, left: 0, bottom: 5, right: 3 }],
      type: "expression",
      formulas: ["AND(ISNUMBER($B3),$B3<10)"],
      style: { fill: "#FFEB9C", fontColor: "#9C5700", bold: true },
      priority: 1,
      stopIfTrue: true,
    },
    {
      areas: [{ top: 2, left: 2, bottom: 5, right: 2 }],
      type: "cellIs",
      operator: "lessThan",
      formulas: ["0"],
      style: { fontColor: "#C00000", numberFormat: "0.00", bottom: { line: "thin", color: "#C00000" } },
      priority: 2,
      stopIfTrue: false,
    },
    {
      areas: [{ top: 2, left: 3, bottom: 5, right: 3 }],
      type: "containsText",
      text: "空格",
      formulas: ['NOT(ISERROR(SEARCH("空格",D3)))'],
      style: { italic: true },
      priority: 3,
      stopIfTrue: false,
    },
  );
  sheet.notes.push(
    { row: 1, column: 1, author: "统计科", text: "自年初累计\n口径: 全口径" },
    { row: 2, column: 0, author: "甲", text: "含非税" },
  );
  sheet.hyperlinks.push(
    {
      area: { top: 9, left: 0, bottom: 9, right: 0 },
      target: "https://example.org/tj?a=1&b=2",
      tooltip: "统计公报",
    },
    { area: { top: 9, left: 1, bottom: 9, right: 1 }, location: "台账!A1", display: "台账" },
  );
  sheet.freeze = { rows: 2, columns: 1 };
  sheet.tabColor = "#00B050";
  sheet.showGridlines = false;
  sheet.showHeadings = false;
  sheet.zoom = 85;
  sheet.protection = {
    allowed: ["objects", "formatCells", "selectLockedCells", "sort", "selectUnlockedCells"],
  };
  Object.assign(page, {
    orientation: "landscape",
    fit: { wide: 1, tall: 0 },
    centerHorizontally: true,
    printArea: { top: 0, left: 0, bottom: 9, right: 3 },
    titleRows: { first: 0, last: 1 },
    titleColumns: { first: 0, last: 0 },
    header: '&L&"仿宋,Bold"内部资料 && 注意',
    footer: "&C第 &P 页 共 &N 页",
    printGridlines: true,
    blackAndWhite: true,
    margins: { top: 0.6, right: 0.5, bottom: 0.6, left: 0.5, header: 0.2, footer: 0.2 },
  });
}

export function sampleBook(): Book {
  const book = emptyBook("台账");
  const [ledger] = book.sheets;
  fillLedger(ledger!);
  const report = emptySheet("萍乡经开区's 月报");
  fillReport(report);
  const hidden = emptySheet("设置");
  hidden.visibility = "hidden";
  hidden.page.scale = 80;
  hidden.page.paperSize = "a3";
  hidden.cells.setValue(0, 0, 2022);
  hidden.cells.setValue(1_048_575, 16_383, "最后一格");
  const staged = emptySheet("_parkkpi");
  staged.visibility = "veryHidden";
  staged.cells.setValue(2, 1, 5);
  staged.styles.replace({ top: 3, left: 0, bottom: 3, right: 16_383 }, { ...DEFAULT_STYLE, fill: "#EEEEEE" });
  book.sheets.push(report, hidden, staged);
  book.activeSheet = 1;
  book.names.push(
    { name: "ReportYear", refersTo: "设置!$A$1", scope: null, comment: "报告年度" },
    { name: "GrowthBasis", refersTo: '"reported"', scope: null, hidden: true },
    { name: "ReportRows", refersTo: "'萍乡经开区''s 月报'!$A$3:$D$6", scope: "萍乡经开区's 月报" },
  );
  book.settings.set("park-kpi.lease", JSON.stringify({ by: "甲 & 乙", at: 3 })).set("language", '"zh-CN"');
  book.customXml.push({
    id: "{6A1E5C1B-7C7B-4E57-9A52-5B3D2E2E1A01}",
    namespace: "urn:park-kpi:journal",
    xml: '<journal xmlns="urn:park-kpi:journal"><entry state="closed">第1次</entry></journal>',
  });
  book.properties = { title: "月报 & 台账", author: "统计科", subject: "2022年1—5月", comments: "第一稿" };
  return book;
}

/** What two books must agree on: everything the model knows, in a form `toEqual` can show. */
export function modelOf(book: Book): unknown {
  const { opaque: _, sheets, ...rest } = book;
  return {
    ...rest,
    sheets: sheets.map(({ cells, styles, ...sheet }) => ({
      ...sheet,
      values: Object.fromEntries(
        cells.rows.flatMap((row, at) =>
          (row ?? []).flatMap((value, column) =>
            (value ?? null) === null ? [] : [[cellAddress(at, column), value]],
          ),
        ),
      ),
      formulas: [...cells.formulas].sort((a, b) => a[0] - b[0]),
      arrays: [...cells.arrays],
      styles: [...styles.rectangles()],
    })),
  };
}
