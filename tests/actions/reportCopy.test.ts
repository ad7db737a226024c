/** A values-only copy for sending: what the report prints, and nothing of what is behind it. */
import { unzipSync, strFromU8 } from "fflate";
import { buildReports } from "../../src/actions/buildReports";
import { loadSubmissions } from "../../src/actions/loadSubmissions";
import { reportsIn, valuesOfReports, workbookWithReports } from "../../src/actions/reportCopy";
import { ADD_IN } from "../../src/core/addIn";
import { appliedConditionalFormats } from "../../src/host/model/appliedConditionalFormats";
import { HostSession } from "../../src/host/session";
import { referredValues } from "../../src/xlsx/chart/chartCache";
import { displayText } from "../../src/xlsx/displayText";
import type { Book, Sheet } from "../../src/xlsx/book";
import { CellError } from "../../src/xlsx/cells";
import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { convert, describeWithLibreOffice } from "../support/libreOffice";
import {
  ACTION,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  submissionsOf,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";

const BY = "李梅（统计科）";

/** The file of a workbook with reports of all parks and of one kind over all, percents with two decimals. */
async function live(): Promise<Uint8Array> {
  const session = await newWorkbook();
  const submissions = await submissionsOf(MAY_RETURNS, TARGETS);
  valueOf(await loadSubmissions({ submissions, settings: { percentDecimals: 2 } }, { ...ACTION, by: BY }));
  valueOf(
    await buildReports(
      { kinds: ["park", "comparison", "ranking", "targets"], parks: [], month: MAY },
      ACTION,
    ),
  );
  session.book.sheets[0]!.notes.push({ row: 8, column: 2, author: BY, text: "待核" });
  return session.save();
}

const read = (bytes: Uint8Array): Promise<Book> => readBook(bytes, { addInId: ADD_IN.id });

/** What each cell of the printed area shows, and whether it is filled. */
function shown(session: HostSession, sheet: Sheet): string[][] {
  const { top, left, bottom, right } = sheet.page.printArea!;
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => {
      const [at, across] = [top + row, left + column];
      if (sheet.hiddenColumns.has(across)) return "";
      const overlay = appliedConditionalFormats(session, sheet, at, across);
      const style = sheet.styles.at(at, across);
      const text = displayText(sheet.cells.value(at, across), overlay.numberFormat ?? style.numberFormat);
      return `${text.trim()}|${overlay.fill ?? style.fill ?? ""}|${style.fontName}`;
    }),
  );
}

