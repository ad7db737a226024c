/** A report of one's own in another order: what people gave its rows goes along with them, and links to them follow. */
import { buildReports } from "../../src/actions/buildReports";
import type { HostSession } from "../../src/host/session";
import type { Sheet } from "../../src/xlsx/book";
import { snapshotOf } from "../support/bookSnapshot";
import { aftermath, breakingPoints } from "../support/brokenCommits";
import { define, DEFINED } from "../support/definedOrder";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  sheetOf,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";
import { openCopy } from "../support/sharedBook";

const PARK = "萍乡经开区";
const TAB = `${PARK} ${DEFINED}`;
const REVENUE = ["财政总收入", "税收"];
const INVESTMENT = ["固定资产投资", "工业投资"];
const ALL = [...REVENUE, ...INVESTMENT];

const build = () => buildReports({ kinds: [], definitions: [DEFINED], parks: [PARK], month: MAY }, ACTION);

const rowOf = ({ cells }: Sheet, indicator: string): number =>
  cells.rows.findIndex((row) => row?.some((cell) => String(cell).replace("其中：", "") === indicator));

/** Beside each row a remark and a formula over its figure, and a column of people's own between the report's. */
async function remarked(): Promise<HostSession> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  await define([REVENUE, INVESTMENT]);
  valueOf(await build());
  const sheet = sheetOf(session, TAB);
  await Excel.run(async (context) => {
    const theirs = context.workbook.worksheets.getItem(TAB);
    theirs.getRange("E:E").insert("Right");
    for (const indicator of ALL) {
      const row = rowOf(sheet, indicator);
      theirs.getCell(row, 4).values = [[`${indicator}已核`]];
      theirs.getCell(row, 20).values = [[`${indicator}口径不变`]];
      theirs.getCell(row, 21).formulas = [[`=F${row + 1}*10000`]];
      theirs.getCell(row, 20).format.fill.color = "#FFEB9C";
    }
    theirs.getCell(sheet.cells.rows.length + 2, 1).values = [["抄送：市统计局"]];
    await context.sync();
  });
  return session;
}

/** Of each indicator what stands beside it, and its figure in 万元. */
function beside(session: HostSession): unknown[][] {
  session.refresh();
  const sheet = sheetOf(session, TAB);
  return ALL.map((indicator) => {
    const row = rowOf(sheet, indicator);
    const ten = Number(sheet.cells.value(row, 5)) * 10_000;
    return [
      ...[4, 20].map((column) => sheet.cells.value(row, column)),
      sheet.cells.value(row, 21) === ten,
      sheet.styles.at(row, 20).fill,
    ];
  });
}

const EXPECTED = ALL.map((indicator) => [`${indicator}已核`, `${indicator}口径不变`, true, "#FFEB9C"]);
const ORDERS: readonly (readonly (readonly string[])[])[] = [
  [INVESTMENT, REVENUE],
  [[...INVESTMENT].reverse(), [...REVENUE].reverse()],
  [["税收", "工业投资"], ["固定资产投资"], ["财政总收入"]],
];

test("remarks beside the rows of a report stay with their indicators, whatever order these are put in", async () => {
  const session = await remarked();
  expect(beside(session)).toEqual(EXPECTED);
  const sheet = sheetOf(session, TAB);
  const distance = (): number =>
    sheet.cells.rows.findIndex((row) => row?.includes("抄送：市统计局")) - sheet.page.printArea!.bottom;
  const stood = distance();
  for (const order of ORDERS) {
    await define(order);
    expect(valueOf(await build()).problems).toEqual([]);
    expect(beside(session)).toEqual(EXPECTED);
    expect(distance()).toBe(stood);
  }
});

const OWN = "园区汇总";

/** Links to each row from a sheet of people's own and from beside the report, a name, a chart, and what they gave the rows. */
async function linked(): Promise<HostSession> {
  const session = await remarked();
  const sheet = sheetOf(session, TAB);
  const at = (indicator: string): number => rowOf(sheet, indicator);
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const theirs = worksheets.getItem(TAB);
    const own = worksheets.add(OWN);
    for (const [line, indicator] of ALL.entries()) {
      const row = at(indicator) + 1;
      own.getRange(`A${line + 1}:D${line + 1}`).formulas = [
        [indicator, `='${TAB}'!F${row}`, `=ROUND('${TAB}'!$F$${row}*2,2)`, `=SUM('${TAB}'!F${row}:G${row})`],
      ];
      names.add(`我的${indicator}`, theirs.getRange(`F${row}`));
      const chart = own.charts.add("ColumnClustered", own.getRange("A1:B4"), "Columns");
      chart.name = indicator;
      chart.series.getItemAt(0).setValues(theirs.getRange(`F${row}:G${row}`));
      // Beside the report: its whole above it, and a remark across merged cells.
      theirs.getRange(`W${row}`).formulas = [[`=F${row}/$F$${at("财政总收入") + 1}+F${at("工业投资") + 1}`]];
      theirs.getRange(`X${row}:Y${row}`).merge();
      theirs.getRange(`X${row}:Y${row}`).format.horizontalAlignment = "Center";
      theirs.getRange(`X${row}`).values = [[`${indicator}备注`]];
      theirs.getRange(`X${row}`).dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      theirs.getRange(`F${row}`).format.font.italic = true;
      theirs.getRange(`F${row}`).numberFormat = [["0.0000"]];
      theirs.getRange(`B${row}`).format.fill.color = `#DDEB1${line}`;
    }
    await context.sync();
  });
  for (const indicator of ALL)
    sheet.notes.push({ row: at(indicator), column: 1, author: "李梅", text: `${indicator}口径` });
  return session;
}

