/**
 * What people do to report sheets between one generation and the next (reportDeeds.ts): notes beside rows, colours, texts
 * made bold, italic, underlined or struck out or plain, number formats, lines below, widths, comments, rows and columns inserted, rows deleted, other names and places of
 * tabs, heights of rows, titles, names, paragraphs and figures typed over, some by formulas, links to rows from a sheet of their own, and data that bring
 * and take rows, and definitions that put them in another order; conditional formats and drop-downs. Afterwards all of it must still stand, at the row it was given to; figures typed over formulas must have been named.
 */
import { cellAddress, quoteSheetName } from "../../src/a1";
import { buildReports } from "../../src/actions/buildReports";
import type { Problem } from "../../src/core/problem";
import { REPORT_KINDS } from "../../src/core/reportKind";
import { THEMES } from "../../src/core/theme";
import type { HostSession } from "../../src/host/session";
import { PARK_COLUMNS } from "../../src/report/parkColumns";
import type { Sheet } from "../../src/xlsx/book";
import { giveLook, LOOKS, lookAt } from "./givenLooks";
import { define, DEFINED } from "./definedOrder";
import { LINKS, missing, ROW_FILL, type Own } from "./ownWork";
import { ACTION, load, MAY, valueOf } from "./parkWorkbook";
import type { Deed } from "./reportDeeds";
import { doubled, giveList, giveRule } from "./peoplesRules";
import { constantsOf, inExcel, reportsOf } from "./reportsFound";
import { entryOf, isOutOfPlace, shownBy, sumOf, untold } from "./toldEntries";
import { writeSettings } from "./writeSettings";

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
/** Each changes which rows reports have. */
const DATA: readonly string[] = [
  "湘乡经开区,固定资产投资,2022-05,累计,41.2,亿元",
  "湘乡经开区,工业投资,2022-05,累计,20.6,亿元",
  "萍乡经开区,工业投资,2022-05,累计,42.18,亿元",
  "安源工业园,财政总收入,2022-05,累计,4.05,亿元",
  "安源工业园,税收,2022-05,累计,3.3,亿元\n安源工业园,工业投资,2022-05,累计,8.8,亿元",
];

/** The indicators of the report people define, in groups; rows change places, among them such as stand side by side. */
const ORDERS: readonly (readonly (readonly string[])[])[] = [
  [
    ["财政总收入", "税收"],
    ["固定资产投资", "工业投资"],
  ],
  [
    ["固定资产投资", "工业投资"],
    ["财政总收入", "税收"],
  ],
  [["税收", "财政总收入", "工业投资"], ["固定资产投资"]],
  [["工业投资"], ["税收", "固定资产投资", "财政总收入"]],
];

/** A sheet of people's own, and the report they define, with which all of it begins. */
export async function beginWork(): Promise<void> {
  await define(ORDERS[0]!);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(LINKS);
    await context.sync();
  });
  await generate([DEFINED]);
}

/** The work happens, reports are generated after each month of it; tells what was lost, in words. */
export async function lost(session: HostSession, months: readonly (readonly Deed[])[]): Promise<string[]> {
  const own: Own[] = [];
  const wrong: string[] = [];
  let count = 0;
  for (const deeds of months) {
    for (const each of deeds) await happen(session, each, own, count++);
    const problems = await generate([DEFINED]);
    wrong.push(...own.flatMap((each) => missing(session, each)), ...untold(session, own, problems));
    wrong.push(...doubled(session));
    if (wrong.length) break;
    // A figure is named once, and a note that has no place any longer; what is protected is opened again.
    const stay = own.filter((each) => each.kind !== "figure" && !isOutOfPlace(session, each));
    own.splice(0, own.length, ...stay);
    for (const sheet of session.book.sheets) sheet.protection = null;
  }
  return wrong;
}

/** Writes every kind of report the workbook has data for, and those people define. */
export async function generate(definitions: readonly string[] = []): Promise<readonly Problem[]> {
  const { problems } = valueOf(
    await buildReports({ kinds: [...REPORT_KINDS], definitions, parks: [], month: MAY }, ACTION),
  );
  const left = problems.filter(({ code }) => code === "report.sheetLeft");
  if (left.length) throw new Error(`given up: ${JSON.stringify(left)}`);
  return problems;
}

