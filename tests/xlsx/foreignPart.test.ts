/** Charts of kinds the model does not know, in a copy for sending: as people drew them, with values for what stays behind. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { foreignPart } from "../../src/xlsx/chart/foreignPart";
import { plainAxes, plainSeries, type Chart } from "../../src/xlsx/chart/chart";
import { emptyBook, emptySheet } from "../../src/xlsx/emptyBook";
import { readBook } from "../../src/xlsx/readBook";
import { valuesCopy } from "../../src/xlsx/valuesCopy";
import { writeBook } from "../../src/xlsx/writeBook";
import type { Book } from "../../src/xlsx/book";

/** A board with the parts of revenue drawn from the ledger, and the ledger. */
function sharesOfRevenue(): Book {
  const [board, ledger] = [emptySheet("看板"), emptySheet("台账")];
  board.cells.rows = [["财政总收入构成"], ["税收", 14.93], ["非税收入", 2.97]];
  ledger.cells.rows = [
    ["指标", "累计"],
    ["税收", 14.93],
    ["非税收入 & 其他", 2.97],
    ["基金", null],
  ];
  return { ...emptyBook(), sheets: [board, ledger] };
}

const SPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const cached = (kind: "num" | "str", formula: string, ...values: readonly string[]): string =>
  `<c:${kind}Ref><c:f>${formula}</c:f><c:${kind}Cache><c:ptCount val="${values.length}"/>` +
  `${values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join("")}</c:${kind}Cache></c:${kind}Ref>`;
const pie = (sheet: string, more = ""): string =>
  `<c:chartSpace ${SPACES}><c:chart><c:title><c:tx>${cached("str", `${sheet}!$A$1`, "旧题")}</c:tx></c:title><c:plotArea><c:pieChart>` +
  `<c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx>${cached("str", `${sheet}!$B$1`, "旧")}</c:tx>` +
  `<c:explosion val="8"/><c:cat>${cached("str", `${sheet}!$A$2:$A$3`, "旧一", "旧二")}</c:cat>` +
  `<c:val>${cached("num", `${sheet}!$B$2:$B$4`, "1", "2", "3")}</c:val>${more}</c:ser><c:firstSliceAng val="90"/></c:pieChart></c:plotArea></c:chart></c:chartSpace>`;
const KEPT = new Set(["看板"]);

test("a pie over the ledger holds as values what the ledger shows now, and is cut and turned as people had it", () => {
  const part = foreignPart(pie("台账"), sharesOfRevenue(), KEPT);
  expect(part).not.toMatch(/台账|<c:f>|旧/);
  expect(part).toContain('<c:explosion val="8"/>');
  expect(part).toContain('<c:firstSliceAng val="90"/>');
  expect(part).toContain("<c:tx><c:v>累计</c:v></c:tx>");
  expect(part).toContain("<a:t>指标</a:t>");
  expect(part).toContain(
    '<c:cat><c:strLit><c:ptCount val="2"/><c:pt idx="0"><c:v>税收</c:v></c:pt><c:pt idx="1"><c:v>非税收入 &amp; 其他</c:v></c:pt></c:strLit></c:cat>',
  );
  expect(part).toContain(
    '<c:ptCount val="3"/><c:pt idx="0"><c:v>14.93</c:v></c:pt><c:pt idx="1"><c:v>2.97</c:v></c:pt>',
  );
});

test("a pie over cells of the copy stays as it was read", () => {
  expect(foreignPart(pie("看板"), sharesOfRevenue(), KEPT)).toContain(pie("看板"));
});

test("what is named by no cells shows what the part kept of it; labels from cells that stay behind go", () => {
  const labels =
    '<c:extLst><c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}"><c15:datalabelsRange><c15:f>台账!$C$2:$C$3</c15:f></c15:datalabelsRange></c:ext></c:extLst>';
  const part = foreignPart(pie("[0]", labels), sharesOfRevenue(), KEPT);
  expect(part).toContain("<c:tx><c:v>旧</c:v></c:tx>");
  expect(part).toContain('<c:numLit><c:ptCount val="3"/><c:pt idx="0"><c:v>1</c:v></c:pt>');
  expect(part).not.toMatch(/台账|\[0\]/);
});