describe("a copy as values", () => {
  let bytes: Uint8Array;
  let copy: Book;
  let sent: Uint8Array;
  beforeAll(async () => {
    bytes = await live();
    copy = valuesOfReports(await read(bytes), null)!;
    sent = await writeBook(copy, { addIn: ADD_IN });
  });

  test("shows cell by cell what the live report shows, marks, yellow rows and decimals as they are", async () => {
    const [before, after] = [await HostSession.open(bytes), await HostSession.open(sent)];
    const reports = reportsIn(before.book);
    expect(after.book.sheets.map(({ name }) => name)).toEqual(reports.map(({ sheet }) => sheet.name));
    for (const [at, { sheet }] of reports.entries())
      expect(shown(after, after.book.sheets[at]!)).toEqual(shown(before, sheet));
    const park = shown(after, after.book.sheets[0]!).flat();
    expect(park.some((cell) => cell.startsWith("*|"))).toBe(true);
    expect(park.some((cell) => /^29\.00.*\|#FFF3B3/i.test(cell))).toBe(true);
  });

  test("has no formula, no data sheet, no hidden sheet, no name, drop-down, note, setting or part of the add-in", () => {
    for (const sheet of copy.sheets) {
      expect([sheet.visibility, sheet.tables, sheet.validations, sheet.notes]).toEqual([
        "visible",
        [],
        [],
        [],
      ]);
      expect(sheet.cells.formulas.size).toBe(0);
      for (const column of sheet.hiddenColumns)
        expect(sheet.cells.rows.some((cells) => (cells?.[column] ?? null) !== null)).toBe(false);
    }
    expect([copy.names, copy.customXml, copy.settings.size]).toEqual([[], [], 0]);
  });

  test("names nobody who loaded, and links to no other file", () => {
    const parts = Object.entries(unzipSync(sent));
    for (const [path, part] of parts) {
      expect(path).not.toMatch(/externalLink|webextension|comments|person|customXml/);
      expect(strFromU8(part)).not.toMatch(/李梅|Ledger|PercentDecimals|PercentPlaces|<f>|parkkpi/);
    }
  });

  describeWithLibreOffice("opened in LibreOffice", () => {
    test("prints the same text cell by cell as the live report", async () => {
      const [before, after] = [await convert(bytes, "csv"), await convert(sent, "csv")];
      for (const [name, text] of after) {
        const sheet = copy.sheets.find((each) => name.endsWith(`-${each.name}.csv`))!;
        const { top, bottom, right } = sheet.page.printArea!;
        const lines = (csv: Uint8Array): string[] =>
          rowsOf(strFromU8(csv))
            .slice(top, bottom + 1)
            .map((cells) =>
              cells
                .slice(0, right + 1)
                .map((cell) => cell.trim())
                .join("|"),
            );
        expect(lines(text)).toEqual(lines(before.get(name)!));
      }
      expect(after.size).toBe(copy.sheets.length);
    }, 240_000);
  });

  test("a file of one park holds its reports; live, the data of all, and no other report", async () => {
    const book = await read(bytes);
    const park = [{ kind: "park", park: "湘乡经开区" }] as const;
    expect(valuesOfReports(book, park)!.sheets.map(({ name }) => name)).toEqual(["湘乡经开区月报"]);
    const again = await read(await writeBook(workbookWithReports(book, park), { addIn: ADD_IN }));
    expect(reportsIn(again).map(({ sheet }) => sheet.name)).toEqual(["湘乡经开区月报"]);
    expect(again.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toContain("Ledger");
    expect(again.sheets[again.activeSheet]!.name).toBe("湘乡经开区月报");
    expect(valuesOfReports(book, [{ kind: "park", park: "没有的园区" }])).toBeNull();
  });
});

/** Rows of a csv whose quoted cells may hold line breaks. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\n") rows.push([]);
  }
  return rows;
}

test("a copy of reports with charts holds no error cell; what a chart leaves out is blank there", async () => {
  const session = await newWorkbook();
  await loadSubmissions({ submissions: await submissionsOf(MAY_RETURNS, TARGETS), settings: {} }, ACTION);
  valueOf(await buildReports({ kinds: ["trend", "kpi"], parks: [], month: MAY }, ACTION));
  const book = await read(await session.save());
  const errors = ({ cells }: Sheet): unknown[] =>
    cells.rows.flat().filter((cell) => cell instanceof CellError);
  const charted = book.sheets.filter(({ charts }) => charts.length);
  expect(charted.length).toBeGreaterThan(1);
  expect(charted.every((sheet) => errors(sheet).length > 0)).toBe(true);
  const { sheets } = valuesOfReports(book, null)!;
  expect(sheets.flatMap(errors)).toEqual([]);
  expect(sheets.flatMap(({ charts }) => charts.map(({ blanks }) => blanks))).toEqual(
    charted.flatMap(({ charts }) => charts.map(() => "gap")),
  );
});

test("a chart of people's own over the ledger shows in the copy what it showed, and names no sheet that is not there", async () => {
  const session = await newWorkbook();
  const submissions = await submissionsOf(MAY_RETURNS, TARGETS);
  valueOf(await loadSubmissions({ submissions, settings: {} }, ACTION));
  valueOf(await buildReports({ kinds: ["park"], parks: ["萍乡经开区"], month: MAY }, ACTION));
  const drawn = session.book.sheets[0]!;
  await Excel.run(async (context) => {
    const ledger = context.workbook.tables.getItem("Ledger").getDataBodyRange();
    const sheet = context.workbook.worksheets.getItem(drawn.name);
    const chart = sheet.charts.add("ColumnClustered", ledger.getRow(0), "Rows");
    chart.title.text = "财政总收入各月";
    await context.sync();
  });
  const [series] = drawn.charts[0]!.series;
  const shows = referredValues(session.book, series!.values!);
  expect(shows.filter((value) => typeof value === "number").length).toBeGreaterThan(1);
  const sent = await writeBook(valuesOfReports(await read(await session.save()), null)!, { addIn: ADD_IN });
  const parts = Object.entries(unzipSync(sent)).filter(([path]) => path.startsWith("xl/charts/"));
  expect(parts).toHaveLength(1);
  const xml = strFromU8(parts[0]![1]);
  expect(xml).not.toMatch(/台账|<c:f>/);
  const values = /<c:val><c:numLit>(.*?)<\/c:numLit><\/c:val>/.exec(xml)?.[1] ?? "";
  const points = [...values.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)];
  expect(points.map(([, at, text]) => [Number(at), Number(text)])).toEqual(
    shows.flatMap((value, at) => (value === null ? [] : [[at, typeof value === "number" ? value : 0]])),
  );
});