async function happen(
  session: HostSession,
  { kind, sheet: which, row, column }: Deed,
  own: Own[],
  number: number,
): Promise<void> {
  if (kind === "data") return void (await load(HEADING + DATA[row % DATA.length]!));
  if (kind === "order") {
    // A row of people's stays where it is when the row above it goes elsewhere.
    const stay = own.filter((each) => each.kind !== "row" || !each.identity.includes(DEFINED));
    own.splice(0, own.length, ...stay);
    return define(ORDERS[row % ORDERS.length]!);
  }
  if (kind === "theme") return writeSettings({ theme: THEMES[row % 2]! }, "zh-CN");
  session.refresh();
  const reports = reportsOf(session);
  const report = reports[which % reports.length]!;
  const { sheet, block, labels } = report;
  if (sheet.protection) return;
  const rows = [...labels.keys()].filter((label) => labels.get(label)! > 0);
  const label = rows[row % rows.length]!;
  const at = labels.get(label)!;
  const add = (what: Omit<Own, "identity" | "kind">, of: Own["kind"]): void =>
    void own.push({ kind: of, identity: report.identity, ...what });
  const text = `${kind}${number}`;
  if (kind === "note") {
    const to = block.right + 1 + (column % 3);
    if (sheet.cells.value(at, to) !== null) return;
    await inExcel(sheet, (it) => (it.getCell(at, to).values = [[text]]));
    add({ label, column: to, value: text }, "note");
  } else if (kind === "colour") {
    const to = column % (block.right + 1);
    if (
      own.some((each) => each.kind === "colour" && each.identity === report.identity && each.label === label)
    )
      return;
    const color = `#FF${String(10 + (number % 90))}CC`;
    await inExcel(sheet, (it) => (it.getCell(at, to).format.fill.color = color));
    add({ label, column: to, value: color }, "colour");
  } else if (kind === "frame") {
    // Strip, title, what the table is about, unit row, and the last row.
    const line = [0, 1, 2, 3, -1][row % 5]!;
    const [at, to] = [line < 0 ? block.bottom + 1 + line : line, column % 4];
    const color = `#${String(10 + (number % 90))}FFCC`;
    await inExcel(sheet, (it) => (it.getCell(at, to).format.fill.color = color));
    const before = own.findIndex(
      (each) =>
        each.kind === "frame" &&
        each.identity === report.identity &&
        each.line === line &&
        each.column === to,
    );
    if (before >= 0) own.splice(before, 1);
    add({ label: "", line, column: to, value: color }, "frame");
  } else if (kind === "look" || kind === "frameLook") {
    const line = kind === "look" ? undefined : [0, 1, 2, 3, -1][row % 5]!;
    const which = line === undefined ? label : "";
    const given = line === undefined ? at : line < 0 ? block.bottom + 1 + line : line;
    const to = column % (sheet.page.printArea!.right + 1);
    const look = LOOKS[number % LOOKS.length]!;
    // Formats of links are the report's.
    if (look === "format" && report.identity.includes("contents")) return;
    const stood = lookAt(sheet, given, to, look);
    await inExcel(sheet, giveLook(sheet, given, to, look, number));
    const value = lookAt(sheet, given, to, look);
    if (value === stood) return;
    const before = own.findIndex(
      (each) =>
        each.kind === kind &&
        each.identity === report.identity &&
        each.label === which &&
        each.line === line &&
        each.column === to &&
        each.look === look,
    );
    if (before >= 0) own.splice(before, 1);
    add({ label: which, ...(line !== undefined && { line }), column: to, value, look }, kind);
  } else if (kind === "link") {
    const to = column % (block.right + 1);
    const formula = `=${quoteSheetName(sheet.name)}!${cellAddress(at, to)}`;
    const links = session.book.sheets.find(({ name }) => name === LINKS)!;
    await inExcel(links, (it) => (it.getCell(number, 0).formulas = [[formula]]));
    add({ label, column: to, value: number }, "link");
  } else if (kind === "rule") {
    const to = column % (sheet.page.printArea!.right + 1);
    // On the row alone, or from it on downwards and beyond what is printed.
    const size = [1 + (row % 4), 1 + (column % 3 ? 0 : block.right)] as const;
    add({ label, column: to, value: await giveRule(sheet, at, to, size, number) }, "rule");
  } else if (kind === "list") {
    const to = column % (sheet.page.printArea!.right + 1);
    const isSame = (each: Own): boolean =>
      each.kind === "list" && each.identity === report.identity && each.label === label && each.column === to;
    if (own.some(isSame)) own.splice(own.findIndex(isSame), 1);
    await giveList(sheet, at, to, text);
    add({ label, column: to, value: text }, "list");
  } else if (kind === "below") {
    const down = block.bottom + 2 + (row % 6);
    if (sheet.cells.rows[down]?.some((cell) => cell !== null)) return;
    await inExcel(sheet, (it) => (it.getCell(down, column % 8).values = [[text]]));
    add({ label: "", column: column % 8, value: text }, "below");
  } else if (kind === "comment") {
    if (sheet.notes.some((note) => note.row === at && note.column === 1)) return;
    sheet.notes.push({ row: at, column: 1, author: "李梅", text });
    add({ label, column: 1, value: text }, "comment");
  } else if (kind === "width") {
    await inExcel(sheet, (it) => (it.getCell(0, column % 6).getEntireColumn().format.columnWidth = 60 + row));
    const before = own.findIndex(
      (each) => each.kind === "width" && each.identity === report.identity && each.column === column % 6,
    );
    if (before >= 0) own.splice(before, 1);
    add({ label: "", column: column % 6, value: sheet.columnWidths.get(column % 6)! }, "width");
  } else if (kind === "height") {
    const line = row % 3 ? undefined : [1, 2, 3, -1][column % 4]!;
    const which = line === undefined ? label : "";
    const given = line === undefined ? at : line < 0 ? block.bottom + 1 + line : line;
    const value = Math.min((sheet.rowHeights.get(given) ?? 0) + 6 + column, 400);
    await inExcel(sheet, (it) => (it.getCell(given, 0).format.rowHeight = value));
    const before = own.findIndex(
      (each) =>
        each.kind === "height" &&
        each.identity === report.identity &&
        each.label === which &&
        each.line === line,
    );
    if (before >= 0) own.splice(before, 1);
    add({ label: which, ...(line !== undefined && { line }), column: 0, value }, "height");
  } else if (kind === "column") {
    // Also between what is printed and the hidden columns.
    const to = 1 + (column % (sheet.page.printArea!.right + 1));
    for (const each of own) if (each.identity === report.identity && each.column >= to) each.column++;
    await inExcel(sheet, (it) => {
      it.getCell(0, to).getEntireColumn().insert("Right");
      it.getCell(0, to).getEntireColumn().format.columnWidth = 60 + row;
    });
    add({ label: "", column: to, value: sheet.columnWidths.get(to)! }, "width");
    if (isMerged(sheet, at, to)) return;
    await inExcel(sheet, (it) => (it.getCell(at, to).values = [[text]]));
    add({ label, column: to, value: text }, "column");
  } else if (kind === "row") {
    const to = report.left === 1 ? 2 : 1;
    await inExcel(sheet, (it) =>
      it
        .getCell(at + 1, 0)
        .getEntireRow()
        .insert("Down"),
    );
    if (isMerged(sheet, at + 1, to)) return;
    await inExcel(sheet, (it) => {
      it.getCell(at + 1, to).values = [[text]];
      it.getCell(at + 1, to).format.fill.color = ROW_FILL;
    });
    add({ label, column: to, value: text }, "row");
  } else if (kind === "cut") {
    // What is beside a row goes with it, and of a row below it nobody could say any longer where it belongs.
    const stay = own.filter((each) => each.identity !== report.identity || each.label !== label);
    own.splice(0, own.length, ...stay);
    await inExcel(sheet, (it) => it.getCell(at, 0).getEntireRow().delete("Up"));
  } else if (kind === "protect") sheet.protection = { allowed: [] };
  else if (kind === "title") {
    // The cover's is no row of its own.
    if (typeof sheet.cells.value(1, 0) !== "string" || report.identity.includes("cover")) return;
    await inExcel(sheet, (it) => (it.getCell(1, 0).values = [[text]]));
    const before = own.findIndex((each) => each.kind === "title" && each.identity === report.identity);
    if (before >= 0) own.splice(before, 1);
    add({ label: "", column: 0, value: text }, "title");
  } else if (kind === "heading" || kind === "blank") {
    const first = Math.min(...labels.values());
    const isIn = (line: number, to: number): boolean =>
      kind === "blank"
        ? line < 4 && (sheet.cells.value(line, to) ?? "") === "" && !isMerged(sheet, line, to)
        : line >= 4 &&
          typeof sheet.cells.value(line, to) === "string" &&
          sheet.cells.formula(line, to) === null;
    const headings = Array.from({ length: first }, (_, line) => line).flatMap((line) =>
      Array.from({ length: sheet.page.printArea!.right + 1 }, (_, to) => ({ line, to })).filter(
        ({ line, to }) => isIn(line, to),
      ),
    );
    if (!headings.length) return;
    const { line, to } = headings[column % headings.length]!;
    await inExcel(sheet, (it) => (it.getCell(line, to).formulas = [[entryOf(text, number)]]));
    const before = own.findIndex(
      (each) =>
        each.kind === "heading" &&
        each.identity === report.identity &&
        each.line === line &&
        each.column === to,
    );
    if (before >= 0) own.splice(before, 1);
    add({ label: "", line, column: to, value: text }, "heading");
  } else if (kind === "name" || kind === "stub") {
    // The stub of a park's report is what its rows are known by.
    const of = kind === "name" ? report : reports.find(({ identity }) => identity.startsWith('"park|'))!;
    if (of.sheet.protection) return;
    const theirs = new Set(own.flatMap((each) => (each.kind === "column" ? [each.value] : [])));
    const named = constantsOf(of).filter(({ to, cell }) => {
      const said = of.sheet.cells.value(to, cell);
      return typeof said !== "string" || !theirs.has(said);
    });
    if (!named.length) return;
    const { which, to, cell } = named[row % named.length]!;
    const before = own.findIndex(
      (each) =>
        (each.kind === "name" || each.kind === "paragraph" || each.kind === "figure") &&
        each.identity === of.identity &&
        each.label === which &&
        each.column === cell,
    );
    if (before >= 0 && own[before]!.kind !== "name") return;
    const isLabel = of.sheet.cells.value(to, cell) === which;
    await inExcel(of.sheet, (it) => (it.getCell(to, cell).formulas = [[entryOf(text, number)]]));
    if (before >= 0) own.splice(before, 1);
    if (isLabel)
      for (const [index, each] of own.entries())
        if (each.identity === of.identity && each.label === which) own[index] = { ...each, label: text };
    own.push({
      kind: "name",
      identity: of.identity,
      label: isLabel ? text : which,
      column: cell,
      value: text,
    });
  } else if (kind === "remark") {
    const last = Math.max(...labels.values());
    const notes = sheet.cells.rows.flatMap((cells, line) =>
      line > last && line < block.bottom && typeof cells?.[0] === "string" ? [line] : [],
    );
    if (!notes.length) return;
    const line = notes[column % notes.length]!;
    const typed = sheet.cells.value(line, 0);
    const before = own.findIndex(
      (each) => each.kind === "remark" && each.identity === report.identity && each.value === typed,
    );
    if (before >= 0) own.splice(before, 1);
    await inExcel(sheet, (it) => (it.getCell(line, 0).values = [[text]]));
    add({ label: "", column: 0, value: text }, "remark");
  } else if (kind === "paragraph") {
    const narrative = reports.find(({ identity }) => identity.includes("narrative"))!;
    const paragraphs = [...narrative.labels].filter(([, to]) => isOfReport(narrative.sheet, to, 0));
    const [which, to] = paragraphs[row % paragraphs.length]!;
    if (narrative.sheet.protection) return;
    await inExcel(narrative.sheet, (it) => (it.getCell(to, 0).values = [[text]]));
    own.push({ kind, identity: narrative.identity, label: which, column: 0, value: text });
  } else if (kind === "figure" || kind === "sum") {
    const to = column % (block.right + 1);
    const isPrinted = to <= sheet.page.printArea!.right;
    if (!isPrinted || report.identity.includes("narrative") || !isOfReport(sheet, at, to)) return;
    const value = 1_000_000 + number;
    const beside = `${cellAddress(at, to + 1)}:${cellAddress(at + 1, to + 2)}`;
    const entry = kind === "figure" ? value : sumOf(beside, value);
    await inExcel(sheet, (it) => (it.getCell(at, to).formulas = [[entry]]));
    add({ label, column: to, value }, "figure");
  } else if (kind === "unit") {
    // A formula gives it, as it does figures.
    const park = reports.find(({ identity }) => identity.startsWith('"park|'))!;
    const unit = PARK_COLUMNS.unit.at;
    const units = [...park.labels].filter(([, to]) => isOfReport(park.sheet, to, unit));
    if (park.sheet.protection || !units.length) return;
    const [which, to] = units[row % units.length]!;
    await inExcel(park.sheet, (it) => (it.getCell(to, unit).values = [[text]]));
    own.push({ kind: "figure", identity: park.identity, label: which, column: unit, value: text });
  } else if (kind === "rename") {
    const before = own.findIndex((each) => each.kind === "rename" && each.identity === report.identity);
    if (before >= 0) own.splice(before, 1);
    await inExcel(sheet, (it) => (it.name = text));
    add({ label: "", column: 0, value: text }, "rename");
  } else await inExcel(sheet, (it) => (it.position = row % 4));
}

/** Whether a formula of the report gives what a cell shows. */
function isOfReport({ cells }: Sheet, row: number, column: number): boolean {
  const formula = cells.formula(row, column);
  return formula !== null && shownBy(`=${formula}`) === `=${formula}`;
}

/** Whether a cell is part of merged cells: nobody can type into it. */
function isMerged({ merges }: Sheet, row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}