test("a chart that leads to other parts of its file leaves these behind, and is the chart it was", () => {
  const book = sharesOfRevenue();
  const data = pie("看板").replace("</c:chartSpace>", '<c:externalData r:id="rId1"/></c:chartSpace>');
  expect(foreignPart(data, book, KEPT)).toContain(pie("看板"));
  const picture = pie("看板").replace(
    "<c:explosion",
    '<c:spPr><a:blip r:embed="rId1"/></c:spPr><c:explosion',
  );
  expect(foreignPart(picture, book, KEPT)).toContain(
    pie("看板").replace("<c:explosion", "<c:spPr/><c:explosion"),
  );
});

test("values have the format of the cells they come from, dates read as there, and several areas and names are found", () => {
  const book = sharesOfRevenue();
  const ledger = book.sheets[1]!;
  ledger.cells.rows = [[], [44_682, 0.123], [44_713, 0.4]];
  ledger.styles.apply({ top: 1, left: 1, bottom: 2, right: 1 }, { numberFormat: "0.0%" });
  ledger.styles.apply({ top: 1, left: 0, bottom: 2, right: 0 }, { numberFormat: "yyyy-mm" });
  book.names.push({ name: "占比", scope: null, refersTo: "台账!$B$2:$B$3", hidden: false });
  for (const values of ["台账!$B$2:$B$3", "(台账!$B$2,台账!$B$3)", "[0]!占比"]) {
    const part = foreignPart(pie("台账").replace("台账!$B$2:$B$4", values), book, KEPT);
    expect(part).toContain(
      '<c:numLit><c:formatCode>0.0%</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>0.123</c:v></c:pt>',
    );
    expect(part).toContain('<c:pt idx="0"><c:v>2022-05</c:v></c:pt><c:pt idx="1"><c:v>2022-06</c:v></c:pt>');
  }
  const both = pie("看板").replace("看板!$B$2:$B$4", "(看板!$B$2,看板!$B$3)");
  expect(foreignPart(both, book, KEPT)).toContain(both);
});

const columns = (values: string): Chart => ({
  name: "构成",
  anchor: { from: { row: 4, column: 0, dx: 0, dy: 0 }, to: { row: 14, column: 5, dx: 0, dy: 0 } },
  title: null,
  legend: null,
  series: [{ ...plainSeries("columnClustered"), values }],
  axes: plainAxes(),
  blanks: "gap",
  visibleOnly: true,
  font: {},
});

test.each([
  ["(看板!$B$2,看板!$B$3)", "(看板!$B$2,看板!$B$3)", null],
  ["(台账!$B$2,台账!$B$3)", "{14.93,2.97}", "0.00"],
  ["不知!$B$2", "不知!$B$2", null],
])("columns over %s are over %s in the copy", (formula, values, format) => {
  const book = sharesOfRevenue();
  book.sheets[1]!.styles.apply({ top: 1, left: 1, bottom: 2, right: 1 }, { numberFormat: "0.00" });
  book.sheets[0]!.charts.push(columns(formula));
  const [copy] = valuesCopy(book, [book.sheets[0]!]).sheets[0]!.charts;
  expect([copy?.series[0]?.values, copy?.axes.value.numberFormat]).toEqual([values, format]);
});

test("a file with a pie of a person's has it in the copy", async () => {
  const book = sharesOfRevenue();
  book.sheets[0]!.charts.push(columns("台账!$B$2:$B$4"));
  const parts = unzipSync(await writeBook(book));
  const path = Object.keys(parts).find((each) => each.startsWith("xl/charts/"))!;
  parts[path] = strToU8(pie("台账"));
  const read = await readBook(zipSync(parts));
  const copy = unzipSync(await writeBook(valuesCopy(read, [read.sheets[0]!])));
  const xml = strFromU8(copy[Object.keys(copy).find((each) => each.startsWith("xl/charts/"))!]!);
  expect(xml).toContain("<c:pieChart>");
  expect(xml).not.toContain("台账");
});