/** Of each indicator what is linked to it, as values, and what its row has; all as it should be. */
function followed(session: HostSession): unknown[][] {
  session.refresh();
  const sheet = sheetOf(session, TAB);
  const own = sheetOf(session, OWN);
  const figure = (indicator: string): number => Number(sheet.cells.value(rowOf(sheet, indicator), 5));
  return ALL.map((indicator, line) => {
    const row = rowOf(sheet, indicator);
    const growth = sheet.cells.value(row, 6);
    const linked = [1, 2, 3].map((column) => own.cells.value(line, column));
    const whole = figure(indicator) / figure("财政总收入") + figure("工业投资");
    return [
      linked[0] === figure(indicator),
      linked[1] === Math.round(figure(indicator) * 200) / 100,
      linked[2] === figure(indicator) + (typeof growth === "number" ? growth : 0),
      session.book.names.find(({ name }) => name === `我的${indicator}`)!.refersTo ===
        `'${TAB}'!$F$${row + 1}`,
      JSON.stringify(own.charts.find(({ name }) => name === indicator)!.series).includes(
        `'${TAB}'!$F$${row + 1}:$G$${row + 1}`,
      ),
      sheet.cells.value(row, 22) === whole,
      sheet.cells.value(row, 23),
      sheet.merges.some(({ top, left, right }) => top === row && left === 23 && right === 24),
      sheet.validations.some(
        ({ areas, formula1 }) =>
          formula1 === '"是,否"' && areas.some(({ top, bottom }) => top <= row && bottom >= row),
      ),
      sheet.styles.at(row, 5).italic,
      sheet.styles.at(row, 5).numberFormat,
      sheet.styles.at(row, 1).fill,
      sheet.notes.flatMap((note) => (note.row === row ? [note.text] : [])),
    ];
  });
}

const FOLLOWED = ALL.map((indicator, line) => [
  ...[true, true, true, true, true, true],
  ...[`${indicator}备注`, true, true, true, "0.0000", `#DDEB1${line}`, [`${indicator}口径`]],
]);

test("links to the rows of a report show their indicators' figures, whatever order these are put in", async () => {
  const session = await linked();
  expect(followed(session)).toEqual(FOLLOWED);
  for (const order of [...ORDERS, [REVENUE, INVESTMENT]]) {
    await define(order);
    expect(valueOf(await build()).problems).toEqual([]);
    expect(followed(session)).toEqual(FOLLOWED);
    expect(beside(session)).toEqual(EXPECTED);
  }
});

test("a sum over rows of a report reads no other rows when one of them is put elsewhere", async () => {
  const session = await linked();
  const sheet = sheetOf(session, TAB);
  await Excel.run(async (context) => {
    const [first, last] = [rowOf(sheet, REVENUE[0]!), rowOf(sheet, REVENUE[1]!)];
    const [from, to] = [rowOf(sheet, INVESTMENT[0]!), rowOf(sheet, INVESTMENT[1]!)];
    context.workbook.worksheets.getItem(OWN).getRange("F1:F2").formulas = [
      [`=SUM('${TAB}'!F${first + 1}:F${last + 1})`],
      [`=SUM('${TAB}'!F${from + 1}:F${to + 1})`],
    ];
    await context.sync();
  });
  const shown = (): string[] => {
    session.refresh();
    return [0, 1].map((row) => String(sheetOf(session, OWN).cells.value(row, 5)));
  };
  const sum = (...indicators: string[]): string =>
    String(indicators.reduce((total, each) => total + Number(sheet.cells.value(rowOf(sheet, each), 5)), 0));
  // Whole groups change places.
  await define([INVESTMENT, REVENUE]);
  valueOf(await build());
  expect(shown()).toEqual([sum(...REVENUE), sum(...INVESTMENT)]);
  // One of them goes above the others.
  await define([
    ["税收", "固定资产投资"],
    ["工业投资", "财政总收入"],
  ]);
  valueOf(await build());
  expect(shown()).toEqual([sum("财政总收入"), sum(...INVESTMENT)]);
});

test("a writing in another order that breaks leaves remarks and links where they were", async () => {
  const session = await linked();
  await define(ORDERS[1]!);
  const before = snapshotOf(session);
  const copy = await openCopy(session.book);
  valueOf(await build());
  const states = { before, after: snapshotOf(copy) };
  for (const at of await breakingPoints(session.book, build, 41)) {
    const { wrong } = await aftermath(session.book, build, at, states);
    expect([at, wrong]).toEqual([at, []]);
  }
});
